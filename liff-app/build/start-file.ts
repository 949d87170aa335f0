import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Plugin, Rolldown } from 'vite';
import { isApp } from './of-app.ts';

const START = fileURLToPath(new URL('../src/start/start.ts', import.meta.url));
const TSCONFIG = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const ASSETS = '/liff-assets/';

/** How the page is built, so that its start is built alike. */
type Alike = { conditions: string[]; target: string[]; guards: Plugin[] };

/**
 * Builds what signs the person in (`src/start`) as one file that imports nothing of the app, and has the page ask for both at once.
 * One piece, so that a server may write it within the page (`liff-files.ts` of the server); the little that app and start
 * both need is in both.
 */
export function startFile(alike: Alike): Plugin {
  let app = '';
  let start = '';
  return {
    name: 'prakat:start-file',
    apply: 'build',
    generateBundle: {
      // Before the page is made.
      order: 'pre',
      async handler(_options, bundle) {
        app = ASSETS + appFile(bundle);
        const source = await built(app, alike);
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `assets/start-${hash}.js`;
        start = ASSETS + fileName;
        this.emitFile({ type: 'asset', fileName, source });
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: app }, injectTo: 'head' },
        // `async`: else it would wait for the page's styles.
        {
          tag: 'script',
          attrs: { type: 'module', async: true, crossorigin: true, src: start },
          injectTo: 'body',
        },
      ],
    },
  };
}

function appFile(bundle: Rolldown.OutputBundle): string {
  const app = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.isEntry && isApp(output.facadeModuleId ?? ''),
  );
  if (!app) throw new Error('the build has no file of app.tsx');
  return app.fileName;
}

async function built(appFile: string, { conditions, target, guards }: Alike): Promise<string> {
  const bundle = await rolldown({
    input: START,
    tsconfig: TSCONFIG,
    platform: 'browser',
    external: [appFile],
    resolve: { conditionNames: conditions },
    transform: {
      target,
      define: { APP_FILE: JSON.stringify(appFile), 'process.env.NODE_ENV': '"production"' },
    },
    plugins: guards,
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({
    format: 'es',
    minify: true,
    comments: false,
    codeSplitting: false,
  });
  await bundle.close();
  const [chunk, ...more] = output;
  if (more.length > 0 || chunk.imports.length > 0) throw new Error('the start of the page must be one piece');
  return withinScript(chunk.code.trim());
}

/**
 * Text that would end an element that the code stands in, or change how its end is read, written so that it does not:
 * https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements
 */
export const withinScript = (code: string): string => code.replace(/<(?=\/script|script|!--)/gi, '\\x3C');
