import type { Me, SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { type Earlier, FormScreen } from './form-screen.tsx';
import { emptyForm, type FormState, formOf } from './form-state.ts';

/** The form of a new request like the request `id`: what is published each month says nearly the same each time. */
export function AgainScreen({ id }: { id: string }) {
  const { api, me } = useApp();
  const submission = useResource(`submission/${id}`, () => api.submission(id));
  // The form holds what it was opened with: a refresh in the background must not pull it away while typing.
  const [opened, setOpened] = useState<Earlier | null>(null);
  if (opened) return <FormScreen earlier={opened} />;
  const { data, failure } = submission;
  if (!data)
    return failure ? <FailurePage failure={failure} onRetry={submission.reload} /> : <Skeleton lines={8} />;
  const earlier: Earlier = { id, number: data.number, formWith: (key) => repeatOf(data, me, key) };
  setOpened(earlier);
  return <FormScreen earlier={earlier} />;
}

/** What holds for the next time, too. Days, files and urgency are of one time; the owner is whoever files now. */
function repeatOf(view: SubmissionView, me: Me, filingKey: string): FormState {
  const { fields } = formOf(view, filingKey);
  const empty = emptyForm(me, filingKey, fields);
  const { title, details, externalLink, remarks, source, noticeBoard } = fields;
  return {
    ...empty,
    fields: {
      ...empty.fields,
      ...{ title, details, externalLink, remarks, source },
      noticeBoard: me.office.noticeBoard && noticeBoard,
    },
  };
}
