import { checkKnowledge } from '@prakat/shared/checks/find-in-text';
import { FINDINGS_KEPT, type Finding } from '@prakat/shared/checks/finding';
import { sureFindings } from '@prakat/shared/checks/finding-kinds';
import { versionOf } from '@prakat/shared/publication/placements';
import type { Publication } from '@prakat/shared/publication/schema';
import type { Content } from '@prakat/shared/submission/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { Context, Office } from '../context.ts';
import { checkHeldFile } from '../files/check-held-file.ts';
import type { StoredFile } from '../store/records.ts';
import { checksOf, knowledgeOf } from './check-request.ts';

/**
 * The last look before a version goes up on a website: what is found for sure now, of which whoever permitted it did not
 * know, because the checks know more than they did on that day. Empty where everything was answered for, else all of it,
 * what was answered for since as well. Null while a file that was never examined waits its turn.
 */
export async function lookAgain(
  context: Context,
  office: Office,
  publication: Publication,
  { version, content }: { version: number; content: Content },
): Promise<Finding[] | null> {
  const { submissionId } = versionOf(publication, version);
  const submission = await context.store.get('submissions', submissionId);
  const known = sureFindings(submission?.checks ?? { findings: [] });
  // Whoever permitted as many as a record keeps knew what kind of thing it was.
  if (known.length >= FINDINGS_KEPT) return [];
  const stored: StoredFile[] = [];
  for (const { id } of content.files) {
    const file = await context.store.get('files', id);
    if (file) stored.push(file);
  }
  // The register tells slips; what is asked for here is found without it, but a new report holds both.
  const isExamined = stored.every(({ report }) => report);
  const knowledge = isExamined
    ? checkKnowledge(office.profile, [], calendarDate(context.clock()))
    : await knowledgeOf(context, office);
  const files: StoredFile[] = [];
  for (const file of stored) {
    const checked = file.report ? null : await checkHeldFile(context, office.profile, file, knowledge);
    if (checked?.ok === false && checked.refusal.code === 'file_checks_busy') return null;
    // One that could no longer be filed was permitted as it is.
    files.push(checked?.ok ? checked.file : file);
  }
  const permitted = new Set(known.map(keyOf));
  const unknown = sureFindings(checksOf(content, files, knowledge)).filter(
    (finding) => !permitted.has(keyOf(finding)),
  );
  const { held } = publication;
  const released = held?.version === version && held.clearance !== null ? held.findings : [];
  if (released.length >= FINDINGS_KEPT) return [];
  const answered = new Set(released.map(keyOf));
  return unknown.every((finding) => answered.has(keyOf(finding))) ? [] : unknown;
}

const keyOf = ({ kind, where, excerpt }: Finding): string => JSON.stringify([kind, where, excerpt]);
