import { taskOf } from '@prakat/shared/publication/standing';
import type { WaitingNumbers } from '../cards/flex/group-bubbles.ts';
import type { Scope } from './scope.ts';

/** Of each kind; more are said to be more. */
const MOST = 50;

/** What waits for people of an office, by tracking numbers alone: a group reads it. */
export async function waitingNumbers({
  context: { store, clock },
  officeId,
}: Scope): Promise<WaitingNumbers> {
  const asked = {
    equals: { officeId, 'waiting.on': 'people' },
    upTo: new Date(clock()).toISOString(),
    limit: MOST,
  };
  const requests = await store.find('submissions', 'byWaiting', asked);
  const items = await store.find('publications', 'byWaiting', asked);
  const kinds: WaitingNumbers = [
    kind('รอพิจารณา', requests, ({ state }) => state === 'submitted'),
    kind('รอผู้ยื่นแก้ไข', requests, ({ state }) => state === 'changes_requested'),
    kind('รอยืนยันอนุมัติทางวาจา', requests, ({ verbal }) => verbal?.status === 'pending'),
    kind('งานผู้ดูแลเว็บไซต์', items, (item) => taskOf(item) !== null),
  ];
  return kinds.filter(({ numbers }) => numbers.length > 0);
}

const kind = <R extends { number: string }>(
  what: string,
  { items, next }: { items: R[]; next: string | null },
  isOfIt: (record: R) => boolean,
): WaitingNumbers[number] => ({
  what,
  numbers: items.filter(isOfIt).map(({ number }) => number),
  more: next !== null,
});
