import { granted, type Permission } from '../machine/decide.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Actor } from '../people/actor.ts';
import { type Capacity, capacitiesFor, holdsSeat } from '../people/capacity.ts';
import type { Member } from '../people/member.ts';
import { type Refused, refuse } from '../refusals.ts';
import { decisionsNow, type FrozenStep, type Submission } from './schema.ts';
import type { Who } from './transitions.ts';

/** The step under review, or null when no step is. */
export const stepUnderReview = (submission: Submission): FrozenStep | null =>
  submission.currentStep === null ? null : (submission.steps[submission.currentStep] ?? null);

/** Whoever wants it published: filed it, wrote what it says now, or answers for it. None of them decides on it. */
export const askersOf = ({ submitter, author, ownerId }: Submission): string[] => [
  ...new Set([submitter.memberId, author.memberId, ownerId]),
];

/**
 * People who hold a seat of the step and still may not take it: whoever wants it published (four eyes), and whoever
 * decided an earlier step of the same filing, because two required people may not be one person.
 */
export const barredFromReview = (submission: Submission): string[] => [
  ...new Set([...askersOf(submission), ...decisionsNow(submission).map(({ by }) => by.memberId)]),
];

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

/**
 * In what capacities somebody may give permission by word of mouth at a moment (ISO 8601, UTC); none for whoever could
 * not take a step either, nor for somebody acting for one of them.
 */
export function giverCapacities(submission: Submission, giver: Actor, at: string): Capacity[] {
  const barred = barredFromReview(submission);
  if (giver.kind !== 'member' || barred.includes(giver.member.id)) return [];
  return capacitiesFor(giver, submission.giverSeats, at).filter(
    ({ forMemberId }) => !forMemberId || !barred.includes(forMemberId),
  );
}

/** Seats of all steps and their stand-ins. */
export const reviewingSeats = ({ steps }: Pick<Submission, 'steps'>): string[] =>
  steps.flatMap(({ seats, standInSeats }) => [...seats, ...standInSeats]);

/** The first capacity in which somebody may act; refused as the duty of others when there is none. */
export function permitIn(capacities: readonly Capacity[], step: string): Permission | Refused {
  const [capacity] = capacities;
  return capacity ? { ok: true, onBehalfOf: capacity.onBehalfOf } : refuse('not_entitled', { step });
}

const permitOn: Record<PersonalWho, Rule> = {
  owner: (submission, member) => (submission.ownerId === member.id ? granted : refuse('not_submitter')),

  step: (submission, member, question) => {
    const step = stepUnderReview(submission);
    if (!step) return refuse('not_entitled', { step: 'พิจารณา' });
    const capacities = capacitiesAt(submission, step, member, question);
    if (capacities.length === 0) return refuse('not_entitled', { step: step.title });
    const barred = barredFromReview(submission);
    if (askersOf(submission).includes(member.id)) return refuse('own_submission');
    if (barred.includes(member.id)) return refuse('already_decided_other_step');
    const capacity = capacities.find(({ forMemberId }) => !forMemberId || !barred.includes(forMemberId));
    return capacity ? { ok: true, onBehalfOf: capacity.onBehalfOf } : refuse('principal_barred');
  },

  supervisor: (submission, member, { actor, at }) => {
    if (askersOf(submission).includes(member.id)) return refuse('own_submission');
    const seats = [...submission.publisherSeats, ...reviewingSeats(submission)];
    return permitIn(capacitiesFor(actor, seats, at), 'บันทึกอนุมัติทางวาจา');
  },

  verbal_settler: (submission, member, { actor, at }) => {
    const { verbal } = submission;
    const found = capacitiesFor(actor, verbal?.settledBy ?? [], at);
    if (found.length > 0 && verbal?.givenBy.memberId === member.id) return granted;
    // A successor of the giver who asked for it, took an earlier step or wrote that it was given cannot be the one who
    // says so in writing.
    const barred = [...barredFromReview(submission), verbal?.recordedBy.memberId];
    if (found.length > 0 && barred.includes(member.id)) return refuse('own_submission');
    return permitIn(
      found.filter(({ forMemberId }) => !forMemberId || !barred.includes(forMemberId)),
      'ยืนยันการอนุมัติทางวาจา',
    );
  },

  administrator: (_submission, member) =>
    member.roles.includes('administrator') ? granted : refuse('not_entitled', { step: 'งานของผู้ดูแลระบบ' }),
};

/** In what capacities a person can take a step: in their own right first, then for others, then as stand-in. */
function capacitiesAt(
  submission: Submission,
  step: FrozenStep,
  member: Member,
  { actor, profile, at }: PermissionQuestion,
): Capacity[] {
  const capacities = capacitiesFor(actor, step.seats, at);
  if (capacities.some(({ forMemberId }) => forMemberId === null) || !submission.waiting.escalated)
    return capacities;
  if (!holdsSeat(member, step.standInSeats)) return capacities;
  const positionTitle = positionTitleOf(step, profile);
  return [...capacities, { onBehalfOf: { kind: 'stand_in', name: null, positionTitle }, forMemberId: null }];
}

/** The title of the post that a step belongs to, as the profile names it; else the step's own title. */
function positionTitleOf(step: FrozenStep, profile: OfficeProfile): string {
  const position = step.seats.map((seat) => /^position:([a-z0-9-]+)/.exec(seat)?.[1]).find(Boolean);
  return profile.positions.find(({ id }) => id === position)?.title ?? step.title;
}
