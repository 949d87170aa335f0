import type { AttachedFile } from '../../submission/schema.ts';
import { isSameSite } from '../own-address.ts';
import { lettersOf } from './read-page.ts';

/** The last part of an address, as people read it. */
function lastPart({ pathname }: URL): string {
  const part = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** How likely a link leads to a file: by its name, its name with something behind, its kind, or any file; null for not. */
function likelihood(url: URL, { name, extension }: Pick<AttachedFile, 'name' | 'extension'>): number | null {
  const part = lettersOf(lastPart(url));
  const stem = lettersOf(name.replace(/\.[^.]*$/, ''));
  if (part === lettersOf(name)) return 0;
  if (stem && part.startsWith(stem)) return 1;
  if (url.pathname.toLowerCase().endsWith(`.${extension}`)) return 2;
  return /download|attach|file|[?&]/i.test(`${url.pathname}${url.search}`) ? 3 : null;
}

export type Candidate = {
  address: string;
  /** The link bears the file's own name: what it leads to ought to be the file. */
  isNamed: boolean;
};

/**
 * Links of a page of the office's website that may lead to a file, likeliest first. `links` as they are written there,
 * `page` where they are written.
 */
export function candidatesFor(
  file: Pick<AttachedFile, 'name' | 'extension'>,
  { links, page }: { links: readonly string[]; page: string },
): Candidate[] {
  const likely = new Map<string, number>();
  for (const link of links) {
    if (!URL.canParse(link, page)) continue;
    const url = new URL(link, page);
    url.hash = '';
    const found = /^https?:$/.test(url.protocol) && isSameSite(url.href, page) ? likelihood(url, file) : null;
    if (found !== null && !likely.has(url.href)) likely.set(url.href, found);
  }
  return [...likely]
    .sort(([, one], [, other]) => one - other)
    .map(([address, how]) => ({ address, isNamed: how <= 1 }));
}
