import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import type { SheetBase } from './action-sheets.ts';
import type { PeriodChoice } from './display-period.ts';
import { chosenEnd, type Period, PeriodFields, type PeriodRules, periodControl } from './period-fields.tsx';
import { SubjectSheet } from './subject-sheet.tsx';

/** A sheet that asks until when the item is shown. */
export function PeriodSheet(
  props: SheetBase & {
    explained: ComponentChildren;
    rules: PeriodRules;
    /** Chosen to begin with. */
    first: PeriodChoice;
    label: string;
    onChosen: (displayUntil: string | null) => void;
  },
) {
  const { me } = useApp();
  const { rules } = props;
  const [period, setPeriod] = useState<Period>({
    choice: props.first,
    date: '',
  });
  const [asked, setAsked] = useState(false);
  const { lastDay, problem } = chosenEnd(period, rules, me.today);
  const send = () => {
    setAsked(true);
    if (lastDay === undefined) periodControl()?.focus();
    else props.onChosen(lastDay);
  };
  return (
    <SubjectSheet {...props} onConfirm={send}>
      {props.explained}
      <PeriodFields
        period={period}
        rules={rules}
        problem={asked && problem ? problem : undefined}
        onInput={(changes) => setPeriod({ ...period, ...changes })}
      />
    </SubjectSheet>
  );
}
