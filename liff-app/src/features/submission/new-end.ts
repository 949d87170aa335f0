import type { SubmissionView } from '@prakat/shared/api/api';
import type { PeriodRules } from './period-fields.tsx';

/** True once the last day of display that a request asks for has passed while it was considered. */
export const isEndOver = ({ content: { displayUntil } }: Pick<SubmissionView, 'content'>, today: string) =>
  displayUntil !== null && displayUntil < today;

/** Whoever gives permission may set any end from today, or none. */
export const newEndRules = (today: string): PeriodRules => ({
  from: today,
  after: null,
  kept: null,
  atMost: null,
  mayBeEndless: true,
});
