export { aMe } from './me-fixture.ts';
export {
  aByHandPlacement,
  aNextVersion,
  aPlacement,
  aPublication,
  aTakedown,
  aVersion,
} from './publication-fixtures.ts';
export { aCheckedUpload, aFile, aFindingView, aVerbal, aView } from './request-fixtures.ts';

/** A browser storage in memory; with `broken`, one that cannot be written. */
export function aStorage({ broken = false } = {}): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (broken) throw new DOMException('full', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

/** A promise that the test settles when it wants. */
export function aDeferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
