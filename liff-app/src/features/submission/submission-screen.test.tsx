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
  it('under review once more shows what it says otherwise, line by line', async () => {
    const { app } = await open(
      aView({
        changes: [
          { since: 'sent_back', differences: [{ label: 'หัวข้อ', before: 'ประกาศ', after: 'ประกาศฉบับแก้ไข' }] },
          { since: 'published', differences: [] },
        ],
      }),
    );
    const headings = [...app.root.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toEqual(expect.arrayContaining(['สิ่งที่แก้ไขหลังส่งกลับ', 'สิ่งที่ขอแก้ไขจากฉบับที่เผยแพร่อยู่']));
    const told = [...app.root.querySelectorAll('.difference dt, .difference dd')].map(
      (part) => part.textContent,
    );
    expect(told).toEqual(['ก่อนส่งกลับ', 'ประกาศ', 'ที่ยื่นครั้งนี้', 'ประกาศฉบับแก้ไข']);
    expect(app.text()).toContain('ไม่มีข้อความหรือไฟล์แนบที่เปลี่ยนแปลง');
  });
  it('that was sent back says why, and leads to the form', async () => {
    const { app } = await open(
      aView({
        standing: 'changes_requested',
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
  it('opens as printed form, as PDF and as Word document', async () => {
    const view = aView();
    const { app } = await open(view);
    for (const [format, label] of [
      ['pdf', 'พิมพ์แบบฟอร์ม (PDF)'],
      ['docx', 'พิมพ์แบบฟอร์ม (Word)'],
    ] as const) {
      const link = app.one(`a[href="${view.form[format]}"]`);
      expect(link.textContent).toContain(label);
      expect(link.getAttribute('target')).toBe('_blank');
    }
  });
  it('shows its files in little where the server does, and leaves their links when nothing comes', async () => {
    const view = aView();
    const [file] = view.content.files as [FileLink];
    const other: FileLink = {
      ...file,
      id: 'f2',
      name: 'แผน.zip',
      extension: 'zip',
      url: '/f2',
      preview: null,
    };
    view.content.files.push(other);
    const { app } = await open(view);
    const picture = app.one<HTMLImageElement>('.file-links img');
    expect(app.root.querySelectorAll('.file-links img')).toHaveLength(1);
    expect([picture.getAttribute('src'), picture.getAttribute('loading'), picture.alt]).toEqual([
      file.preview,
      'lazy',
      '',
    ]);
    picture.dispatchEvent(new Event('error'));
    await app.settle();
    expect(app.root.querySelector('.file-links img')).toBeNull();
    expect(app.one(`a[href="${file.url}"]`).textContent).toContain(file.name);
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
    const shown = await text({
      verbal: aVerbal({ note: 'โทรจากห้องประชุม', clearance: 'ญาติผู้ป่วยยินยอมแล้ว' }),
    });
    expect(shown).toContain('เผยแพร่ได้ เพราะญาติผู้ป่วยยินยอมแล้ว');
    expect(shown).toContain('รอยืนยันเป็นลายลักษณ์อักษร');
    expect(shown).toContain('นายสะไกร แก้วโสม ต้องยืนยันภายใน 31 ธันวาคม 2564 เวลา 10.25 น.');
    expect(shown).toContain('24 ธันวาคม 2564 เวลา 10.20 น. (ทางโทรศัพท์)');
    expect(shown).toContain('โทรจากห้องประชุม');
  });
  it('says which steps were left out for it', async () => {
    const step = { done: false, current: false, passedOver: false, by: null, at: null };
    const steps = [
      { ...step, title: 'เสนอ', passedOver: true },
      { ...step, title: 'อนุมัติ' },
    ];
    const shown = await text({ standing: 'on_display', steps, verbal: aVerbal() });
    expect(shown).toContain('เสนอข้ามขั้นตอนตามการอนุมัติทางวาจา');
    expect(shown).toContain('อนุมัติอนุมัติทางวาจาแล้ว รอยืนยัน');
    expect(shown).toContain('ขั้นตอนที่ข้ามไปพิจารณาเสนอความเห็น');
    expect(shown).not.toContain('ยังไม่ถึงขั้นตอนนี้');
  });
  it('says when a confirmation is overdue, was given, denied, or is not asked for any more', async () => {
    expect(await text({ verbal: aVerbal({ confirmBy: '2021-12-24T03:59:59.000Z' }) })).toContain('เกินกำหนด');
    const settledAt = '2021-12-24T03:40:00.000Z';
    const confirmed = await text({ verbal: aVerbal({ status: 'confirmed', settledAt }) });
    expect(confirmed).toContain('ยืนยันเป็นลายลักษณ์อักษรแล้ว');
    expect(confirmed).not.toContain('ต้องยืนยันภายใน');
    expect(await text({ verbal: aVerbal({ status: 'denied', settledAt }) })).toContain('ไม่ได้อนุมัติ');
    const lapsed = await text({ verbal: aVerbal({ status: 'lapsed', settledAt }) });
    expect(lapsed).toContain('การอนุมัติทางวาจาสิ้นผล');
    expect(lapsed).not.toContain('ต้องยืนยันภายใน');
  });
  it('says who confirms when the one who gave permission has left', async () => {
    const passedOn = aVerbal({ giverSeats: ['position:head'], settledBy: ['position:head'] });
    expect(await text({ verbal: passedOn })).toContain('พ้นหน้าที่แล้ว ผู้ดำรงตำแหน่งที่ให้อนุมัติได้ ต้องยืนยันภายใน');
  });
  it('of a correction says what it corrects, what is up meanwhile, and leads there', async () => {
    const correction = aView({
      id: 's2',
      number: '2565-0007',
      corrects: '2565-0001',
      publication: aPublication({ correction: { id: 's2', number: '2565-0007' } }),
    });
    const { app } = await open(correction);
    expect(app.text()).toContain('คำขอแก้ไขข้อมูลเลขที่ 2565-0001');
    expect(app.text()).toContain('ยังอยู่บนเว็บไซต์จนกว่าฉบับแก้ไขจะได้รับอนุมัติ');
    expect(app.one('a[href="/submissions/s1"]').textContent).toContain('ดูคำขอเดิมเลขที่ 2565-0001');
    expect(app.text()).not.toContain('มีคำขอแก้ไขเลขที่');
    const settled = await text({ ...correction, standing: 'rejected' });
    expect(settled).toContain('คำขอแก้ไขข้อมูลเลขที่ 2565-0001');
    expect(settled).not.toContain('จนกว่าฉบับแก้ไขจะได้รับอนุมัติ');
  });
  it('keeps what was decided before it was mended, folded, with the reason of then', async () => {
    const earlier = {
      round: 1,
      stepTitle: 'พิจารณาเสนอความเห็น',
      outcome: 'sent_back',
      by: 'นายจรรยา ทินจง',
      at: '2021-12-23T04:00:00.000Z',
      reason: 'ขาดหนังสือนำ',
    } as const;
    const { app } = await open(aView({ earlierDecisions: [earlier] }));
    const folded = [...app.root.querySelectorAll('details')].find((each) =>
      each.textContent?.startsWith('การพิจารณารอบก่อน'),
    );
    expect(folded?.open).toBe(false);
    expect(folded?.textContent).toContain('รอบที่ 1 พิจารณาเสนอความเห็น: ส่งกลับให้แก้ไข');
    expect(folded?.textContent).toContain('นายจรรยา ทินจง');
    expect(folded?.textContent).toContain('ขาดหนังสือนำ');
    expect(await text({})).not.toContain('การพิจารณารอบก่อน');
  });
  it('has what it says before what is up, for whoever decides on it', async () => {
    const order = async (actions: SubmissionView['actions']) => {
      const { app } = await open(aView({ corrects: '2565-0001', actions, publication: aPublication() }));
      const headings = [...app.root.querySelectorAll('h2')].map((each) => each.textContent ?? '');
      return headings.filter((each) => ['การเผยแพร่', 'รายละเอียดคำขอ'].includes(each));
    };
    expect(await order([approve])).toEqual(['รายละเอียดคำขอ', 'การเผยแพร่']);
    expect(await order([])).toEqual(['การเผยแพร่', 'รายละเอียดคำขอ']);
  });
  it('says at which step it came back in this round', async () => {
    const step = { title: 'พิจารณา', done: false, current: false, passedOver: false };
    const steps = [{ ...step, by: 'นายจรรยา ทินจง', at: '2021-12-24T04:00:00.000Z' }];
    const lastRefusal = { reason: 'x', by: 'นายจรรยา ทินจง', at: '2021-12-24T04:00:00.000Z' };
    const at = (standing: 'withdrawn' | 'rejected', kind: 'changes_requested' | 'rejected') =>
      text({ standing, steps, lastRefusal: { ...lastRefusal, kind } });
    expect(await at('withdrawn', 'changes_requested')).toContain('พิจารณาส่งกลับให้แก้ไขนายจรรยา');
    expect(await at('rejected', 'rejected')).toContain('พิจารณาไม่อนุมัตินายจรรยา');
  });
  it('says the days of its kind, of the subtopic where that has its own', async () => {
    const days = (subtopicId: string | null) =>
      text({ content: { ...aView().content, subtopicId, displayUntil: null } });
    expect(await days(null)).toContain('เผยแพร่ถึงวันที่365 วันนับจากวันที่เผยแพร่');
    expect(await days('recruitment')).toContain('เผยแพร่ถึงวันที่90 วันนับจากวันที่เผยแพร่');
    expect(await days('notices-without-end')).toContain('เผยแพร่ถึงวันที่ไม่กำหนดวันสิ้นสุด');
  });
  it('says that its steps have since changed', async () => {
    expect(await text({ stepsOutdated: true })).toContain('ยังดำเนินการตามขั้นตอนเดิม');
    expect(await text({})).not.toContain('ขั้นตอนเดิม');
  });
});

describe('an approval', () => {
  it('names what it is given for and holds for exactly that', async () => {
    const act = vi.fn(async () => aView({ standing: 'planned', standingName: 'อนุมัติแล้ว รอเผยแพร่' }));
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
      newEnd: null,
      clearance: null,
    });
    expect(app.text()).toContain('บันทึกผล “อนุมัติ” ของคำขอเลขที่ 2565-0001 แล้ว');
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
      [
        's1',
        {
          action: 'approve',
          seen: { revision: 3, contentHash: 'hash-of-content' },
          newEnd: null,
          clearance: null,
        },
      ],
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
    const act = vi.fn(async () => aView({ standing: 'changes_requested' }));
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
