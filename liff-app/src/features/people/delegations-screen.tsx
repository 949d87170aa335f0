import type { DelegationView } from '@prakat/shared/api/people';
import { thaiDateRange } from '@prakat/shared/time/thai-date';
import { useMemo, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { UnreadPage } from '../../components/unread-page.tsx';
import { useResource } from '../../use-resource.ts';
import { DelegateSheet } from './delegate-sheet.tsx';
import { peopleApi } from './people-api.ts';
import { RevokeSheet } from './revoke-sheet.tsx';

const TITLE = 'ผู้ปฏิบัติหน้าที่แทน';

/** Who acts for whom, now and later; and giving one's own post to another for a period. */
export function DelegationsScreen() {
  const { api, me } = useApp();
  const people = useMemo(() => peopleApi(api), [api]);
  const delegations = useResource('delegations', people.delegations);
  const [open, setOpen] = useState<'new' | DelegationView | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { data } = delegations;
  if (!data) return <UnreadPage title={TITLE} read={delegations} lines={5} />;
  const close = () => setOpen(null);
  const finish = (sentence: string) => {
    close();
    setDone(sentence);
    delegations.reload();
  };
  return (
    <Page title={TITLE}>
      {done && <Notice tone="success" title={done} />}
      {data.items.length === 0 ? (
        <div class="empty">
          <p>
            ขณะนี้ไม่มีการรักษาราชการแทนหรือปฏิบัติราชการแทน{me.member.isAdministrator ? 'ในหน่วยงาน' : 'ที่เกี่ยวกับท่าน'}
          </p>
        </div>
      ) : (
        <ul class="list">
          {data.items.map((item) => (
            <li key={item.id} class="card">
              <Item item={item} />
              {item.mayRevoke && (
                <button type="button" class="button-small button-danger" onClick={() => setOpen(item)}>
                  ยกเลิก
                  <span class="visually-hidden">
                    การ{item.kindName}ของ{item.toName}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {data.principals.length > 0 ? (
        <button type="button" class="button button-primary button-wide" onClick={() => setOpen('new')}>
          กำหนดผู้ปฏิบัติหน้าที่แทน
        </button>
      ) : (
        <p class="hint">ผู้ดำรงตำแหน่งที่มีหน้าที่พิจารณาและผู้ดูแลระบบกำหนดผู้ปฏิบัติหน้าที่แทนได้ในหน้านี้</p>
      )}
      {open === 'new' && (
        <DelegateSheet principals={data.principals} people={people} onDone={finish} onClose={close} />
      )}
      {open !== null && open !== 'new' && (
        <RevokeSheet item={open} people={people} onDone={finish} onClose={close} />
      )}
    </Page>
  );
}

function Item({ item }: { item: DelegationView }) {
  return (
    <>
      <span class="badges">
        <span class={`badge badge-${item.when === 'now' ? 'approved' : 'submitted'}`}>
          {item.when === 'now' ? 'มีผลอยู่' : 'ยังไม่ถึงกำหนด'}
        </span>
      </span>
      <p class="submission-title">{item.toName}</p>
      <p>
        {item.kindName} <PositionTitle title={item.fromPositionTitle} />
      </p>
      <p class="list-item-small">แทน {item.fromName}</p>
      <p class="list-item-small">{thaiDateRange(item.startDate, item.endDate)}</p>
    </>
  );
}
