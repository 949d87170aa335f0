const YEAR_SECONDS = 365 * 86_400;

/**
 * Fetches the file of a start that stood within the page, which browsers keep, and tells the server by a cookie that it
 * is there; the page of the next opening is smaller by that. The cookie holds the name of the file and nothing of the
 * person. Where it cannot be fetched or noted, the start comes within the page again.
 */
export async function keepStart(file: string): Promise<void> {
  const name = /([\w-]+)\.js$/.exec(file)?.[1];
  try {
    const response = await fetch(file);
    await response.arrayBuffer();
    if (!response.ok || !name) return;
    const secure = location.protocol === 'https:' ? '; secure' : '';
    // biome-ignore lint/suspicious/noDocumentCookie: many phones in the field have no Cookie Store yet.
    document.cookie = `prakat_start=${name}; path=/liff; max-age=${YEAR_SECONDS}; samesite=lax${secure}`;
  } catch {
    // Another opening tries again.
  }
}
