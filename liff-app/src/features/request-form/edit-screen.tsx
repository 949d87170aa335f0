import type { SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { FormScreen } from './form-screen.tsx';
import type { Mending } from './use-filing.ts';

/** The form of a request that was sent back to the person, filled in as it was. */
export const EditScreen = ({ id }: { id: string }) => (
  <MendScreen id={id} action="resubmit" title="แก้ไขและส่งอีกครั้ง" />
);

/** The form of an item that is on the website, filled in as it stands there. */
export const CorrectScreen = ({ id }: { id: string }) => (
  <MendScreen id={id} action="correct" title="ขอแก้ไขข้อมูลที่เผยแพร่" />
);

function MendScreen({ id, action, title }: { id: string; action: Mending['action']; title: string }) {
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
  if (!opened && !view.actions.some(({ name }) => name === action)) {
    return (
      <Page title={title}>
        <div class="empty">
          <p>
            เรื่องเลขที่ {view.number} อยู่ในสถานะ “{view.stateName}” จึงแก้ไขไม่ได้ในขณะนี้
          </p>
          <Link to={{ screen: 'submission', id }} class="button button-primary">
            ดูสถานะ
          </Link>
        </div>
      </Page>
    );
  }
  if (!opened) setOpened(view);
  return <FormScreen mending={{ view, action }} />;
}
