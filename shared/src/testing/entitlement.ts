import type { Delegation } from '../people/delegation.ts';
import type { Member } from '../people/member.ts';
import { handlingFor } from '../office/handling.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Seat } from '../office/seat.ts';
import type { Submission } from '../submission/schema.ts';

/**
 * Who is entitled to what, written a second time from the procedure: from positions, units and roles as the profile
 * says them, without the keys, frozen steps and tables that the product decides by.
 */
export type Office = {
  profile: OfficeProfile;
  members: readonly Member[];
  delegations: readonly Delegation[];
  /** Calendar day in Bangkok. */
  today: string;
};

export type Step = { by: Seat[]; standIn: Seat[] };

/** One time that content was filed, and who has taken which step of it. */
export type FilingRecord = {
  steps: Step[];
  publishers: Seat[];
  submitterUnit: string;
  decided: Map<number, string>;
  /** How often it went up. */
  ups: number;
};

export function filingOf(profile: OfficeProfile, { content, submitter }: Submission): FilingRecord {
  const handling = handlingFor(profile, content.categoryId, content.subtopicId);
  if (!handling) throw new Error('a filing in no category');
  return {
    steps: handling.steps.map(({ by, standIn }) => ({ by, standIn: standIn ?? [] })),
    publishers: handling.publishedBy,
    submitterUnit: submitter.unitId,
    decided: new Map(),
    ups: 0,
  };
}

const unitOf = (seat: Seat, filing: FilingRecord) =>
  seat.unit === 'submitter' ? filing.submitterUnit : seat.unit;

export function holds(member: Member, seats: readonly Seat[], filing: FilingRecord): boolean {
  return seats.some(
    (seat) =>
      (!seat.position || seat.position === member.positionId) &&
      (!seat.unit || unitOf(seat, filing) === member.unitId) &&
      (!seat.role || member.roles.includes(seat.role)),
  );
}

/** In what capacity a person takes a step: `own`, as stand-in of the post, or for the person with this id. */
export type Capacity = 'own' | 'stand-in' | { for: string };

const holdsOn = ({ status, startDate, endDate }: Delegation, today: string) =>
  status === 'active' && today >= startDate && today <= endDate;

/** People act for others in posts, not in roles. */
function actsIn(delegation: Delegation, seats: readonly Seat[], filing: FilingRecord): boolean {
  return seats.some((seat) => {
    if (!seat.position || seat.role) return false;
    const unit = unitOf(seat, filing);
    return delegation.seats.includes(`position:${seat.position}${unit ? `+unit:${unit}` : ''}`);
  });
}

/** Who must not take a step of this filing, nor have it taken for them. */
export const barredFrom = ({ submitter, ownerId }: Submission, filing: FilingRecord): string[] => [
  submitter.memberId,
  ownerId,
  ...filing.decided.values(),
];

/** The capacities in which a person may take the step under review now; none when they may not. */
export function capacities(
  office: Office,
  submission: Submission,
  filing: FilingRecord,
  member: Member,
): Capacity[] {
  const step = submission.currentStep === null ? undefined : filing.steps[submission.currentStep];
  const barred = barredFrom(submission, filing);
  if (!step || !works(office, member) || barred.includes(member.id)) return [];
  const found: Capacity[] = holds(member, step.by, filing) ? ['own'] : [];
  for (const delegation of office.delegations) {
    const { toMemberId, fromMemberId } = delegation;
    if (toMemberId !== member.id || barred.includes(fromMemberId)) continue;
    if (holdsOn(delegation, office.today) && actsIn(delegation, step.by, filing)) {
      found.push({ for: fromMemberId });
    }
  }
  if (submission.waiting.escalated && holds(member, step.standIn, filing)) found.push('stand-in');
  return found;
}

export const works = ({ profile }: Office, { officeId, status }: Member): boolean =>
  officeId === profile.id && status === 'active';

/** Whoever considers, approves, stands in or publishes, or acts for one who considers; never the one who asks. */
export function supervises(
  office: Office,
  { submitter, ownerId }: Submission,
  filing: FilingRecord,
  member: Member,
): boolean {
  const reviewing = filing.steps.flatMap(({ by, standIn }) => [...by, ...standIn]);
  const acting = office.delegations.some(
    (delegation) =>
      delegation.toMemberId === member.id &&
      holdsOn(delegation, office.today) &&
      actsIn(delegation, reviewing, filing),
  );
  return (
    works(office, member) &&
    ![submitter.memberId, ownerId].includes(member.id) &&
    (acting || holds(member, [...reviewing, ...filing.publishers], filing))
  );
}

/** What a request waits for somebody to do; the same `key` as long as it is the same wait. */
export type Duty = { key: string; what: string; verbal: boolean; somebody: boolean };

export function duties(office: Office, submission: Submission, filing: FilingRecord, orders: number): Duty[] {
  const { state, publication, verbal, filedAt, currentStep } = submission;
  const any = (may: (member: Member) => boolean) =>
    office.members.some((member) => works(office, member) && may(member));
  const found: Duty[] = [];
  const wait = (what: string, since: string, somebody: boolean) =>
    found.push({ key: `${what}, ${since}`, what, verbal: since === verbal?.recordedAt, somebody });
  if (state === 'submitted') {
    const somebody = any((member) => capacities(office, submission, filing, member).length > 0);
    wait('to be considered', `${filedAt} ${currentStep}`, somebody);
  }
  if (state === 'changes_requested') {
    wait(
      'to be mended',
      filedAt,
      any(({ id }) => id === submission.ownerId),
    );
  }
  const publishes = any((member) => holds(member, filing.publishers, filing));
  if (state === 'approved' && submission.publishByHand) wait('to be put up', filedAt, publishes);
  if (state === 'approved' && !submission.publishByHand) wait('for the product', filedAt, orders > 0);
  if (state === 'published' && !publication?.confirmed) wait('to be looked at', filedAt, publishes);
  if (verbal?.status === 'pending') {
    wait(
      'to be confirmed in writing',
      verbal.recordedAt,
      any(({ id }) => id === verbal.givenBy.memberId),
    );
  }
  return found;
}
