import { useRef, useState } from 'preact/hooks';

export type KeptFields<Fields extends Record<string, string>> = {
  fields: Fields;
  set(changes: Partial<Fields>): void;
  /** Forgets them for good, once what they were typed for is done. */
  forget(): void;
  /** True when the fields were found on the phone and not typed now. */
  restored: boolean;
};

/**
 * Fields of a small form, kept in the browser as they are typed: the phone may close the page at any moment. Only
 * the first `initial` counts; a storage that cannot be written keeps nothing and stops nobody.
 */
export function useKeptFields<Fields extends Record<string, string>>(
  storage: Storage | null,
  key: string,
  initial: Fields,
): KeptFields<Fields> {
  const [start] = useState(() => ({ initial, found: read(storage, key, initial) }));
  const [fields, setFields] = useState(start.found ?? start.initial);
  const latest = useRef({ fields, forgotten: false });
  return {
    fields,
    restored: start.found !== null,
    set(changes) {
      const next = { ...latest.current.fields, ...changes };
      latest.current.fields = next;
      setFields(next);
      if (!latest.current.forgotten) attempt(() => storage?.setItem(key, JSON.stringify(next)));
    },
    forget() {
      latest.current.forgotten = true;
      attempt(() => storage?.removeItem(key));
    },
  };
}

/** What was kept, field by field: what an older form did not have is as it is at first. */
function read<Fields extends Record<string, string>>(
  storage: Storage | null,
  key: string,
  initial: Fields,
): Fields | null {
  const kept = attempt(() => JSON.parse(storage?.getItem(key) ?? 'null') as Record<string, unknown> | null);
  if (typeof kept !== 'object' || kept === null) return null;
  const fields = Object.entries(initial).map(([name, value]) => {
    const found = kept[name];
    return [name, typeof found === 'string' ? found : value];
  });
  return Object.fromEntries(fields) as Fields;
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}
