import { createHash } from 'node:crypto';
import { CHAIN_START } from '@prakat/shared/machine/chain';

/** Where a chain of lines stands: the number of its last line in the file, and that line's hash. */
export type Link = { n: number; hash: string };

/** A line of a chain as it was read: its place and what it says. */
export type ReadLine = { link: Link; fields: Record<string, unknown> };

/** Before the first line of the first file. */
export const NOTHING_BEFORE = CHAIN_START;

/** How every line ends; its hash is of what stands before this. */
const END = /^,"hash":"([0-9a-f]{64})"\}$/;
const END_BYTES = ',"hash":""}'.length + 64;

const hashOf = (before: string, body: string | Uint8Array): string =>
  createHash('sha256').update(before).update(body).digest('hex');

/** The line that follows `before`, with its end of line. Fields are written in their order; `docs/traffic-log.md` has the form. */
export function chainLine(
  before: Link,
  fields: Readonly<Record<string, unknown>>,
): { text: string; link: Link } {
  const n = before.n + 1;
  const body = JSON.stringify({ n, ...fields }).slice(0, -1);
  const hash = hashOf(before.hash, body);
  return { text: `${body},"hash":"${hash}"}\n`, link: { n, hash } };
}

/** The hash that a line says it has, its own being right or not; null for what has not the form of a line. */
export const saidHash = (line: Buffer): string | null =>
  END.exec(line.subarray(Math.max(0, line.length - END_BYTES)).toString('latin1'))?.[1] ?? null;

/** A line, without its end of line, that follows `before` as it was written; null for anything else. */
export function readLine(line: Buffer, before: Link): ReadLine | null {
  const hash = saidHash(line);
  if (hash === null || hashOf(before.hash, line.subarray(0, -END_BYTES)) !== hash) return null;
  const fields = fieldsOf(line);
  return fields?.n === before.n + 1 ? { link: { n: before.n + 1, hash }, fields } : null;
}

/** What a line says, whether it follows anything or not. */
export function fieldsOf(line: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** The first line of a file, which says whose end it follows; null for what is none. */
export function readHeader(line: Buffer): ReadLine | null {
  const before = fieldsOf(line)?.previousHash;
  return typeof before === 'string' ? readLine(line, { n: -1, hash: before }) : null;
}

/** What was left of a line when the process that wrote it was ended, as the line after it names it. */
export const tornFields = (torn: Uint8Array): { tornBytes: number; tornSha256: string } => ({
  tornBytes: torn.length,
  tornSha256: createHash('sha256').update(torn).digest('hex'),
});
