import { DateField } from './date-field.tsx';
import type { FieldProps } from './field.tsx';
import { TimeField } from './time-field.tsx';

/** A day and a time of it. `value` is `2021-12-24T10:05`, with empty parts while it is incomplete. */
export function DateTimeField(
  props: FieldProps & {
    /** The label of the second part. */
    timeLabel: string;
    value: string;
    onInput: (value: string) => void;
    onBlur?: () => void;
    /** Gregorian years to offer. */
    years: { from: number; to: number };
    today: string;
  },
) {
  const { timeLabel, value, onInput, ...field } = props;
  const [day = '', time = ''] = value.split('T');
  const input = (nextDay: string, nextTime: string) =>
    onInput(nextDay || nextTime.replace(':', '') ? `${nextDay}T${nextTime}` : '');
  return (
    <>
      <DateField {...field} value={day} onInput={(next) => input(next, time)} />
      <TimeField
        id={`${props.id}-time`}
        label={timeLabel}
        required={props.required}
        value={time}
        onInput={(next) => input(day, next)}
      />
    </>
  );
}
