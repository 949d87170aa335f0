import { type Refused, refuse } from '../refusals.ts';
import { calendarDate } from '../time/thai-date.ts';

/** A record whose owner may ask whoever has it to go on. */
type Nudged = { nudgedOn?: string | undefined; awaiting: readonly string[] };

/**
 * Why whoever has a record cannot be nudged now: nobody has it, or its owner did so today already, whoever had it then.
 * Null when they can. `at` is ISO 8601, UTC.
 */
export function obstacleToNudge({ nudgedOn, awaiting }: Nudged, at: string): Refused | null {
  if (awaiting.length === 0) return refuse('nobody_to_nudge');
  return nudgedOn === calendarDate(at) ? refuse('nudged_today') : null;
}
