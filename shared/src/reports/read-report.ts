import { normaliseText } from '../text/normalise.ts';
import { saysSomething } from '../text/says-something.ts';
import type { ProblemReport } from './problem-report.ts';
import { LONGEST_CONTACT, LONGEST_DETAILS, reportKindIds } from './report-kinds.ts';

/** The form as somebody sent it; anything may be missing. */
export type TypedReport = { kind: string; details: string; contact: string };

/** What they say, tidied. */
export type SaidReport = Pick<ProblemReport, 'kind' | 'details' | 'contact'>;

/** What keeps a report from being taken, by field. */
export type ReportProblem =
  | { field: 'kind'; code: 'kind_missing' }
  | { field: 'details'; code: 'details_missing' | 'details_too_long' }
  | { field: 'contact'; code: 'contact_too_long' };

/** Reads what somebody sent: a kind is needed, details only of what has no kind of its own. */
export function readReport(
  typed: TypedReport,
): { ok: true; said: SaidReport } | { ok: false; problems: ReportProblem[] } {
  const kind = reportKindIds.find((one) => one === typed.kind) ?? null;
  const details = normaliseText(typed.details);
  const contact = normaliseText(typed.contact);
  const problems: ReportProblem[] = [];
  if (kind === null) problems.push({ field: 'kind', code: 'kind_missing' });
  if (kind === 'other' && !saysSomething(details))
    problems.push({ field: 'details', code: 'details_missing' });
  if (details.length > LONGEST_DETAILS) problems.push({ field: 'details', code: 'details_too_long' });
  if (contact.length > LONGEST_CONTACT) problems.push({ field: 'contact', code: 'contact_too_long' });
  if (kind === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, said: { kind, details: details || null, contact: contact || null } };
}

/** The same words about the same item, which wait: somebody pressed twice, or said what another had said. */
export const saysTheSame = (
  report: Pick<ProblemReport, 'publicationId' | 'status'> & SaidReport,
  publicationId: string,
  said: SaidReport,
): boolean =>
  report.status === 'open' &&
  report.publicationId === publicationId &&
  report.kind === said.kind &&
  report.details === said.details &&
  report.contact === said.contact;
