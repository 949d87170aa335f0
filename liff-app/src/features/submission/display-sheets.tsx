import { thaiDate } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { ChoiceField } from '../../components/choice-field.tsx';
import { DateField } from '../../components/date-field.tsx';
import { Sheet } from '../../components/sheet.tsx';
import type { ActionSheetProps } from './action-sheets.ts';
import { lastDayOf, type PeriodChoice, periodProblem, renewedFrom } from './display-period.ts';
import { SheetButtons } from './sheet-buttons.tsx';

/** Keeps the item on the website for longer; what it says stays as it was approved. */
export function RenewSheet(props: ActionSheetProps) {
  const { me } = useApp();
  const until = props.view.publication?.displayUntil ?? null;
  return (
    <PeriodSheet
      {...props}
      explained={until ? `กำหนดเดิมถึงวันที่ ${thaiDate(until)}` : ''}
      from={renewedFrom(until, me.today)}
      after={until}
      kept={null}
      first="one_year"
      label="ยืนยันต่ออายุ"
      onChosen={(displayUntil) => props.onSend({ action: 'renew', displayUntil })}
    />
  );
}

/** Puts back what came down: until the end it had, or a new one when that has passed. */
export function RestoreSheet(props: ActionSheetProps) {
  const { me } = useApp();
  const { publication } = props.view;
  const until = publication?.displayUntil ?? null;
  const over = until !== null && until < me.today;
  return (
    <PeriodSheet
      {...props}
      explained={over ? `กำหนดเดิมสิ้นสุดแล้วเมื่อวันที่ ${thaiDate(until)} กรุณากำหนดวันสิ้นสุดใหม่` : ''}
      from={me.today}
      after={null}
      kept={over ? null : until}
      first={over ? 'one_year' : until ? 'kept' : 'endless'}
      label="ยืนยันนำกลับขึ้นเว็บไซต์"
      onChosen={(displayUntil) => props.onSend({ action: 'restore', displayUntil })}
    />
  );
}

function PeriodSheet(
  props: ActionSheetProps & {
    explained: string;
    /** The day that lengths of time count from. */
    from: string;
    /** The day that the new end must come after. */
    after: string | null;
    /** The end it has and may keep. */
    kept: string | null;
    /** Chosen to begin with. */
    first: PeriodChoice;
    label: string;
    onChosen: (displayUntil: string | null) => void;
  },
) {
  const { me } = useApp();
  const { view, action, from, after, kept, first, ...rest } = props;
  const [choice, setChoice] = useState<PeriodChoice | ''>(first);
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState(false);
  const lastDay = lastDayOf(choice, { from, kept, date });
  const problem = periodProblem(lastDay, { today: me.today, after });
  const year = Number(me.today.slice(0, 4));
  const until = (name: PeriodChoice) => {
    const day = lastDayOf(name, { from, kept, date });
    return day ? { about: `ถึงวันที่ ${thaiDate(day)}` } : {};
  };
  const send = () => {
    setAsked(true);
    if (problem) document.getElementById('period-date')?.focus();
    else if (lastDay !== undefined) props.onChosen(lastDay);
  };
  return (
    <Sheet title={`${action.label} เลขที่ ${view.number}`} onClose={rest.onClose} busy={rest.sending}>
      <p class="sheet-subject">{view.title}</p>
      {props.explained && <p>{props.explained}</p>}
      <ChoiceField<PeriodChoice>
        id="period"
        label="แสดงบนเว็บไซต์"
        required
        value={choice}
        options={[
          ...(kept ? [{ value: 'kept' as const, text: 'ตามกำหนดเดิม', ...until('kept') }] : []),
          { value: 'three_months', text: 'อีก 3 เดือน', ...until('three_months') },
          { value: 'one_year', text: 'อีก 1 ปี', ...until('one_year') },
          { value: 'date', text: 'กำหนดวันสิ้นสุดเอง' },
          { value: 'endless', text: 'ไม่กำหนดวันสิ้นสุด' },
        ]}
        onInput={setChoice}
      />
      {choice === 'date' && (
        <DateField
          id="period-date"
          label="แสดงถึงวันที่"
          required
          value={date}
          problem={asked && problem ? problem : undefined}
          years={{ from: year, to: year + 10 }}
          today={me.today}
          onInput={setDate}
        />
      )}
      <SheetButtons {...rest} label={props.label} onSend={send} />
    </Sheet>
  );
}
