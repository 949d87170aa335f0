// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aPaperView, paperActions } from '../../testing/paper-fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { PaperScreen } from './paper-screen.tsx';
import { openPaper } from './testing/open-paper.tsx';

const PROBLEMS = '#paper-section-problems';

beforeEach(() => localStorage.clear());

const refused = (code: string, message: string) =>
  new ApiFailure('refused', message, { code: code as never, message });

describe('a paper that is read', () => {
  it('shows its words, what is missing, its files and what was done with it', async () => {
    const { app } = await openPaper(
      aPaperView({
        missing: ['รหัสหน่วยงาน'],
        number: 'นภ 0332/674',
        date: '2021-09-30',
      }),
    );
    expect([...app.root.querySelectorAll('.paper-words p')].map(({ textContent }) => textContent)).toEqual([
      'บันทึกข้อความ',
      'เรียน สาธารณสุขอำเภอศรีบุญเรือง',
      '๑. ขอรายงานผล',
    ]);
    expect(app.text()).toContain('รหัสหน่วยงาน');
    expect(app.text()).toContain('ลงวันที่30 กันยายน 2564');
    expect(app.one('[href="/paper.docx"]').textContent).toContain('เปิดเอกสาร (Word)');
    expect(app.one('.timeline').textContent).toContain('เริ่มร่างเอกสารนายนพกร กุลสา');
  });

  it('stands beside last year’s, in words', async () => {
    const { app } = await openPaper(
      aPaperView({
        differences: [
          { line: 'ประกาศ', change: 'same', was: null },
          { line: 'ประจำปีงบประมาณ ๒๕๖๕', change: 'changed', was: 'ประจำปีงบประมาณ ๒๕๖๔' },
          { line: '๙. คลังความรู้', change: 'new', was: null },
          { line: '๙. อื่น ๆ', change: 'gone', was: null },
        ],
      }),
    );
    expect(app.text()).toContain('เทียบกับฉบับปีก่อน: เพิ่ม 1 แห่ง แก้ไข 1 แห่ง ตัดออก 1 แห่ง');
    expect([...app.root.querySelectorAll('.paper-words p')].map(({ textContent }) => textContent)).toEqual([
      'ประกาศ',
      'แก้ไขประจำปีงบประมาณ ๒๕๖๕เดิม: ประจำปีงบประมาณ ๒๕๖๔',
      'เพิ่ม๙. คลังความรู้',
      'ตัดออก๙. อื่น ๆ',
    ]);
  });

  it('offers nothing to whoever can do nothing', async () => {
    const { app } = await openPaper(aPaperView({ state: 'signed', sections: [], actions: [] }));
    expect(app.buttons()).toEqual([]);
    expect(app.root.querySelector('form')).toBeNull();
  });

  it('opens its files outside of LINE, whose browser cannot keep them', async () => {
    const { app } = await openPaper(aPaperView());
    app.one<HTMLAnchorElement>('[href="/paper.pdf"]').click();
    expect(app.openOutside).toHaveBeenCalledWith(expect.stringMatching(/^http.*\/paper\.pdf$/));
  });

  it('says that it is not there', async () => {
    const request = async () => {
      throw new ApiFailure('refused', 'ไม่พบรายการที่ต้องการ');
    };
    const app = await renderApp(<PaperScreen id="x" />, { api: anApi({ request }) });
    expect(app.one('[role="alert"]').textContent).toContain('ไม่พบรายการที่ต้องการ');
  });
});

describe('wording a draft', () => {
  it('saves number, day and words, the number by one tap', async () => {
    const { app, sent } = await openPaper(aPaperView(), [aPaperView({ revision: 3, number: 'นภ 0332/674' })]);
    await app.press('ใช้เลขถัดไป นภ 0332/674');
    await app.press(/^วันนี้/);
    await app.type(PROBLEMS, 'เผยแพร่ได้ช่องทางเดียว');
    expect(app.text()).toContain('มีข้อความที่ยังไม่ได้บันทึก');
    await app.press('บันทึกร่าง');
    expect(sent).toEqual([
      {
        action: 'paper_word',
        revision: 2,
        number: 'นภ 0332/674',
        date: '2021-12-24',
        wording: { problems: 'เผยแพร่ได้ช่องทางเดียว' },
      },
    ]);
    expect(app.text()).toContain('บันทึกร่างแล้ว');
    expect(localStorage.length).toBe(0);
  });

  it('goes back to what the records propose', async () => {
    const sections = [{ id: 'problems', label: 'ปัญหา', text: 'ของเรา', proposed: 'ของระบบ' }];
    const { app, sent } = await openPaper(aPaperView({ sections }));
    await app.press(/^ใช้ข้อความที่ระบบเสนอ/);
    expect(app.one<HTMLTextAreaElement>(PROBLEMS).value).toBe('ของระบบ');
    await app.press('บันทึกร่าง');
    expect(sent).toMatchObject([{ wording: {} }]);
  });

  it('is there again after the page was closed', async () => {
    const first = await openPaper(aPaperView());
    await first.app.type(PROBLEMS, 'พิมพ์ค้างไว้');
    await first.app.leave();
    const { app } = await openPaper(aPaperView());
    expect(app.one<HTMLTextAreaElement>(PROBLEMS).value).toBe('พิมพ์ค้างไว้');
    expect(app.text()).toContain('นำข้อความที่พิมพ์ค้างไว้กลับมาแล้ว');
  });

  it('loses nothing when somebody else saved first, and lets the person choose', async () => {
    const { app, sent, now } = await openPaper(aPaperView(), [
      refused('paper_changed', 'เอกสารนี้ถูกแก้ไขหลังจากที่ท่านเปิด'),
    ]);
    await app.type(PROBLEMS, 'ของฉัน');
    const sections = [{ id: 'problems', label: 'ปัญหา', text: 'ของผู้อื่น', proposed: 'ของระบบ' }];
    now(aPaperView({ revision: 5, number: 'นภ 0332/9', sections }));
    await app.press('บันทึกร่าง');
    expect(app.one<HTMLTextAreaElement>(PROBLEMS).value).toBe('ของฉัน');
    expect(app.one<HTMLInputElement>('#paper-number').value).toBe('นภ 0332/9');
    expect(app.text()).toContain('ผู้อื่นแก้ไขส่วนนี้แล้ว');
    expect(app.text()).toContain('ของผู้อื่น');
    await app.press('ใช้ที่ท่านพิมพ์');
    expect(app.text()).not.toContain('ผู้อื่นแก้ไขส่วนนี้แล้ว');
    await app.press('บันทึกร่าง');
    expect(sent[1]).toMatchObject({ revision: 5, number: 'นภ 0332/9', wording: { problems: 'ของฉัน' } });
  });

  it('puts what the server says of a field at the field', async () => {
    const message = 'เลขที่ นภ 0332/1 ออกให้เอกสารอื่นในปีนี้แล้ว';
    const refusal = { code: 'paper_number_taken' as const, message, fields: [{ field: 'number', message }] };
    const { app } = await openPaper(aPaperView(), [new ApiFailure('refused', message, refusal)]);
    await app.type('#paper-number', 'นภ 0332/1');
    await app.press('บันทึกร่าง');
    expect(app.one('#paper-number-problem').textContent).toBe(message);
    expect(app.one<HTMLInputElement>('#paper-number').value).toBe('นภ 0332/1');
  });

  it('sends no day that is half picked', async () => {
    const { app, sent } = await openPaper(aPaperView());
    await app.type('#paper-date', '30');
    await app.press('บันทึกร่าง');
    expect(app.one('#paper-date-problem').textContent).toContain('กรุณาเลือกวัน เดือน และปี');
    expect(sent).toEqual([]);
  });
});

describe('the way of a paper', () => {
  it('is put before the head with what was typed, saved first', async () => {
    const { app, sent } = await openPaper(aPaperView(), [
      aPaperView({ revision: 3, missing: ['รหัสหน่วยงาน'] }),
      aPaperView({ revision: 4, state: 'presented', actions: paperActions('paper_take_back') }),
    ]);
    await app.type(PROBLEMS, 'เผยแพร่ได้ช่องทางเดียว');
    await app.press('เสนอเอกสาร');
    await app.settle();
    expect(app.one('dialog').textContent).toContain('ยังไม่ได้ระบุ: เลขที่เอกสาร, วันที่, รหัสหน่วยงาน');
    await app.press('ยืนยันเสนอเอกสาร');
    expect(sent).toMatchObject([
      { action: 'paper_word', revision: 2 },
      { action: 'paper_present', revision: 3 },
    ]);
    expect(app.text()).toContain('เสนอเอกสารแล้ว');
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.buttons()).toEqual(['ดึงกลับมาแก้ไข']);
  });

  it('is not put before the head while what was typed cannot be saved', async () => {
    const { app, sent } = await openPaper(aPaperView(), [new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้')]);
    await app.type(PROBLEMS, 'เผยแพร่ได้ช่องทางเดียว');
    await app.press('เสนอเอกสาร');
    expect(sent).toHaveLength(1);
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.text()).toContain('ติดต่อระบบไม่ได้');
  });

  const presented = aPaperView({
    state: 'presented',
    number: 'นภ 0332/674',
    proposedBy: { name: 'นายนพกร กุลสา', positionTitle: 'พนักงานเครื่องคอมพิวเตอร์' },
    actions: paperActions('paper_sign', 'paper_deny'),
  });

  it('is signed by the head, who reads once more what is signed', async () => {
    const decision = {
      kind: 'approve',
      reason: '',
      by: 'นายสะไกร แก้วโสม',
      at: '2021-12-24T04:00:00.000Z',
    } as const;
    const { app, sent } = await openPaper(presented, [
      aPaperView({ state: 'signed', decision, actions: [] }),
    ]);
    await app.press('อนุมัติ');
    const sheet = app.one('dialog').textContent;
    expect(sheet).toContain('อนุมัติเอกสารนี้');
    expect(sheet).toContain(presented.title);
    expect(sheet).toContain('นภ 0332/674');
    expect(sheet).toContain('นายนพกร กุลสา');
    await app.press('ยืนยันอนุมัติ');
    expect(sent).toEqual([{ action: 'paper_sign', revision: 2 }]);
    expect(app.text()).toContain('อนุมัติและลงนามในเอกสารแล้ว');
    expect(app.text()).toContain('อนุมัติโดย นายสะไกร แก้วโสม');
  });

  it('is not approved without a reason, which the writer reads', async () => {
    const decision = {
      kind: 'deny',
      reason: 'ขอให้แนบประกาศ',
      by: 'นายสะไกร แก้วโสม',
      at: '2021-12-24T04:00:00.000Z',
    } as const;
    const { app, sent } = await openPaper(presented, [
      aPaperView({ state: 'denied', decision, actions: [] }),
    ]);
    await app.press('ไม่อนุมัติ');
    await app.press('ยืนยันไม่อนุมัติ');
    expect(app.one('#paper-reason-problem').textContent).toBe('กรุณาระบุเหตุผล');
    await app.type('#paper-reason', 'ขอให้แนบประกาศ');
    await app.press('ยืนยันไม่อนุมัติ');
    expect(sent).toEqual([{ action: 'paper_deny', revision: 2, reason: 'ขอให้แนบประกาศ' }]);
    expect(app.text()).toContain('ไม่อนุมัติ โดย นายสะไกร แก้วโสม');
  });

  it('shows how it stands now where it was changed before it was signed', async () => {
    const { app, now } = await openPaper(presented, [refused('wrong_state', 'รายการนี้อยู่ในสถานะ “ร่าง”')]);
    await app.press('อนุมัติ');
    now(aPaperView({ revision: 4, actions: [] }));
    await app.press('ยืนยันอนุมัติ');
    expect(app.text()).toContain('รายการนี้อยู่ในสถานะ “ร่าง”');
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.text()).not.toContain('รอผู้บริหารลงนาม');
  });

  it.each([
    ['ดึงกลับมาแก้ไข', 'ยืนยันดึงกลับ', 'paper_take_back'],
    ['ยกเลิกเอกสาร', 'ยืนยันยกเลิกเอกสาร', 'paper_cancel'],
  ] as const)('asks once more before “%s”', async (label, confirm, action) => {
    const { app, sent } = await openPaper(aPaperView({ state: 'final', actions: paperActions(action) }));
    await app.press(label);
    expect(sent).toEqual([]);
    await app.press(confirm);
    expect(sent).toEqual([{ action, revision: 2 }]);
  });
});
