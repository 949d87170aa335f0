import { isOver } from './going-up.ts';
import { capacitiesOn, decides, type ItemCheck } from './item-rights.ts';
import { must, stands, versionOf } from './ledger.ts';

/** It comes down; whoever decides on it may have reasons that nobody else undoes. */
export const down = ({ ledger, event }: Parameters<ItemCheck>[0], byDecider: boolean): void => {
  must(ledger.up !== null, `${event.action} takes down what is up`);
  ledger.up = null;
  ledger.at = null;
  ledger.sheetWanted = null;
  ledger.downByDecider = byDecider;
};

/** It is put back until the day that was permitted, or by somebody who decides. */
export const restore: ItemCheck = (given) => {
  const { ledger, event, requests } = given;
  const to = event.details.to as string | null;
  must(capacitiesOn(given, 'publishers', 'deciders').length > 0, 'a webmaster or who decides puts it back');
  must(ledger.up === null && ledger.next === null && ledger.last !== null, 'what came down is put back');
  const version = versionOf(ledger, ledger.last);
  must(
    stands(requests.get(version.submissionId)?.permission),
    'what is put back was permitted and not denied',
  );
  must(!isOver(to, event.at), 'it is put back for a time that is not over');
  if (!decides(given)) {
    must(!ledger.downByDecider, 'what a decider took down only a decider puts back');
    const { end } = version;
    must(
      end === null || (to !== null && to <= (end ?? '')),
      'it is put back until the day that was permitted',
    );
  }
  version.until = to;
  ledger.next = ledger.last;
};

/** What was denied or not confirmed does not stay up; what it had replaced stands again, unless more is under way. */
export const drop: ItemCheck = (given) => {
  const { ledger, event, requests, after } = given;
  const dropped = ledger.versions.findIndex(({ submissionId }) => {
    const { number } = requests.get(submissionId)?.record ?? {};
    return number === event.details.submission;
  });
  const number = dropped + 1;
  const version = versionOf(ledger, number);
  const permission = requests.get(version.submissionId)?.permission;
  must(!stands(permission), 'only what is not permitted is dropped');
  // Whoever denied it decides; a deadline does not.
  const denied = event.details.kind === 'denied';
  const isBack = ledger.next === number && ledger.up === null && version.end !== undefined;
  if (ledger.next === number) ledger.next = null;
  if (ledger.up !== number && ledger.last === number && denied) ledger.downByDecider = true;
  if (ledger.up === number) down(given, denied);
  else if (!isBack) return;
  if (ledger.next !== null) return;
  const before = standsAgain(given, version.replaced);
  must((after.next?.version ?? null) === before, 'what was permitted before stands again');
  if (before === null) return;
  ledger.next = before;
  versionOf(ledger, before).until = versionOf(ledger, before).end;
};

/** The version that another had replaced, or the one before that, as far as they are permitted still and not over. */
function standsAgain(given: Parameters<ItemCheck>[0], number: number | null): number | null {
  if (number === null) return null;
  const { submissionId, end, replaced } = versionOf(given.ledger, number);
  const permission = given.requests.get(submissionId)?.permission;
  const may = stands(permission) && !isOver(end ?? null, given.event.at);
  return may ? number : standsAgain(given, replaced);
}
