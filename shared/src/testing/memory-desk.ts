import type { LogEvent } from '../machine/event.ts';
import { type Delegation, isInForce } from '../people/delegation.ts';
import type { Member } from '../people/member.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { SeatKey } from '../office/seat.ts';
import { type Refused, refuse } from '../refusals.ts';
import type { ActionInput } from '../submission/actions/index.ts';
import type { Actor } from '../people/actor.ts';
import { canAnswer } from '../submission/answering-actions.ts';
import { availableActions } from '../submission/available-actions.ts';
import { type Decided, decide } from '../submission/decide.ts';
import type { Effect, Notice } from '../submission/effects.ts';
import { holdsSeat, stepUnderReview } from '../submission/permissions.ts';
import { type Publication, publicationOf } from '../submission/publication.ts';
import type { Submission } from '../submission/schema.ts';
import type { ActionName } from '../submission/transitions.ts';
import { calendarDate, fiscalYear, startOfDay } from '../time/thai-date.ts';
import { aContent, aFixedClock } from './builders.ts';
import {
  type Answer,
  type Ask,
  activeMembers,
  type Filing,
  type Item,
  type ProcedureDriver,
  SYSTEM,
} from './procedure-driver.ts';
import { PAGE } from './procedure-inputs.ts';

/** Notices that ask somebody to act: reaching nobody, they become an alert. */
const asking: ReadonlySet<Notice> = new Set([
  'review_requested',
  'publish_task',
  'confirm_task',
  'verbal_confirm',
  'reminder',
]);

export const contentOfFiling = ({ title, categoryId, publishOn, displayUntil }: Filing) =>
  aContent({ title, categoryId, publishOn, displayUntil, files: [] });

type Kept = { submission: Submission; events: LogEvent[]; copy: Publication | null; alerts: number };
type Order = { submissionId: string; notBefore: string | null };

/** The product without its parts: `decide`, and the least that carries out what it decides. */
export class MemoryDesk implements ProcedureDriver {
  readonly #clock = aFixedClock();
  readonly #members = new Map<string, Member>();
  readonly #delegations = new Map<string, Delegation>();
  readonly #items = new Map<string, Kept>();
  readonly #seen = new Set<string>();
  readonly #counters = new Map<number, number>();
  #orders: Order[] = [];

  constructor(
    public profile: OfficeProfile,
    team: readonly Member[],
  ) {
    for (const member of team) this.#members.set(member.id, member);
  }

  now = () => this.#clock();
  wait = (milliseconds: number) => this.#clock.advance(milliseconds);
  members = () => [...this.#members.values()];
  delegations = () => [...this.#delegations.values()];

  setProfile(profile: OfficeProfile) {
    this.profile = profile;
  }

  async setMember(member: Member) {
    this.#members.set(member.id, member);
  }

  async setDelegation(delegation: Delegation) {
    this.#delegations.set(delegation.id, delegation);
  }

  async items(): Promise<Item[]> {
    return [...this.#items.values()].map((kept) => ({
      ...kept,
      orders: this.#orders.filter(({ submissionId }) => submissionId === kept.submission.id).length,
    }));
  }

  async file(by: string, filing: Filing, key: string): Promise<Answer> {
    if (this.#seen.has(key)) return { outcome: 'duplicate' };
    const year = fiscalYear(this.now());
    const count = (this.#counters.get(year) ?? 0) + 1;
    const number = `${year}-${String(count).padStart(4, '0')}`;
    const input = { id: `request-${this.#items.size + 1}`, number, content: contentOfFiling(filing) };
    const answer = this.#do('submit', input, null, this.#actor(by));
    if (answer.outcome === 'done') {
      this.#counters.set(year, count);
      this.#seen.add(key);
    }
    return answer;
  }

  async ask({
    submissionId,
    action,
    input,
    by,
    once,
  }: Parameters<ProcedureDriver['ask']>[0]): Promise<Answer> {
    if (this.#seen.has(once)) return { outcome: 'duplicate' };
    this.#seen.add(once);
    const submission = this.#items.get(submissionId)?.submission ?? null;
    const known = submission && lookedUp(this, submission, { action, input });
    if (known === 'nobody') return refused(refuse('person_not_found'));
    return this.#do(action, known ?? input, submission, this.#actor(by));
  }

  /** Does not look at the record first: what was read a moment ago may not be so any more. */
  async publish({ pick, again, fails }: Parameters<ProcedureDriver['publish']>[0]): Promise<void> {
    const now = new Date(this.now()).toISOString();
    const due = this.#orders.filter(({ notBefore }) => notBefore === null || startOfDay(notBefore) <= now);
    const order = due[pick % due.length];
    if (!order) return;
    if (!again) this.#orders = this.#orders.filter((other) => other !== order);
    const submission = this.#items.get(order.submissionId)?.submission;
    if (!submission) return;
    const actor = this.#actor(SYSTEM);
    if (fails) this.#do('record_publish_failed', { error: '503: away' }, submission, actor);
    else this.#do('record_published', { url: PAGE }, submission, actor);
  }

  #actor(by: string): Actor {
    const member = this.#members.get(by);
    if (!member) return { kind: 'system', name: by };
    const delegations = this.delegations().filter(({ toMemberId }) => toMemberId === by);
    return { kind: 'member', member, delegations };
  }

  #do(action: ActionName, input: unknown, submission: Submission | null, actor: Actor): Answer {
    const { profile } = this;
    const at = new Date(this.now()).toISOString();
    const decided = decide({ action, input: input as never, submission, actor, profile, at });
    if (!decided.ok) return refused(decided);
    const unheard = decided.effects.filter((effect) => this.#reachesNobody(decided, effect));
    const step = stepUnderReview(decided.submission);
    // Where nobody who holds the step can be asked, its stand-ins are at once.
    const standIn =
      unheard.length > 0 && step && step.standInSeats.length > 0 && !decided.submission.waiting.escalated;
    this.#keep(decided, standIn ? 0 : unheard.length);
    if (standIn) return this.#do('escalate', { of: 'nobody' }, decided.submission, this.#actor('workflow'));
    return { outcome: 'done' };
  }

  #keep({ submission, event, effects }: Decided, alerts: number): void {
    const before = this.#items.get(submission.id);
    const copy =
      event.changes.publication && submission.publication
        ? publicationOf(submission)
        : (before?.copy ?? null);
    this.#items.set(submission.id, {
      submission,
      events: [...(before?.events ?? []), event],
      copy,
      alerts: (before?.alerts ?? 0) + alerts,
    });
    for (const effect of effects) {
      if (effect.kind === 'publish') {
        this.#orders.push({ submissionId: submission.id, notBefore: effect.notBefore });
      }
    }
  }

  #reachesNobody({ submission, event }: Decided, effect: Effect): boolean {
    if (effect.kind !== 'notify' || effect.to.kind !== 'seats') return false;
    const toStandIns = effect.notice === 'escalated' && event.details.of === 'nobody';
    if (!asking.has(effect.notice) && !toStandIns) return false;
    const { seats, except } = effect.to;
    const at = new Date(this.now()).toISOString();
    return !this.members().some(
      (member) =>
        member.officeId === this.profile.id &&
        !except.includes(member.id) &&
        this.#isOn(member, seats) &&
        availableActions(submission, this.#actor(member.id), this.profile, at).some(({ name }) =>
          canAnswer([name]),
        ),
    );
  }

  #isOn(member: Member, seats: readonly SeatKey[]): boolean {
    if (member.status !== 'active') return false;
    const today = calendarDate(this.now());
    const taken = this.delegations().filter(
      (delegation) => delegation.toMemberId === member.id && isInForce(delegation, today),
    );
    return [...member.seats, ...taken.flatMap((delegation) => delegation.seats)].some((seat) =>
      seats.includes(seat),
    );
  }
}

/**
 * Input with the people it names as they are when it arrives, which the product looks up in the transaction; nobody
 * when they do not work here any more.
 */
export function lookedUp(
  driver: ProcedureDriver,
  { steps, publisherSeats }: Submission,
  { action, input }: Pick<Ask, 'action' | 'input'>,
): Ask['input'] | 'nobody' {
  const find = (memberId: string) => activeMembers(driver).find(({ id }) => id === memberId);
  if (action === 'record_verbal_approval') {
    const given = input as ActionInput['record_verbal_approval'];
    const giver = find(given.givenBy.memberId);
    if (!giver) return 'nobody';
    return { ...given, giverEntitled: holdsSeat(giver, steps.at(-1)?.seats ?? []) };
  }
  if (action === 'hand_over_task') {
    const given = input as ActionInput['hand_over_task'];
    const other = given.to && find(given.to.memberId);
    if (other === null) return given;
    if (!other) return 'nobody';
    return { ...given, toIsPublisher: holdsSeat(other, publisherSeats) };
  }
  if (action === 'transfer_owner' && 'ownerId' in input && !find(input.ownerId)) return 'nobody';
  return input;
}

const refused = ({ refusal }: Refused): Answer => ({
  outcome: 'refused',
  code: refusal.code,
  message: refusal.message,
});
