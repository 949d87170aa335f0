import { buddhistYear, thaiMonths } from '@prakat/shared/time/thai-date';
import { type DateParts, daysIn, partsOf, twoDigits, withPart, yearsBetween } from './date-parts.ts';
import { FieldHint, FieldProblem, type FieldProps, fieldAria, RequiredMark } from './field.tsx';

/**
 * A day in the Buddhist Era. The phone's own date picker shows Gregorian years on most phones, so there are three
 * lists instead. `value` is a Gregorian calendar day as stored, or part of one (see `DateParts`).
 */
export function DateField(
  props: FieldProps & {
    value: string;
    onInput: (value: string) => void;
    onBlur?: () => void;
    /** Gregorian years to offer. */
    years: { from: number; to: number };
    today: string;
  },
) {
  const parts = partsOf(props.value);
  const aria = fieldAria(props);
  const part = (name: keyof DateParts, label: string, options: [value: string, text: string][]) => (
    <select
      {...aria}
      // The group's first control answers for the whole field.
      id={name === 'day' ? props.id : `${props.id}-${name}`}
      aria-label={label}
      value={parts[name]}
      onChange={(event) => props.onInput(withPart(props.value, name, event.currentTarget.value))}
    >
      <option value="">{label}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
  const days = Array.from({ length: daysIn(parts) }, (_, index) => index + 1);
  return (
    <fieldset
      class={props.problem ? 'field field-wrong' : 'field'}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) props.onBlur?.();
      }}
    >
      <legend>
        {props.label}
        <RequiredMark required={props.required} />
      </legend>
      <FieldHint {...props} />
      <div class="date">
        {part(
          'day',
          'วัน',
          days.map((day) => [twoDigits(day), String(day)]),
        )}
        {part(
          'month',
          'เดือน',
          thaiMonths.map((month, index) => [twoDigits(index + 1), month]),
        )}
        {part(
          'year',
          'พ.ศ.',
          yearsBetween(props.years.from, props.years.to, props.value).map((year) => [
            year,
            String(buddhistYear(Number(year))),
          ]),
        )}
      </div>
      <div class="date-shortcuts">
        {props.value !== props.today && (
          <button type="button" class="button-link" onClick={() => props.onInput(props.today)}>
            วันนี้<span class="visually-hidden"> สำหรับ{props.label}</span>
          </button>
        )}
        {props.value && !props.required && (
          <button type="button" class="button-link" onClick={() => props.onInput('')}>
            ล้าง<span class="visually-hidden">{props.label}</span>
          </button>
        )}
      </div>
      <FieldProblem {...props} />
    </fieldset>
  );
}
