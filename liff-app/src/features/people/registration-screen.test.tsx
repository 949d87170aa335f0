// @vitest-environment happy-dom
import type { RegistrationView } from '@prakat/shared/api/people';
import { describe, expect, it, vi } from 'vitest';
import { aRegistrationView } from '../../testing/people-fixtures.ts';
import { renderApp } from '../../testing/render-app.tsx';
import { RegistrationScreen } from './registration-screen.tsx';
import { answering, refusing } from './testing/answering.ts';

const line = {
  isInLine: true,
  query: '',
  idToken: async () => 't',
  signInAgain: () => {},
  closeWindow: () => {},
  writeInChat: async () => {},
  openOutside: () => {},
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
        noticeVersion: '2569-3',
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
      'POST /registration': refusing('invalid_input', 'ข้อมูลบางช่องยังไม่ถูกต้อง', [
        { field: 'name', message: 'กรุณากรอกชื่อและนามสกุล' },
      ]),
    });
    expect(app.text()).toContain('ชื่อไม่ครบ');
    await app.press(/อ่านแล้ว/);
    await app.press(/ส่งข้อมูล/);
    expect(app.one('#name-problem').textContent).toContain('กรุณากรอกชื่อและนามสกุล');
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
