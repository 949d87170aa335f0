import { completenessPaper } from '@prakat/shared/papers/completeness-paper';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { refuse } from '@prakat/shared/refusals';
import { calendarDate, fiscalYearOfDay } from '@prakat/shared/time/thai-date';
import { countsBefore, runningQuarter } from '../completeness/counts-of-quarter.ts';
import { readCompleteness, resultsOf } from '../completeness/read-completeness.ts';
import type { DerivedSource } from './derived-sources.ts';
import { printedLast } from './printed-last.ts';

/**
 * The completeness of the website in a quarter: of the running one as it stands, beside the one before; of one that is over
 * as it was printed last in it.
 */
export const completenessOf: DerivedSource = async ({ store, clock }, profile, subject) => {
  const today = calendarDate(clock());
  const parsed = parsePeriod(subject, today);
  if (!parsed.ok) return parsed;
  const { period } = parsed;
  if (!/-Q[1-4]$/.test(period.id)) return refuse('period_unknown', { period: subject });
  const title = `รายงานความครบถ้วนของข้อมูลบนเว็บไซต์ ${period.name}`;
  const derived = {
    ok: true as const,
    fileName: `ความครบถ้วนของข้อมูล ${profile.name.short} ${period.id}`,
    title,
    fiscalYear: String(fiscalYearOfDay(period.from)),
    ownerId: null,
  };
  if (runningQuarter(today).id !== period.id) {
    const last = await printedLast(store, profile.id, 'completeness', period);
    return last.ok ? { ...derived, paper: last.paper } : last;
  }
  const results = resultsOf(profile, await readCompleteness(store, profile, today));
  const earlier = await countsBefore(store, profile.id, today);
  return { ...derived, paper: completenessPaper(profile, results, today, earlier) };
};
