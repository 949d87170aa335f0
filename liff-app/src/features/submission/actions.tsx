import type { ActionBody, SubmissionView } from '@prakat/shared/api/api';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { doneSentence, type Placed, pages, placeActions, sheets } from './action-sheets.ts';

/** Refusals of what was typed in the sheet, which stays open for them. Any other refusal is about the request. */
const mendableHere = new Set([
  'reason_required',
  'reason_too_long',
  'invalid_input',
  'renewal_not_later',
  'not_a_publisher',
  'person_not_found',
]);

/**
 * The person's buttons, exactly those that the server names. After a refusal the sheet closes and the request is
 * read again: the next decision is taken on what it says now.
 */
export function Actions(props: {
  view: SubmissionView;
  onDone: (view: SubmissionView, sentence: string) => void;
  onRefused: (sentence: string) => void;
}) {
  const { api, me } = useApp();
  // The request as it was when the sheet opened: the decision is given for exactly that.
  const [open, setOpen] = useState<{ action: AvailableAction; view: SubmissionView } | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const { front, others } = placeActions(props.view, me);
  if (front.length + others.length === 0 && !open) return null;

  const close = () => {
    setOpen(null);
    setFailure(null);
  };
  const send = async (body: ActionBody) => {
    if (!open || sending) return;
    setSending(true);
    setFailure(null);
    try {
      const view = await api.act(open.view.id, body);
      close();
      props.onDone(view, doneSentence(open.action, view.number));
    } catch (error) {
      const failed = asFailure(error);
      const stays = failed.kind !== 'refused' && failed.kind !== 'signed_out';
      if (stays || (failed.code && mendableHere.has(failed.code))) setFailure(failed);
      else {
        close();
        if (failed.kind === 'refused') props.onRefused(failed.message);
      }
    } finally {
      setSending(false);
    }
  };

  const button = ({ action, look }: Placed) => (
    <ActionButton
      key={action.name}
      action={action}
      look={look}
      id={props.view.id}
      onOpen={() => setOpen({ action, view: props.view })}
    />
  );
  const OpenSheet = open && sheets[open.action.name];
  return (
    <section class="actions" aria-label="การดำเนินการ">
      {front.map(button)}
      {others.length > 0 && (
        <details class="disclosure other-actions">
          <summary>ดำเนินการอื่น</summary>
          <div class="actions">{others.map(button)}</div>
        </details>
      )}
      {open && OpenSheet && (
        <OpenSheet
          view={open.view}
          action={open.action}
          sending={sending}
          failure={failure}
          onSend={send}
          onClose={close}
        />
      )}
    </section>
  );
}

function ActionButton(props: Placed & { id: string; onOpen: () => void }) {
  const { action, look, id } = props;
  const style = look === 'plain' ? 'button' : `button button-${look}`;
  const page = pages[action.name];
  if (page) {
    return (
      <Link to={page(id)} class={style}>
        {action.label}
      </Link>
    );
  }
  return (
    <button type="button" class={style} onClick={props.onOpen}>
      {action.label}
    </button>
  );
}
