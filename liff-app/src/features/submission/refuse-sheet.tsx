import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Sheet } from '../../components/sheet.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ActionSheetProps } from './action-sheets.ts';
import { REASON_MAX, reasonOf, reasonProblem } from './reason.ts';
import { SheetButtons } from './sheet-buttons.tsx';
import { SigningAs } from './signing-as.tsx';

const OTHER = 'other';

/** Rejecting or sending back: one of the office's reasons, or the person's own words, or both. */
export function RefuseSheet({ view, action, ...rest }: ActionSheetProps) {
  const { me } = useApp();
  const reasons = action.name === 'reject' ? me.office.refusalReasons : me.office.correctionReasons;
  const [chosen, setChosen] = useState<string | null>(reasons.length === 0 ? OTHER : null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const reason = reasonOf(reasons.find(({ id }) => id === chosen)?.text ?? null, typed);
  const problem = reasonProblem(reason);
  const send = () => {
    setAsked(true);
    if (problem) {
      document.getElementById('reason-text')?.focus();
      return;
    }
    if (action.name !== 'reject' && action.name !== 'send_back') return;
    const seen = { revision: view.revision, contentHash: view.contentHash };
    rest.onSend({ action: action.name, seen, reason });
  };
  return (
    <Sheet title={`${action.label} เลขที่ ${view.number}`} onClose={rest.onClose} busy={rest.sending}>
      <p class="sheet-subject">{view.title}</p>
      <SigningAs action={action} />
      <fieldset class="field">
        <legend>เหตุผล</legend>
        <div class="choices choices-column">
          {[...reasons, { id: OTHER, text: 'อื่น ๆ (ระบุด้านล่าง)' }].map(({ id, text }) => (
            <label key={id} class="choice">
              <input
                type="radio"
                name="reason"
                value={id}
                checked={chosen === id}
                onChange={() => setChosen(id)}
              />
              {text}
            </label>
          ))}
        </div>
      </fieldset>
      <TextField
        id="reason-text"
        label={chosen === OTHER ? 'โปรดระบุเหตุผล' : 'รายละเอียดเพิ่มเติม (ถ้ามี)'}
        required={chosen === OTHER}
        rows={3}
        value={typed}
        limit={REASON_MAX}
        problem={asked && problem ? problem : undefined}
        onInput={setTyped}
      />
      <SheetButtons {...rest} danger={action.name === 'reject'} label={`ยืนยัน${action.label}`} onSend={send} />
    </Sheet>
  );
}
