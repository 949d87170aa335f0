import { fileURLToPath } from 'node:url';
import { defaultClientConditions, defineConfig } from 'vite';
import { firstLoadBudget } from './build/first-load-budget.ts';
import { noServerCode } from './build/no-server-code.ts';
import { noSimulationInside } from './build/no-simulation-inside.ts';
import { ofApp } from './build/of-app.ts';
import { preconnectLine } from './build/preconnect-line.ts';
import { startFile } from './build/start-file.ts';

/** The form's first load, LIFF SDK included: 55 KB of JavaScript, gzipped. */
const FIRST_LOAD_BYTES = 55 * 1024;

/**
 * Two builds from one source. `vite build` is the real thing; `vite build --mode simulation` swaps `#line-client`
 * (see `imports` in package.json) for the one that talks to the simulator of the LINE platform.
 */
export default defineConfig(({ mode }) => {
  const simulation = mode === 'simulation';
  const conditions = [...(simulation ? ['simulation'] : []), ...defaultClientConditions];
  // Phones in the field are old: iOS 15.4 and Android WebView of early 2022 are the oldest with all we use.
  const target = ['es2020', 'safari15.4', 'chrome99'];
  const isOfApp = ofApp();
  const guards = () => [noServerCode(), ...(simulation ? [] : [noSimulationInside()])];
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // The pages live at /liff/{officeId}/…, the assets at one address for all offices.
    base: '/liff-assets/',
    resolve: { conditions },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: simulation ? 'dist-simulation' : 'dist',
      emptyOutDir: true,
      target,
      assetsInlineLimit: 0,
      modulePreload: {
        polyfill: false,
        // A screen is asked for by what preloads the rest, and what opens first is there.
        resolveDependencies: (file, needed) => needed.filter((each) => each !== file && !/\/app-/.test(each)),
      },
      // Of the server on one machine, which names in the shell what the screen of a link needs besides.
      manifest: true,
      rolldownOptions: {
        // The page starts by a file of its own (`startFile`), which asks for the app and calls what it exports.
        input: ['index.html', 'src/app.tsx'].map((name) => fileURLToPath(new URL(name, import.meta.url))),
        preserveEntrySignatures: 'allow-extension',
        output: {
          comments: false,
          codeSplitting: {
            // What opens first is one file, what several other screens share another: on a slow network each request costs more than
            // some kilobytes that are needed soon anyway.
            groups: [
              { name: (id, graph) => (isOfApp(id, graph) ? 'app' : null), debugName: 'app', priority: 2 },
              { name: 'screens', minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
    plugins: [
      ...guards(),
      startFile({ conditions, target, guards: guards() }),
      ...(simulation ? [] : [preconnectLine(), firstLoadBudget(FIRST_LOAD_BYTES)]),
    ],
  };
});
