import { Field, type FieldProps, fieldAria } from './field.tsx';

/** One of a list; the empty value stands first, under the name `none`. */
export function SelectField(
  props: FieldProps & {
    value: string;
    none: string;
    options: readonly { value: string; text: string }[];
    onInput: (value: string) => void;
  },
) {
  return (
    <Field {...props}>
      <select
        {...fieldAria(props)}
        value={props.value}
        onChange={(event) => props.onInput(event.currentTarget.value)}
      >
        <option value="">{props.none}</option>
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}
