import { provincePaper } from '@prakat/shared/papers/province-paper';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { refuse } from '@prakat/shared/refusals';
import { calendarDate, fiscalYearOfDay } from '@prakat/shared/time/thai-date';
import { runningQuarter } from '../completeness/counts-of-quarter.ts';
import { districtsOf } from '../province/districts-of.ts';
import { readDistricts } from '../province/read-districts.ts';
import type { DerivedSource } from './derived-sources.ts';
import { printedLast } from './printed-last.ts';

/**
 * How the websites of a province's districts stand in a quarter: in the running one as they do, in one that is over as it was
 * printed last in it. Not found for an office that is no other's province.
 */
export const provinceOf: DerivedSource = async ({ store, clock, offices }, profile, subject) => {
  const today = calendarDate(clock());
  const parsed = parsePeriod(subject, today);
  if (!parsed.ok) return parsed;
  const { period } = parsed;
  if (!/-Q[1-4]$/.test(period.id)) return refuse('period_unknown', { period: subject });
  const derived = {
    ok: true as const,
    fileName: `ความเป็นปัจจุบันของข้อมูลในจังหวัด ${profile.name.short} ${period.id}`,
    title: `${paperKinds.province.name} ${period.name}`,
    fiscalYear: String(fiscalYearOfDay(period.from)),
    ownerId: null,
  };
  if (runningQuarter(today).id !== period.id) {
    const last = await printedLast(store, profile.id, 'province', period);
    return last.ok ? { ...derived, paper: last.paper } : last;
  }
  const profiles = districtsOf(offices, profile.id);
  if (profiles.length === 0) return refuse('not_found');
  const districts = await readDistricts(store, profiles, today);
  return { ...derived, paper: provincePaper(profile, districts, { period, today }) };
};
