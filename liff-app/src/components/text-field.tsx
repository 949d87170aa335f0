import { Field, type FieldProps, fieldAria } from './field.tsx';

/** Shown from here on, so that nobody is surprised by the limit. */
const COUNT_FROM = 0.8;

/** A line or, with `rows`, a paragraph of text. The browser may not cut it off: what is too long is said, not lost. */
export function TextField(
  props: FieldProps & {
    value: string;
    onInput: (value: string) => void;
    onBlur?: () => void;
    rows?: number;
    limit?: number;
    inputMode?: 'text' | 'url';
    autocomplete?: 'off' | 'name' | 'organization-title';
  },
) {
  const control = {
    ...fieldAria(props),
    value: props.value,
    autocomplete: props.autocomplete ?? 'off',
    onInput: (event: { currentTarget: { value: string } }) => props.onInput(event.currentTarget.value),
    onBlur: props.onBlur,
  };
  const near = props.limit !== undefined && props.value.length > props.limit * COUNT_FROM;
  return (
    <Field {...props}>
      {props.rows ? (
        <textarea {...control} rows={props.rows} />
      ) : (
        <input {...control} type="text" inputMode={props.inputMode} />
      )}
      {near && (
        <p class={props.value.length > (props.limit ?? 0) ? 'count count-over' : 'count'}>
          {props.value.length.toLocaleString('en')} / {props.limit?.toLocaleString('en')} ตัวอักษร
        </p>
      )}
    </Field>
  );
}
