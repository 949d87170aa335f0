import type { DraftSummary } from '@prakat/shared/api/drafts';
import { thaiDate, thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { browserStorage } from '../../browser-storage.ts';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Sheet } from '../../components/sheet.tsx';
import { useResource } from '../../use-resource.ts';
import { useSending } from '../people/use-sending.ts';
import { keyOfDraft } from '../request-form/draft-store.ts';
import { SheetButtons } from '../submission/sheet-buttons.tsx';

/** Forms that the person has begun on any device, above their requests; nothing where there are none. */
export function DraftItems() {
  const { api } = useApp();
  const drafts = useResource('drafts', () => api.drafts());
  const [dropping, setDropping] = useState<DraftSummary | null>(null);
  const [dropped, setDropped] = useState(false);
  const items = drafts.data?.items ?? [];
  if (items.length === 0 && !drafts.failure && !dropped) return null;
  return (
    <section class="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">แบบร่าง</h2>
      {drafts.failure && (
        <Notice tone="warning" title="เปิดรายการแบบร่างไม่ได้">
          <p>{drafts.failure.message}</p>
          <button type="button" class="button-small" onClick={drafts.reload}>
            ลองใหม่
          </button>
        </Notice>
      )}
      {dropped && (
        <Notice tone="success">
          <p>ลบแบบร่างแล้ว</p>
        </Notice>
      )}
      <ul class="list">
        {items.map((draft) => (
          <li key={draft.id} class="card draft-item">
            <Link to={{ screen: 'draft', id: draft.id }} class="list-item draft-link">
              <span class="list-item-title">{draft.title}</span>
              <span class="list-item-small">
                {draft.about && `แก้ไขเลขที่ ${draft.about.number} · `}
                {draft.files > 0 && `ไฟล์แนบ ${draft.files} ไฟล์ · `}
                บันทึกเมื่อ {thaiShortDateTime(draft.updatedAt)}
              </span>
              <span class="list-item-small">เก็บถึงวันที่ {thaiDate(draft.keptUntil)}</span>
            </Link>
            <button type="button" class="button-small" onClick={() => setDropping(draft)}>
              ลบ<span class="visually-hidden"> แบบร่าง {draft.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {dropping && (
        <DropSheet
          draft={dropping}
          onClose={() => setDropping(null)}
          onDropped={() => {
            drafts.set({ items: items.filter(({ id }) => id !== dropping.id) });
            setDropping(null);
            setDropped(true);
          }}
        />
      )}
    </section>
  );
}

/** Its files go with it, so that it is asked first. */
function DropSheet(props: { draft: DraftSummary; onDropped: () => void; onClose: () => void }) {
  const { api, me } = useApp();
  const { draft } = props;
  const { sending, failure, send } = useSending();
  const drop = async () => {
    await api.dropDraft(draft.id);
    // What this phone has of it would come back with the next form.
    const storage = browserStorage();
    const key = keyOfDraft(storage, me.office.id, me.member.id, draft.id);
    if (key) storage?.removeItem(key);
  };
  return (
    <Sheet title="ลบแบบร่าง" busy={sending} onClose={props.onClose}>
      <p class="sheet-subject">{draft.title}</p>
      <p>
        {draft.files > 0
          ? `ข้อมูลที่กรอกไว้และไฟล์แนบ ${draft.files} ไฟล์จะถูกลบ และนำกลับมาไม่ได้`
          : 'ข้อมูลที่กรอกไว้จะถูกลบ และนำกลับมาไม่ได้'}
      </p>
      <SheetButtons
        danger
        label="ยืนยันลบ"
        sending={sending}
        failure={failure}
        onSend={() => send(drop, props.onDropped)}
        onClose={props.onClose}
      />
    </Sheet>
  );
}
