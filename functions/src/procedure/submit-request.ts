import { type DraftAbout, MOST_DRAFTS } from '@prakat/shared/drafts/draft-record';
import type { Member } from '@prakat/shared/people/member';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { frozenHandling, type SubmitInput } from '@prakat/shared/submission/actions/submit';
import type { Draft } from '@prakat/shared/submission/draft';
import { contentOf, readDraft } from '@prakat/shared/submission/read-draft';
import type { Content } from '@prakat/shared/submission/schema';
import { calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import { actorOf } from '../actors/actor.ts';
import { findMember } from '../actors/find-member.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import { recipientsFor } from '../notices/addressed.ts';
import { every } from '../store/every.ts';
import { type Item, itemOf } from '../store/items.ts';
import { markSeen } from '../store/once.ts';
import type { StoredFile } from '../store/records.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';
import { checksOf, knowledgeOf } from './check-request.ts';
import { checkUploads } from './check-uploads.ts';
import { Matter } from './matter.ts';
import { type Performed, performAction } from './perform-action.ts';
import { prepareWrites } from './prepare-writes.ts';
import { attachedFile, takeFiles } from './take-files.ts';

/**
 * Files the request form, for something new or to correct what is published. The same `filingKey` of the same person
 * files once and answers with the same request, however often the button was pressed or the answer was lost; the draft
 * that has it as its id ends with it.
 */
export async function submitRequest(
  context: Context,
  office: Office,
  {
    lineUserId,
    filingKey,
    draft: body,
    corrects,
  }: { lineUserId: string; filingKey: string; draft: unknown; corrects: string | null },
): Promise<({ ok: true; again: boolean } & Item) | Refused> {
  const officeId = office.profile.id;
  const knowledge = await knowledgeOf(context, office);
  const examined = await checkUploads(context, office, { lineUserId, draft: body, knowledge });
  if (!examined.ok) return examined;
  const read = readDraft(body, office.profile, calendarDate(context.clock()));
  const submitted = await context.store.transact(
    async (tx) => {
      const member = await findMember(tx, officeId, lineUserId);
      if (!member) return refuse('not_a_member');
      const once = `filing:${member.id}:${filingKey}`;
      const [seen, begun, actor, corrected] = await Promise.all([
        tx.get('seenEvents', once),
        tx.get('drafts', filingKey),
        actorOf(tx, member),
        corrects === null ? null : correctedBy(tx, officeId, corrects),
        read.ok && readAhead(context, office, tx, { draft: read.draft, member }),
      ]);
      if (seen?.result) {
        const submission = await tx.get('submissions', seen.result);
        if (submission) return { ok: true as const, ...(await itemOf(tx, submission)), again: true };
      }
      if (!read.ok) return read;
      if (corrected && !corrected.ok) return corrected;
      const taken = await takeContent(tx, read.draft, office, member.id, corrected?.requests ?? []);
      if (!taken.ok) return taken;

      const checks = checksOf(taken.content, taken.files, knowledge);
      const id = context.newId();
      const counter = await nextNumber(tx, officeId, isoNow(context));
      const matter = new Matter(context, office, tx);
      const input: SubmitInput = {
        id,
        number: counter.number,
        content: taken.content,
        checks,
        corrects: corrected?.corrects ?? null,
      };
      const decided = await matter.take({ on: 'submission', id, action: 'submit', input, actor });
      if (!decided.ok) return decided;
      const write = await prepareWrites(context, office, tx, matter);
      const submission = await matter.submission(id);
      if (!submission) throw new Error('the request was not filed');
      const item = await itemOf(tx, submission);
      write();
      tx.put('counters', counter.record);
      for (const file of taken.files.filter(({ submissionId }) => submissionId === null))
        tx.put('files', { ...file, submissionId: id });
      if (begun?.memberId === member.id) tx.delete('drafts', filingKey);
      markSeen(context, tx, once, id);
      return { ok: true as const, ...item, again: false };
    },
    // All of an office count in one record.
    { turn: `filing:${officeId}` },
  );
  if (submitted.ok) context.nudgeOutbox();
  else context.logger.info({ officeId, refusal: submitted.refusal.code }, 'filing refused');
  return submitted;
}

/** What is to be corrected, as it stands, with the requests whose files it shows. */
async function correctedBy(
  reader: StoreReader,
  officeId: string,
  publicationId: string,
): Promise<{ ok: true; corrects: NonNullable<SubmitInput['corrects']>; requests: string[] } | Refused> {
  const [publication, underWay] = await Promise.all([
    reader.get('publications', publicationId),
    correctionUnderWay(reader, officeId, publicationId),
  ]);
  if (publication?.officeId !== officeId) return refuse('not_found');
  const { number, ownerId, shown, versions } = publication;
  return {
    ok: true,
    corrects: {
      publicationId,
      number,
      ownerId,
      isCorrectable: shown !== null,
      underWay: underWay?.number ?? null,
    },
    requests: versions.map(({ submissionId }) => submissionId),
  };
}

/** The request to correct a publication that is being considered or mended; null when none is. */
export async function correctionUnderWay(
  reader: StoreReader,
  officeId: string,
  publicationId: string,
): Promise<{ id: string; number: string } | null> {
  const of = { equals: { officeId, 'corrects.publicationId': publicationId } };
  for await (const { id, number, state } of every(reader, 'submissions', 'byCorrected', of)) {
    if (state === 'submitted' || state === 'changes_requested') return { id, number };
  }
  return null;
}

/** The owner mends what was sent back and files it again. */
export async function fileAgain(
  context: Context,
  {
    officeId,
    lineUserId,
    submissionId,
    draft: body,
  }: { officeId: string; lineUserId: string; submissionId: string; draft: unknown },
): Promise<Performed> {
  const at = context.offices.get(officeId);
  if (!at) return refuse('unknown_office');
  const knowledge = await knowledgeOf(context, at);
  const examined = await checkUploads(context, at, { lineUserId, draft: body, knowledge });
  if (!examined.ok) return examined;
  return performAction(context, {
    officeId,
    on: 'submission',
    id: submissionId,
    action: 'resubmit',
    actor: { lineUserId },
    input: async ({ tx, office, actor, record }) => {
      const read = readDraft(body, office.profile, calendarDate(context.clock()));
      if (!read.ok) return read;
      if (actor.kind !== 'member') return refuse('not_a_member');
      const published = record.corrects && (await tx.get('publications', record.corrects.publicationId));
      const heldBy = [submissionId, ...(published?.versions ?? []).map((version) => version.submissionId)];
      const taken = await takeContent(tx, read.draft, office, actor.member.id, heldBy);
      if (!taken.ok) return taken;
      const begun = await draftsAbout(tx, actor.member, submissionId);
      const writes = () => {
        for (const id of begun) tx.delete('drafts', id);
        for (const file of taken.files.filter((one) => one.submissionId === null))
          tx.put('files', { ...file, submissionId });
      };
      const checks = checksOf(taken.content, taken.files, knowledge);
      return { ok: true, input: { content: taken.content, checks }, writes };
    },
  });
}

/** Drafts in which somebody mends a request. */
async function draftsAbout(
  reader: StoreReader,
  { id: memberId, officeId }: Member,
  submissionId: string,
): Promise<string[]> {
  const find = { equals: { officeId, memberId }, limit: MOST_DRAFTS };
  const { items } = await reader.find('drafts', 'byMember', find);
  const isAbout = (about: DraftAbout | null) =>
    about?.kind === 'resubmit' && about.submissionId === submissionId;
  return items.filter(({ about }) => isAbout(about)).map(({ id }) => id);
}

/** The form's content with the files it names, to be taken by its request. */
async function takeContent(
  reader: StoreReader,
  draft: Draft,
  office: Office,
  memberId: string,
  heldBy: readonly string[],
): Promise<{ ok: true; content: Content; files: StoredFile[] } | Refused> {
  const taker = { officeId: office.profile.id, memberId, heldBy, field: 'fileIds' };
  const taken = await takeFiles(reader, draft.fileIds, taker);
  if (!taken.ok) return taken;
  return { ...taken, content: contentOf(draft, taken.files.map(attachedFile), office.profile) };
}

/**
 * Reads at one moment what the filing will read one after the other; a transaction asks for nothing twice. What it tells
 * the people of the first step is drawn with the number in hand, and the number is read last: from then on nobody else
 * of the office can file.
 */
async function readAhead(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  { draft, member }: { draft: Draft; member: Member },
): Promise<void> {
  const handling = frozenHandling(office.profile, contentOf(draft, [], office.profile), member.unitId);
  const seats = handling?.steps[0]?.seats ?? [];
  await Promise.all([
    ...draft.fileIds.map((id) => tx.get('files', id)),
    recipientsFor(context, office.profile.id, tx, { seats, except: [] }),
  ]);
}

/** The office's next tracking number of the fiscal year, without gaps: the counter moves only with the filing. */
async function nextNumber(tx: StoreTransaction, officeId: string, at: string) {
  const year = fiscalYear(at);
  const id = `${officeId}:${year}`;
  const value = ((await tx.get('counters', id))?.value ?? 0) + 1;
  return { number: `${year}-${String(value).padStart(4, '0')}`, record: { id, value } };
}
