import { asksForAction, type Effect } from '../../machine/effects.ts';
import type { SeatKey } from '../../office/seat.ts';
import { roleSeat, seatsOf } from '../../office/seat.ts';
import type { Actor } from '../../people/actor.ts';
import { isInForce } from '../../people/delegation.ts';
import type { Member } from '../../people/member.ts';
import { availableOn } from '../../publication/available-actions.ts';
import { availableActions } from '../../submission/available-actions.ts';
import { stepUnderReview } from '../../submission/permissions.ts';
import { calendarDate } from '../../time/thai-date.ts';
import type { Change, DeskStep } from './desk-step.ts';
import { activeMembers, type ProcedureDriver, type Told } from './driver.ts';

type Notify = Extract<Effect, { kind: 'notify' }>;

type People = Pick<ProcedureDriver, 'profile' | 'members' | 'delegations'>;

/** A person, or the product itself, as they act now. */
export function actorFor({ members, delegations }: People, by: string): Actor {
  const member = members().find(({ id }) => id === by);
  if (!member) return { kind: 'system', name: by };
  return {
    kind: 'member',
    member,
    delegations: delegations().filter(({ toMemberId }) => toMemberId === by),
  };
}

/** Everything that people hear of a step; the step grows by what nobody could be asked. */
export function tellAll(people: People, step: DeskStep): Told[] {
  const told: Told[] = [];
  for (const change of step.changes) {
    const { on, id: about } = change;
    let unheard = false;
    for (const effect of change.effects) {
      if (effect.kind !== 'notify') continue;
      const found = recipientsOf(people, step, change, effect);
      if (found.unheard) unheard = true;
      else told.push({ on, about, notice: effect.notice, to: found.told });
    }
    if (!unheard || wentToStandIns(step, change)) continue;
    const to = { seats: [roleSeat('administrator')], except: [] };
    const notice = 'nobody_entitled';
    told.push({
      on,
      about,
      notice,
      to: recipientsOf(people, step, change, { kind: 'notify', notice, to }).told,
    });
  }
  return told;
}

/** Where nobody who holds a step can be asked, its stand-ins are at once. */
function wentToStandIns(step: DeskStep, { on, id }: Change): boolean {
  const submission = on === 'submission' && step.submission(id);
  if (!submission || !stepUnderReview(submission)) return false;
  const actor: Actor = { kind: 'system', name: 'procedure' };
  return step.take({ on, id, action: 'escalate', input: { of: 'nobody' }, actor }).ok;
}

/**
 * Whom a notice goes to: whoever holds one of its seats, in their own right or for another; one that asks for action
 * only those of them who can take it. `unheard` when that is nobody.
 */
function recipientsOf(
  people: People,
  step: DeskStep,
  change: Change,
  { notice, to }: Notify,
): { told: string[]; unheard: boolean } {
  const today = calendarDate(step.at);
  const onSeats = activeMembers(people).filter(
    (member) => !to.except.includes(member.id) && isOn(people, member, to.seats, today),
  );
  const asked = asksForAction.get(notice);
  const able = onSeats.filter(({ id }) =>
    canAnswer(people, step, change, { id, asked: asked ?? ['review'] }),
  );
  const ids = (members: Member[]) => members.map(({ id }) => id);
  if (asked) return { told: ids(able), unheard: able.length === 0 };
  // Stand-ins are asked by a notice that administrators get, too.
  const asksStandIns = notice === 'escalated' && change.event.details.of === 'nobody';
  return { told: ids(onSeats), unheard: asksStandIns && able.length === 0 };
}

function isOn({ delegations }: People, member: Member, seats: readonly SeatKey[], today: string): boolean {
  const taken = delegations().filter(
    (delegation) => delegation.toMemberId === member.id && isInForce(delegation, today),
  );
  const held = [...seatsOf(member), ...taken.flatMap((delegation) => delegation.seats)];
  return held.some((seat) => seats.includes(seat));
}

/** Can this person do what is asked for? */
function canAnswer(
  people: People,
  step: DeskStep,
  { on, id }: Change,
  { id: memberId, asked }: { id: string; asked: readonly string[] },
): boolean {
  const actor = actorFor(people, memberId);
  const { profile, at } = step;
  const submission = on === 'submission' && step.submission(id);
  const publication = on === 'publication' && step.publication(id);
  const open = [
    ...(submission ? availableActions(submission, actor, profile, at) : []),
    ...(publication ? availableOn(publication, actor, profile, at) : []),
  ];
  return open.some(({ answers }) => answers !== null && asked.includes(answers));
}
