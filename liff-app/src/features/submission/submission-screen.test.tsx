// @vitest-environment happy-dom
import type { FileLink, SubmissionView } from '@prakat/shared/api/api';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aPublication, aVerbal, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { SubmissionScreen } from './submission-screen.tsx';
import { action } from './testing/open-sheet.tsx';

const approve = action('approve');
const sendBack = action('send_back');
const resubmit = action('resubmit');

async function open(view: SubmissionView, calls: Parameters<typeof anApi>[0] = {}) {
  const submission = vi.fn(async () => view);
  const app = await renderApp(<SubmissionScreen id="s1" />, { api: anApi({ submission, ...calls }) });
  return { app, submission };
}

describe('a request', () => {
  it('offers exactly what the server names', async () => {
    expect((await open(aView())).app.buttons()).toEqual([]);
    expect((await open(aView({ actions: [approve, sendBack] }))).app.buttons()).toEqual([
      'อนุมัติ',
      'ส่งกลับแก้ไข',
    ]);
  });
  it('shows dates in the Buddhist Era, never otherwise', async () => {
    const { app } = await open(aView());
    expect(app.text()).toContain('24 ธันวาคม 2564');
    expect(app.text()).toContain('1–31 ตุลาคม 2564');
    expect(app.text()).not.toContain('2021');
  });
  it('that was sent back says why, and leads to the form', async () => {
    const { app } = await open(
      aView({
        state: 'changes_requested',
        actions: [resubmit],
        lastRefusal: {
          kind: 'changes_requested',
          reason: 'ขาดหนังสือนำ',
          by: 'นายจรรยา ทินจง',
          at: '2021-12-24T04:00:00.000Z',
        },
      }),
    );
    expect(app.text()).toContain('ขาดหนังสือนำ');
    expect(app.one('a.button').getAttribute('href')).toBe('/submissions/s1/edit');
  });
  it('never links to anything but a web address', async () => {
    const view = aView();
    view.content.externalLink = 'javascript:alert(1)';
    const { app } = await open(view);
    expect(app.text()).toContain('javascript:alert(1)');
    expect(app.root.querySelector('a[href^="javascript"]')).toBeNull();
  });
});

describe('what has become of a request', () => {
  const text = async (changes: Partial<SubmissionView>) => (await open(aView(changes))).app.text();

  it('shows permission given by word of mouth and until when it must be confirmed', async () => {
    const photo = {
      ...aView().content.files[0],
      id: 'p1',
      name: 'บันทึกการโทร.jpg',
      extension: 'jpg',
      url: '/p1',
    };
    const { app } = await open(aView({ verbal: aVerbal({ photo: photo as FileLink }) }));
    expect(app.one('a[href="/p1"]').textContent).toContain('บันทึกการโทร.jpg');
    const shown = await text({ verbal: aVerbal({ note: 'โทรจากห้องประชุม' }) });
    expect(shown).toContain('รอยืนยันเป็นลายลักษณ์อักษร');
    expect(shown).toContain('นายสะไกร แก้วโสม ต้องยืนยันภายใน 31 ธันวาคม 2564 เวลา 10.25 น.');
    expect(shown).toContain('24 ธันวาคม 2564 เวลา 10.20 น. (ทางโทรศัพท์)');
    expect(shown).toContain('โทรจากห้องประชุม');
  });
  it('says which steps were left out for it', async () => {
    const steps = [
      { title: 'เสนอ', done: false, current: false, by: null, at: null },
      { title: 'อนุมัติ', done: false, current: false, by: null, at: null },
    ];
    const shown = await text({ steps, verbal: aVerbal() });
    expect(shown).toContain('เสนอไม่ได้ผ่านขั้นตอนนี้ เพราะเป็นกรณีเร่งด่วน');
    expect(shown).toContain('อนุมัติอนุมัติทางวาจาแล้ว รอยืนยัน');
    expect(shown).not.toContain('ยังไม่ถึงขั้นตอนนี้');
  });
  it('says when a confirmation is overdue, was given, or denied', async () => {
    expect(await text({ verbal: aVerbal({ confirmBy: '2021-12-24T03:59:59.000Z' }) })).toContain('เกินกำหนด');
    const settledAt = '2021-12-24T03:40:00.000Z';
    const confirmed = await text({ verbal: aVerbal({ status: 'confirmed', settledAt }) });
    expect(confirmed).toContain('ยืนยันเป็นลายลักษณ์อักษรแล้ว');
    expect(confirmed).not.toContain('ต้องยืนยันภายใน');
    expect(await text({ verbal: aVerbal({ status: 'denied', settledAt }) })).toContain('ไม่ได้อนุมัติ');
  });
  it('says how long it stays on the website', async () => {
    const period = (displayUntil: string | null) => text({ publication: aPublication({ displayUntil }) });
    expect(await period('2021-12-31')).toContain('31 ธันวาคม 2564 (เหลืออีก 7 วัน)');
    expect(await period('2021-12-24')).toContain('วันนี้วันสุดท้าย');
    expect(await period('2021-12-23')).toContain('ครบกำหนดแล้ว');
    expect(await period(null)).toContain('ไม่กำหนดวันสิ้นสุด');
  });
  it('says why it came down, and what the public is told', async () => {
    const takenDown = {
      kind: 'early',
      at: '2021-12-24T03:50:00.000Z',
      reason: 'ข้อมูลผิด',
      publicReason: 'อยู่ระหว่างปรับปรุงข้อมูล',
      by: 'นายนพกร กุลสา',
    } as const;
    const shown = await text({ state: 'taken_down', publication: aPublication({ takenDown }) });
    expect(shown).toContain('นำลงจากเว็บไซต์ก่อนกำหนด');
    expect(shown).toContain('ข้อมูลผิด');
    expect(shown).toContain('ข้อความที่แจ้งประชาชน: อยู่ระหว่างปรับปรุงข้อมูล');
  });
  it('says that a correction is under way, or was refused', async () => {
    expect(await text({ correcting: true, publication: aPublication() })).toContain('กำลังพิจารณาคำขอแก้ไข');
    const lastRefusal = { reason: 'ตัวเลขผิด', by: 'นายสะไกร แก้วโสม', at: '2021-12-24T03:50:00.000Z' };
    const refused = { state: 'published', publication: aPublication() } as const;
    expect(await text({ ...refused, lastRefusal: { ...lastRefusal, kind: 'rejected' } })).toContain(
      'ไม่อนุมัติคำขอแก้ไขครั้งล่าสุด',
    );
    const mended = await text({ ...refused, lastRefusal: { ...lastRefusal, kind: 'changes_requested' } });
    expect(mended).not.toContain('ตัวเลขผิด');
  });
  it('says when it will be published', async () => {
    const view = aView({ state: 'approved' });
    view.content.publishOn = '2021-12-28';
    expect((await open(view)).app.text()).toContain('กำหนดเผยแพร่ในวันที่ 28 ธันวาคม 2564');
  });
  it('tells a webmaster from what day on to put it up by hand', async () => {
    const claim = action('claim_task');
    const view = aView({ state: 'approved', actions: [claim] });
    view.content.publishOn = '2021-12-28';
    expect((await open(view)).app.text()).toContain('นำขึ้นเว็บไซต์ตั้งแต่วันที่ 28 ธันวาคม 2564');
    view.content.publishOn = '2021-12-24';
    expect((await open(view)).app.text()).not.toContain('นำขึ้นเว็บไซต์ตั้งแต่วันที่');
  });
  it('names who has the task, duties that were not apart, and steps that have since changed', async () => {
    const shown = await text({
      claim: { name: 'นายนพกร กุลสา', at: '2021-12-24T03:50:00.000Z' },
      unseparated: ['ผู้พิจารณาและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน'],
      stepsOutdated: true,
    });
    expect(shown).toContain('ผู้รับงาน: นายนพกร กุลสา');
    expect(shown).toContain('ผู้พิจารณาและผู้นำขึ้นเผยแพร่เป็นบุคคลเดียวกัน');
    expect(shown).toContain('ยังดำเนินการตามขั้นตอนเดิม');
    expect(await text({})).not.toContain('ขั้นตอนเดิม');
  });
});

describe('an approval', () => {
  it('names what it is given for and holds for exactly that', async () => {
    const act = vi.fn(async () => aView({ state: 'approved', stateName: 'อนุมัติแล้ว รอเผยแพร่' }));
    const { app } = await open(aView({ actions: [approve] }), { act });
    await app.press('อนุมัติ');
    const sheet = app.one('dialog').textContent;
    for (const part of ['2565-0001', 'ประกาศกรอบแนวทาง', 'กรอบแนวทาง.pdf', 'abababab']) {
      expect(sheet).toContain(part);
    }
    await app.press('ยืนยัน อนุมัติ');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'approve',
      seen: { revision: 3, contentHash: 'hash-of-content' },
    });
    expect(app.text()).toContain('อนุมัติ เรื่องเลขที่ 2565-0001 เรียบร้อยแล้ว');
    expect(app.buttons()).toEqual([]);
  });
  it('holds for what was read when the sheet opened, even if the page was refreshed behind it', async () => {
    const act = vi.fn(async () => aView());
    const submission = vi
      .fn()
      .mockResolvedValueOnce(aView({ actions: [approve] }))
      .mockResolvedValue(aView({ actions: [approve], revision: 4, contentHash: 'changed' }));
    const { app } = await open(aView(), { act, submission });
    await app.press('อนุมัติ');
    document.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(submission).toHaveBeenCalledTimes(2));
    await app.settle();
    await app.press('ยืนยัน อนุมัติ');
    expect(act.mock.calls).toEqual([
      ['s1', { action: 'approve', seen: { revision: 3, contentHash: 'hash-of-content' } }],
    ]);
  });
  it('that is stale says so and reads the request again', async () => {
    const act = vi.fn(async () => {
      throw new ApiFailure('refused', 'เนื้อหาถูกแก้ไข', { code: 'content_changed', message: 'เนื้อหาถูกแก้ไข' });
    });
    const { app, submission } = await open(aView({ actions: [approve] }), { act });
    await app.press('อนุมัติ');
    await app.press('ยืนยัน อนุมัติ');
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.one('[role=alert]').textContent).toContain('เนื้อหาถูกแก้ไข');
    expect(submission).toHaveBeenCalledTimes(2);
  });
  it('whose answer was lost keeps the sheet open to try again', async () => {
    const act = vi.fn().mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    const { app, submission } = await open(aView({ actions: [approve] }), { act });
    await app.press('อนุมัติ');
    await app.press('ยืนยัน อนุมัติ');
    expect(app.one('dialog').textContent).toContain('ติดต่อระบบไม่ได้');
    expect(submission).toHaveBeenCalledOnce();
  });
});

describe('sending back', () => {
  it('asks for a reason, chosen or typed', async () => {
    const act = vi.fn(async () => aView({ state: 'changes_requested' }));
    const { app } = await open(aView({ actions: [sendBack] }), { act });
    await app.press('ส่งกลับแก้ไข');
    await app.press('ยืนยันส่งกลับแก้ไข');
    expect(act).not.toHaveBeenCalled();
    expect(app.one('#reason-text-problem').textContent).toMatch(/กรุณา/);
    app.one<HTMLInputElement>('input[value="files"]').click();
    await app.type('#reason-text', 'ขาดหนังสือนำ');
    await app.press('ยืนยันส่งกลับแก้ไข');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'send_back',
      seen: { revision: 3, contentHash: 'hash-of-content' },
      reason: 'แนบไฟล์ให้ครบถ้วน — ขาดหนังสือนำ',
    });
  });
});
