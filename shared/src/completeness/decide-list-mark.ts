import type { Permission } from '../machine/decide.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { roleSeat, type SeatKey, seatKey } from '../office/seat.ts';
import { type Actor, signatureOf } from '../people/actor.ts';
import { decidingSeats } from '../people/appointments.ts';
import { capacitiesFor } from '../people/capacity.ts';
import { type Refused, refuse } from '../refusals.ts';
import { readReason } from '../submission/actions/review-input.ts';
import { mayShare } from './completeness.ts';
import type { ListLine } from './information-list.ts';
import { type ListMark, listMarkId } from './list-mark.ts';
import { listById } from './lists/index.ts';
import type { LiveItem } from './live-item.ts';

/** Say that an item serves a line; take back what was said; say that the office has no such information. */
export type ListMarkAction = 'tie' | 'untie' | 'declare_absent';

export type ListMarkQuestion = {
  actor: Actor;
  profile: OfficeProfile;
  line: ListLine;
  /** Every mark of the office. */
  marks: readonly ListMark[];
  /** Of the office, for `tie`; null where there is none. */
  publication: LiveItem | null;
  /** For `declare_absent`. */
  reason?: string | undefined;
  /** ISO 8601 UTC. */
  at: string;
};

type Decided = { ok: true; mark: ListMark } | Refused;

/** The mark that an action leaves on a line, or why it leaves none. Pure; the caller stores it in place of the one before. */
export function decideListMark(action: ListMarkAction, question: ListMarkQuestion): Decided {
  const { actor, profile, line, marks } = question;
  if (actor.kind !== 'member' || actor.member.status !== 'active') return refuse('not_a_member');
  if (actor.member.officeId !== profile.id) return refuse('not_a_member');
  const before = marks.find(({ lineId }) => lineId === line.id) ?? null;
  const may = permitMark(action, before, question);
  if (!may.ok) return may;
  if (line.countedBy || (line.own && action === 'tie'))
    return refuse('list_counts_itself', { number: line.number });
  const by = signatureOf(actor.member, profile, may.onBehalfOf);
  const mark = (given: Pick<ListMark, 'publicationId' | 'absent'>): Decided => ({
    ok: true,
    mark: {
      id: listMarkId(profile.id, line.id),
      officeId: profile.id,
      lineId: line.id,
      ...given,
      by,
      updatedAt: question.at,
    },
  });
  if (action === 'tie') {
    const fitting = itemFor(question);
    return fitting.ok ? mark({ publicationId: fitting.item.id, absent: null }) : fitting;
  }
  if (action === 'untie') {
    const isMarked = before && (before.publicationId !== null || before.absent);
    return isMarked
      ? mark({ publicationId: null, absent: null })
      : refuse('list_nothing_marked', { number: line.number });
  }
  const read = readReason(question);
  if (!read.ok) return read.refusal.code === 'reason_required' ? refuse('list_absence_reason') : read;
  return mark({ publicationId: null, absent: { reason: read.reason, by, at: question.at } });
}

/**
 * What a person may do on a line as it stands, for the buttons: tie, also in place of what is tied; take back what was said;
 * say that there is none. `decideListMark` decides.
 */
export function offeredOn(
  question: Pick<ListMarkQuestion, 'actor' | 'profile' | 'line' | 'marks' | 'at'>,
): ListMarkAction[] {
  const { line, marks } = question;
  const before = marks.find(({ lineId }) => lineId === line.id) ?? null;
  const fits: Record<ListMarkAction, boolean> = {
    tie: !line.own,
    untie: before !== null && (before.publicationId !== null || before.absent !== null),
    declare_absent: !before?.absent,
  };
  return (['tie', 'untie', 'declare_absent'] as const).filter(
    (action) => !line.countedBy && fits[action] && permitMark(action, before, question).ok,
  );
}

/** Whoever decides what is published, on whatever route, or signs for the office. */
export const headSeats = (profile: OfficeProfile): SeatKey[] => [
  ...decidingSeats(profile),
  ...(profile.papers?.signatory ? [seatKey(profile.papers.signatory)] : []),
];

/** Of an absence only heads say anything, and take it back; where an item is there, whoever ties says so. */
function permitMark(
  action: ListMarkAction,
  before: ListMark | null,
  { actor, profile, line, at }: Pick<ListMarkQuestion, 'actor' | 'profile' | 'line' | 'at'>,
): Permission | Refused {
  const ofHead = action === 'declare_absent' || (action === 'untie' && before?.absent);
  const keepers = ofHead ? [] : [roleSeat('webmaster'), roleSeat('administrator')];
  const [capacity] = capacitiesFor(actor, [...keepers, ...headSeats(profile)], at);
  if (capacity) return { ok: true, onBehalfOf: capacity.onBehalfOf };
  return refuse(ofHead ? 'list_absence_not_yours' : 'list_not_yours', { number: line.number });
}

/** The item to tie: on display, and used by no other line of the list that would not share it. */
function itemFor({
  profile,
  line,
  marks,
  publication,
}: ListMarkQuestion): { ok: true; item: LiveItem } | Refused {
  if (!publication?.isShown) return refuse('list_item_not_shown', { number: line.number });
  const tied = new Set(marks.flatMap((mark) => (mark.publicationId === publication.id ? [mark.lineId] : [])));
  const user = listById(profile, line.listId).lines.find(
    (other) => tied.has(other.id) && !mayShare(line, other),
  );
  if (user) return refuse('list_item_used', { title: publication.title, number: user.number });
  return { ok: true, item: publication };
}
