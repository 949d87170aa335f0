import type { ComponentChildren } from 'preact';

/** What a control needs so that its label, hint and problem are read with it. */
export type FieldAria = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required': boolean;
};

export type FieldProps = {
  /** Also the element's id, which the summary of problems links to. */
  id: string;
  label: string;
  required?: boolean | undefined;
  hint?: ComponentChildren;
  problem?: string | undefined;
};

export function fieldAria({ id, hint, problem, required }: FieldProps): FieldAria {
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': Boolean(problem),
    'aria-required': Boolean(required),
  };
}

/** Label, hint, control and problem of one field, in the order they are read. */
export function Field(props: FieldProps & { children: ComponentChildren }) {
  return (
    <div class={props.problem ? 'field field-wrong' : 'field'}>
      <label for={props.id}>
        {props.label}
        <RequiredMark required={props.required} />
      </label>
      <FieldHint {...props} />
      {props.children}
      <FieldProblem {...props} />
    </div>
  );
}

/** The star is for the eye; a screen reader hears `aria-required`. */
export const RequiredMark = (props: { required?: boolean | undefined }) =>
  props.required ? (
    <span class="required" aria-hidden="true">
      {' *'}
    </span>
  ) : null;

export const FieldHint = ({ id, hint }: Pick<FieldProps, 'id' | 'hint'>) =>
  hint ? (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  ) : null;

export const FieldProblem = ({ id, problem }: Pick<FieldProps, 'id' | 'problem'>) =>
  problem ? (
    <p class="problem" id={`${id}-problem`}>
      {problem}
    </p>
  ) : null;
