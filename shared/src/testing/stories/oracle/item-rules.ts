import type { Publication } from '../../../publication/schema.ts';
import type { PublicationAction } from '../../../publication/transitions.ts';
import { calendarDate } from '../../../time/thai-date.ts';
import { down, drop, restore } from './coming-down.ts';
import { capacities, works } from './entitlement.ts';
import { goesUp, isOver, placed, planned } from './going-up.ts';
import {
  administrator,
  capacitiesOn,
  decides,
  type ItemCheck,
  isAdministrator,
  keeper,
  owner,
  saysUnseparated,
  webmaster,
} from './item-rights.ts';
import { handlingOfItem, type ItemLedger, isSheetOver, must, versionOf } from './ledger.ts';
import { escalatedInTime, nudgedInTime, remindedInTime } from './time-rules.ts';

const claimerOf = (after: Publication) => after.claim?.by.memberId;

const handOver: ItemCheck = ({ office, after, ...given }) => {
  const to = office.members.find(({ id }) => id === claimerOf(after));
  must(to || after.claim === null, 'a task goes to somebody of the office');
  if (!to) return;
  const found = capacitiesOn({ ...given, office, after, member: to }, 'publishers');
  must(works(office, to) && found.length > 0, 'a task goes to a webmaster');
};

/** Somebody has seen what is up, the product or a person. */
function seenThere(ledger: ItemLedger, { placements }: Publication): void {
  ledger.found = ledger.up;
  const waits = placements.some(
    ({ destination, state }) => destination === 'line-group' && state === 'wanted',
  );
  must(!waits, 'once the page was seen, every group hears of it');
}

const renew: ItemCheck = (given) => {
  keeper(given);
  const { ledger, event } = given;
  const to = event.details.to as string | null;
  must(ledger.up !== null && ledger.end !== null, 'what ends is renewed while it is up');
  must(to !== null || decides(given), 'only who may decide shows without end what had one');
  must(
    to === null || (to > (ledger.end ?? '') && to >= calendarDate(event.at)),
    'it is renewed to a later day',
  );
  ledger.end = to;
  versionOf(ledger, ledger.up).end = to;
};

export const itemRules: Record<PublicationAction, ItemCheck> = {
  plan: planned,
  plan_version: planned,
  record_placed: placed,
  record_place_failed: () => {},
  record_removed: () => {},
  record_remove_failed: () => {},
  claim_task: (given) => {
    webmaster(given);
    must(given.before.claim === null, 'a task is taken once');
    must(claimerOf(given.after) === given.member.id, 'whoever takes a task has it');
  },
  hand_over_task: (given) => {
    webmaster(given);
    must(given.before.claim !== null, 'a task that somebody took is handed over');
    handOver(given);
  },
  assign_task: (given) => {
    must(isAdministrator(given) || decides(given), 'who decides, or an administrator, assigns a task');
    handOver(given);
  },
  release_task: administrator,
  publish_by_hand: (given) => {
    webmaster(given);
    goesUp(given, 'by-hand');
    const { host } = new URL(String(given.event.details.url));
    must(host === 'example.go.th', 'people are sent to no website but the office’s');
    given.ledger.byHand = given.ledger.up;
    saysUnseparated(given);
  },
  report_publish_failure: (given) => {
    webmaster(given);
    must(given.ledger.next !== null, 'what cannot be put up was to go up');
  },
  confirm_publication: (given) => {
    webmaster(given);
    must(given.ledger.up !== null, 'what is confirmed stands on the website');
    saysUnseparated(given);
  },
  confirm_removed: (given) => {
    webmaster(given);
    const { ledger, before } = given;
    const wrong = ledger.byHand !== null && ledger.at !== 'by-hand';
    const failed = before.placements.some(({ state, error }) => state === 'removing' && error !== null);
    must(wrong || failed, 'what is taken away stood where it should not');
    if (wrong) ledger.byHand = null;
  },
  post_sheet: (given) => {
    webmaster(given);
    const { ledger } = given;
    must(
      ledger.up !== null && ledger.sheetWanted === ledger.up,
      'what is put on the board is up and asked for',
    );
    must(ledger.sheet !== ledger.up, 'a sheet is put on the board once');
    ledger.sheet = ledger.up;
  },
  skip_sheet: (given) => {
    webmaster(given);
    const { ledger } = given;
    must(
      ledger.sheetWanted !== null && ledger.sheet !== ledger.sheetWanted,
      'what is left off the board was to go there',
    );
    ledger.sheetWanted = null;
  },
  remove_sheet: (given) => {
    webmaster(given);
    must(isSheetOver(given.ledger), 'what is taken off the board hangs there, and should not');
    given.ledger.sheet = null;
  },
  // No story changes what the checks know between the decision and the website.
  hold: () => must(false, 'nothing is held back of which the deciders knew'),
  release: () => must(false, 'nothing is released that was not held back'),
  call_off: (given) => {
    owner(given);
    must(given.ledger.next !== null, 'what is called off was to go up');
    given.ledger.next = null;
  },
  renew,
  check_unchanged: ({ office, ledger, member, event, requests }) => {
    must(ledger.up !== null && !isOver(ledger.end, event.at), 'what is looked at is on display');
    const category = office.profile.categories.find(
      ({ id }) => id === versionOf(ledger, ledger.up).content.categoryId,
    );
    const unit = handlingOfItem(ledger, requests).submitterUnit;
    const units = category?.preparedBy ?? [];
    const seats = [...(category?.publishedBy ?? []), ...units.map((one) => ({ unit: one }))];
    const answers = units.some((one) => capacities(office, member, { seats, unit: one }).length > 0);
    must(
      answers || capacities(office, member, { seats, unit }).length > 0,
      `${member.id} answers for it being current`,
    );
  },
  take_down: (given) => {
    keeper(given);
    down(given, decides(given));
    given.ledger.next = null;
  },
  expire: (given) => {
    const { ledger, event } = given;
    must(isOver(ledger.end, event.at), 'only what is over comes down by itself');
    down(given, false);
  },
  lapse: ({ ledger, event }) => {
    must(ledger.next !== null, 'what lapses was to go up');
    const { until } = versionOf(ledger, ledger.next);
    must(until !== undefined && isOver(until, event.at), 'only what is over lapses');
    ledger.next = null;
  },
  restore,
  drop_version: drop,
  settle_version: () => {},
  record_proof: ({ ledger, before, after, event }) => {
    const { placement, says } = event.details as { placement: string; says: string };
    const place = before.placements.find(({ id }) => id === placement);
    must(place?.destination !== 'line-group', 'no outsider looks into a group');
    if (says === 'gone' || says === 'still_there')
      return must(place?.state === 'gone', 'what has gone is looked for where it was');
    must(ledger.up !== null && place?.placed === ledger.up, 'what is looked for is up');
    must(!isOver(ledger.end, event.at), 'what is over is not looked for');
    if (says === 'found') seenThere(ledger, after);
  },
  prove_again: (given) => {
    webmaster(given);
    const wrong = given.before.placements.some(({ proof }) => proof != null && proof.wrong !== null);
    must(wrong, 'only what was wrong is looked at again');
  },
  vouch: (given) => {
    webmaster(given);
    const { ledger, before, after, event } = given;
    const unreached = before.placements.some(
      ({ proof, placed }) => proof?.says === 'unreached' && placed !== null && placed === ledger.up,
    );
    must(unreached, 'a person vouches only for what the product cannot reach');
    must(String(event.details.reason).length > 0, 'it is said how they saw it');
    seenThere(ledger, after);
  },
  place_again: (given) => {
    webmaster(given);
    const { before, after, ledger } = given;
    must(ledger.next === null, 'what is to go up anew is not about to be replaced');
    for (const place of after.placements.filter(({ state }) => state === 'placing')) {
      const was = before.placements.find(({ id }) => id === place.id);
      if (was?.state === 'placing') continue;
      must(was?.proof?.wrong != null, 'only what was wrong is put up anew');
      must(place.version === ledger.up, 'what is put up anew is what was permitted last');
    }
  },
  tell_followers: (given) => {
    webmaster(given);
    const { ledger, before, after } = given;
    must(ledger.up !== null, 'residents hear of what is up');
    must(before.toldFollowers?.version !== ledger.up, 'residents hear once of each version');
    must(after.toldFollowers?.version === ledger.up, 'what they hear of is what is up');
  },
  nudge: ({ before, event, member }) => {
    must(before.ownerId === member.id, 'who answers for it asks after it');
    must(before.awaiting.length > 0, 'only what waits is asked after');
    nudgedInTime(before.nudgedOn, event.at);
  },
  remind: ({ office, before, event, ledger }) => {
    if ('waiting' in event.changes) return remindedInTime(office, before.waiting, event.at);
    must(ledger.up !== null && ledger.end !== null, 'people are told of the end of what is up');
    must(calendarDate(event.at) <= (ledger.end ?? ''), 'people are told of the end before it');
  },
  escalate: ({ office, before, event }) => {
    must(!before.waiting.escalated, 'what waits is escalated once');
    escalatedInTime(office, before.waiting.since, event.at);
  },
  transfer_owner: (given) => {
    administrator(given);
    const to = given.office.members.find(({ id }) => id === given.after.ownerId);
    must(to !== undefined && works(given.office, to), 'a successor works here');
  },
  note_undelivered: () => {},
};
