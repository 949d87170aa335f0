import { fiscalYear } from '@prakat/shared/time/thai-date';

/** Fiscal years that are listed: the one ahead, the running one, and those before. */
const YEARS_BACK = 5;

/**
 * The fiscal years (B.E.) whose papers can be looked at, and the one that was asked for: the running one where it is none of
 * them. `at`: an instant.
 */
export function paperYears(at: string, asked: string): { year: string; years: string[] } {
  const running = fiscalYear(at);
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, back) => String(running + 1 - back));
  return { year: years.includes(asked) ? asked : String(running), years };
}
