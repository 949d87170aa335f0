import type { Plugin } from 'vite';

/** The file that every opening loads beside the entry. */
export const APP_CHUNK = 'app';
const APP = /[/\\]src[/\\]app\.tsx$/;

type Graph = { getModuleInfo(id: string): { importers: readonly string[] } | null };

/** Names the chunk of the app for `app.tsx` and whatever it imports statically; null for the rest. */
export function appChunk() {
  const known = new Map<string, boolean>();
  const isOfApp = (id: string, graph: Graph): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Of a ring of imports the first asked is answered by the others.
    known.set(id, false);
    const found = APP.test(id) || (graph.getModuleInfo(id)?.importers ?? []).some((by) => isOfApp(by, graph));
    known.set(id, found);
    return found;
  };
  return (id: string, graph: Graph): string | null => (isOfApp(id, graph) ? APP_CHUNK : null);
}

/** Has the page load the app's chunk at once: it is imported only when the entry already runs. */
export function preloadApp(): Plugin {
  return {
    name: 'prakat:preload-app',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const app = Object.values(bundle).find(
          (output) => output.type === 'chunk' && output.moduleIds.some((id) => APP.test(id)),
        );
        if (!app) throw new Error('the build has no chunk with app.tsx');
        const attrs = { rel: 'modulepreload', crossorigin: true, href: `/liff-assets/${app.fileName}` };
        return [{ tag: 'link', attrs, injectTo: 'head' as const }];
      },
    },
  };
}
