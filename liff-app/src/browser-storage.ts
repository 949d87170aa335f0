/** The browser's storage; null where touching it already throws, as it does with cookies blocked. */
export const browserStorage = (): Storage | null => orNull(() => localStorage);

/** The one that lasts until the page is closed. */
export const pageStorage = (): Storage | null => orNull(() => sessionStorage);

function orNull(read: () => Storage): Storage | null {
  try {
    return read();
  } catch {
    return null;
  }
}
