import { addMonths } from '../time/thai-date.ts';

export const renewalChoiceNames = ['3m', '1y', 'none'] as const;
export type RenewalChoice = (typeof renewalChoiceNames)[number];

/** The new last day of display, counted from the one that stands, for each way to renew that is one press. */
export const renewalChoices = (
  lastDay: string,
): { choice: RenewalChoice; label: string; until: string | null }[] => [
  { choice: '3m', label: 'ต่ออายุอีก 3 เดือน', until: addMonths(lastDay, 3) },
  { choice: '1y', label: 'ต่ออายุอีก 1 ปี', until: addMonths(lastDay, 12) },
  { choice: 'none', label: 'ต่ออายุโดยไม่กำหนดวันสิ้นสุด', until: null },
];
