import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { DraftScreen } from './draft-screen.tsx';

/** The draft that an address stands for which was typed on a computer. */
export function ComputerScreen({ code }: { code: string }) {
  const { api } = useApp();
  const found = useResource(`computer/${code}`, () =>
    api.request<{ id: string }>('GET', `/drafts/of-code/${encodeURIComponent(code)}`),
  );
  // Once it is open it stays, however long the address has held.
  if (found.data) return <DraftScreen id={found.data.id} />;
  if (found.failure?.code === 'draft_link_over')
    return (
      <Page title="ลิงก์นี้ใช้ไม่ได้แล้ว">
        <div class="empty" role="alert">
          <p>{found.failure.message}</p>
          <Link to={{ screen: 'mine' }} class="button button-primary">
            แบบร่างและคำขอของท่าน
          </Link>
        </div>
      </Page>
    );
  return found.failure ? (
    <FailurePage failure={found.failure} onRetry={found.reload} />
  ) : (
    <Skeleton lines={8} />
  );
}
