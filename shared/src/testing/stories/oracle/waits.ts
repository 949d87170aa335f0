import type { Member } from '../../../people/member.ts';
import { capacities, type Office, works } from './entitlement.ts';
import { handlingOfItem, type ItemLedger, isSheetOver, type RequestLedger } from './ledger.ts';
import { capacitiesAtStep } from './request-rules.ts';
import { settlingCapacities } from './verbal-rules.ts';

/** What a record waits for somebody to do; the same `key` as long as it is the same wait. */
export type Duty = {
  key: string;
  what: string;
  /** Reminded of by itself: the record's own turn, or a permission by word of mouth. */
  by: 'waiting' | 'verbal';
  /** Who can do it. */
  who: string[];
};

const all = (office: Office, may: (member: Member) => boolean): string[] =>
  office.members.filter((member) => works(office, member) && may(member)).map(({ id }) => id);

/** What a request waits for. */
export function dutiesOf(office: Office, ledger: RequestLedger): Duty[] {
  const { record } = ledger;
  const { state, verbal, round, currentStep, ownerId } = record;
  const found: Duty[] = [];
  if (state === 'submitted') {
    found.push({
      key: `considered ${round} ${currentStep}`,
      what: 'to be considered',
      by: 'waiting',
      who: all(office, (member) => capacitiesAtStep(office, ledger, member).length > 0),
    });
  }
  if (state === 'changes_requested') {
    found.push({
      key: `mended ${round}`,
      what: 'to be mended',
      by: 'waiting',
      who: all(office, ({ id }) => id === ownerId),
    });
  }
  if (verbal?.status === 'pending') {
    found.push({
      key: `written ${verbal.recordedAt}`,
      what: 'to be confirmed in writing',
      by: 'verbal',
      who: all(office, (member) => settlingCapacities(office, ledger, member).length > 0),
    });
  }
  return found;
}

/** Who can put an item on the website today. */
export function publishersOf(
  office: Office,
  item: ItemLedger,
  requests: ReadonlyMap<string, RequestLedger>,
): string[] {
  const { publishers, submitterUnit } = handlingOfItem(item, requests);
  const question = { seats: publishers, unit: submitterUnit };
  return all(office, (member) => capacities(office, member, question).length > 0);
}

/** What an item waits for webmasters to do. */
export function dutiesOn(
  office: Office,
  item: ItemLedger,
  requests: ReadonlyMap<string, RequestLedger>,
): Duty[] {
  const { record, next, up, at, byHand } = item;
  const who = publishersOf(office, item, requests);
  const duty = (what: string, version: number | null): Duty => ({
    key: `${what} ${version}`,
    what,
    by: 'waiting',
    who,
  });
  const found: Duty[] = [];
  const byHands = record.placements.filter(({ destination }) => destination === 'by-hand');
  if (next !== null && byHands.some(({ state, version }) => state === 'wanted' && version === next))
    found.push(duty('to be put up', next));
  const place = record.placements.find(({ id }) => id === at);
  if (up !== null && place?.confirmed?.version !== up) found.push(duty('to be looked at', up));
  const failed = record.placements.some(({ state, error }) => state === 'removing' && error !== null);
  const wrong = byHand !== null && at !== 'by-hand' && found.length === 0;
  if (failed || wrong) found.push(duty('to be taken away', byHand));
  if (found.length > 0) return found;
  // The website comes before the board.
  const { sheet, sheetWanted } = item;
  if (sheetWanted !== null && sheet !== sheetWanted) found.push(duty('to be put on the board', sheetWanted));
  if (isSheetOver(item)) found.push(duty('to be taken off the board', sheet));
  return found;
}
