import type { SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import type { Api } from '../../api/client.ts';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import type { RequestForm } from './use-request-form.ts';

export type Filed = {
  view: SubmissionView;
  /** An earlier press had reached the server: what was changed after it is not in the request. */
  missesLastChanges: boolean;
};

/** A request that is filed again: mended after it was sent back, or corrected while it is on the website. */
export type Mending = { view: SubmissionView; action: 'resubmit' | 'correct' };

/**
 * Sends the form: files it, or files a request again (`mending`). An answer that never came is
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
    if (!mending) {
      const { view, again } = await api.submit({ filingKey: form.filingKey, draft: form.draft });
      return { view, missesLastChanges: again && form.sent !== null && form.sent !== text };
    }
    try {
      const view = await api.act(mending.view.id, { action: mending.action, draft: form.draft });
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
