// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aPersonView } from '../../testing/people-fixtures.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { PeopleScreen } from './people-screen.tsx';
import { PersonScreen } from './person-screen.tsx';
import { administrator, answering, nothingLacking, refusing } from './testing/answering.ts';

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

  it('finds the way to what became of the messages', async () => {
    const { api } = answering({
      'GET /office-status': () => nothingLacking,
      'GET /people?status=active': () => ({ items: [], next: null }),
    });
    const app = await renderApp(<PeopleScreen />, { api, me: administrator });
    expect(app.one('[href="/messages"]').textContent).toContain('ข้อความและโควตา LINE');
  });

  it('sees where the order that appoints the webmasters differs from the register, and makes the next one', async () => {
    const differing = 'ไม่มีคำสั่ง: นายสอง เป็นผู้ดูแลเว็บไซต์อยู่ แต่ไม่มีคำสั่งแต่งตั้งที่ใช้อยู่';
    const order = {
      ...nothingLacking.order,
      sentence: 'คำสั่งแต่งตั้งผู้ดูแลเว็บไซต์กับรายชื่อเจ้าหน้าที่ต่างกัน 1 รายการ',
      differences: [differing],
      withoutOrder: ['p2'],
    };
    const { api, calls } = answering({
      'GET /office-status': () => ({ ...nothingLacking, order }),
      'GET /people?status=active': () => ({
        items: [
          aPersonView({ roleNames: ['ผู้ดูแลเว็บไซต์'] }),
          aPersonView({ id: 'p2', name: 'นายสอง', roleNames: ['ผู้ดูแลเว็บไซต์'] }),
        ],
        next: null,
      }),
      'POST /papers': () => ({ id: 'order-2' }),
    });
    const app = await renderApp(<PeopleScreen />, { api, me: administrator });
    expect(app.text()).toContain(differing);
    const badges = [...app.root.querySelectorAll('.list > li')].map((person) =>
      person.textContent?.includes('ไม่มีคำสั่ง'),
    );
    expect(badges).toEqual([false, true]);
    expect(app.one('a[href="/papers/order-1"]').textContent).toBe('เปิดคำสั่งที่ใช้อยู่');
    await app.press('จัดทำคำสั่งปีงบประมาณ 2567');
    expect(calls.at(-1)).toEqual(['POST /papers', { kind: 'order', subject: '2567' }]);
    expect(app.go).toHaveBeenCalledWith({ screen: 'paper', id: 'order-2' });
  });

  it('opens the order that was begun, and reads nothing of one that agrees', async () => {
    const agreeing = answering({
      'GET /office-status': () => nothingLacking,
      'GET /people?status=active': () => ({ items: [], next: null }),
    });
    const app = await renderApp(<PeopleScreen />, { api: agreeing.api, me: administrator });
    expect(app.text()).not.toContain('คำสั่ง');
    const order = {
      ...nothingLacking.order,
      sentence: 'ยังไม่มีคำสั่งแต่งตั้ง',
      paperId: null,
      next: { year: '2567', paperId: 'draft-1' },
    };
    const begun = answering({
      'GET /office-status': () => ({ ...nothingLacking, order }),
      'GET /people?status=active': () => ({ items: [], next: null }),
    });
    const other = await renderApp(<PeopleScreen />, { api: begun.api, me: administrator });
    expect(other.one('a[href="/papers/draft-1"]').textContent).toBe('เปิดร่างคำสั่งปีงบประมาณ 2567');
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

  it('is told where nobody is found of whom somebody says that they are', async () => {
    const { api } = answering({
      'GET /people/p1': () =>
        aPersonView({ status: 'pending', changedAccount: true, may: ['admit', 'refuse'] }),
    });
    const app = await renderApp(<PersonScreen id="p1" />, { api, me: administrator });
    expect(app.text()).toContain('แจ้งว่าเคยลงทะเบียนแล้ว แต่ไม่พบชื่อนี้');
    expect(app.buttons()).toContain('รับลงทะเบียน');
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
