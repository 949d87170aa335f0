import type { Member } from '../people/member.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type SeatKey, seatsOf } from '../office/seat.ts';
import { type Refused, refuse } from '../refusals.ts';
import { calendarDate } from '../time/thai-date.ts';
import { type Actor, delegationsInForce, type OnBehalfOf } from '../people/actor.ts';
import type { FrozenStep, Submission } from './schema.ts';
import type { Who } from './transitions.ts';

/** The step under review, or null when no step is. */
export const stepUnderReview = (submission: Submission): FrozenStep | null =>
  submission.currentStep === null ? null : (submission.steps[submission.currentStep] ?? null);

export const holdsSeat = (member: Member, seats: readonly SeatKey[]): boolean => {
  const held = new Set(seatsOf(member));
  return seats.some((seat) => held.has(seat));
};

/**
 * People who hold a seat of the step and still may not take it: whoever filed or answers for the request (four
 * eyes), and whoever decided an earlier step of the same filing, because two required people may not be one person.
 */
export function barredFromReview(submission: Submission): string[] {
  const { submitter, ownerId, decisions } = submission;
  return [...new Set([submitter.memberId, ownerId, ...decisions.map((decision) => decision.by.memberId)])];
}

/** The actor may, in this capacity. */
export type Permission = { ok: true; onBehalfOf: OnBehalfOf | null };
const granted: Permission = { ok: true, onBehalfOf: null };

export type PermissionQuestion = {
  submission: Submission | null;
  actor: Actor;
  profile: OfficeProfile;
  /** ISO 8601, UTC: delegations hold for their days only. */
  at: string;
};

/**
 * May the actor, and for whom do they act? Checked at the moment of acting, for every way in. Says nothing about
 * the state of the request.
 */
export function permit(who: Who, question: PermissionQuestion): Permission | Refused {
  const { submission, actor } = question;
  if (who === 'system')
    return actor.kind === 'system' ? granted : refuse('not_entitled', { step: 'งานของระบบ' });
  if (actor.kind === 'system') return refuse('not_entitled', { step: 'งานของเจ้าหน้าที่' });
  const { member } = actor;
  if (member.status !== 'active') return refuse('not_a_member');
  if (who === 'staff') {
    const ours = member.officeId === question.profile.id && member.roles.includes('staff');
    return ours ? granted : refuse('not_a_member');
  }
  if (!submission || submission.officeId !== member.officeId) return refuse('not_found');
  return permitOn[who](submission, member, question);
}

type PersonalWho = Exclude<Who, 'system' | 'staff'>;
type Rule = (submission: Submission, member: Member, question: PermissionQuestion) => Permission | Refused;

const isOwner = (submission: Submission, member: Member) => submission.ownerId === member.id;
const allSteps = (submission: Submission) =>
  submission.steps.flatMap(({ seats, standInSeats }) => [...seats, ...standInSeats]);
const grantIf = (holds: boolean, step: string) => (holds ? granted : refuse('not_entitled', { step }));

const permitOn: Record<PersonalWho, Rule> = {
  owner: (submission, member) => (isOwner(submission, member) ? granted : refuse('not_submitter')),

  step: (submission, member, question) => {
    const step = stepUnderReview(submission);
    if (!step) return refuse('not_entitled', { step: 'พิจารณา' });
    const capacities = capacitiesAt(submission, step, member, question);
    if (capacities.length === 0) return refuse('not_entitled', { step: step.title });
    const barred = barredFromReview(submission);
    if (isOwner(submission, member) || submission.submitter.memberId === member.id)
      return refuse('own_submission');
    if (barred.includes(member.id)) return refuse('already_decided_other_step');
    const capacity = capacities.find(({ forMemberId }) => !forMemberId || !barred.includes(forMemberId));
    return capacity ? { ok: true, onBehalfOf: capacity.onBehalfOf } : refuse('principal_barred');
  },

  publisher: (submission, member) => grantIf(holdsSeat(member, submission.publisherSeats), 'นำข้อมูลขึ้นเผยแพร่'),

  keeper: (submission, member) =>
    grantIf(
      isOwner(submission, member) ||
        member.roles.includes('administrator') ||
        holdsSeat(member, [...submission.publisherSeats, ...allSteps(submission)]),
      'ดูแลข้อมูลที่เผยแพร่',
    ),

  supervisor: (submission, member, question) => {
    if (isOwner(submission, member) || submission.submitter.memberId === member.id)
      return refuse('own_submission');
    const seats = [...submission.publisherSeats, ...allSteps(submission)];
    const delegated = delegationsInForce(question.actor, calendarDate(question.at)).some((delegation) =>
      delegation.seats.some((seat) => seats.includes(seat)),
    );
    return grantIf(delegated || holdsSeat(member, seats), 'บันทึกอนุมัติทางวาจา');
  },

  verbal_giver: (submission, member) =>
    grantIf(submission.verbal?.givenBy.memberId === member.id, 'ยืนยันการอนุมัติทางวาจา'),

  administrator: (_submission, member) => grantIf(member.roles.includes('administrator'), 'งานของผู้ดูแลระบบ'),
};

type Capacity = { onBehalfOf: OnBehalfOf | null; forMemberId: string | null };

/** In what capacities a person can take a step: in their own right first, then for others, then as stand-in. */
function capacitiesAt(
  submission: Submission,
  step: FrozenStep,
  member: Member,
  { actor, profile, at }: PermissionQuestion,
): Capacity[] {
  if (holdsSeat(member, step.seats)) return [{ onBehalfOf: null, forMemberId: null }];
  const capacities: Capacity[] = delegationsInForce(actor, calendarDate(at))
    .filter(({ seats }) => seats.some((seat) => step.seats.includes(seat)))
    .map(({ kind, fromName, fromPositionTitle, fromMemberId }) => ({
      onBehalfOf: { kind, name: fromName, positionTitle: fromPositionTitle },
      forMemberId: fromMemberId,
    }));
  if (submission.waiting.escalated && holdsSeat(member, step.standInSeats)) {
    const positionTitle = positionTitleOf(step, profile);
    capacities.push({ onBehalfOf: { kind: 'on_behalf', name: null, positionTitle }, forMemberId: null });
  }
  return capacities;
}

/** The title of the post that a step belongs to, as the profile names it; else the step's own title. */
function positionTitleOf(step: FrozenStep, profile: OfficeProfile): string {
  const position = step.seats.map((seat) => /^position:([a-z0-9-]+)/.exec(seat)?.[1]).find(Boolean);
  return profile.positions.find(({ id }) => id === position)?.title ?? step.title;
}
