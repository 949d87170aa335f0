import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { appChunk, preloadApp } from './build/app-chunk.ts';
import { firstLoadBudget } from './build/first-load-budget.ts';
import { noServerCode } from './build/no-server-code.ts';
import { noSimulationInside } from './build/no-simulation-inside.ts';
import { preconnectLine } from './build/preconnect-line.ts';

/** The form's first load, LIFF SDK included: 55 KB of JavaScript, gzipped. */
const FIRST_LOAD_BYTES = 55 * 1024;

/**
 * Two builds from one source. `vite build` is the real thing; `vite build --mode simulation` swaps `#line-client`
 * (see `imports` in package.json) for the one that talks to the simulator of the LINE platform.
 */
export default defineConfig(({ mode }) => {
  const simulation = mode === 'simulation';
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // The pages live at /liff/{officeId}/…, the assets at one address for all offices.
    base: '/liff-assets/',
    resolve: { conditions: [...(simulation ? ['simulation'] : []), ...defaultClientConditions] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: simulation ? 'dist-simulation' : 'dist',
      emptyOutDir: true,
      // Phones in the field are old: iOS 15.4 and Android WebView of early 2022 are the oldest with all we use.
      target: ['es2020', 'safari15.4', 'chrome99'],
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Of the server on one machine, which names in the shell what the screen of a link needs besides.
      manifest: true,
      rolldownOptions: {
        output: {
          codeSplitting: {
            // What signs the person in is one file, what opens first another that comes beside it, what several other screens share
            // a third: on a slow network each request costs more than some kilobytes that are needed soon anyway.
            groups: [
              { name: 'start', tags: ['$initial'], priority: 3 },
              { name: appChunk(), debugName: 'app', priority: 2 },
              { name: 'screens', minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
    plugins: [
      noServerCode(),
      preloadApp(),
      ...(simulation ? [] : [preconnectLine(), noSimulationInside(), firstLoadBudget(FIRST_LOAD_BYTES)]),
    ],
  };
});
