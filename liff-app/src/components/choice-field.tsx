import type { ComponentChildren } from 'preact';
import { FieldHint, FieldProblem, type FieldProps, fieldAria, RequiredMark } from './field.tsx';

/** One of a few, all of them in sight. */
export function ChoiceField<Value extends string>(
  props: FieldProps & {
    value: Value | '';
    options: readonly { value: Value; text: string; about?: ComponentChildren }[];
    onInput: (value: Value) => void;
  },
) {
  const described = fieldAria(props)['aria-describedby'];
  return (
    <fieldset class={props.problem ? 'field field-wrong' : 'field'}>
      <legend>
        {props.label}
        <RequiredMark required={props.required} />
      </legend>
      <FieldHint {...props} />
      <div class="choices choices-column">
        {props.options.map(({ value, text, about }, index) => (
          <label key={value} class="choice">
            <input
              aria-describedby={described}
              required={props.required}
              // The group's first control answers for the whole field.
              id={index === 0 ? props.id : undefined}
              type="radio"
              name={props.id}
              value={value}
              checked={props.value === value}
              onChange={() => props.onInput(value)}
            />
            <span class="choice-text">
              {text}
              {about && <span class="choice-about">{about}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldProblem {...props} />
    </fieldset>
  );
}
