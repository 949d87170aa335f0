import type { KeptDraft } from '@prakat/shared/api/drafts';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { CorrectScreen } from './correct-screen.tsx';
import { EditScreen } from './edit-screen.tsx';
import { FormScreen } from './form-screen.tsx';

/** A form that was begun, here or on another device or in the chat, as it was left. */
export function DraftScreen({ id }: { id: string }) {
  const { api } = useApp();
  const read = useResource(`draft/${id}`, () => api.draft(id));
  // What was opened stays: the form itself looks for what other devices save.
  const [opened, setOpened] = useState<KeptDraft | null>(null);
  const draft = opened ?? read.data;
  if (!draft) {
    if (read.failure?.code === 'draft_gone') return <Gone message={read.failure.message} />;
    return read.failure ? (
      <FailurePage failure={read.failure} onRetry={read.reload} />
    ) : (
      <Skeleton lines={8} />
    );
  }
  if (!opened) setOpened(draft);
  switch (draft.about?.kind) {
    case 'resubmit':
      return <EditScreen id={draft.about.submissionId} draft={draft} />;
    case 'correct':
      return <CorrectScreen id={draft.about.submissionId} draft={draft} />;
    default:
      return <FormScreen draft={draft} />;
  }
}

const Gone = ({ message }: { message: string }) => (
  <Page title="ไม่พบแบบร่างนี้">
    <div class="empty" role="alert">
      <p>{message}</p>
      <Link to={{ screen: 'mine' }} class="button button-primary">
        ดูคำขอของท่าน
      </Link>
    </div>
  </Page>
);
