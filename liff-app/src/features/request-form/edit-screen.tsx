import type { SubmissionView } from '@prakat/shared/api/api';
import type { KeptDraft } from '@prakat/shared/api/drafts';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Notice } from '../../components/notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { draftOf, isOfEarlier, OfEarlier } from './draft-of-mending.tsx';
import { formOf } from './form-of-request.ts';
import { FormScreen } from './form-screen.tsx';
import { NotOpen } from './not-open.tsx';

/** The form of a request that was sent back to the person, filled in as it was. */
export function EditScreen({ id, draft }: { id: string; draft?: KeptDraft }) {
  const { api } = useApp();
  const submission = useResource(`submission/${id}`, () => api.submission(id));
  // The form holds what it was opened with: a refresh in the background must not pull it away while typing.
  const [opened, setOpened] = useState<SubmissionView | null>(null);
  const view = opened ?? submission.data;
  if (!view) {
    return submission.failure ? (
      <FailurePage failure={submission.failure} onRetry={submission.reload} />
    ) : (
      <Skeleton lines={8} />
    );
  }
  if (!opened && !view.actions.some(({ name }) => name === 'resubmit')) {
    return (
      <NotOpen title={TITLE} to={id}>
        คำขอเลขที่ {view.number} อยู่ในสถานะ “{view.standingName}” จึงแก้ไขไม่ได้ในขณะนี้
      </NotOpen>
    );
  }
  if (!opened) setOpened(view);
  return (
    <FormScreen
      title={TITLE}
      mending={{ action: 'resubmit', view }}
      {...draftOf(draft, { action: 'resubmit', view })}
      formWith={(key) => formOf(view, key)}
      notice={
        <>
          <SentBack view={view} />
          {isOfEarlier(draft, { action: 'resubmit', view }) && <OfEarlier />}
        </>
      }
    />
  );
}

const TITLE = 'แก้ไขและส่งอีกครั้ง';

/** Why the request is filed again. */
function SentBack({ view: { number, lastRefusal } }: { view: SubmissionView }) {
  if (!lastRefusal) return null;
  return (
    <Notice tone="warning" title={`เลขที่ ${number} ถูกส่งกลับให้แก้ไข`}>
      <p class="quote">{lastRefusal.reason}</p>
      <p>โดย {lastRefusal.by}</p>
    </Notice>
  );
}
