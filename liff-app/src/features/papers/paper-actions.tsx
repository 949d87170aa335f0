import type { PaperView } from '@prakat/shared/api/papers';
import type { PaperActionBody } from '@prakat/shared/api/papers-body';
import type { PaperAction } from '@prakat/shared/papers/register/transitions';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Sending } from '../people/use-sending.ts';
import {
  CancelSheet,
  DenySheet,
  type PaperSheetProps,
  PresentSheet,
  SignSheet,
  TakeBackSheet,
} from './paper-sheets.tsx';

/** Actions that are a button; what is worded and what is scanned has a form. */
const sheets: Partial<Record<PaperAction, ComponentType<PaperSheetProps>>> = {
  paper_present: PresentSheet,
  paper_sign: SignSheet,
  paper_deny: DenySheet,
  paper_take_back: TakeBackSheet,
  paper_cancel: CancelSheet,
};

const buttonClasses = { agree: ' button-primary', refuse: ' button-danger', neutral: '' } as const;

/** What the person can do with the paper, each after one more question. */
export function PaperActions(props: {
  view: PaperView;
  sending: Sending;
  /** Saves what was typed before the paper is put forward; false when it could not. */
  saveFirst: () => Promise<boolean>;
  /** True once the server has answered, whatever it said. */
  onSend: (body: PaperActionBody, done: string) => Promise<boolean>;
}) {
  const { view, sending, saveFirst, onSend } = props;
  const [opened, setOpened] = useState<PaperAction | null>(null);
  const offered = view.actions.filter(({ action }) => sheets[action]);
  const current = offered.find(({ action }) => action === opened);
  const Sheet = current && sheets[current.action];
  if (offered.length === 0) return null;
  const open = async (action: PaperAction) => {
    if (action === 'paper_present' && !(await saveFirst())) return;
    sending.forget();
    setOpened(action);
  };
  const button = ({ action, label, weight }: PaperView['actions'][number]) => (
    <button
      key={action}
      type="button"
      class={`button${buttonClasses[weight]}`}
      disabled={sending.sending}
      onClick={() => open(action)}
    >
      {label}
    </button>
  );
  // Whoever decides sees the decision alone; nobody cancels a paper by a slip of the thumb.
  const decides = offered.some(({ action }) => action === 'paper_sign');
  const isAside = ({ action }: { action: PaperAction }) =>
    action === 'paper_cancel' || (decides && action === 'paper_take_back');
  const aside = offered.filter(isAside);
  return (
    <section class="card">
      <h2>ดำเนินการ</h2>
      <div class="buttons">{offered.filter((each) => !isAside(each)).map(button)}</div>
      {aside.length > 0 && (
        <details class="disclosure">
          <summary>ดำเนินการอื่น</summary>
          <div class="disclosed">{aside.map(button)}</div>
        </details>
      )}
      {Sheet && current && (
        <Sheet
          view={view}
          action={current}
          sending={sending}
          onSend={async (body, done) => {
            if (await onSend(body, done)) setOpened(null);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
