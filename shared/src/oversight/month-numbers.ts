import type { LogEvent } from '../machine/event.ts';
import { daysBetween } from '../time/thai-date.ts';
import { type ActKind, actKinds } from './act-kinds.ts';

/** What is counted of a month, each the number of lines that the log has of that kind. */
export const countedActs = [
  'filed',
  'approved',
  'sent_back',
  'refused',
  'published',
  'taken_down',
] as const satisfies readonly ActKind[];
export type MonthNumbers = Record<(typeof countedActs)[number], number>;

/** How often each was done, of the events of a month. */
export function monthNumbers(
  events: readonly Pick<LogEvent, 'kind' | 'action' | 'changes' | 'at'>[],
): MonthNumbers {
  const count = (kind: ActKind) => events.filter((event) => actKinds[kind].is(event)).length;
  return Object.fromEntries(countedActs.map((kind) => [kind, count(kind)])) as MonthNumbers;
}

/**
 * How many days passed on average from filing to the website, one decimal; null where nothing went up. Calendar days: what a
 * resident waited.
 */
export function meanDays(spans: readonly { filedOn: string; upOn: string }[]): number | null {
  if (spans.length === 0) return null;
  const days = spans.reduce((sum, { filedOn, upOn }) => sum + daysBetween(filedOn, upOn), 0);
  return Math.round((days / spans.length) * 10) / 10;
}
