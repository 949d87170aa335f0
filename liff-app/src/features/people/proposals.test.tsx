// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { aPersonView, aProposalView } from '../../testing/people-fixtures.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { PeopleScreen } from './people-screen.tsx';
import { PersonScreen } from './person-screen.tsx';
import { administrator, answering, head, nothingLacking } from './testing/answering.ts';

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
