import type { Member } from '../../../people/member.ts';
import { calendarDate } from '../../../time/thai-date.ts';
import { isWorkingDay } from '../../../time/working-days.ts';
import { clearedOf, decided, permittedUntil, type RequestCheck } from './decision.ts';
import { capacities, holds, type Office, reviewersOf, signsAs, works } from './entitlement.ts';
import { askersOf, barredFrom, must, type RequestLedger } from './ledger.ts';

const DAY = 24 * 3600_000;

type Signed = { onBehalfOf: Parameters<typeof signsAs>[1] };

/**
 * In what capacities somebody may say in writing whether permission was given: the giver, and once the giver has left
 * whoever holds the post that it was given by, unless they asked for it, recorded it or decided before.
 */
export function settlingCapacities(office: Office, { record, ...ledger }: RequestLedger, member: Member) {
  const { verbal } = record;
  if (!verbal) return [];
  const { handling, decided: steps, passedOn } = ledger;
  const seats = { seats: handling.givers, unit: handling.submitterUnit };
  if (!passedOn)
    return member.id === verbal.givenBy.memberId && works(office, member) ? ['own' as const] : [];
  if (member.id === verbal.givenBy.memberId) return capacities(office, member, seats);
  const barred = [...barredFrom({ record, decided: steps }), verbal.recordedBy.memberId];
  return capacities(office, member, { ...seats, barred });
}

const record: RequestCheck = (given) => {
  const { office, ledger, before, after, event, member } = given;
  const { handling } = ledger;
  const unit = handling.submitterUnit;
  const { verbal } = after;
  const giver = office.members.find(({ id }) => id === verbal?.givenBy.memberId);
  must(verbal && giver, 'somebody of the office gave permission');
  must(before.state === 'submitted', 'permission by word of mouth is for what is considered');
  must(handling.givers.length > 0, 'the office knows permission by word of mouth');
  must(before.content.urgency === 'urgent', 'permission by word of mouth is for what is urgent');

  const seats = [...handling.publishers, ...reviewersOf(handling)];
  const found = capacities(office, member, { seats, unit });
  must(found.length > 0, `${member.id} supervises what they record`);
  must(!askersOf(before).includes(member.id), 'who asks for it does not record that it was permitted');
  must(
    signsAs(found, verbal.recordedBy.onBehalfOf, office),
    `${member.id} records in the capacity they act in`,
  );

  const giverMay = capacities(office, giver, { seats: handling.givers, unit, barred: barredFrom(ledger) });
  must(giverMay.length > 0, `${giver.id}, who gave permission, may, and neither asked nor decided before`);
  must(signsAs(giverMay, verbal.givenBy.onBehalfOf, office), `${giver.id} gave it in the capacity they have`);
  must(giver.id !== member.id, 'nobody records the permission they gave');
  const at = Date.parse(verbal.givenAt);
  must(at <= Date.parse(event.at), 'permission was given in the past');
  must(
    before.lastRefusal === null || at >= Date.parse(before.lastRefusal.at),
    'permission was given after it was last refused',
  );
  const days = office.profile.verbalApproval.confirmWithinDays;
  must(verbal.confirmBy === new Date(Date.parse(event.at) + days * DAY).toISOString(), 'it has its deadline');
  must(
    verbal.passedOver.length === handling.steps.length - 1 - (before.currentStep ?? 0),
    'the steps that nobody took are said',
  );
  must(verbal.status === 'pending', 'permission by word of mouth waits to be confirmed in writing');
  clearedOf(given, verbal.clearance);
  ledger.permission = 'word';
  ledger.until = permittedUntil(given);
};

const settle: RequestCheck = (given) => {
  const { office, ledger, before, event, member } = given;
  const what = event.action === 'confirm_verbal' ? 'confirmed' : 'denied';
  must(before.verbal?.status === 'pending', `what is ${what} was waiting for it`);
  must(ledger.permission === 'word' || ledger.permission === 'unconfirmed', `what is ${what} was said to be`);
  const found = settlingCapacities(office, ledger, member);
  must(found.length > 0, `${member.id} may say in writing that it is ${what}`);
  const { onBehalfOf } = event.actor as Signed;
  must(signsAs(found, onBehalfOf, office), `${member.id} signs in the capacity in which they act`);
  must(![...ledger.decided.values()].includes(member.id), 'nobody takes two steps');
  decided(given);
  ledger.decided.set(ledger.handling.steps.length - 1, member.id);
  ledger.permission = what;
};

const lapse: RequestCheck = ({ ledger, before, items }) => {
  const { id, corrects } = before;
  const item = items.get(corrects?.publicationId ?? id);
  const version = item?.versions.find(({ submissionId }) => submissionId === id);
  must(version?.end === undefined, 'permission lapses only where nothing went up');
  must(ledger.permission === 'word' || ledger.permission === 'unconfirmed', 'what lapses was given');
  ledger.permission = 'lapsed';
};

const passOn: RequestCheck = ({ office, ledger, before }) => {
  const giver = office.members.find(({ id }) => id === before.verbal?.givenBy.memberId);
  must(before.verbal?.status === 'pending', 'what is passed on waits');
  const { givers, submitterUnit } = ledger.handling;
  const stays = giver !== undefined && works(office, giver) && holds(giver, givers, submitterUnit);
  must(!stays, 'it is passed on when the giver has left, or has the post no more');
  ledger.passedOn = true;
};

const escalate: RequestCheck = ({ office, ledger, before, event }) => {
  const { verbal } = before;
  must(verbal?.status === 'pending' && !verbal.escalated, 'others are told once of what waits');
  must(event.at > (verbal?.confirmBy ?? ''), 'others are told after the deadline');
  if (office.profile.verbalApproval.afterDeadline === 'take_down') ledger.permission = 'unconfirmed';
};

const remind: RequestCheck = ({ before, event }) => {
  const { verbal } = before;
  const today = calendarDate(event.at);
  must(verbal?.status === 'pending', 'who gave permission is reminded while it waits');
  must(isWorkingDay(today), 'people are reminded on working days');
  must(
    today > (verbal?.remindedOn ?? calendarDate(verbal?.recordedAt ?? '')),
    'people are reminded once a day',
  );
};

export const verbalRules = {
  record_verbal_approval: record,
  confirm_verbal: settle,
  deny_verbal: settle,
  lapse_verbal: lapse,
  pass_on_verbal: passOn,
  escalate,
  remind,
} satisfies Record<string, RequestCheck>;
