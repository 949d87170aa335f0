import type { SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { publicationSheets, requestSheets } from './action-sheets.ts';
import { type Button, buttonsOf, doneSentence, type Offered } from './buttons.ts';

/** Refusals of what was typed in the sheet, which stays open for them. Any other refusal is about the record. */
const mendableHere = new Set([
  'reason_required',
  'reason_too_long',
  'invalid_input',
  'display_over',
  'renewal_not_later',
  'restore_beyond_end',
  'no_end_needs_decision',
  'not_a_publisher',
  'person_not_found',
]);

/**
 * The person's buttons, exactly those that the server names. After a refusal the sheet closes and the request is
 * read again: the next decision is taken on what it says now.
 */
export function Actions(props: {
  view: SubmissionView;
  /** What is in front is a decision on what the request says: it stays under the thumb while that is read. */
  isDeciding: boolean;
  /** The server is not reached: nothing is decided on what may be old, nor kept to be sent later. */
  isAway: boolean;
  onDone: (view: SubmissionView, sentence: string) => void;
  onRefused: (sentence: string) => void;
}) {
  const { me } = useApp();
  // The request as it was when the sheet opened: the decision is given for exactly that.
  const [open, setOpen] = useState<{ offered: Offered; view: SubmissionView } | null>(null);
  const { front, others } = buttonsOf(props.view, me);
  if (front.length + others.length === 0 && !open) return null;

  const close = () => setOpen(null);
  const button = (each: Button) => (
    <ActionButton key={each.key} button={each} onOpen={(offered) => setOpen({ offered, view: props.view })} />
  );
  return (
    <>
      {props.isAway && !open && (
        <Notice tone="info" title="ยังดำเนินการกับคำขอนี้ไม่ได้">
          <p>
            ขณะนี้ติดต่อระบบไม่ได้ ท่านอ่านข้อมูลที่เคยเปิดไว้ได้ แต่การพิจารณาและการดำเนินการอื่นต้องทำเมื่อมีสัญญาณอินเทอร์เน็ต
            ระบบไม่เก็บไว้ส่งภายหลัง
          </p>
        </Notice>
      )}
      {!props.isAway && front.length > 0 && (
        <section class={props.isDeciding ? 'actions deciding' : 'actions'} aria-label="การดำเนินการ">
          {front.map(button)}
        </section>
      )}
      {!props.isAway && others.length > 0 && (
        <details class="disclosure other-actions">
          <summary>ดำเนินการอื่น</summary>
          <div class="actions">{others.map(button)}</div>
        </details>
      )}
      {open && (
        <OpenSheet
          {...open}
          onClose={close}
          onDone={(view) => {
            close();
            props.onDone(view, doneSentence(open.offered, view.number));
          }}
          onRefused={(sentence) => {
            close();
            if (sentence) props.onRefused(sentence);
          }}
        />
      )}
    </>
  );
}

function ActionButton({ button, onOpen }: { button: Button; onOpen: (offered: Offered) => void }) {
  const { look, label } = button;
  const style = look === 'plain' ? 'button' : `button button-${look}`;
  if ('to' in button) {
    return (
      <Link to={button.to} class={style}>
        {label}
      </Link>
    );
  }
  return (
    <button type="button" class={style} onClick={() => onOpen(button.offered)}>
      {label}
    </button>
  );
}

function OpenSheet(props: {
  offered: Offered;
  view: SubmissionView;
  onClose: () => void;
  onDone: (view: SubmissionView) => void;
  /** With the server's sentence; null once the person is signed out, which the page says. */
  onRefused: (sentence: string | null) => void;
}) {
  const { api } = useApp();
  const { offered, view, onClose } = props;
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const send = async (call: () => Promise<SubmissionView>) => {
    if (sending) return;
    setSending(true);
    setFailure(null);
    try {
      props.onDone(await call());
    } catch (error) {
      const failed = asFailure(error);
      const isAnswer = failed.kind === 'refused' || failed.kind === 'signed_out';
      if (isAnswer && !(failed.code && mendableHere.has(failed.code))) {
        return props.onRefused(failed.kind === 'refused' ? failed.message : null);
      }
      setFailure(failed);
      setSending(false);
    }
  };
  const common = { view, sending, failure, onClose };
  if (offered.on === 'request') {
    const Sheet = requestSheets[offered.action.name];
    return Sheet ? (
      <Sheet {...common} action={offered.action} onSend={(body) => send(() => api.act(view.id, body))} />
    ) : null;
  }
  const Sheet = publicationSheets[offered.action.name];
  return Sheet && view.publication ? (
    <Sheet
      {...common}
      publication={view.publication}
      action={offered.action}
      onSend={(body) => send(() => api.actOnPublication(view.id, body))}
    />
  ) : null;
}
