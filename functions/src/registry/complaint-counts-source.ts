import { complaintCountsPaper } from '@prakat/shared/papers/complaint-counts-paper';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { refuse } from '@prakat/shared/refusals';
import { calendarDate, startOfDay } from '@prakat/shared/time/thai-date';
import { countsOfYear } from '../papers/facts/complaint-counts.ts';
import type { DerivedSource } from './derived-sources.ts';

/** How many complaints came and were closed in a fiscal year: its halves as far as they have begun, and the whole. */
export const complaintCountsOf: DerivedSource = async ({ store, clock }, profile, subject) => {
  const today = calendarDate(clock());
  const parsed = parsePeriod(subject, today);
  if (!parsed.ok) return parsed;
  if (!profile.complaints || !/^\d{4}$/.test(subject)) return refuse('not_found');
  const { periods } = await countsOfYear(store, profile.id, Number(subject));
  const { to } = parsed.period;
  // Counted up to a day: the same day gives the same paper.
  const at = startOfDay(today <= to ? today : to);
  const paper = complaintCountsPaper(profile, {
    year: subject,
    periods: periods.filter(({ from }) => from <= today),
    at,
  });
  const title = `${paperKinds.complaint_counts.name} ปีงบประมาณ ${subject}`;
  return { ok: true, paper, fileName: `สถิติคำร้อง ${subject}`, title, fiscalYear: subject, ownerId: null };
};
