import type { StartPaperBody } from '@prakat/shared/api/papers-body';
import { decidePaper } from '@prakat/shared/papers/register/decide-paper';
import type { PaperInput } from '@prakat/shared/papers/register/inputs';
import { keptInputsId } from '@prakat/shared/papers/register/kept-inputs';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { paperNumber } from '@prakat/shared/papers/register/paper-number';
import type { PaperRecord } from '@prakat/shared/papers/register/paper-record';
import { keepsPapers } from '@prakat/shared/papers/register/permissions';
import type { PaperAction } from '@prakat/shared/papers/register/transitions';
import { type Refused, refuse } from '@prakat/shared/refusals';
import type { PersonActor } from '../actors/actor.ts';
import { type Context, isoNow, type Office } from '../context.ts';
import type { RecordOf } from '../store/collections.ts';
import { packed } from '../store/packed.ts';
import type { StoreReader } from '../store/store.ts';
import { inputsOf, type PaperInputs } from './compose.ts';
import { noticesOf } from './paper-notices.ts';
import { titleOf } from './paper-title.ts';

type Doing = { office: Office; actor: PersonActor };

/** What a person asks to do with a paper that is in the register; a scan has a way of its own. */
export type PaperRequest =
  | {
      action: 'paper_word';
      revision: number;
      number: string | null;
      date: string | null;
      wording: Record<string, string>;
    }
  | { action: 'paper_present' | 'paper_take_back' | 'paper_sign' | 'paper_cancel'; revision: number }
  | { action: 'paper_deny'; revision: number; reason: string };

/**
 * Begins a paper that people word, or enters one that was made outside, under the title that it bears. Refused for any
 * other kind, and for what it cannot be about.
 */
export async function startPaper(
  context: Context,
  { office: { profile }, actor }: Doing,
  { kind, subject, title: given }: StartPaperBody,
): Promise<{ ok: true; paper: PaperRecord } | Refused> {
  const titled = await titleOf(context, profile, { kind, subject });
  if (!titled.ok) return titled;
  const at = isoNow(context);
  const isBrought = paperKinds[kind].origin === 'brought';
  if (isBrought && !given) {
    const message = 'กรุณาระบุชื่อเอกสาร';
    return refuse('invalid_input', {}, [{ field: 'title', message }]);
  }
  // Whoever may print may enter what is printed; what was made outside only keepers enter.
  if (isBrought && !keepsPapers({ actor, profile, at })) return refuse('paper_not_keeper');
  const { fiscalYear, ownerId } = titled;
  const title = isBrought && given ? given : titled.title;
  const input = { id: context.newId(), kind, subject, fiscalYear, title };
  const question = { paper: null, ownsSubject: ownerId === actor.member.id, actor, profile, at };
  const decided = decidePaper(isBrought ? 'paper_open' : 'paper_start', input, question);
  if (!decided.ok) return decided;
  await context.store.transact(async (tx) => {
    tx.put('papers', decided.paper);
    tx.create('paperEvents', decided.event);
  });
  return decided;
}

/**
 * Decides and saves one step in the life of a paper, and tells whoever it waits for now. What it is drawn from is kept
 * before it is put before the head, so that what is signed is what was read.
 */
export async function performPaper(
  context: Context,
  { office, actor }: Doing,
  paperId: string,
  request: PaperRequest,
): Promise<{ ok: true; paper: PaperRecord } | Refused> {
  const { profile } = office;
  const before = await paperOf(context.store, profile.id, paperId);
  if (!before) return refuse('not_found');
  const inputs = request.action === 'paper_present' ? await inputsToKeep(context, office, before) : null;
  const ownsSubject = await ownsSubjectOf(context.store, before, actor);
  const performed = await context.store.transact(async (tx) => {
    const paper = await paperOf(tx, profile.id, paperId);
    if (!paper) return refuse('not_found');
    const at = isoNow(context);
    const { action, ...given } = request;
    const input =
      request.action === 'paper_word'
        ? { ...given, numberTaken: await isNumberTaken(tx, paper, request, at) }
        : inputs === null
          ? given
          : { ...given, inputsId: inputs.id };
    const decided = decidePaper(action as PaperAction, input as PaperInput[PaperAction], {
      paper,
      ownsSubject,
      actor,
      profile,
      at,
    });
    if (!decided.ok) return decided;
    const entries = await noticesOf(context, office, tx, paper, decided.paper);
    if (inputs) tx.put('paperInputs', inputs);
    tx.put('papers', decided.paper);
    tx.create('paperEvents', decided.event);
    for (const entry of entries) tx.create('outbox', entry);
    return { ...decided, isTold: entries.length > 0 };
  });
  if (performed.ok && performed.isTold) context.nudgeOutbox();
  return performed;
}

/** A paper of this office; null for one of another, as if it did not exist. */
export async function paperOf(
  reader: StoreReader,
  officeId: string,
  id: string,
): Promise<PaperRecord | null> {
  const paper = await reader.get('papers', id);
  return paper?.officeId === officeId ? paper : null;
}

/** True when the paper is about a request that the person answers for. */
export async function ownsSubjectOf(
  reader: StoreReader,
  { kind, subject, officeId }: Pick<PaperRecord, 'kind' | 'subject' | 'officeId'>,
  { member }: PersonActor,
): Promise<boolean> {
  if (paperKinds[kind].about !== 'request') return false;
  const submission = await reader.get('submissions', subject);
  return submission?.officeId === officeId && submission.ownerId === member.id;
}

/** True when another paper of the office has the number in its series. */
export async function isNumberTaken(
  reader: StoreReader,
  { id, kind, officeId }: PaperRecord,
  { number, date }: { number: string | null; date: string | null },
  at: string,
): Promise<boolean> {
  const { numberKey } = paperNumber(kind, number, { date, at });
  if (numberKey === null) return false;
  const { items } = await reader.find('papers', 'byNumber', { equals: { officeId, numberKey }, limit: 2 });
  return items.some((paper) => paper.id !== id);
}

/** What a paper is drawn from at this moment, as it is kept with it. */
export async function inputsToKeep(
  context: Context,
  { profile }: Office,
  paper: PaperRecord,
): Promise<RecordOf<'paperInputs'>> {
  const { facts } = await inputsOf(context, profile, { ...paper, inputsId: null });
  const inputs: PaperInputs = { profile, facts };
  const kept = { paperId: paper.id, inputs: packed(inputs), at: isoNow(context) };
  return { id: keptInputsId(kept), officeId: profile.id, ...kept };
}
