import type { Member } from '../../../people/member.ts';
import type { ActionName } from '../../../submission/transitions.ts';
import { clearedOf, decided, permittedUntil, type RequestCheck } from './decision.ts';
import { capacities, handlingOf, type Office, signsAs, works } from './entitlement.ts';
import { barredFrom, must, type RequestLedger } from './ledger.ts';
import { escalatedInTime, nudgedInTime, remindedInTime } from './time-rules.ts';
import { verbalRules } from './verbal-rules.ts';

/** The capacities in which a person may take the step under review now; none when they may not. */
export function capacitiesAtStep(office: Office, ledger: RequestLedger, member: Member) {
  const { record, handling } = ledger;
  const step = record.currentStep === null ? undefined : handling.steps[record.currentStep];
  if (!step) return [];
  const question = { unit: handling.submitterUnit, barred: barredFrom(ledger) };
  const found = capacities(office, member, { ...question, seats: step.by });
  if (!record.waiting.escalated) return found;
  const standsIn = capacities(office, member, { ...question, seats: step.standIn }).includes('own');
  return standsIn ? [...found, 'stand-in' as const] : found;
}

const review: RequestCheck = (given) => {
  const { office, ledger, before, after, event, member } = given;
  const step = before.currentStep;
  must(before.state === 'submitted' && step !== null, `${event.action} comes while it is considered`);
  const last = step === ledger.handling.steps.length - 1;
  const { action } = event;
  must(action !== 'propose' || !last, 'the last step does not propose');
  must(action !== 'approve' || last, 'only the last step approves');
  for (let earlier = 0; earlier < step; earlier += 1) {
    must(ledger.decided.has(earlier), `step ${earlier + 1} comes before step ${step + 1}`);
  }
  const found = capacitiesAtStep(office, ledger, member);
  const what = `${action} at step ${step + 1}`;
  must(found.length > 0, `${member.id} is entitled to ${what}, and neither asked, wrote nor decided before`);
  const { onBehalfOf } = event.actor as { onBehalfOf: Parameters<typeof signsAs>[1] };
  must(signsAs(found, onBehalfOf, office), `${member.id} signs in the capacity in which they act`);
  decided(given);
  ledger.decided.set(step, member.id);
  if (action === 'propose') must(after.currentStep === step + 1, 'the next step considers what is proposed');
  if (action !== 'approve') return;
  clearedOf(given, after.decisions.at(-1)?.clearance ?? null);
  ledger.permission = 'written';
  ledger.until = permittedUntil(given);
};

const owner: RequestCheck = ({ before, event, member }) =>
  must(before.ownerId === member.id, `${event.action} is for who answers for the request`);

const resubmit: RequestCheck = (given) => {
  owner(given);
  const { ledger, office, before, after, member } = given;
  const moved =
    before.content.categoryId !== after.content.categoryId ||
    before.content.subtopicId !== after.content.subtopicId;
  // Mended, a request keeps the steps it started with; in another category it goes by those of today.
  if (moved) ledger.handling = handlingOf(office.profile, after);
  must(after.steps.length === ledger.handling.steps.length, 'what is mended goes by the steps it should');
  must(after.author.memberId === member.id, 'who mends it is its author');
  must(after.round === before.round + 1 && after.currentStep === 0, 'what is mended is considered anew');
  ledger.decided = new Map();
};

/** A correction is asked for by who answers for what was published, of one thing at a time. */
export const submit: RequestCheck = ({ after, event, member, items, requests }) => {
  must(member.roles.includes('staff'), `${member.id} is on the staff`);
  must(
    after.submitter.memberId === member.id &&
      after.author.memberId === member.id &&
      after.ownerId === member.id,
    'who files it wrote it and answers for it',
  );
  if (!after.corrects) return;
  const item = items.get(after.corrects.publicationId);
  must(item !== undefined && item.last !== null, 'only what was published is corrected');
  must(item?.record.ownerId === member.id, `${event.action} of a correction is for who answers for the item`);
  const open = [...requests.values()].filter(
    ({ record: { id, corrects, state } }) =>
      id !== after.id &&
      corrects?.publicationId === after.corrects?.publicationId &&
      (state === 'submitted' || state === 'changes_requested'),
  );
  must(open.length === 0, 'one correction is considered at a time');
};

const escalate: RequestCheck = (given) => {
  const { office, ledger, before, event } = given;
  if (event.details.of === 'verbal') return verbalRules.escalate(given);
  must(before.state === 'submitted' && !before.waiting.escalated, 'what is considered is escalated once');
  if (event.details.of !== 'nobody') return escalatedInTime(office, before.waiting.since, event.at);
  const able = office.members.filter((member) => capacitiesAtStep(office, ledger, member).length > 0);
  must(able.length === 0, 'the stand-ins are asked at once only where nobody can take the step');
};

const remind: RequestCheck = (given) => {
  const { office, before, event } = given;
  if ('verbal' in event.changes) return verbalRules.remind(given);
  must(['submitted', 'changes_requested'].includes(before.state), 'only what waits is reminded of');
  remindedInTime(office, before.waiting, event.at);
};

const nudge: RequestCheck = (given) => {
  owner(given);
  const { before, event } = given;
  must(
    before.state === 'submitted' || before.verbal?.status === 'pending',
    'only what is considered, or waits to be confirmed in writing, is asked after',
  );
  nudgedInTime(before.nudgedOn, event.at);
};

const transferOwner: RequestCheck = ({ office, after, event, member }) => {
  must(member.roles.includes('administrator'), `${event.action} is for an administrator`);
  const to = office.members.find(({ id }) => id === after.ownerId);
  must(to !== undefined && works(office, to), 'a successor works here');
};

export const requestRules: Record<ActionName, RequestCheck> = {
  submit,
  propose: review,
  approve: review,
  send_back: review,
  reject: review,
  resubmit,
  withdraw: owner,
  nudge,
  ...verbalRules,
  remind,
  escalate,
  transfer_owner: transferOwner,
  note_undelivered: () => {},
};
