import { useEffect, useRef, useState } from 'preact/hooks';
import type { PickerAction } from '../actions/press-plan.ts';
import { readPicked } from '../text/thai-time.ts';

const INPUT = { date: 'date', time: 'time', datetime: 'datetime-local' } as const;
const TITLE = { date: 'เลือกวันที่', time: 'เลือกเวลา', datetime: 'เลือกวันและเวลา' };

type Props = { action: PickerAction; onPick: (value: string) => void; onCancel: () => void };

/** The picker of a datetimepicker action. The browser's own input shows the Common Era, so พ.ศ. stands below it. */
export function DatePicker({ action, onPick, onCancel }: Props) {
  // LINE also writes 2021-12-24t09:30.
  const initial = action.initial?.replace('t', 'T') ?? '';
  const [value, setValue] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div class="cover">
      <form
        class="date-picker"
        role="dialog"
        aria-modal="true"
        aria-label={TITLE[action.mode]}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
        }}
        onSubmit={(event) => {
          event.preventDefault();
          if (value) onPick(value);
        }}
      >
        <label>
          <span>{TITLE[action.mode]}</span>
          <input
            ref={input}
            type={INPUT[action.mode]}
            required
            min={action.min?.replace('t', 'T')}
            max={action.max?.replace('t', 'T')}
            value={value}
            onInput={(event) => setValue(event.currentTarget.value)}
          />
        </label>
        <p class="picked" aria-live="polite">
          {readPicked(value) || 'ยังไม่ได้เลือก'}
        </p>
        <div class="beside">
          <button type="button" class="plain" onClick={onCancel}>
            ยกเลิก
          </button>
          <button type="submit" class="strong">
            ตกลง
          </button>
        </div>
      </form>
    </div>
  );
}
