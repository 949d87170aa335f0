/** What people read is kept under names that begin so. */
export const PREFIX = 'prakat.read';

/** Forgets what was read here: of an office that somebody has left, or, without one, all of it when they sign out. */
export const forgetReads = (storage: Storage | null, officeId?: string): void =>
  remove(storage, (name) => !officeId || name.startsWith(`${PREFIX}/${officeId}/`));

/** Takes out those that `which` names. */
export function remove(storage: Storage | null, which: (name: string) => boolean): void {
  attempt(() => {
    if (!storage) return;
    for (const name of namesIn(storage)) if (which(name)) storage.removeItem(name);
  });
}

export const namesIn = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((name) =>
    name.startsWith(`${PREFIX}/`),
  );

/** Storage may refuse anything at any time. */
export function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
