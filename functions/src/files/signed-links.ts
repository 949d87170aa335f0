import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.ts';

const LIFE_MS = 15 * 60_000;

export type Linker = Pick<Context, 'clock' | 'linkSecret'>;
export type Query = { until?: unknown; signature?: unknown };

/** What a link opens: a file or what is shown of it in little, by the id of its record, a paper for a person in a format, a sheet of counts, or a card's picture. */
export type Target = {
  kind: 'file' | 'preview' | 'paper' | 'sheet' | 'picture';
  officeId: string;
  id: string;
};

export const sign = ({ linkSecret }: Linker, { kind, officeId, id }: Target, until: number): string =>
  createHmac('sha256', linkSecret).update(`${kind}:${officeId}:${id}:${until}`).digest('base64url');

export function signed(
  context: Linker,
  path: string,
  target: Target,
  asked: Record<string, string> = {},
): string {
  const until = context.clock() + LIFE_MS;
  const query = new URLSearchParams(asked).toString();
  return `${path}?${query}${query && '&'}until=${until}&signature=${sign(context, target, until)}`;
}

export function isValid(context: Linker, target: Target, query: Query): boolean {
  const until = Number(query.until);
  if (!Number.isSafeInteger(until) || until < context.clock()) return false;
  return isSame(sign(context, target, until), query.signature);
}

export function isSame(signature: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [one, other] = [Buffer.from(signature), Buffer.from(given)];
  return one.length === other.length && timingSafeEqual(one, other);
}
