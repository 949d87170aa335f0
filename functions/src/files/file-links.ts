import { createHmac, timingSafeEqual } from 'node:crypto';
import { apiFilePath } from '@prakat/shared/addresses/api';
import type { Context } from '../context.ts';

const LIFE_MS = 15 * 60_000;

type Linker = Pick<Context, 'clock' | 'linkSecret'>;

const sign = ({ linkSecret }: Linker, officeId: string, fileId: string, until: number): string =>
  createHmac('sha256', linkSecret).update(`file:${officeId}:${fileId}:${until}`).digest('base64url');

/**
 * The path of a file that is not public, good for a quarter of an hour: a phone opens it in a viewer that cannot
 * send a token. Made only for people who may see the request.
 */
export function fileLink(context: Linker, officeId: string, file: { id: string; name: string }): string {
  const until = context.clock() + LIFE_MS;
  const query = new URLSearchParams({
    until: String(until),
    signature: sign(context, officeId, file.id, until),
  });
  return `${apiFilePath(officeId, file)}?${query}`;
}

/** True for a link that we made and that has not run out. */
export function isFileLinkValid(
  context: Linker,
  officeId: string,
  fileId: string,
  query: { until?: unknown; signature?: unknown },
): boolean {
  const until = Number(query.until);
  if (!Number.isSafeInteger(until) || until < context.clock() || typeof query.signature !== 'string')
    return false;
  const expected = Buffer.from(sign(context, officeId, fileId, until));
  const given = Buffer.from(query.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
