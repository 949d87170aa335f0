import type { PublicationView, SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import type { Api } from '../../api/client.ts';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import type { RequestForm } from './use-request-form.ts';

export type Filed = {
  view: SubmissionView;
  /** An earlier press had reached the server: what was changed after it is not in the request. */
  missesLastChanges: boolean;
};

/**
 * A form that begins with something: a request that was sent back, to be filed again, or what stands on the website
 * (`view`: the request that brought it), to be corrected by a new request.
 */
export type Mending =
  | { action: 'resubmit'; view: SubmissionView }
  | { action: 'correct'; view: SubmissionView; publication: PublicationView };

/**
 * Sends the form: files a new request, or a request that was sent back anew. An answer that never came is
 * remembered, because the next press must not file twice nor pretend that a later change was taken.
 */
export function useFiling(
  form: RequestForm,
  api: Pick<Api, 'submit' | 'act' | 'submission'>,
  mending: Mending | null,
  onFiled: (filed: Filed) => void,
) {
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);

  const file = async (text: string): Promise<Filed> => {
    const { draft, filingKey } = form;
    if (mending?.action !== 'resubmit') {
      const corrects = mending?.publication.id ?? null;
      const { view, again } = await api.submit({ filingKey, draft, corrects });
      return { view, missesLastChanges: again && form.sent !== null && form.sent !== text };
    }
    try {
      const view = await api.act(mending.view.id, { action: 'resubmit', draft });
      return { view, missesLastChanges: false };
    } catch (error) {
      const lostAnswer = asFailure(error).code === 'wrong_state' && form.sent !== null;
      if (!lostAnswer) throw error;
      return { view: await api.submission(mending.view.id), missesLastChanges: form.sent !== text };
    }
  };

  const send = async (): Promise<ApiFailure | null> => {
    if (sending) return null;
    const text = JSON.stringify(form.draft);
    setSending(true);
    setFailure(null);
    if (form.sent === null) form.rememberSent(text);
    try {
      const filed = await file(text);
      form.kept.forget();
      onFiled(filed);
      return null;
    } catch (error) {
      const failed = asFailure(error);
      // A refusal means that nothing was filed; after anything else it is not known.
      if (failed.kind === 'refused' || failed.kind === 'signed_out') form.rememberSent(null);
      setFailure(failed);
      return failed;
    } finally {
      setSending(false);
    }
  };
  return { sending, failure, send, clearFailure: () => setFailure(null) };
}
