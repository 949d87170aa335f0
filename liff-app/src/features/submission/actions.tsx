import type { ActionBody, SubmissionView } from '@prakat/shared/api/api';
import type { AvailableAction } from '@prakat/shared/submission/available-actions';
import { useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { ApproveSheet } from './approve-sheet.tsx';
import { ConfirmPublicationSheet, PublishByHandSheet } from './publish-sheets.tsx';
import { RefuseSheet } from './refuse-sheet.tsx';

/** What every sheet of an action is given. */
export type ActionSheetProps = {
  view: SubmissionView;
  action: AvailableAction;
  sending: boolean;
  /** Why the last try failed, where trying again in the sheet makes sense. */
  failure: ApiFailure | null;
  onSend: (body: ActionBody) => void;
  onClose: () => void;
};

/** Actions that this screen has a sheet for; going back to the form is a link beside the reason. */
const sheets: Partial<Record<AvailableAction['name'], (props: ActionSheetProps) => preact.JSX.Element>> = {
  propose: ApproveSheet,
  approve: ApproveSheet,
  send_back: RefuseSheet,
  reject: RefuseSheet,
  confirm_publication: ConfirmPublicationSheet,
  publish_by_hand: PublishByHandSheet,
};

const primary: AvailableAction['name'][] = ['propose', 'approve', 'confirm_publication', 'publish_by_hand'];

/** Refusals of what was typed in the sheet, which stays open for them. Any other refusal is about the request. */
const mendableHere = new Set(['reason_required', 'reason_too_long', 'invalid_input']);

/**
 * The person's buttons, exactly those that the server names. After a refusal the sheet closes and the request is
 * read again: the next decision is taken on what it says now.
 */
export function Actions(props: {
  view: SubmissionView;
  onDone: (view: SubmissionView, sentence: string) => void;
  onRefused: (sentence: string) => void;
}) {
  const { api } = useApp();
  // The request as it was when the sheet opened: the decision is given for exactly that.
  const [open, setOpen] = useState<{ action: AvailableAction; view: SubmissionView } | null>(null);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const actions = props.view.actions.filter(({ name }) => name in sheets);
  if (actions.length === 0 && !open) return null;

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
      props.onDone(view, `${open.action.label} เรื่องเลขที่ ${view.number} เรียบร้อยแล้ว`);
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

  const OpenSheet = open && sheets[open.action.name];
  return (
    <section class="actions" aria-label="การดำเนินการ">
      {actions.map((action) => (
        <button
          key={action.name}
          type="button"
          class={`button ${primary.includes(action.name) ? 'button-primary' : ''} ${action.name === 'reject' ? 'button-danger' : ''}`}
          onClick={() => setOpen({ action, view: props.view })}
        >
          {action.label}
        </button>
      ))}
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
