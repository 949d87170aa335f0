/** The module that every opening loads beside the start. */
export const isApp = (id: string): boolean => /[/\\]src[/\\]app\.tsx$/.test(id);

type Graph = { getModuleInfo(id: string): { importers: readonly string[] } | null };

/** Tells whether a module is `app.tsx` or one that it imports statically: what opens first, whichever screen it is. */
export function ofApp(): (id: string, graph: Graph) => boolean {
  const known = new Map<string, boolean>();
  const isOfApp = (id: string, graph: Graph): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Of a ring of imports the first asked is answered by the others.
    known.set(id, false);
    const found = isApp(id) || (graph.getModuleInfo(id)?.importers ?? []).some((by) => isOfApp(by, graph));
    known.set(id, found);
    return found;
  };
  return isOfApp;
}
