import { createHash } from 'node:crypto';

/** A page as WordPress keeps it: HTML in both. */
export type Page = { title: string; content: string };

/**
 * What a page says and where it leads: its words, links and pictures. A website may write the same in other tags, or add
 * something to a link, and says the same still.
 */
function essence({ title, content }: Page): string {
  const addresses = [...content.matchAll(/\s(?:href|src)=["']([^"']*)["']/g)].map(
    ([, address = '']) => address,
  );
  const words = (html: string) =>
    decoded(html.replace(/<!--[\s\S]*?-->/g, ' ').replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
  return JSON.stringify([words(title), words(content), addresses.map(decoded)]);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decoded = (html: string): string =>
  html.replace(
    /&(?:#(\d{1,6})|(\w{2,6}));/g,
    (whole, number: string | undefined, name: string | undefined) =>
      number === undefined
        ? (named[name ?? ''] ?? whole)
        : String.fromCodePoint(Math.min(Number(number), 0x10ffff)),
  );

const hashOf = (page: Page): string => createHash('sha256').update(essence(page)).digest('hex');

const MARK = /<!-- prakat (\d+|down) ([0-9a-f]{64}) -->/;
/** One block of HTML to the editor of WordPress: it is left as it is, and no paragraphs are made in it. */
const block = (html: string): string => `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;

/** A page that says of itself, unseen by readers, which version it is and what it said when it was written. */
export function marked(version: number | 'down', { title, content }: Page): Page {
  const hash = hashOf({ title, content });
  return { title, content: block(`<!-- prakat ${version} ${hash} -->\n${content}`) };
}

/** What a page says of itself: its version, and whether it still says what was written; null for one that is not ours. */
export function readMark(page: Page): { version: number | 'down'; isUnchanged: boolean } | null {
  const [, version, hash] = MARK.exec(page.content) ?? [];
  if (version === undefined) return null;
  return { version: version === 'down' ? version : Number(version), isUnchanged: hash === hashOf(page) };
}

/** Two pages of the same version that say the same. */
export const saysTheSame = (one: Page, other: Page): boolean =>
  MARK.exec(one.content)?.[1] === MARK.exec(other.content)?.[1] && essence(one) === essence(other);

/**
 * Plain text as HTML: what it says, in brackets too, which WordPress would take for a command of a plugin. Numbers of
 * three digits, as WordPress writes them itself.
 */
export const escaped = (text: string): string =>
  text.replace(/[&<>"'[\]]/g, (letter) => entities[letter] ?? letter);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#039;',
  '[': '&#091;',
  ']': '&#093;',
};
