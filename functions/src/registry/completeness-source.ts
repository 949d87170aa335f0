import { completeness } from '@prakat/shared/completeness/completeness';
import type { ListMark } from '@prakat/shared/completeness/list-mark';
import { listsOf } from '@prakat/shared/completeness/lists/index';
import { completenessPaper, type EarlierCounts } from '@prakat/shared/papers/completeness-paper';
import type { Paper } from '@prakat/shared/papers/paper';
import { parsePeriod, periodChoices } from '@prakat/shared/papers/record-period';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { refuse } from '@prakat/shared/refusals';
import { addMonths, calendarDate, fiscalYear } from '@prakat/shared/time/thai-date';
import { readCompleteness } from '../completeness/read-completeness.ts';
import { every } from '../store/every.ts';
import { unpacked } from '../store/packed.ts';
import type { StoreReader } from '../store/store.ts';
import type { DerivedSource } from './derived-sources.ts';

/** Every mark of an office on the lines of its lists. */
export async function readMarks(reader: StoreReader, officeId: string): Promise<ListMark[]> {
  const marks: ListMark[] = [];
  for await (const mark of every(reader, 'listMarks', 'byOffice', { equals: { officeId } })) marks.push(mark);
  return marks;
}

/** Where how the lists stood at the end of a quarter is kept. */
export const countsId = (officeId: string, quarterId: string): string =>
  `${derivedId(officeId, 'completeness', quarterId)}.counts`;

/**
 * The completeness of the website in a quarter: of the running one as it stands, beside the one before; of one that is over
 * as it was printed last in it.
 */
export const completenessOf: DerivedSource = async ({ store, clock }, profile, subject) => {
  const today = calendarDate(clock());
  const parsed = parsePeriod(subject, today);
  if (!parsed.ok) return parsed;
  const { period } = parsed;
  const [running] = periodChoices(today);
  if (!/-Q[1-4]$/.test(period.id)) return refuse('period_unknown', { period: subject });
  const title = `รายงานความครบถ้วนของข้อมูลบนเว็บไซต์ ${period.name}`;
  const derived = {
    ok: true as const,
    fileName: `ความครบถ้วนของข้อมูล ${profile.name.short} ${period.id}`,
    title,
    fiscalYear: String(fiscalYear(`${period.from}T12:00:00+07:00`)),
    ownerId: null,
  };
  if (running?.id !== period.id) {
    const equals = { officeId: profile.id, paperId: derivedId(profile.id, 'completeness', period.id) };
    const [last] = (await store.find('paperVersions', 'byPaper', { equals, limit: 1 })).items;
    return last
      ? { ...derived, paper: unpacked(last.words) as Paper }
      : refuse('paper_not_kept', { period: period.name });
  }
  const facts = await readCompleteness(store, profile, today, readMarks);
  const results = listsOf(profile).map((list) => completeness(profile, list, facts));
  const before = periodChoices(addMonths(period.from, -1))[0];
  const kept = before && (await store.get('paperInputs', countsId(profile.id, before.id)));
  const earlier = kept ? (unpacked(kept.inputs) as EarlierCounts) : null;
  return { ...derived, paper: completenessPaper(profile, results, today, earlier) };
};
