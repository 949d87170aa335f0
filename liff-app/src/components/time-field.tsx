import { twoDigits } from './date-parts.ts';
import { FieldHint, FieldProblem, type FieldProps, fieldAria, RequiredMark } from './field.tsx';

/** A time of day of the 24 hours, as official papers write it. `value` is `10:05`, with empty parts while it is incomplete. */
export function TimeField(props: FieldProps & { value: string; onInput: (value: string) => void }) {
  const [hour = '', minute = ''] = props.value.split(':');
  const aria = fieldAria(props);
  const part = (name: 'hour' | 'minute', label: string, value: string, count: number) => (
    <select
      {...aria}
      id={name === 'hour' ? props.id : `${props.id}-${name}`}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) =>
        props.onInput(name === 'hour' ? `${currentTarget.value}:${minute}` : `${hour}:${currentTarget.value}`)
      }
    >
      <option value="">{label}</option>
      {Array.from({ length: count }, (_, number) => twoDigits(number)).map((text) => (
        <option key={text} value={text}>
          {text}
        </option>
      ))}
    </select>
  );
  return (
    <fieldset class={props.problem ? 'field field-wrong' : 'field'}>
      <legend>
        {props.label}
        <RequiredMark required={props.required} />
      </legend>
      <FieldHint {...props} />
      <div class="time">
        {part('hour', 'นาฬิกา', hour, 24)}
        <span aria-hidden="true">.</span>
        {part('minute', 'นาที', minute, 60)}
        <span aria-hidden="true">น.</span>
      </div>
      <FieldProblem {...props} />
    </fieldset>
  );
}
