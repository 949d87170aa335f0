import type { ChecksView } from '@prakat/shared/api/checks';
import { checkContent } from '@prakat/shared/checks/check-content';
import { type CheckKnowledge, checkKnowledge } from '@prakat/shared/checks/find-in-text';
import type { Checks } from '@prakat/shared/checks/finding';
import { findingKinds, isAnsweredFor } from '@prakat/shared/checks/finding-kinds';
import { findingProposal, findingSentence } from '@prakat/shared/checks/finding-text';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Refused } from '@prakat/shared/refusals';
import { contentOf, readDraft } from '@prakat/shared/submission/read-draft';
import type { Content } from '@prakat/shared/submission/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import { whole } from '../store/every.ts';
import type { StoredFile } from '../store/records.ts';
import { attachedFile } from './take-files.ts';

type Known = { of: string; knowledge: CheckKnowledge };
/** Of each office what was made last: reading everybody's name costs more than all that is looked at with it. */
const last = new WeakMap<OfficeProfile, Known>();

/** What the checks know of an office: read before the transaction that files, because it only advises. */
export async function knowledgeOf(context: Context, { profile }: Office): Promise<CheckKnowledge> {
  const active = { equals: { officeId: profile.id, status: 'active' } };
  const members = await whole(context.store, 'members', 'byOffice', active);
  const people = members.map(({ name, positionTitle }) => ({ name, positionTitle }));
  const today = calendarDate(context.clock());
  const of = JSON.stringify([today, people]);
  const before = last.get(profile);
  if (before?.of === of) return before.knowledge;
  const knowledge = checkKnowledge(profile, people, today);
  last.set(profile, { of, knowledge });
  return knowledge;
}

/** What is found in the content of a request, by the reports of its files. */
export function checksOf(content: Content, files: readonly StoredFile[], knowledge: CheckKnowledge): Checks {
  const reports = new Map(files.map(({ id, report }) => [id, report]));
  return checkContent(content, (id) => reports.get(id) ?? null, knowledge);
}

/** What would be found in a form that is not filed yet, and what it says. */
export async function checkDraft(
  context: Context,
  office: Office,
  actor: PersonActor,
  draft: unknown,
): Promise<{ ok: true; checks: Checks; content: Content } | Refused> {
  const read = readDraft(draft, office.profile, calendarDate(context.clock()));
  if (!read.ok) return read;
  const found = await Promise.all(read.draft.fileIds.map((id) => context.store.get('files', id)));
  // One's own uploads, and what everybody of the office sees in a request: a successor keeps files of others.
  const files = found.filter(
    (file): file is StoredFile =>
      file?.officeId === office.profile.id &&
      !file.internal &&
      (file.submissionId !== null || file.uploadedBy === actor.member.id),
  );
  const content = contentOf(read.draft, files.map(attachedFile), office.profile);
  return { ok: true, content, checks: checksOf(content, files, await knowledgeOf(context, office)) };
}

/** As a person reads it. */
export const checksView = ({ findings, leftOff }: Omit<Checks, 'scanned'>): ChecksView => ({
  findings: findings.map((finding) => ({
    group: findingKinds[finding.kind],
    needsWord: isAnsweredFor(finding),
    sentence: findingSentence(finding),
    proposal: findingProposal(finding),
  })),
  leftOff,
});
