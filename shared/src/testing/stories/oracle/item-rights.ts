import type { Publication } from '../../../publication/schema.ts';
import { capacities, decidersOf, reviewersOf } from './entitlement.ts';
import { type Given, handlingOfItem, type ItemLedger, must, versionOf } from './ledger.ts';

/** May what an event on a publication says have happened? Brings the ledger up to date. */
export type ItemCheck = (given: Given<Publication, ItemLedger>) => void;

/** The capacities in which somebody may do what is for some of those who have to do with an item. */
export function capacitiesOn(
  { office, ledger, requests, member }: Parameters<ItemCheck>[0],
  ...who: ('publishers' | 'reviewers' | 'deciders')[]
) {
  const handling = handlingOfItem(ledger, requests);
  const seats = who.flatMap((one) => {
    if (one === 'publishers') return handling.publishers;
    return one === 'reviewers' ? reviewersOf(handling) : decidersOf(handling);
  });
  return capacities(office, member, { seats, unit: handling.submitterUnit });
}

/** Where an office is too small to keep duties apart, the record says so. */
export const saysUnseparated = ({
  ledger,
  after,
  member,
  event,
  requests,
}: Parameters<ItemCheck>[0]): void => {
  const { submissionId } = versionOf(ledger, ledger.up);
  const { record, decided } = requests.get(submissionId) ?? {};
  const others = [record?.submitter, record?.author, record?.verbal?.givenBy].map((one) => one?.memberId);
  const isBoth = [...others, ...(decided?.values() ?? []), after.ownerId].includes(member.id);
  must(!isBoth || after.unseparated.length > 0, `${event.action} says that one person had two duties`);
};

/** May decide on it. */
export const decides = (given: Parameters<ItemCheck>[0]) => capacitiesOn(given, 'deciders').length > 0;

export const webmaster: ItemCheck = (given) =>
  must(capacitiesOn(given, 'publishers').length > 0, `${given.event.action} is for a webmaster`);

export const owner: ItemCheck = ({ before, event, member }) =>
  must(before.ownerId === member.id, `${event.action} is for who answers for the item`);

export const isAdministrator = ({ member }: Parameters<ItemCheck>[0]) =>
  member.roles.includes('administrator');

export const administrator: ItemCheck = (given) =>
  must(isAdministrator(given), `${given.event.action} is for an administrator`);

export const keeper: ItemCheck = (given) => {
  const { before, event, member } = given;
  const keeps = before.ownerId === member.id || isAdministrator(given);
  must(
    keeps || capacitiesOn(given, 'publishers', 'reviewers').length > 0,
    `${event.action} is for those who keep the item`,
  );
};
