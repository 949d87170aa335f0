import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../time/working-days.ts';
import type { Complaint } from './complaint.ts';

/** Working days before its last day on which whoever has it is reminded first, and between reminders once that is over. */
const BEFORE = 2;
const EACH = 5;

/** The last day of the time that the office gives itself, of what came on a day. */
export const dueDay = (day: string, dueDays: number): string => addWorkingDays(day, dueDays);

/**
 * Are its people told of it today? On the first working day where they have not heard of it; two working days before its last day, on that day, and each week after it. Days without the
 * job are made up for once.
 */
export function isComplaintReminderDue(
  { state, circle, dueOn, remindedOn }: Pick<Complaint, 'state' | 'circle' | 'dueOn' | 'remindedOn'>,
  today: string,
): boolean {
  if (state === 'closed' || circle.length === 0 || !isWorkingDay(today)) return false;
  if (remindedOn === null) return true;
  const steps = (on: string): number => {
    if (on < addWorkingDays(dueOn, -BEFORE)) return 0;
    if (on < dueOn) return 1;
    return 2 + Math.floor(workingDaysBetween(dueOn, on) / EACH);
  };
  return steps(today) > steps(remindedOn);
}

/** Was it closed within its time? Open, it is late once its last day is over. */
export const isLate = ({ dueOn, closedOn }: Pick<Complaint, 'dueOn' | 'closedOn'>, today: string): boolean =>
  (closedOn ?? today) > dueOn;
