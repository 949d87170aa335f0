import { defineConfig } from 'vitest/config';

/** What is deployed, packed and installed as Google does it. Needs npm's registry or a filled cache. */
export default defineConfig({
  test: {
    include: ['tests/src/cloud-package/**/*.cloud.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
