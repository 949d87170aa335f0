import type { Member } from '../members/member.ts';
import { seatsOf } from '../office/seat.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { Actor } from './actor.ts';
import type { FrozenStep, Submission } from './schema.ts';
import type { Who } from './transitions.ts';

/** The step under review, or null when no step is. */
export const stepUnderReview = (submission: Submission): FrozenStep | null =>
  submission.currentStep === null ? null : (submission.steps[submission.currentStep] ?? null);

export const holdsSeat = (member: Member, seats: readonly string[]): boolean => {
  const held = new Set(seatsOf(member));
  return seats.some((seat) => held.has(seat));
};

/**
 * People who hold a seat of the step and still may not take it: the submitter (four eyes), and whoever
 * decided an earlier step of the same filing, because two required people may not be one person.
 */
export function barredFromReview(submission: Submission): string[] {
  return [submission.submitter.memberId, ...submission.decisions.map((decision) => decision.by.memberId)];
}

/** Null when the actor may; else the refusal to show. Checked at the moment of acting, for every way in. */
export function checkPermission(who: Who, submission: Submission | null, actor: Actor): Refused | null {
  if (who === 'system')
    return actor.kind === 'system' ? null : refuse('not_entitled', { step: 'งานของระบบ' });
  if (actor.kind === 'system') return refuse('not_entitled', { step: 'งานของเจ้าหน้าที่' });
  const { member } = actor;
  if (member.status !== 'active') return refuse('not_a_member');
  if (who === 'staff') return member.roles.includes('staff') ? null : refuse('not_a_member');
  if (!submission || submission.officeId !== member.officeId) return refuse('not_found');
  if (who === 'submitter')
    return submission.submitter.memberId === member.id ? null : refuse('not_submitter');
  if (who === 'publisher') {
    return holdsSeat(member, submission.publisherSeats)
      ? null
      : refuse('not_entitled', { step: 'นำข้อมูลขึ้นเผยแพร่' });
  }
  const step = stepUnderReview(submission);
  if (!step || !holdsSeat(member, step.seats))
    return refuse('not_entitled', { step: step?.title ?? 'พิจารณา' });
  if (submission.submitter.memberId === member.id) return refuse('own_submission');
  return barredFromReview(submission).includes(member.id) ? refuse('already_decided_other_step') : null;
}
