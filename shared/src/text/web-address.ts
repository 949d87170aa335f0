/** What no address holds as it is written: blanks, what is not seen, quotation marks and brackets that stand about one. */
const OUTSIDE = /[\s\p{C}<>"“”‘’«»`\\^{|}…]/u;
/**
 * A second address in the same text; one that is handed over as a parameter (?url=https://…) belongs to the first.
 * Without look-behind, which old phones cannot read: the mini-app checks its form with this.
 */
const SECOND = /[^=]https?:\/\/|[,;]www\./i;
const HOST = /^https?:\/\/([^/?#:]+)(?::\d+)?(?:[/?#]|$)/i;

/**
 * The address when the whole text is one that a link may lead to: http or https, one only, with the host as it is written;
 * null for any other. `URL` alone would mend what is none: of https://1.2 it makes 1.0.0.2, of two addresses with a blank one
 * with %20, and https://moph.go.th@example.com leads to example.com.
 */
export function webAddress(text: string): URL | null {
  if (OUTSIDE.test(text) || SECOND.test(text)) return null;
  const [, host = ''] = HOST.exec(text) ?? [];
  if (!isHost(host)) return null;
  try {
    const url = new URL(text);
    // A Thai host is written there in its ASCII form.
    return url.hostname === host.toLowerCase() || /[ก-๎]/.test(host) ? url : null;
  } catch {
    return null;
  }
}

/** The same for what the public is to open: not a machine of the office itself. */
export const isWebAddress = (text: string): boolean => webAddress(text)?.hostname.includes('.') ?? false;

/** Names in Latin and Thai letters, since those of other scripts may pass for them; of one part only those of machines. */
function isHost(host: string): boolean {
  const labels = host.split('.');
  const isNamed = labels.every((label) => /^[a-z0-9ก-๎_](?:[a-z0-9ก-๎_-]*[a-z0-9ก-๎_])?$/i.test(label));
  return isNamed && (labels.length > 1 || /^[a-z0-9-]+$/i.test(host));
}
