import { defineConfig } from 'vitest/config';

/** What is deployed, packed and installed as Google does it. Needs npm's registry or a filled cache. */
export default defineConfig({
  test: {
    include: ['tests/src/cloud-package/**/*.cloud.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
