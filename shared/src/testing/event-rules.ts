import type { LogEvent } from '../machine/event.ts';
import type { Member } from '../people/member.ts';
import type { State, Submission } from '../submission/schema.ts';
import { calendarDate } from '../time/thai-date.ts';
import {
  barredFrom,
  type Capacity,
  capacities,
  filingOf,
  holds,
  type Office,
  supervises,
  works,
} from './entitlement.ts';
import { type Ledger, must } from './ledger.ts';

/** What is written down without anybody's card going stale. */
export const notes: ReadonlySet<string> = new Set([
  'claim_task',
  'hand_over_task',
  'release_task',
  'remind',
  'escalate',
  'transfer_owner',
  'record_delivery',
]);

type Check = (given: {
  office: Office;
  ledger: Ledger;
  before: Submission;
  after: Submission;
  event: LogEvent;
  member: Member;
}) => void;

/** When these come; the others follow from their own rules. */
const comesIn: Record<string, State[]> = {
  resubmit: ['changes_requested'],
  correct: ['published'],
  withdraw: ['submitted', 'changes_requested', 'approved'],
  record_verbal_approval: ['submitted'],
  record_publish_failed: ['approved'],
  report_publish_failure: ['approved'],
  confirm_publication: ['published'],
  renew: ['published'],
  take_down: ['published'],
  expire: ['published'],
  restore: ['taken_down'],
};

const byProduct = new Set([
  'record_published',
  'record_publish_failed',
  'expire',
  'remind',
  'escalate',
  'record_delivery',
]);

/** Was this action its actor's to take, as the record stood before it? Brings the ledger up to date. */
export function checkEvent(office: Office, ledger: Ledger, event: LogEvent, after: Submission): void {
  const { action, actor } = event;
  const name = actor.kind === 'member' ? actor.memberId : actor.name;
  const member = office.members.find(({ id }) => id === name);
  must((actor.kind === 'system') === byProduct.has(action), `${action} is not for ${name} to do`);
  must(actor.kind === 'system' || (member !== undefined && works(office, member)), `${name} works here`);
  const states = comesIn[action];
  must(!states || states.includes(ledger.record.state), `${action} comes in its time`);
  const check = checks[action];
  if (!check) throw new Error(`there is no rule for ${action}`);
  check({ office, ledger, before: ledger.record, after, event, member: member as Member });
}

const review: Check = ({ office, ledger, before, event, member }) => {
  const { filing } = ledger;
  const step = before.currentStep;
  if (before.state !== 'submitted' || step === null)
    return must(false, `${event.action} comes while it is considered`);
  const last = step === filing.steps.length - 1;
  const { action } = event;
  must(action !== 'propose' || !last, 'the last step does not propose');
  must(action !== 'approve' || last, 'only the last step approves');
  must(!filing.decided.has(step), `step ${step + 1} is decided once`);
  for (let earlier = 0; earlier < step; earlier += 1) {
    must(filing.decided.has(earlier), `step ${earlier + 1} comes before step ${step + 1}`);
  }
  const found = capacities(office, before, filing, member);
  must(
    found.length > 0,
    `${member.id} is entitled to ${action} at step ${step + 1}, and neither asked nor decided before`,
  );
  must(
    found.some((capacity) => signsAs(capacity, event, office)),
    `${member.id} signs in the capacity in which they act`,
  );
  filing.decided.set(step, member.id);
  if (action === 'approve') ledger.permitted.add(before.contentHash);
};

function signsAs(capacity: Capacity, { actor }: LogEvent, { members }: Office): boolean {
  const onBehalfOf = actor.kind === 'member' ? actor.onBehalfOf : null;
  if (capacity === 'own') return onBehalfOf === null;
  if (capacity === 'stand-in') return onBehalfOf?.kind === 'on_behalf' && onBehalfOf.name === null;
  return onBehalfOf?.name === members.find(({ id }) => id === capacity.for)?.name;
}

/** What stood on the website stands there again, with the filing it was permitted by. */
const backToPublished = (ledger: Ledger, after: Submission) => {
  if (after.state !== 'published' || !ledger.publishedFiling) return;
  ledger.filing = ledger.publishedFiling;
  ledger.publishedFiling = null;
};

const owner: Check = ({ before, event, member }) =>
  must(before.ownerId === member.id, `${event.action} is for who answers for the request`);

const fileAgain: Check = (given) => {
  owner(given);
  const { ledger, office, before, after, event } = given;
  const moved =
    before.content.categoryId !== after.content.categoryId ||
    before.content.subtopicId !== after.content.subtopicId;
  if (event.action === 'correct') ledger.publishedFiling = ledger.filing;
  // Mended, a request keeps the steps it started with; anything else begins by those of today.
  const kept = { ...ledger.filing, decided: new Map(), ups: 0 };
  ledger.filing = event.action === 'resubmit' && !moved ? kept : filingOf(office.profile, after);
  must(after.steps.length === ledger.filing.steps.length, `${event.action} goes by the steps it should`);
  // The same words filed again are considered again.
  if (after.publishedContent?.contentHash !== after.contentHash) ledger.permitted.delete(after.contentHash);
};

const webmaster: Check = ({ ledger, event, member }) =>
  must(holds(member, ledger.filing.publishers, ledger.filing), `${event.action} is for a webmaster`);

const administrator: Check = ({ event, member }) =>
  must(member.roles.includes('administrator'), `${event.action} is for an administrator`);

const keeper: Check = ({ ledger: { filing }, before, event, member }) => {
  const seats = [...filing.publishers, ...filing.steps.flatMap(({ by, standIn }) => [...by, ...standIn])];
  const keeps = before.ownerId === member.id || member.roles.includes('administrator');
  must(keeps || holds(member, seats, filing), `${event.action} is for those who keep the item`);
};

const goesUp: Check = ({ ledger, before, event }) => {
  const { filing } = ledger;
  must(before.state === 'approved', 'only what was approved goes up');
  must(ledger.permitted.has(before.contentHash), 'what goes up was permitted and not denied');
  filing.ups += 1;
  must(filing.ups === 1, 'what was filed once goes up once');
  const early = (before.content.publishOn ?? '') > calendarDate(event.at);
  must(!early, 'nothing goes up before its day, neither by the product nor by hand');
  ledger.publishedFiling = null;
};

const nothing: Check = () => {};

const checks: Record<string, Check> = {
  propose: review,
  approve: review,
  send_back: review,
  reject: (given) => {
    review(given);
    backToPublished(given.ledger, given.after);
  },
  resubmit: fileAgain,
  correct: fileAgain,
  withdraw: (given) => {
    owner(given);
    backToPublished(given.ledger, given.after);
  },
  record_verbal_approval: ({ office, ledger, before, after, event, member }) => {
    const { filing } = ledger;
    const { verbal } = after;
    const giver = office.members.find(({ id }) => id === verbal?.givenBy.memberId);
    const last = filing.steps.at(-1)?.by ?? [];
    must(office.profile.verbalApproval.allowed, 'the office knows permission by word of mouth');
    must(supervises(office, before, filing, member), `${member.id} supervises what they record`);
    must(
      giver !== undefined && works(office, giver) && holds(giver, last, filing),
      'who gave permission was entitled to',
    );
    must(
      !barredFrom(before, filing).includes(giver?.id ?? ''),
      'who gave permission neither asked nor decided before',
    );
    const given = Date.parse(verbal?.givenAt ?? '');
    must(
      given <= Date.parse(event.at) && given >= Date.parse(before.filedAt),
      'permission was given for this content, and not in the future',
    );
    ledger.permitted.add(before.contentHash);
  },
  confirm_verbal: ({ ledger: { filing }, before, member }) => {
    must(before.verbal?.status === 'pending', 'what is confirmed was waiting for it');
    must(before.verbal?.givenBy.memberId === member.id, 'only who gave permission confirms it');
    const last = filing.steps.length - 1;
    must(!filing.decided.has(last), 'the last step is decided once');
    filing.decided.set(last, member.id);
  },
  deny_verbal: ({ ledger, before, after, member }) => {
    must(before.verbal?.status === 'pending', 'what is denied was waiting for it');
    must(
      before.verbal?.givenBy.memberId === member.id,
      'only who is said to have given permission denies it',
    );
    ledger.permitted.delete(before.contentHash);
    backToPublished(ledger, after);
  },
  record_published: goesUp,
  publish_by_hand: (given) => {
    webmaster(given);
    must(given.before.publishByHand, 'people put up only what the product does not');
    goesUp(given);
  },
  record_publish_failed: nothing,
  claim_task: (given) => {
    webmaster(given);
    must(given.before.claim === null, 'a task is taken once');
  },
  hand_over_task: webmaster,
  release_task: administrator,
  report_publish_failure: webmaster,
  confirm_publication: webmaster,
  renew: keeper,
  take_down: keeper,
  expire: ({ before, event }) => {
    const until = before.publication?.displayUntil ?? null;
    must(until !== null && calendarDate(event.at) > until, 'only what is over comes down by itself');
  },
  restore: (given) => {
    webmaster(given);
    must(
      given.ledger.permitted.has(given.before.contentHash),
      'what is put back was permitted and not denied',
    );
  },
  remind: nothing,
  escalate: nothing,
  transfer_owner: administrator,
  record_delivery: nothing,
};
