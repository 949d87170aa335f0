import { attempt, namesIn, PREFIX, remove } from './forget-reads.ts';

/** What was read earlier, and when (ms). */
type Kept = { at: number; data: unknown };

/** Lists and requests of one person of one office that were read, on this phone. */
export type KeptReads = {
  find<T>(key: string): T | null;
  keep(key: string, data: unknown): void;
  forget(key: string): void;
};

/** Enough for what a day was about, little enough for a phone. */
const MOST = 30;
const LONGEST = 200_000;
const DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Keeps what this person has read, to be read again where there is no network (docs/privacy.md). Opened only for whoever the server has just said is
 * signed in: what other people of the office left on a shared phone, and what is older than a week, goes at once. A storage that
 * cannot be written keeps nothing and stops nobody.
 */
export function openKeptReads(
  storage: Storage | null,
  { officeId, memberId }: { officeId: string; memberId: string },
  now: () => number,
): KeptReads {
  const office = `${PREFIX}/${officeId}/`;
  const own = `${office}${memberId}/`;
  const isOver = (name: string) => {
    const at = storage ? readKept(storage, name)?.at : undefined;
    return at === undefined || at > now() || now() - at > DAYS * DAY_MS;
  };
  remove(storage, (name) => (name.startsWith(office) && !name.startsWith(own)) || isOver(name));
  return {
    find<T>(key: string): T | null {
      if (!storage || isOver(own + key)) return null;
      return readKept(storage, own + key)?.data as T;
    },
    keep(key, data) {
      attempt(() => {
        const text = JSON.stringify({ at: now(), data } satisfies Kept);
        if (!storage || text.length > LONGEST) return storage?.removeItem(own + key);
        storage.setItem(own + key, text);
        const names = namesIn(storage).filter((name) => name.startsWith(own));
        const at = (name: string) => readKept(storage, name)?.at ?? 0;
        const oldest = names.sort((a, b) => at(b) - at(a)).slice(MOST);
        for (const name of oldest) storage.removeItem(name);
      });
    },
    forget: (key) => void attempt(() => storage?.removeItem(own + key)),
  };
}

function readKept(storage: Storage, name: string): Kept | null {
  return attempt(() => {
    const kept = JSON.parse(storage.getItem(name) ?? 'null') as Partial<Kept> | null;
    return typeof kept?.at === 'number' && kept.data != null ? { at: kept.at, data: kept.data } : null;
  });
}
