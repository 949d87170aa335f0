import type { OfficeStatus, PersonSummary } from '@prakat/shared/api/people';
import { useMemo, useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { OrderNotice } from './order-notice.tsx';
import { type PeopleList as List, peopleApi } from './people-api.ts';

const TITLE = 'เจ้าหน้าที่และบทบาท';

const lists: { list: List; name: string; empty: string }[] = [
  { list: 'pending', name: 'รอพิจารณา', empty: 'ไม่มีผู้รอการรับลงทะเบียน' },
  { list: 'active', name: 'ปฏิบัติหน้าที่', empty: 'ยังไม่มีเจ้าหน้าที่' },
  { list: 'webmasters', name: 'ผู้ดูแลเว็บไซต์', empty: 'ยังไม่มีผู้ดูแลเว็บไซต์' },
  { list: 'left', name: 'พ้นหน้าที่', empty: 'ยังไม่มีผู้พ้นหน้าที่' },
];

/** What the office lacks, what waits to be confirmed, and its people: who waits, works here, keeps the website, has left. */
export function PeopleScreen() {
  const { api, me } = useApp();
  const people = useMemo(() => peopleApi(api), [api]);
  const office = useResource('office-status', people.officeStatus);
  const [chosen, setChosen] = useState<List | null>(null);
  if (!office.data) {
    if (office.failure) return <FailurePage title={TITLE} failure={office.failure} onRetry={office.reload} />;
    return (
      <Page title={TITLE}>
        <Skeleton lines={6} />
      </Page>
    );
  }
  const { warnings, advice, registrationsWaiting, proposals, order } = office.data;
  const { isAdministrator } = me.member;
  const first = registrationsWaiting > 0 ? 'pending' : 'active';
  const shown = chosen ?? (isAdministrator ? first : 'webmasters');
  return (
    <Page title={TITLE}>
      <Proposals proposals={proposals} />
      {warnings.length > 0 && (
        <Notice tone="warning" title="สิ่งที่หน่วยงานยังขาด">
          <ul class="bullets">
            {warnings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <OrderNotice order={order} />
      {advice.length > 0 && (
        <details class="disclosure">
          <summary>ค่าที่หน่วยงานต้องกำหนดหรือยืนยัน ({advice.length})</summary>
          <p class="hint">ผู้ดูแลระบบแก้ไขได้ในไฟล์โพรไฟล์ของหน่วยงาน</p>
          <ul class="bullets">
            {advice.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
      <Link to={{ screen: 'messages' }} class="button button-wide">
        ข้อความและโควตา LINE ผู้ที่ส่งข้อความถึงไม่ได้
      </Link>
      {!isAdministrator && <p class="hint">ท่านแต่งตั้งและถอนผู้ดูแลเว็บไซต์ได้ โดยเปิดรายชื่อเจ้าหน้าที่ที่ต้องการ</p>}
      <fieldset class="tabs tabs-in-two">
        <legend class="visually-hidden">แสดงรายชื่อ</legend>
        {lists.map(({ list, name }) => (
          <label key={list} class="tab">
            <input
              type="radio"
              name="people-list"
              class="visually-hidden"
              checked={shown === list}
              onChange={() => setChosen(list)}
            />
            {name}
            {list === 'pending' && registrationsWaiting > 0 && ` (${registrationsWaiting})`}
          </label>
        ))}
      </fieldset>
      <PeopleList key={shown} shown={shown} withoutOrder={order.withoutOrder} />
    </Page>
  );
}

/** Whom something is proposed about that two people do; whoever can confirm it opens the person. */
function Proposals({ proposals }: Pick<OfficeStatus, 'proposals'>) {
  if (proposals.length === 0) return null;
  return (
    <section class="card" aria-labelledby="proposals">
      <h2 id="proposals">รอผู้มีอำนาจอีกท่านยืนยัน ({proposals.length})</h2>
      <ul class="list">
        {proposals.map(({ person, proposal }) => (
          <li key={person.id}>
            <Link to={{ screen: 'person', id: person.id }} class="card list-item">
              <span class="badges">
                <span class={`badge badge-${proposal.mayConfirm ? 'changes_requested' : 'submitted'}`}>
                  {proposal.mayConfirm ? 'รอท่านยืนยัน' : 'รอผู้อื่นยืนยัน'}
                </span>
              </span>
              <span class="list-item-title">{person.name}</span>
              <span>{proposal.title}</span>
              <span class="list-item-small">เสนอโดย {proposal.by}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PeopleList({ shown, withoutOrder }: { shown: List; withoutOrder: readonly string[] }) {
  const { api } = useApp();
  const people = useMemo(() => peopleApi(api), [api]);
  const list = useResource(`people/${shown}`, () => people.people(shown, null));
  const [more, setMore] = useState<{ loading: boolean; failure: ApiFailure | null }>({
    loading: false,
    failure: null,
  });
  const { data, failure } = list;
  if (!data) {
    if (!failure) return <Skeleton lines={5} label="กำลังโหลดรายชื่อ" />;
    return (
      <Notice tone="error" title="โหลดรายชื่อไม่สำเร็จ">
        <p>{failure.message}</p>
        <button type="button" class="button-small" onClick={list.reload}>
          ลองใหม่
        </button>
      </Notice>
    );
  }
  if (data.items.length === 0) {
    return (
      <div class="empty">
        <p>{lists.find(({ list: each }) => each === shown)?.empty}</p>
      </div>
    );
  }
  const loadMore = async () => {
    setMore({ loading: true, failure: null });
    try {
      const page = await people.people(shown, data.next);
      list.set({ items: [...data.items, ...page.items], next: page.next });
      setMore({ loading: false, failure: null });
    } catch (error) {
      setMore({ loading: false, failure: asFailure(error) });
    }
  };
  return (
    <>
      <ul class="list">
        {data.items.map((person) => (
          <li key={person.id}>
            <PersonItem person={person} hasNoOrder={withoutOrder.includes(person.id)} />
          </li>
        ))}
      </ul>
      <ShowMore next={data.next} {...more} onMore={loadMore} />
    </>
  );
}

function PersonItem({ person, hasNoOrder }: { person: PersonSummary; hasNoOrder: boolean }) {
  return (
    <Link to={{ screen: 'person', id: person.id }} class="card list-item">
      <span class="list-item-title">{person.name}</span>
      <span class="list-item-small">
        <PositionTitle title={person.positionTitle} /> · {person.unitName}
      </span>
      {person.roleNames.length > 0 && (
        <span class="badges">
          {person.roleNames.map((name) => (
            <span key={name} class="badge">
              {name}
            </span>
          ))}
          {hasNoOrder && <span class="badge badge-changes_requested">ไม่มีคำสั่ง</span>}
        </span>
      )}
      {person.status === 'active' && !person.reachable && (
        <span class="list-item-small">ระบบส่งข้อความ LINE ถึงผู้นี้ไม่ได้</span>
      )}
    </Link>
  );
}
