import { createHash } from 'node:crypto';
import { troubleOf, troubleSentences } from '@prakat/functions/proof/trouble';
import { readPage } from '@prakat/shared/publication/proof/read-page';

/** What an address answered somebody who has nothing to do with the product; `status` null and `wrong` where nothing came. */
export type Answered = { address: string; status: number | null; wrong: string | null; body: Buffer };

const TIME_MS = 30_000;

/**
 * Opens an address as a browser does, without a login. Shares nothing with the product's own look, or both could be
 * mistaken in the same way.
 */
export async function open(address: string): Promise<Answered> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIME_MS), cache: 'no-store' });
    const body = Buffer.from(await response.arrayBuffer());
    return { address: response.url || address, status: response.status, wrong: null, body };
  } catch (error) {
    const cause = error instanceof TypeError && error.cause ? error.cause : error;
    return { address, status: null, wrong: troubleSentences[troubleOf(cause)], body: Buffer.alloc(0) };
  }
}

/** SHA-256 of what was answered, 64 hexadecimal digits. */
export const fingerprint = ({ body }: { body: Uint8Array }): string =>
  createHash('sha256').update(body).digest('hex');

/** What can be read on a page. */
export const textOf = ({ body }: Pick<Answered, 'body'>): string => readPage(body.toString('utf8')).text;

const LINK = /<a\b[^>]*\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi;

/** Where the link leads that has these words, which is the one that a reader presses; null where there is none. */
export function linkNamed(words: string, { address, body }: Answered): string | null {
  for (const [tag, , inside = ''] of body.toString('utf8').matchAll(LINK)) {
    const [href] = readPage(tag).links;
    if (href && readPage(inside).text === words && URL.canParse(href, address))
      return new URL(href, address).href;
  }
  return null;
}
