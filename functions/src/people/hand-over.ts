import { personalSeat } from '@prakat/shared/office/seat';
import type { Member } from '@prakat/shared/people/member';
import type { ActionInput } from '@prakat/shared/submission/actions/index';
import { type Decided, decide } from '@prakat/shared/submission/decide';
import type { State, Submission } from '@prakat/shared/submission/schema';
import type { ActionName } from '@prakat/shared/submission/transitions';
import { type Context, isoNow, type Office } from '../context.ts';
import { prepareWrites } from '../procedure/prepare-writes.ts';
import { every } from '../store/every.ts';
import type { StoreReader, StoreTransaction } from '../store/store.ts';

/** States in which somebody still answers for a request; first the one in which most are. */
const unfinished: readonly State[] = ['published', 'submitted', 'changes_requested', 'approved'];

/**
 * Requests a person answers for that are not over, published ones included: they can be corrected and renewed.
 * What is over, which grows with the years, is not read. Published ones come first; ends after the first `most`.
 */
export async function openWorkOf(
  reader: StoreReader,
  officeId: string,
  memberId: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Submission[]> {
  const open: Submission[] = [];
  for (const state of unfinished) {
    const find = { equals: { officeId, ownerId: memberId, state } };
    for await (const one of every(reader, 'submissions', 'byOwnerState', find)) {
      open.push(one);
      if (open.length === most) return open;
    }
  }
  return open;
}

export type HandOver = { from: Member; to: Member | null; by: Member };

export type PreparedHandOver = {
  moved: Submission[];
  /** Awaiting a confirmation in writing that only the one who leaves could give. */
  stuck: Submission[];
  write: () => void;
};

/**
 * What a person leaves behind goes on inside the transaction in which they leave: requests to the successor, claimed
 * tasks back to all webmasters. Each is an event in the log of its request; the successor is told once, of all.
 */
export async function prepareHandOver(
  context: Context,
  office: Office,
  tx: StoreTransaction,
  { from, to, by }: HandOver,
  owned: readonly Submission[],
): Promise<PreparedHandOver> {
  const officeId = office.profile.id;
  const latest = new Map<string, Submission>();
  const writes: (() => void)[] = [];
  const step = async <N extends ActionName>(submission: Submission, action: N, input: ActionInput[N]) => {
    const before = latest.get(submission.id) ?? submission;
    const decided = decide({
      action,
      input,
      submission: before,
      actor: { kind: 'member', member: by },
      profile: office.profile,
      at: isoNow(context),
    });
    if (!decided.ok) throw new Error(`${action} at leaving was refused: ${decided.refusal.code}`);
    const told = action === 'transfer_owner' ? { ...decided, effects: [] } : without(decided, from);
    const prepared = await prepareWrites(context, office, tx, told);
    latest.set(submission.id, prepared.submission);
    writes.push(prepared.write);
  };

  const stuck: Submission[] = [];
  const waiting = { equals: { officeId }, anyOf: [personalSeat(from.id)] };
  for await (const submission of every(tx, 'submissions', 'byAwaiting', waiting)) {
    if (submission.claim?.by.memberId === from.id) await step(submission, 'release_task', {});
    if (submission.verbal?.status === 'pending' && submission.verbal.givenBy.memberId === from.id)
      stuck.push(submission);
  }
  const moved = to ? owned : [];
  for (const submission of moved)
    await step(submission, 'transfer_owner', { ownerId: to?.id ?? '', name: to?.name ?? '' });
  return {
    moved: [...moved],
    stuck,
    write: () => {
      for (const write of writes) write();
    },
  };
}

/** The same, without a word to the one who leaves: the record still knows them as one of those to tell. */
const without = (decided: Decided, { id }: Member): Decided => ({
  ...decided,
  effects: decided.effects.map((effect) =>
    effect.kind === 'notify' && effect.to.kind === 'seats'
      ? { ...effect, to: { ...effect.to, except: [...effect.to.except, id] } }
      : effect,
  ),
});
