import type { PersonMay, PersonView } from '@prakat/shared/api/people';
import { personStateNames } from '@prakat/shared/people/names';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useApp } from '../../app-context.ts';
import { FailurePage } from '../../components/failure-page.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { PositionTitle } from '../../components/position-title.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { StaleNotice } from '../../components/stale-notice.tsx';
import { useResource } from '../../use-resource.ts';
import { AdmitSheet } from './admit-sheet.tsx';
import { AppointSheet } from './appoint-sheet.tsx';
import { ChangeSheet } from './change-sheet.tsx';
import { ConfirmSheet, DeclineSheet } from './confirm-sheets.tsx';
import { ContactSheet } from './contact-sheet.tsx';
import { LeaveSheet } from './leave-sheet.tsx';
import { type PeopleApi, peopleApi } from './people-api.ts';
import { ProposalCard } from './proposal-card.tsx';
import { RefuseRegistrationSheet } from './refuse-registration-sheet.tsx';

/** What every sheet about a person is given. */
export type PersonSheetProps = {
  person: PersonView;
  people: PeopleApi;
  onDone: (person: PersonView, sentence: string) => void;
  onClose: () => void;
};

type Open = PersonMay | 'confirm' | 'decline';
const sheets: Record<Open, (props: PersonSheetProps) => preact.JSX.Element | null> = {
  admit: AdmitSheet,
  refuse: RefuseRegistrationSheet,
  change: ChangeSheet,
  leave: LeaveSheet,
  contact: ContactSheet,
  appoint: AppointSheet,
  confirm: ConfirmSheet,
  decline: DeclineSheet,
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
    <Page title={data.isSelf ? 'ข้อมูลลงทะเบียนของท่าน' : data.name}>
      <Done sentence={done} />
      <StaleNotice failure={failure} />
      {data.proposal && (
        <ProposalCard
          proposal={data.proposal}
          onConfirm={() => setOpen('confirm')}
          onDecline={() => setOpen('decline')}
        />
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
            แจ้งว่าเป็น {replaces.name} (<PositionTitle title={replaces.positionTitle} />) ที่ลงทะเบียนไว้แล้ว
          </p>
          <p>กรุณาโทรตรวจสอบกับเจ้าตัวตามช่องทางเดิม: {replaces.contact}</p>
        </Notice>
      )}
      {person.changedAccount && !replaces && (
        <Notice tone="warning" title="แจ้งว่าเคยลงทะเบียนแล้ว แต่ไม่พบชื่อนี้">
          <p>ไม่พบเจ้าหน้าที่ที่ใช้ชื่อนี้เพียงท่านเดียว ระบบไม่ได้แจ้งแก่ผู้ลงทะเบียน</p>
          <p>หากเคยลงทะเบียนจริง กรุณาไม่รับลงทะเบียน และระบุเหตุผลให้ส่งใหม่ด้วยชื่อที่ตรงกับทะเบียนเดิม</p>
        </Notice>
      )}
      <section class="card">
        <span class="badges">
          <span class={`badge badge-${person.status === 'active' ? 'approved' : 'changes_requested'}`}>
            {personStateNames[person.status]}
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
          <dd>
            <PositionTitle title={person.positionTitle} />
          </dd>
          <dt>กลุ่มงาน</dt>
          <dd>{person.unitName}</dd>
          <dt>ช่องทางติดต่อกลับ</dt>
          <dd>{person.contact || 'ไม่ได้ระบุ'}</dd>
          {person.openWork !== null && (
            <>
              <dt>งานในความรับผิดชอบ</dt>
              <dd>{person.openWork} รายการ</dd>
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
  if (person.may.length === 0) return null;
  const isWebmaster = person.roles.includes('webmaster');
  const buttons: Record<PersonMay, [label: string, look: string]> = {
    admit: [person.replaces ? 'ยืนยันการเปลี่ยนบัญชี LINE' : 'รับลงทะเบียน', 'button-primary'],
    refuse: ['ไม่รับลงทะเบียน', 'button-danger'],
    change: ['แก้ไขข้อมูลหรือบทบาท', 'button-primary'],
    appoint: isWebmaster ? ['ถอนจากผู้ดูแลเว็บไซต์', 'button-danger'] : ['แต่งตั้งเป็นผู้ดูแลเว็บไซต์', 'button-primary'],
    leave: ['บันทึกการพ้นหน้าที่', 'button-danger'],
    contact: ['แก้ไขช่องทางติดต่อกลับ', ''],
  };
  return (
    <section class="actions" aria-label="การดำเนินการ">
      {person.may.map((may) => {
        const [label, look] = buttons[may];
        return (
          <button key={may} type="button" class={`button ${look}`} onClick={() => onOpen(may)}>
            {label}
          </button>
        );
      })}
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
