import { compareThai } from '../text/thai-order.ts';
import type { District } from './districts.ts';

/** The order in which districts ask for attention: late topics, requests and permissions that wait, topics due; then by name. */
export function byNeed(a: District, b: District): number {
  return (
    b.topics.late - a.topics.late ||
    b.waitingTooLong - a.waitingTooLong ||
    b.verbal.number - a.verbal.number ||
    b.topics.due - a.topics.due ||
    compareThai(a.name, b.name)
  );
}
