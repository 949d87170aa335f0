/** What an outsider reads on a web page. */
export type ReadPage = {
  /** What is to be read, tags left out; words may be split where a tag stood. */
  text: string;
  /** It asks search engines not to show it. */
  isHidden: boolean;
  /** Where it leads and what it shows, as it is written there, each once, in its order. */
  links: string[];
};

/** Elements of which nothing is read, whatever stands in them. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg']);

const LINK = /\s(?:href|src|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** A page has fewer; one that has more is none that an office made. */
const MOST_LINKS = 500;

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Entities of HTML as the letters they stand for; one that is not known here, as a blank. */
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,30}));/gi, (_all, hex, decimal, name) => {
    if (name) return names[name.toLowerCase()] ?? ' ';
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found ? decoded(found[1] ?? found[2] ?? found[3] ?? '') : null;
};

/** A directive that hides, for every search engine or a named one; `max-image-preview: none` is none. */
const HIDES = /^(?:(?!max-|unavailable)[\w-]+\s*:\s*)?(?:noindex|none)$/i;

/** Search engines are told not to show it, by a header or a tag of this text. */
export const saysNoindex = (robots: string | null): boolean =>
  (robots ?? '').split(',').some((directive) => HIDES.test(directive.trim()));

/**
 * A page as its tags and what stands between them, in order. Goes over it once, however it is broken: what is not closed
 * goes to the end.
 */
function* piecesOf(html: string): Generator<{ tag: string } | { words: string }> {
  // In small letters, of the same length.
  const small = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const after = (end: string, from: number) => {
    const at = small.indexOf(end, from);
    return at < 0 ? html.length : at + end.length;
  };
  let from = 0;
  while (from < html.length) {
    const open = html.indexOf('<', from);
    const until = open < 0 ? html.length : open;
    if (until > from) yield { words: html.slice(from, until) };
    if (open < 0) return;
    if (small.startsWith('<!--', open)) {
      from = after('-->', open);
      continue;
    }
    if (!/[a-z/!?]/.test(small.charAt(open + 1))) {
      yield { words: '<' };
      from = open + 1;
      continue;
    }
    const end = after('>', open);
    const tag = html.slice(open, end);
    yield { tag };
    const [name = ''] = /^[a-z]+/.exec(small.slice(open + 1, open + 12)) ?? [];
    from = unseen.has(name) && !tag.endsWith('/>') ? after('>', after(`</${name}`, end)) : end;
  }
}

/** What stands on a page, from its HTML. Takes any text, also what is none. */
export function readPage(html: string): ReadPage {
  const links = new Set<string>();
  const words: string[] = [];
  let isHidden = false;
  for (const piece of piecesOf(html)) {
    if ('words' in piece) {
      words.push(piece.words);
      continue;
    }
    const { tag } = piece;
    if (/^<meta\b/i.test(tag) && /^(?:robots|googlebot)$/i.test(attribute(tag, 'name')?.trim() ?? ''))
      isHidden ||= saysNoindex(attribute(tag, 'content'));
    if (/^<link\b/i.test(tag)) continue;
    for (const [, double, single, bare] of tag.matchAll(LINK))
      if (links.size < MOST_LINKS) links.add(decoded(double ?? single ?? bare ?? '').trim());
  }
  const text = decoded(words.join(' ')).replace(/\s+/g, ' ').trim();
  return { text, isHidden, links: [...links] };
}

const THAI_ZERO = '๐'.charCodeAt(0);

/**
 * A text by its letters and digits alone: blanks, tags inside words, quotation marks that a program made round, Thai
 * digits and the two ways to write sara am make no difference.
 */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO))
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
