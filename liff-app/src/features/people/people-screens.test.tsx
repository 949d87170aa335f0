// @vitest-environment happy-dom
import type { RegistrationView } from '@prakat/shared/api/people';
import { describe, expect, it, vi } from 'vitest';
import type { Api } from '../../api/client.ts';
import { ApiFailure } from '../../api/failure.ts';
import { aMe } from '../../testing/fixtures.ts';
import {
  aDelegationView,
  aPersonView,
  aProposalView,
  aRegistrationView,
} from '../../testing/people-fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { DelegationsScreen } from './delegations-screen.tsx';
import { PeopleScreen } from './people-screen.tsx';
import { PersonScreen } from './person-screen.tsx';
import { RegistrationScreen } from './registration-screen.tsx';

/** An API that answers by method and path; what is not in the table must not be asked. */
function answering(table: Record<string, (body: unknown) => unknown>) {
  const calls: [call: string, body: unknown][] = [];
  const request = async (method: string, path: string, body?: unknown) => {
    const call = `${method} ${path}`;
    const answer = table[call];
    if (!answer) throw new Error(`unexpected ${call}`);
    calls.push([call, body]);
    return answer(body);
  };
  return { api: anApi({ request: request as Api['request'] }), calls };
}
const refusing =
  (code: string, message: string, fields: { field: string; message: string }[] = []) =>
  () => {
    throw new ApiFailure('refused', message, { code: code as never, message, fields });
  };
const administrator = aMe({ isAdministrator: true, appoints: true });
const head = aMe({ appoints: true, canDelegate: true });

const line = {
  isInLine: true,
  query: '',
  idToken: async () => 't',
  signInAgain: () => {},
  closeWindow: () => {},
};
const register = async (table: Record<string, (body: unknown) => unknown>) => {
  const { api, calls } = answering(table);
  const onAdmitted = vi.fn();
  const app = await renderApp(
    <RegistrationScreen api={api} line={line} officeName="สสอ.ทดสอบ" onAdmitted={onAdmitted} />,
  );
  return { app, calls, onAdmitted };
};
const pending = (given: Partial<RegistrationView> = {}) =>
  aRegistrationView({
    status: 'pending',
    sentAt: '2021-12-24T03:05:00.000Z',
    fields: {
      name: 'นางสาวสุดา',
      positionId: null,
      positionTitle: 'นักวิชาการ',
      unitId: 'academic',
      contact: '08',
    },
    ...given,
  });

describe('somebody who is not registered', () => {
  it('reads the notice before anything is asked, and sends which one it was', async () => {
    const { app, calls } = await register({
      'GET /registration': () => aRegistrationView(),
      'POST /registration': () => pending(),
    });
    expect(app.text()).toContain('ขอแก้ไขได้');
    expect(app.root.querySelector('input')).toBeNull();
    await app.press(/อ่านแล้ว/);
    await app.press(/ส่งข้อมูล/);
    expect(app.text()).toContain('กรุณากรอกคำนำหน้า');
    expect(document.activeElement?.id).toBe('name');
    await app.type('#name', 'นางสาวสุดา');
    await app.type('#positionId', 'head');
    // The title of the post is filled in, and can be changed.
    expect(app.one<HTMLInputElement>('#positionTitle').value).toBe('สาธารณสุขอำเภอ');
    await app.type('#unitId', 'academic');
    await app.type('#contact', '08 1000 0000');
    await app.press(/ส่งข้อมูล/);
    expect(calls.at(-1)).toEqual([
      'POST /registration',
      {
        fields: {
          name: 'นางสาวสุดา',
          positionId: 'head',
          positionTitle: 'สาธารณสุขอำเภอ',
          unitId: 'academic',
          contact: '08 1000 0000',
        },
        noticeVersion: '2568-1',
        changedAccount: false,
      },
    ]);
    expect(app.text()).toContain('รอการรับลงทะเบียน');
    expect(app.root.querySelector('#set-up-code')).toBeNull();
  });

  it('keeps what was typed when it is refused, and says what is wrong at its field', async () => {
    const { app } = await register({
      'GET /registration': () =>
        aRegistrationView({ status: 'refused', reason: 'ชื่อไม่ครบ', fields: pending().fields }),
      'POST /registration': refusing('known_person_not_found', 'ไม่พบชื่อนี้', [
        { field: 'name', message: 'ไม่พบชื่อนี้' },
      ]),
    });
    expect(app.text()).toContain('ชื่อไม่ครบ');
    await app.press(/อ่านแล้ว/);
    await app.press(/ส่งข้อมูล/);
    expect(app.one('#name-problem').textContent).toContain('ไม่พบชื่อนี้');
    expect(app.one<HTMLInputElement>('#name').value).toBe('นางสาวสุดา');
  });

  it('becomes the first administrator with the set-up code', async () => {
    let tries = 0;
    const { app, onAdmitted } = await register({
      'GET /registration': () => pending({ awaitsSetUp: true }),
      'POST /setup': () => {
        tries += 1;
        return tries === 1
          ? refusing('wrong_set_up_code', 'รหัสติดตั้งไม่ถูกต้อง')()
          : aRegistrationView({ status: 'active' });
      },
    });
    await app.press('เป็นผู้ดูแลระบบคนแรก');
    expect(app.text()).toContain('กรุณากรอกรหัสติดตั้ง');
    await app.type('#set-up-code', 'ABCD');
    await app.press('เป็นผู้ดูแลระบบคนแรก');
    expect(app.one('#set-up-code-problem').textContent).toContain('รหัสติดตั้งไม่ถูกต้อง');
    await app.press('เป็นผู้ดูแลระบบคนแรก');
    expect(onAdmitted).toHaveBeenCalledOnce();
  });
});

const nothingLacking = { warnings: [], advice: [], registrationsWaiting: 0, proposals: [] };

describe('an administrator', () => {
  it('sees first what the office lacks and who waits', async () => {
    const { api } = answering({
      'GET /office-status': () => ({
        ...nothingLacking,
        warnings: [{ code: 'few_webmasters', message: 'มีผู้ดูแลเว็บไซต์ 1 คน' }],
        advice: ['ค่าที่ตั้งไว้ก่อน reminders: หน่วยงานต้องกำหนดเอง'],
        registrationsWaiting: 1,
      }),
      'GET /people?status=pending': () => ({ items: [aPersonView({ status: 'pending' })], next: 'x' }),
      'GET /people?status=pending&after=x': () => ({
        items: [aPersonView({ id: 'p2', name: 'นายสอง' })],
        next: null,
      }),
      'GET /people?status=left': () => ({ items: [], next: null }),
    });
    const app = await renderApp(<PeopleScreen />, { api, me: administrator });
    expect(app.text()).toContain('มีผู้ดูแลเว็บไซต์ 1 คน');
    expect(app.text()).toContain('ค่าที่หน่วยงานต้องกำหนดหรือยืนยัน (1)');
    expect(app.text()).toContain('ค่าที่ตั้งไว้ก่อน reminders');
    expect(app.one('.list a').getAttribute('href')).toBe('/people/p1');
    await app.press('แสดงเพิ่มเติม');
    expect(app.root.querySelectorAll('.list > li')).toHaveLength(2);
    const left = [...app.root.querySelectorAll<HTMLInputElement>('.tab input')].at(-1);
    left?.click();
    await app.settle();
    await app.settle();
    expect(app.text()).toContain('ยังไม่มีผู้พ้นหน้าที่');
  });

  it('admits with the roles chosen, one at least', async () => {
    const person = aPersonView({ status: 'pending', openWork: null, may: ['admit', 'refuse'] });
    const { api, calls } = answering({
      'GET /people/p1': () => person,
      'POST /people/p1/admit': () => aPersonView(),
    });
    const app = await renderApp(<PersonScreen id="p1" />, { api, me: administrator });
    await app.press('รับลงทะเบียน');
    const boxes = () => app.root.querySelectorAll<HTMLInputElement>('dialog input[type=checkbox]');
    boxes()[0]?.click();
    await app.settle();
    await app.press(/^รับลงทะเบียน$/);
    const send = [...app.root.querySelectorAll<HTMLButtonElement>('dialog button')].at(-1);
    send?.click();
    await app.settle();
    expect(app.one('#roles-problem').textContent).toContain('อย่างน้อยหนึ่งอย่าง');
    boxes()[1]?.click();
    await app.settle();
    send?.click();
    await app.settle();
    expect(calls.at(-1)).toEqual([
      'POST /people/p1/admit',
      { roles: ['webmaster'], positionId: null, unitId: 'academic', seen: person.updatedAt },
    ]);
    expect(app.text()).toContain('รับลงทะเบียนแล้ว');
  });

  it('is told to telephone before an account is replaced', async () => {
    const replaces = { id: 'p9', name: 'นางนงลักษณ์', positionTitle: 'นักวิชาการ', contact: 'โทร. 17' };
    const { api } = answering({
      'GET /people/p1': () => aPersonView({ status: 'pending', replaces, may: ['admit', 'refuse'] }),
    });
    const app = await renderApp(<PersonScreen id="p1" />, { api, me: administrator });
    expect(app.text()).toContain('กรุณาโทรตรวจสอบกับเจ้าตัวตามช่องทางเดิม: โทร. 17');
    expect(app.buttons()).toContain('ยืนยันการเปลี่ยนบัญชี LINE');
  });

  it('names a successor where work is open, and reads why it is refused in the sheet', async () => {
    const { api, calls } = answering({
      'GET /people/p1': () => aPersonView({ openWork: 3, may: ['change', 'leave'] }),
      'GET /colleagues': () => [
        { id: 'p1', name: 'นางสาวสุดา', positionTitle: 'นักวิชาการ', unitName: 'วิชาการ' },
        { id: 'p2', name: 'นายสอง', positionTitle: 'เภสัชกร', unitName: 'วิชาการ' },
      ],
      'POST /people/p1/leave': refusing('last_administrator', 'หน่วยงานต้องมีผู้ดูแลระบบอย่างน้อยหนึ่งคน'),
    });
    const app = await renderApp(<PersonScreen id="p1" />, { api, me: administrator });
    await app.press('บันทึกการพ้นหน้าที่');
    expect(app.root.querySelectorAll('dialog input[type=radio]')).toHaveLength(1);
    await app.press('ยืนยันการพ้นหน้าที่');
    expect(app.text()).toContain('กรุณาเลือกผู้รับช่วงงาน');
    app.one<HTMLInputElement>('dialog input[type=radio]').click();
    await app.settle();
    await app.press('ยืนยันการพ้นหน้าที่');
    expect(calls.at(-1)).toEqual(['POST /people/p1/leave', { successorId: 'p2', takesPost: false }]);
    expect(app.text()).toContain('หน่วยงานต้องมีผู้ดูแลระบบอย่างน้อยหนึ่งคน');
  });
});

describe('what two people do', () => {
  const proposal = aProposalView();
  const waiting = aPersonView({ proposal });

  it('is said to wait, and not to be done, when the first asks for it', async () => {
    const { api, calls } = answering({
      'GET /people/p1': () => aPersonView({ may: ['change', 'leave'] }),
      'POST /people/p1/change': () =>
        aPersonView({ proposal: aProposalView({ isOwn: true, mayConfirm: false }) }),
    });
    const app = await renderApp(<PersonScreen id="p1" />, { api, me: administrator });
    await app.press('แก้ไขข้อมูลหรือบทบาท');
    expect(app.text()).toContain('จะมีผลเมื่อผู้มีอำนาจอีกท่านยืนยัน');
    await app.type('#positionId', 'head');
    await app.press('บันทึก');
    expect(calls.at(-1)?.[1]).toMatchObject({ positionId: 'head' });
    expect(app.text()).toContain('เสนอแล้ว ยังไม่มีผล');
    expect(app.text()).not.toContain('บันทึกข้อมูลแล้ว');
    expect(app.text()).toContain('ท่านเป็นผู้เสนอ จึงยืนยันเองไม่ได้');
    expect(app.buttons()).toEqual(['ยกเลิกรายการที่เสนอ']);
  });

  it('stands first for who can confirm it', async () => {
    const { api } = answering({
      'GET /office-status': () => ({ ...nothingLacking, proposals: [{ person: waiting, proposal }] }),
      'GET /people?status=active&role=webmaster': () => ({ items: [], next: null }),
    });
    const app = await renderApp(<PeopleScreen />, { api, me: head });
    const link = app.one('section a');
    expect(link.getAttribute('href')).toBe('/people/p1');
    expect(link.textContent).toContain('รอท่านยืนยัน');
    expect(link.textContent).toContain('เสนอโดย นายวิทยา โสภา');
  });

  it('shows what it would do and why two are asked, and is confirmed as it was looked at', async () => {
    const { api, calls } = answering({
      'GET /people/p1': () => waiting,
      'POST /people/p1/confirm': () => aPersonView({ positionId: 'head' }),
    });
    const app = await renderApp(<PersonScreen id="p1" />, { api, me: head });
    expect(app.one('.change-lines').textContent).toMatch(/ตำแหน่ง.*ไม่มี.*สาธารณสุขอำเภอ/);
    expect(app.text()).toContain('ต้องมีผู้มีอำนาจสองท่าน');
    await app.press('ตรวจสอบและยืนยัน');
    expect(calls).toHaveLength(1);
    await app.press('ยืนยัน');
    expect(calls.at(-1)).toEqual(['POST /people/p1/confirm', { seen: proposal.at }]);
    expect(app.text()).toContain('ยืนยันแล้ว มีผลทันที');
    expect(app.root.querySelector('.proposal')).toBeNull();
  });

  it('is declined with a reason', async () => {
    const { api, calls } = answering({
      'GET /people/p1': () => waiting,
      'POST /people/p1/decline': () => aPersonView(),
    });
    const app = await renderApp(<PersonScreen id="p1" />, { api, me: head });
    const decline = () => app.press('ไม่ยืนยัน');
    await decline();
    const send = [...app.root.querySelectorAll<HTMLButtonElement>('dialog button')].at(-1);
    send?.click();
    await app.settle();
    expect(app.one('#decline-reason-problem')).not.toBeNull();
    await app.type('#decline-reason', 'ยังไม่มีคำสั่งแต่งตั้ง');
    send?.click();
    await app.settle();
    expect(calls.at(-1)).toEqual([
      'POST /people/p1/decline',
      { seen: proposal.at, reason: 'ยังไม่มีคำสั่งแต่งตั้ง' },
    ]);
    expect(app.text()).toContain('แจ้งเหตุผลแก่ผู้เสนอแล้ว');
  });

  it('is seen and not decided by the person it is about', async () => {
    const person = aPersonView({
      id: 'm1',
      isSelf: true,
      may: ['contact'],
      proposal: aProposalView({ mayConfirm: false, mayDecline: false }),
    });
    const { api } = answering({ 'GET /people/m1': () => person });
    const app = await renderApp(<PersonScreen id={null} />, { api });
    expect(app.text()).toContain('รอผู้มีอำนาจอีกท่านยืนยัน');
    expect(app.buttons()).toEqual(['แก้ไขช่องทางติดต่อกลับ']);
  });
});

describe('the head', () => {
  it('sees who keeps the website', async () => {
    const { api } = answering({
      'GET /office-status': () => nothingLacking,
      'GET /people?status=active&role=webmaster': () => ({
        items: [aPersonView({ id: 'w1', name: 'นายนพกร กุลสา', roleNames: ['ผู้ดูแลเว็บไซต์'] })],
        next: null,
      }),
    });
    const app = await renderApp(<PeopleScreen />, { api, me: head });
    expect(app.one('.list').textContent).toContain('นายนพกร กุลสา');
    expect(app.text()).toContain('ท่านแต่งตั้งและถอนผู้ดูแลเว็บไซต์ได้');
  });

  it.each([
    ['appoints', ['staff'], 'แต่งตั้งเป็นผู้ดูแลเว็บไซต์', 'แต่งตั้ง', ['staff', 'webmaster']],
    ['dismisses', ['staff', 'webmaster'], 'ถอนจากผู้ดูแลเว็บไซต์', 'ถอน', ['staff']],
  ] as const)('%s a webmaster, after it was asked about', async (_what, roles, open, send, wanted) => {
    const person = aPersonView({ roles: [...roles], may: ['appoint'] });
    const { api, calls } = answering({
      'GET /people/p1': () => person,
      'POST /people/p1/change': () => person,
    });
    const app = await renderApp(<PersonScreen id="p1" />, { api, me: head });
    expect(app.buttons()).toEqual([open]);
    await app.press(open);
    expect(calls).toHaveLength(1);
    await app.press(new RegExp(`^${send}$`));
    expect(calls.at(-1)).toEqual(['POST /people/p1/change', { roles: [...wanted] }]);
  });
});

it('a person sees what is kept of them, and can mend how they are reached', async () => {
  const { api, calls } = answering({
    'GET /people/m1': () => aPersonView({ id: 'm1', isSelf: true, may: ['contact'] }),
    'POST /people/m1/change': () => aPersonView({ id: 'm1', isSelf: true, contact: '08 2' }),
  });
  const app = await renderApp(<PersonScreen id={null} />, { api });
  expect(app.buttons()).toEqual(['แก้ไขช่องทางติดต่อกลับ']);
  await app.press('แก้ไขช่องทางติดต่อกลับ');
  await app.type('#contact', '08 2');
  await app.press('บันทึก');
  expect(calls.at(-1)).toEqual(['POST /people/m1/change', { contact: '08 2' }]);
  expect(app.text()).toContain('บันทึกช่องทางติดต่อกลับแล้ว');
});

describe('acting on behalf', () => {
  const own = { id: 'm1', name: 'นายจิรายุ ทินจง', positionTitle: 'สาธารณสุขอำเภอ' };
  const colleagues = () => [
    { id: 'm1', name: 'นายจิรายุ ทินจง', positionTitle: 'สาธารณสุขอำเภอ', unitName: 'บริหาร' },
    { id: 'p2', name: 'นายสอง', positionTitle: 'เภสัชกร', unitName: 'วิชาการ' },
  ];

  it('is arranged for one’s own post, for days that are checked before they are sent', async () => {
    let items: unknown[] = [];
    const { api, calls } = answering({
      'GET /delegations': () => ({ items, principals: [own] }),
      'GET /colleagues': colleagues,
      'POST /delegations': () => {
        items = [aDelegationView()];
        return aDelegationView();
      },
    });
    const app = await renderApp(<DelegationsScreen />, { api });
    expect(app.text()).toContain('ขณะนี้ไม่มีการรักษาราชการแทน');
    await app.press('กำหนดผู้ปฏิบัติหน้าที่แทน');
    await app.press('กำหนด');
    expect(app.text()).toContain('กรุณาเลือกผู้ปฏิบัติหน้าที่แทน');
    const [delegate, acting] = app.root.querySelectorAll<HTMLInputElement>('dialog input[type=radio]');
    delegate?.click();
    acting?.click();
    await app.type('#endDate', '23');
    await app.type('#endDate-month', '12');
    await app.type('#endDate-year', '2021');
    await app.press('กำหนด');
    expect(app.one('#endDate-problem').textContent).toContain('ไม่อยู่ก่อนวันเริ่มต้น');
    await app.type('#endDate', '31');
    await app.press('กำหนด');
    expect(calls).toContainEqual([
      'POST /delegations',
      {
        fromMemberId: 'm1',
        toMemberId: 'p2',
        kind: 'acting',
        startDate: '2021-12-24',
        endDate: '2021-12-31',
      },
    ]);
    expect(app.text()).toContain('24–31 ธันวาคม 2564');
  });

  it('for another’s post waits for a second person', async () => {
    const { api } = answering({
      'GET /delegations': () => ({ items: [], principals: [{ ...own, id: 'head' }] }),
      'GET /colleagues': colleagues,
      'POST /delegations': () => null,
    });
    const app = await renderApp(<DelegationsScreen />, { api, me: administrator });
    await app.press('กำหนดผู้ปฏิบัติหน้าที่แทน');
    expect(app.text()).toContain('จะมีผลเมื่อเจ้าของตำแหน่งหรือผู้มีอำนาจอีกท่านยืนยัน');
    const [delegate, acting] = app.root.querySelectorAll<HTMLInputElement>('dialog input[type=radio]');
    delegate?.click();
    acting?.click();
    await app.type('#endDate', '31');
    await app.type('#endDate-month', '12');
    await app.type('#endDate-year', '2021');
    await app.press('กำหนด');
    expect(app.text()).toContain('เสนอแล้ว ยังไม่มีผล');
    expect(app.text()).toContain('ขณะนี้ไม่มีการรักษาราชการแทน');
  });

  it('is revoked only after it was asked about', async () => {
    let items = [aDelegationView()];
    const { api, calls } = answering({
      'GET /delegations': () => ({ items, principals: [] }),
      'DELETE /delegations/d1': () => {
        items = [];
        return null;
      },
    });
    const app = await renderApp(<DelegationsScreen />, { api });
    await app.press(/^ยกเลิก/);
    expect(calls.map(([call]) => call)).toEqual(['GET /delegations']);
    await app.press('ยืนยันยกเลิก');
    expect(app.text()).toContain('ยกเลิกการรักษาราชการแทนของ นายจิรายุ ทินจง แล้ว');
    expect(app.root.querySelector('.list')).toBeNull();
  });
});
