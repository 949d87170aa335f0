import { transitionOf as publicationRow } from '../../publication/transitions.ts';
import { transitionOf } from '../../submission/transitions.ts';
import type { On } from './driver.ts';

/** What a job asks of a record; it may ask for what is not due. */
export type Job = { on: On; action: 'expire' | 'lapse' | 'remind' | 'escalate'; input: object };
/** What ends with its time. */
export const sweep: Job[] = [
  { on: 'publication', action: 'lapse', input: {} },
  { on: 'publication', action: 'expire', input: {} },
];
/** What people are reminded of. */
export const daily: Job[] = [
  { on: 'submission', action: 'remind', input: { notice: 'reminder' } },
  { on: 'submission', action: 'remind', input: { notice: 'verbal_confirm' } },
  { on: 'submission', action: 'escalate', input: {} },
  { on: 'submission', action: 'escalate', input: { of: 'verbal' } },
  { on: 'publication', action: 'remind', input: { notice: 'reminder' } },
  { on: 'publication', action: 'remind', input: { notice: 'expiry_notice' } },
  { on: 'publication', action: 'escalate', input: {} },
];

/** True when an action is for records in a state. */
export const comesFrom = (on: On, action: Job['action'], state: string): boolean => {
  const row = on === 'submission' ? transitionOf(action as 'remind') : publicationRow(action);
  return (row.from as readonly string[] | null)?.includes(state) ?? false;
};
