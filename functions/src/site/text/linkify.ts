export type TextPiece = { text: string; href?: string };

/**
 * An address ends at a blank or at a Thai letter, since Thai puts no blank after a word; but Thai right after
 * `/`, `=`, `-` or `_` is part of it (https://example.go.th/ข่าว).
 */
const ADDRESS =
  /(?:https?:\/\/|\bwww\.)[^\s<>"'\u0E00-\u0E7F]+(?:(?<=[/=_-])[\u0E00-\u0E7F][^\s<>"']*)?|\b[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/giu;

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

/** The address when it is one that a link may lead to, else null. */
export function webAddress(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

/** Full stops and closing brackets belong to the sentence; a closing bracket that was opened inside, to the address. */
function withoutTrailingMarks(found: string): string {
  const marks = found.includes('(') ? '.,;:!?]}ฯๆ' : '.,;:!?)]}ฯๆ';
  let end = found.length;
  while (end > 0 && marks.includes(found.charAt(end - 1))) end -= 1;
  return found.slice(0, end);
}

function hrefOf(found: string): string | null {
  if (/^https?:/i.test(found)) return webAddress(found)?.href ?? null;
  if (found.includes('@')) return `mailto:${found}`;
  return webAddress(`https://${found}`)?.href ?? null;
}
