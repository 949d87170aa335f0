import type { DraftSummary } from '@prakat/shared/api/drafts';
import type { DraftAbout } from '@prakat/shared/drafts/draft-record';
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';

/**
 * Above a form that begins anew: that the person has begun one like it on another device. Nobody waits for it, and without a
 * connection it is left out.
 */
export function OtherDrafts({ about }: { about: DraftAbout | null }) {
  const { api } = useApp();
  const [drafts, setDrafts] = useState<DraftSummary[]>([]);
  useEffect(() => {
    api.drafts().then(
      ({ items }) => setDrafts(items.filter((draft) => isLike(draft.about, about))),
      () => {},
    );
  }, [api, about]);
  const [first] = drafts;
  if (!first) return null;
  return (
    <Notice tone="info" title="ท่านมีแบบร่างที่กรอกค้างไว้">
      <div class="notice-buttons">
        {drafts.length === 1 ? (
          <Link to={{ screen: 'draft', id: first.id }} class="button-small">
            เปิดแบบร่าง “{first.title}”
          </Link>
        ) : (
          <Link to={{ screen: 'mine' }} class="button-small">
            ดูแบบร่าง {drafts.length} รายการ
          </Link>
        )}
      </div>
    </Notice>
  );
}

function isLike(one: DraftAbout | null, other: DraftAbout | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'resubmit')
    return (
      other.kind === 'resubmit' && other.submissionId === one.submissionId && other.revision === one.revision
    );
  return (
    other.kind === 'correct' && other.publicationId === one.publicationId && other.version === one.version
  );
}
