import { z } from 'zod';
import type { OfficeProfile } from './profile.ts';
import { textSchema } from './text-schemas.ts';

/** Days that traffic data is kept at least, from the day it was written (Computer Crime Act 2550, section 26). */
export const LEAST_TRAFFIC_DAYS = 90;

/** Days for which an officer may order it to be kept in a case, and no longer (section 26). */
export const MOST_TRAFFIC_DAYS = 730;

/** What an office says of its traffic log, as the Ministry's notification asks. */
export const trafficLogSchema = z.strictObject({
  /** The named person who keeps it and answers officers. */
  custodian: z.strictObject({ name: textSchema, phone: textSchema }).optional(),
  /** Days that it is kept; 90 where the office has not said. */
  days: z.int().min(LEAST_TRAFFIC_DAYS).max(MOST_TRAFFIC_DAYS).optional(),
});

type SaysOfTraffic = Pick<OfficeProfile, 'trafficLog'>;

/** Days that an office keeps its traffic data. */
export const trafficDaysOf = ({ trafficLog }: SaysOfTraffic): number =>
  trafficLog?.days ?? LEAST_TRAFFIC_DAYS;

/** Days that an installation keeps it: as long as the office that keeps it longest, for they share one log. */
export const trafficDays = (profiles: Iterable<SaysOfTraffic>): number =>
  Math.max(LEAST_TRAFFIC_DAYS, ...[...profiles].map(trafficDaysOf));
