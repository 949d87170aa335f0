import type { OfficeProfile } from '@prakat/shared/office/profile';
import { parsePeriod, type RecordPeriod } from '@prakat/shared/papers/record-period';
import {
  AHEAD_MONTHS,
  isPreparedAhead,
  type PaperKind,
  paperKinds,
} from '@prakat/shared/papers/register/paper-kinds';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { addMonths, calendarDate, fiscalYear, fiscalYearOfDay } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';

type Titled = { ok: true; title: string; fiscalYear: string; ownerId: string | null };

/**
 * What a paper is called and in which fiscal year it is filed, by what it is about; refused for what it cannot be about: no
 * request of this office, no period, one that has not begun.
 */
export async function titleOf(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  profile: OfficeProfile,
  { kind, subject }: { kind: PaperKind; subject: string },
): Promise<Titled | Refused> {
  const { name, about } = paperKinds[kind];
  const at = new Date(clock()).toISOString();
  const today = calendarDate(at);
  if (about === 'request') {
    const submission = await store.get('submissions', subject);
    if (submission?.officeId !== profile.id) return refuse('not_found');
    const { number, ownerId, filedAt } = submission;
    return {
      ok: true,
      title: `${name} คำขอเลขที่ ${number}`,
      fiscalYear: String(fiscalYear(filedAt)),
      ownerId,
    };
  }
  const parsed = isPreparedAhead(kind) ? yearOf(subject, today) : parsePeriod(subject, today);
  if (!parsed.ok) return parsed;
  const { period } = parsed;
  if (!isAsAsked(about, period)) return refuse('period_unknown', { period: subject });
  return {
    ok: true,
    title: `${name} ${period.name}`,
    fiscalYear: String(fiscalYearOfDay(period.from)),
    ownerId: null,
  };
}

/** A fiscal year that runs, is over, or begins within three months. */
function yearOf(subject: string, today: string): { ok: true; period: RecordPeriod } | Refused {
  if (!/^\d{4}$/.test(subject)) return refuse('period_unknown', { period: subject });
  const parsed = parsePeriod(subject, addMonths(today, AHEAD_MONTHS));
  return parsed.ok || parsed.refusal.code === 'period_unknown'
    ? parsed
    : refuse('paper_year_ahead', { year: subject });
}

function isAsAsked(about: 'period' | 'quarter' | 'year', { id }: RecordPeriod): boolean {
  if (about === 'quarter') return /-Q[1-4]$/.test(id);
  return about === 'period' || /^\d{4}$/.test(id);
}
