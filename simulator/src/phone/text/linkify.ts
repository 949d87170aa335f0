export type TextPiece = { text: string; href?: string };

// As LINE does, a bare web address is a link too; Thai letters end one, since Thai has no space after it.
const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"'฀-๿]+|\b[\w.+-]+@[\w-]+\.[\w.-]+\w/giu;
const TRAILING = /[.,;:!?)\]}]+$/;

/** Splits a text message into plain pieces and links. Only http, https and mailto addresses become links. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const found = match[0].replace(TRAILING, '');
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: found, href: hrefOf(found) });
    from = match.index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function hrefOf(found: string): string {
  if (/^https?:/i.test(found)) return found;
  return found.includes('@') ? `mailto:${found}` : `https://${found}`;
}
