import { thaiDate } from '@prakat/shared/time/thai-date';
import { useApp } from '../../app-context.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { lastDayOf, type PeriodChoice, periodProblem } from './display-period.ts';

/** What may be chosen, and what lengths of time count from. */
export type PeriodRules = {
  /** The day that lengths of time count from. */
  from: string;
  /** The day that the new end must come after; null for any from today. */
  after: string | null;
  /** The end it has and may keep; null for none. */
  kept: string | null;
  /** The last day that is permitted; null for no bound. */
  atMost: string | null;
  mayBeEndless: boolean;
};

/** What is chosen, as kept in a form: which choice, and a day of one's own. */
export type Period = { choice: PeriodChoice | ''; date: string };

/** The last day that is chosen, null for no end; undefined with what is wrong while it cannot be taken. */
export function chosenEnd(
  { choice, date }: Period,
  { from, kept, after, atMost }: PeriodRules,
  today: string,
): { lastDay: string | null | undefined; problem: string | null } {
  const lastDay = lastDayOf(choice, { from, kept, date });
  if (choice === '') return { lastDay, problem: 'กรุณาเลือกว่าจะแสดงบนเว็บไซต์ถึงเมื่อใด' };
  const problem = periodProblem(lastDay, { today, after, atMost });
  return { lastDay: problem ? undefined : lastDay, problem };
}

/** Until when an item is shown: a length of time, a day, or without end, as far as each is permitted. */
export function PeriodFields(props: {
  period: Period;
  rules: PeriodRules;
  label?: string;
  /** Shown at the field that it is about. */
  problem: string | undefined;
  onInput: (changes: Partial<Period>) => void;
}) {
  const { me } = useApp();
  const { period, rules, problem } = props;
  const { from, kept, atMost, mayBeEndless } = rules;
  const year = Number(me.today.slice(0, 4));
  const option = (value: PeriodChoice, text: string) => {
    const day = lastDayOf(value, { from, kept, date: '' });
    if (day && atMost && day > atMost) return [];
    return [{ value, text, ...(day ? { about: `ถึงวันที่ ${thaiDate(day)}` } : {}) }];
  };
  const isDate = period.choice === 'date';
  return (
    <>
      <ChoiceField<PeriodChoice>
        id="period"
        label={props.label ?? 'แสดงบนเว็บไซต์'}
        required
        value={period.choice}
        problem={isDate ? undefined : problem}
        options={[
          ...(kept ? option('kept', 'ตามกำหนดเดิม') : []),
          ...option('three_months', 'อีก 3 เดือน'),
          ...option('one_year', 'อีก 1 ปี'),
          ...option('date', 'กำหนดวันสิ้นสุดเอง'),
          ...(mayBeEndless ? option('endless', 'ไม่กำหนดวันสิ้นสุด') : []),
        ]}
        onInput={(choice) => props.onInput({ choice })}
      />
      {isDate && (
        <DateField
          id="period-date"
          label="แสดงถึงวันที่"
          required
          value={period.date}
          problem={problem}
          years={{ from: year, to: year + 10 }}
          today={me.today}
          onInput={(date) => props.onInput({ date })}
        />
      )}
    </>
  );
}

/** Where the end is chosen, to put the cursor there. */
export const periodControl = (): HTMLElement | null =>
  document.getElementById('period-date') ?? document.getElementById('period');
