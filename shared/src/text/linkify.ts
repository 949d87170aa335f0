import { webAddress } from './web-address.ts';

export type TextPiece = { text: string; href?: string };

const THAI = '\\u0E01-\\u0E3A\\u0E40-\\u0E59';
/** Not where another address begins, but for one that is handed over as a parameter. */
const GOES_ON = '=https?://|(?!https?://|[,;]www\\.)';
const LETTER = `(?:${GOES_ON}(?:[\\-._~:/?#[\\]@!$&()*+,;=%]|(?![\\u0E00-\\u0E7F])[\\p{L}\\p{M}\\p{N}]))`;
const LETTER_OR_THAI = `(?:${GOES_ON}[\\-._~:/?#[\\]@!$&()*+,;=%\\p{L}\\p{M}\\p{N}])`;
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/**
 * A web address ends at a blank, a quotation mark, what is not seen, or a Thai letter, since Thai puts no blank after a
 * word; but Thai right after `/`, `=`, `-` or `_` is part of it (https://example.go.th/ข่าว). A mail address ends where no
 * other letter goes on.
 */
const ADDRESS = new RegExp(
  `(?:https?://|(?<![\\w.@/-])www\\.(?=[^.]))${LETTER}*(?:(?<=[/=_-])[${THAI}]${LETTER_OR_THAI}*)?` +
    `|(?<![\\w.+@-])[\\w+-](?:[\\w.+-]{0,62}[\\w+-])?@(?:${LABEL}\\.){1,8}[a-z]{2,24}(?![\\w@]|-+\\w|\\.\\w)`,
  'giu',
);

/** Splits text into plain pieces and links. Only http, https and mailto addresses ever become links. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const found = withoutTrailingMarks(match[0]);
    const href = hrefOf(found);
    if (!href) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: found, href });
    from = match.index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

const OPENED_BY: Record<string, string> = { ')': '(', ']': '[' };

/** Full stops and closing brackets belong to the sentence; a closing bracket that was opened inside, to the address. */
function withoutTrailingMarks(found: string): string {
  const unopened = new Map<string, number>();
  for (const [close, open] of Object.entries(OPENED_BY))
    unopened.set(close, found.split(close).length - found.split(open).length);
  let end = found.length;
  for (; end > 0; end -= 1) {
    const last = found.charAt(end - 1);
    const closes = unopened.get(last);
    if (closes === undefined ? !'.,;:!?*ฯๆ'.includes(last) : closes <= 0) break;
    if (closes !== undefined) unopened.set(last, closes - 1);
  }
  return found.slice(0, end);
}

function hrefOf(found: string): string | null {
  if (/^https?:/i.test(found)) return webAddress(found)?.href ?? null;
  if (!/^www\./i.test(found)) return `mailto:${found}`;
  const url = webAddress(`https://${found}`);
  return url && url.hostname.split('.').length > 2 ? url.href : null;
}
