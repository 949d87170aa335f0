import { z } from 'zod';
import { tell } from '../../machine/effects.ts';
import { obstacleToNudge } from '../../machine/nudging.ts';
import { calendarDate } from '../../time/thai-date.ts';
import { holdingSeats, settlingSeats } from '../awaited.ts';
import { barredFromReview } from '../permissions.ts';
import { type ActionRule, outcome } from './action.ts';

/** The owner asks whoever has the request to consider it, or to confirm what they permitted by word of mouth; once a day. */
export const nudge: ActionRule<Record<string, never>> = {
  input: z.strictObject({}),
  obstacle: obstacleToNudge,
  apply: ({ submission, at }) =>
    outcome({ nudgedOn: calendarDate(at) }, [
      submission.state === 'approved'
        ? tell('nudged', settlingSeats(submission))
        : tell('nudged', holdingSeats(submission), barredFromReview(submission)),
    ]),
};
