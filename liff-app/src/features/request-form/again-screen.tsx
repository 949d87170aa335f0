import type { SubmissionView } from '@prakat/shared/api/api';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Notice } from '../../components/notice.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { repeatOf } from './form-of-request.ts';
import { FormScreen } from './form-screen.tsx';

/** The form of a new request like the request `id`: what is published each month says nearly the same each time. */
export function AgainScreen({ id }: { id: string }) {
  const { api, me } = useApp();
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
  if (!opened) setOpened(view);
  return (
    <FormScreen
      about={{ again: id }}
      formWith={(key) => repeatOf(view, me, key)}
      notice={
        <Notice tone="info">
          <p>แบบฟอร์มนี้นำข้อมูลมาจากคำขอเลขที่ {view.number} กรุณาตรวจหัวข้อและรายละเอียด แล้วแนบไฟล์ของครั้งนี้</p>
        </Notice>
      }
    />
  );
}
