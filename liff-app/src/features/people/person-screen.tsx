import type { PersonView } from '@prakat/shared/api/people';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useResource } from '../../use-resource.ts';
import { AdmitSheet } from './admit-sheet.tsx';
import { ChangeSheet } from './change-sheet.tsx';
import { ContactSheet } from './contact-sheet.tsx';
import { LeaveSheet } from './leave-sheet.tsx';
import { type PeopleApi, peopleApi } from './people-api.ts';
import { RefuseRegistrationSheet } from './refuse-registration-sheet.tsx';

/** What every sheet about a person is given. */
export type PersonSheetProps = {
  person: PersonView;
  people: PeopleApi;
  onDone: (person: PersonView, sentence: string) => void;
  onClose: () => void;
};

type Open = 'admit' | 'refuse' | 'change' | 'leave' | 'contact';
const sheets: Record<Open, (props: PersonSheetProps) => preact.JSX.Element> = {
  admit: AdmitSheet,
  refuse: RefuseRegistrationSheet,
  change: ChangeSheet,
  leave: LeaveSheet,
  contact: ContactSheet,
};

const statusNames: Record<PersonView['status'], string> = {
  pending: 'รอรับลงทะเบียน',
  active: 'ปฏิบัติหน้าที่',
  refused: 'ไม่รับลงทะเบียน',
  left: 'พ้นหน้าที่แล้ว',
  merged: 'รวมกับข้อมูลเดิมแล้ว',
};

/** One person: who they are, what was done about them, and what can be done. `id` null for oneself. */
export function PersonScreen({ id }: { id: string | null }) {
  const { api, me } = useApp();
  const people = useMemo(() => peopleApi(api), [api]);
  const personId = id ?? me.member.id;
  const person = useResource(`person/${personId}`, () => people.person(personId));
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const { data, failure } = person;
  if (!data) {
    if (failure) return <FailurePage failure={failure} onRetry={person.reload} />;
    return <Skeleton lines={8} label="กำลังโหลดข้อมูลเจ้าหน้าที่" />;
  }
  const OpenSheet = open && sheets[open];
  return (
    <Page title={data.isSelf ? 'ข้อมูลลงทะเบียนของฉัน' : data.name}>
      <Done sentence={done} />
      {failure && (
        <Notice tone="warning" title="ข้อมูลอาจไม่เป็นปัจจุบัน">
          <p>{failure.message}</p>
        </Notice>
      )}
      <Facts person={data} />
      <Buttons person={data} onOpen={setOpen} />
      <History person={data} />
      {OpenSheet && (
        <OpenSheet
          person={data}
          people={people}
          onClose={() => setOpen(null)}
          onDone={(next, sentence) => {
            person.set(next);
            setOpen(null);
            setDone(sentence);
          }}
        />
      )}
    </Page>
  );
}

/** Takes the focus, so that what happened is the first thing read. */
function Done({ sentence }: { sentence: string | null }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentence) box.current?.focus();
  }, [sentence]);
  return sentence ? (
    <div ref={box} tabIndex={-1} class="result">
      <Notice tone="success" title={sentence} />
    </div>
  ) : null;
}

function Facts({ person }: { person: PersonView }) {
  const { replaces } = person;
  return (
    <>
      {replaces && person.status === 'pending' && (
        <Notice tone="warning" title="ขอใช้บัญชี LINE ใหม่แทนบัญชีเดิม">
          <p>
            แจ้งว่าเป็น {replaces.name} ({replaces.positionTitle}) ที่ลงทะเบียนไว้แล้ว
          </p>
          <p>กรุณาโทรตรวจสอบกับเจ้าตัวตามช่องทางเดิม: {replaces.contact}</p>
        </Notice>
      )}
      <section class="card">
        <span class="badges">
          <span class={`badge badge-${person.status === 'active' ? 'approved' : 'changes_requested'}`}>
            {statusNames[person.status]}
          </span>
          {person.roleNames.map((name) => (
            <span key={name} class="badge">
              {name}
            </span>
          ))}
        </span>
        <dl class="facts">
          <dt>ชื่อ</dt>
          <dd>{person.name}</dd>
          <dt>ตำแหน่ง</dt>
          <dd>{person.positionTitle}</dd>
          <dt>กลุ่มงาน</dt>
          <dd>{person.unitName}</dd>
          <dt>ช่องทางติดต่อกลับ</dt>
          <dd>{person.contact || 'ไม่ได้ระบุ'}</dd>
          {person.openWork !== null && (
            <>
              <dt>เรื่องในความรับผิดชอบ</dt>
              <dd>{person.openWork} เรื่อง</dd>
            </>
          )}
          <dt>ลงทะเบียนเมื่อ</dt>
          <dd>{thaiDateTime(person.registeredAt)}</dd>
          <dt>อ่านประกาศการคุ้มครองข้อมูลส่วนบุคคล</dt>
          <dd>{person.noticeReadAt ? thaiDateTime(person.noticeReadAt) : 'นำเข้าจากบัญชีรายชื่อของหน่วยงาน'}</dd>
          {person.status === 'active' && !person.reachable && (
            <>
              <dt>ข้อความ LINE</dt>
              <dd>ส่งไม่ถึง กรุณาให้เพิ่มบัญชีทางการของหน่วยงานเป็นเพื่อนหรือเลิกปิดกั้น</dd>
            </>
          )}
        </dl>
      </section>
    </>
  );
}

function Buttons({ person, onOpen }: { person: PersonView; onOpen: (open: Open) => void }) {
  const { me } = useApp();
  const { isAdministrator } = me.member;
  const button = (open: Open, label: string, look = '') => (
    <button type="button" class={`button ${look}`} onClick={() => onOpen(open)}>
      {label}
    </button>
  );
  if (person.status === 'pending' && isAdministrator) {
    return (
      <section class="actions" aria-label="การดำเนินการ">
        {button('admit', person.replaces ? 'ยืนยันการเปลี่ยนบัญชี LINE' : 'รับลงทะเบียน', 'button-primary')}
        {button('refuse', 'ไม่รับลงทะเบียน', 'button-danger')}
      </section>
    );
  }
  if (person.status !== 'active') return null;
  return (
    <section class="actions" aria-label="การดำเนินการ">
      {isAdministrator && button('change', 'แก้ไขข้อมูลหรือบทบาท', 'button-primary')}
      {isAdministrator && button('leave', 'บันทึกการพ้นหน้าที่', 'button-danger')}
      {!isAdministrator && person.isSelf && button('contact', 'แก้ไขช่องทางติดต่อกลับ')}
    </section>
  );
}

function History({ person }: { person: PersonView }) {
  return (
    <section class="card">
      <h2>ประวัติ</h2>
      <ol class="timeline">
        {person.history.map(({ at, title, by, note }) => (
          <li key={`${at}/${title}`}>
            <span class="timeline-title">{title}</span>
            <span class="timeline-by">{by}</span>
            <span class="timeline-at">{thaiDateTime(at)}</span>
            {note && <span class="timeline-note">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
