/** What a form of the website found wrong with a field. */
type FieldProblem<Code extends string> = { field: string; code: Code };

type Problems<Code extends string> = {
  problems: readonly FieldProblem<Code>[];
  words: { problems: Readonly<Record<Code, string>> };
};

/** A field that people do not see and robots fill in. */
export const TRAP = 'subject';

/** Why a field was not taken; nothing where it was. */
export function Problem<Code extends string>({ words, problems, field }: Problems<Code> & { field: string }) {
  const found = problems.find((problem) => problem.field === field);
  return found ? (
    <p class="wrong" id={`${field}-problem`}>
      {words.problems[found.code]}
    </p>
  ) : null;
}

/** What a control is described by; one that is wrong says so. A group of choices has no hint, and is not itself wrong. */
export function aria(field: string, problems: readonly FieldProblem<string>[], isControl = true) {
  const isWrong = problems.some((problem) => problem.field === field);
  const described = [isWrong && `${field}-problem`, isControl && `${field}-hint`].filter(Boolean).join(' ');
  return {
    'aria-describedby': described || undefined,
    ...(isControl && isWrong ? { 'aria-invalid': true } : {}),
  };
}

/** A text that is asked for, with its hint and what is wrong with it; `isLong` in several lines. */
export function TextField<Code extends string>({
  field,
  label,
  hint,
  value,
  most,
  isLong = false,
  isRequired = false,
  autocomplete,
  ...wrong
}: Problems<Code> & {
  field: string;
  label: string;
  hint: string;
  value: string;
  /** Letters at most. */
  most: number;
  isLong?: boolean;
  isRequired?: boolean;
  autocomplete?: 'off';
}) {
  const given = { id: field, name: field, maxlength: most, ...aria(field, wrong.problems), value };
  return (
    <>
      <label for={field}>{label}</label>
      <p class="muted" id={`${field}-hint`}>
        {hint}
      </p>
      <Problem {...wrong} field={field} />
      {isLong ? (
        <textarea required={isRequired} {...given} />
      ) : (
        <input type="text" autocomplete={autocomplete} {...given} />
      )}
    </>
  );
}

export const Trap = ({ label }: { label: string }) => (
  <div class="unseen" aria-hidden="true">
    <label>
      {label}
      <input type="text" name={TRAP} tabindex={-1} autocomplete="off" />
    </label>
  </div>
);
