import { createHmac, timingSafeEqual } from 'node:crypto';
import { apiFilePath, apiFormPath, apiRecordPath } from '@prakat/shared/addresses/api';
import { type RecordFormat, recordFormats } from '@prakat/shared/api/papers';
import type { Context } from '../context.ts';

const LIFE_MS = 15 * 60_000;

type Linker = Pick<Context, 'clock' | 'linkSecret'>;
type Query = { until?: unknown; signature?: unknown };

/** What a link opens: one of the kinds, by the id of its record, or what a record of publications is asked for. */
type Target = { kind: 'file' | 'form' | 'record'; officeId: string; id: string };

const sign = ({ linkSecret }: Linker, { kind, officeId, id }: Target, until: number): string =>
  createHmac('sha256', linkSecret).update(`${kind}:${officeId}:${id}:${until}`).digest('base64url');

function signed(context: Linker, path: string, target: Target, asked: Record<string, string> = {}): string {
  const until = context.clock() + LIFE_MS;
  const query = new URLSearchParams({
    ...asked,
    until: String(until),
    signature: sign(context, target, until),
  });
  return `${path}?${query}`;
}

function isValid(context: Linker, target: Target, query: Query): boolean {
  const until = Number(query.until);
  if (!Number.isSafeInteger(until) || until < context.clock() || typeof query.signature !== 'string')
    return false;
  const expected = Buffer.from(sign(context, target, until));
  const given = Buffer.from(query.signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/**
 * The path of a file that is not public, good for a quarter of an hour: a phone opens it in a viewer that cannot
 * send a token. Made only for people who may see the request.
 */
export const fileLink = (context: Linker, officeId: string, file: { id: string; name: string }): string =>
  signed(context, apiFilePath(officeId, file), { kind: 'file', officeId, id: file.id });

/** The paths of a request's printed form, in the same way. */
export function formLinks(
  context: Linker,
  officeId: string,
  submissionId: string,
): { pdf: string; docx: string } {
  const target: Target = { kind: 'form', officeId, id: submissionId };
  const link = (format: 'pdf' | 'docx') =>
    signed(context, apiFormPath(officeId, submissionId, format), target);
  return { pdf: link('pdf'), docx: link('docx') };
}

/** A record of publications: of a period, of one category or (`null`) all. */
export type RecordAddress = { periodId: string; categoryId: string | null };

const recordTarget = (officeId: string, { periodId, categoryId }: RecordAddress): Target => ({
  kind: 'record',
  officeId,
  id: `${periodId}:${categoryId ?? ''}`,
});

/** The paths of a record of publications, in the same way. */
export function recordLinks(
  context: Linker,
  officeId: string,
  address: RecordAddress,
): Record<RecordFormat, string> {
  const target = recordTarget(officeId, address);
  const asked: Record<string, string> = address.categoryId === null ? {} : { category: address.categoryId };
  const links = recordFormats.map((format) => [
    format,
    signed(context, apiRecordPath(officeId, address.periodId, format), target, asked),
  ]);
  return Object.fromEntries(links);
}

/** True for a link to this file that we made and that has not run out. */
export const isFileLinkValid = (context: Linker, officeId: string, id: string, query: Query): boolean =>
  isValid(context, { kind: 'file', officeId, id }, query);

/** True for a link to the form of this request that we made and that has not run out. */
export const isFormLinkValid = (context: Linker, officeId: string, id: string, query: Query): boolean =>
  isValid(context, { kind: 'form', officeId, id }, query);

/** True for a link to this record of publications that we made and that has not run out. */
export const isRecordLinkValid = (
  context: Linker,
  officeId: string,
  address: RecordAddress,
  query: Query,
): boolean => isValid(context, recordTarget(officeId, address), query);
