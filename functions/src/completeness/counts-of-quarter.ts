import type { ListResult } from '@prakat/shared/completeness/completeness';
import type { EarlierCounts } from '@prakat/shared/papers/completeness-paper';
import { periodChoices, type RecordPeriod } from '@prakat/shared/papers/record-period';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { addMonths } from '@prakat/shared/time/thai-date';
import { type Context, isoNow } from '../context.ts';
import type { RecordOf } from '../store/collections.ts';
import { packed, unpacked } from '../store/packed.ts';
import type { StoreReader } from '../store/store.ts';

/** Where is kept how the lists stood when they were counted last in a quarter. */
export const countsId = (officeId: string, quarterId: string): string =>
  `${derivedId(officeId, 'completeness', quarterId)}.counts`;

/** The quarter of the fiscal year that runs on a calendar day in Bangkok. */
export function runningQuarter(today: string): RecordPeriod {
  const [running] = periodChoices(today);
  if (!running) throw new Error(`no quarter runs on ${today}`);
  return running;
}

/** How the lists stood in the quarter before that of a calendar day; null where nobody counted. */
export async function countsBefore(
  reader: StoreReader,
  officeId: string,
  today: string,
): Promise<EarlierCounts | null> {
  const before = runningQuarter(addMonths(`${today.slice(0, 7)}-01`, -3));
  const kept = await reader.get('paperInputs', countsId(officeId, before.id));
  return kept ? (unpacked(kept.inputs) as EarlierCounts) : null;
}

/** How the lists stand on a day, to be kept for the running quarter in place of what was counted before. */
export function countsToKeep(
  context: Pick<Context, 'clock'>,
  officeId: string,
  results: readonly ListResult[],
  today: string,
): RecordOf<'paperInputs'> {
  const quarter = runningQuarter(today);
  const counts: EarlierCounts = {
    on: today,
    counts: Object.fromEntries(results.map(({ list, counts: now }) => [list.id, now])),
  };
  return {
    id: countsId(officeId, quarter.id),
    officeId,
    paperId: derivedId(officeId, 'completeness', quarter.id),
    inputs: packed(counts),
    at: isoNow(context),
  };
}
