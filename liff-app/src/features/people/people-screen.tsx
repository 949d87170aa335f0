import type { PersonSummary } from '@prakat/shared/api/people';
import { useMemo, useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Link } from '../../components/link.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { type PeopleStatus, peopleApi } from './people-api.ts';

const TITLE = 'เจ้าหน้าที่และบทบาท';

const lists: { status: PeopleStatus; name: string; empty: string }[] = [
  { status: 'pending', name: 'รอพิจารณา', empty: 'ไม่มีผู้รอการรับลงทะเบียน' },
  { status: 'active', name: 'ปฏิบัติหน้าที่', empty: 'ยังไม่มีเจ้าหน้าที่' },
  { status: 'left', name: 'พ้นหน้าที่', empty: 'ยังไม่มีผู้พ้นหน้าที่' },
];

/** For administrators: what the office lacks, who waits to be admitted, who works here, who has left. */
export function PeopleScreen() {
  const { api } = useApp();
  const people = useMemo(() => peopleApi(api), [api]);
  const office = useResource('office-status', people.officeStatus);
  const [chosen, setChosen] = useState<PeopleStatus | null>(null);
  if (!office.data) {
    if (office.failure) return <FailurePage title={TITLE} failure={office.failure} onRetry={office.reload} />;
    return (
      <Page title={TITLE}>
        <Skeleton lines={6} />
      </Page>
    );
  }
  const { warnings, advice, registrationsWaiting } = office.data;
  const shown = chosen ?? (registrationsWaiting > 0 ? 'pending' : 'active');
  return (
    <Page title={TITLE}>
      {warnings.length > 0 && (
        <Notice tone="warning" title="สิ่งที่หน่วยงานยังขาด">
          <ul class="bullets">
            {warnings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
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
      <fieldset class="tabs">
        <legend class="visually-hidden">แสดงรายชื่อ</legend>
        {lists.map(({ status, name }) => (
          <label key={status} class="tab">
            <input
              type="radio"
              name="people-list"
              class="visually-hidden"
              checked={shown === status}
              onChange={() => setChosen(status)}
            />
            {name}
            {status === 'pending' && registrationsWaiting > 0 && ` (${registrationsWaiting})`}
          </label>
        ))}
      </fieldset>
      <PeopleList key={shown} status={shown} />
    </Page>
  );
}

function PeopleList({ status }: { status: PeopleStatus }) {
  const { api } = useApp();
  const people = useMemo(() => peopleApi(api), [api]);
  const list = useResource(`people/${status}`, () => people.people(status, null));
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
        <p>{lists.find((each) => each.status === status)?.empty}</p>
      </div>
    );
  }
  const loadMore = async () => {
    setMore({ loading: true, failure: null });
    try {
      const page = await people.people(status, data.next);
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
            <PersonItem person={person} />
          </li>
        ))}
      </ul>
      {more.failure && (
        <Notice tone="error">
          <p>{more.failure.message}</p>
        </Notice>
      )}
      {data.next && (
        <button type="button" class="button button-wide" disabled={more.loading} onClick={loadMore}>
          {more.loading ? 'กำลังโหลด…' : 'แสดงเพิ่มเติม'}
        </button>
      )}
    </>
  );
}

function PersonItem({ person }: { person: PersonSummary }) {
  return (
    <Link to={{ screen: 'person', id: person.id }} class="card list-item">
      <span class="list-item-title">{person.name}</span>
      <span class="list-item-small">
        {person.positionTitle} · {person.unitName}
      </span>
      {person.roleNames.length > 0 && (
        <span class="badges">
          {person.roleNames.map((name) => (
            <span key={name} class="badge">
              {name}
            </span>
          ))}
        </span>
      )}
      {person.status === 'active' && !person.reachable && (
        <span class="list-item-small">ระบบส่งข้อความ LINE ถึงผู้นี้ไม่ได้</span>
      )}
    </Link>
  );
}
