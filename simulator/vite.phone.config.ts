import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the phone screens into dist/phone; the LINE simulator serves them at `/`. */
export default defineConfig({
  root: here('src/phone'),
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: here('dist/phone'), emptyOutDir: true, target: 'es2022' },
});
