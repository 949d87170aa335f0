// @vitest-environment happy-dom
import type { PublicationView } from '@prakat/shared/api/api';
import { describe, expect, it, vi } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aNextVersion, aPublication, aVersion, aView } from '../../testing/fixtures.ts';
import { anApi, renderApp } from '../../testing/render-app.tsx';
import { SubmissionScreen } from './submission-screen.tsx';
import { action, openSheet, twoPeople } from './testing/open-sheet.tsx';

describe('deciding for another', () => {
  const acting = { kind: 'acting', name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอ' } as const;
  const signed = 'ท่านลงนาม นายจิรายุ ทินจง นักวิชาการสาธารณสุขชำนาญการ รักษาราชการแทน สาธารณสุขอำเภอ';
  it.each(['approve', 'propose', 'reject', 'send_back'] as const)(
    'says beforehand how it will be signed: %s',
    async (name) => {
      const { app, act } = await openSheet(name, { actions: [action(name, acting)] });
      expect(app.one('dialog').textContent).toContain(signed);
      expect(act).not.toHaveBeenCalled();
    },
  );
  it('says nothing of it to who decides in their own right', async () => {
    const { app } = await openSheet('approve');
    expect(app.one('dialog').textContent).not.toContain('ท่านลงนาม');
  });
});

describe('withdrawing', () => {
  it('is asked once more', async () => {
    const { app, act } = await openSheet('withdraw');
    expect(app.one('dialog').textContent).toContain('ต้องยื่นคำขอใหม่');
    await app.press('กลับ');
    expect(act).not.toHaveBeenCalled();
    await app.press('ถอนคำขอ');
    await app.press('ยืนยันถอนคำขอ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'withdraw' });
    expect(app.text()).toContain('บันทึกผล “ถอนคำขอ” ของคำขอเลขที่ 2565-0001 แล้ว');
  });
  it('of a correction says that what it corrects stays as it is', async () => {
    const { app } = await openSheet('withdraw', { corrects: '2565-0001', publication: aPublication() });
    expect(app.one('dialog').textContent).toContain('ข้อมูลเลขที่ 2565-0001 ยังคงอยู่เหมือนเดิม');
  });
});

describe('permission given by word of mouth', () => {
  it('is confirmed for what was asked', async () => {
    const { app, act } = await openSheet('confirm_verbal', { standing: 'on_display' });
    await app.press('ยืนยันว่าอนุมัติ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'confirm_verbal' });
  });
  const shown = aVersion({ verbal: 'pending' });
  const earlier = aVersion({ submissionId: 's0', isShown: false });
  it.each<[string, Partial<PublicationView> | null, string]>([
    ['that is up', { versions: [shown] }, 'ระบบจะนำข้อมูลนี้ลงจากเว็บไซต์ทันที'],
    [
      'that replaced an earlier version',
      { versions: [earlier, { ...shown, version: 2 }] },
      'นำฉบับที่ได้รับอนุมัติก่อนหน้ากลับขึ้นแทน',
    ],
    [
      'that is not up yet',
      { state: 'planned', versions: [aNextVersion({ version: 1, submissionId: 's1' })] },
      'ข้อมูลตามคำขอนี้จะไม่เผยแพร่',
    ],
    [
      'that corrects what is up',
      { versions: [{ ...earlier, isShown: true }, aNextVersion({ submissionId: 's1' })] },
      'ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์',
    ],
    [
      'that was replaced since',
      { versions: [{ ...shown, isShown: false }, aVersion({ version: 2, submissionId: 's2' })] },
      'มีฉบับใหม่แทนแล้ว',
    ],
    ['that came down', { state: 'taken_down', versions: [shown] }, 'จะไม่กลับขึ้นเว็บไซต์'],
  ])(
    'is denied with a reason, knowing what follows for what it was given for, %s',
    async (_of, changes, sentence) => {
      const publication = aPublication(changes ?? {});
      const { app, act } = await openSheet('deny_verbal', { standing: publication.state, publication });
      expect(app.one('dialog').textContent).toContain(sentence);
      await app.press('ยืนยันว่าไม่ได้อนุมัติ');
      expect(act).not.toHaveBeenCalled();
      expect(app.one('#action-reason-problem').textContent).toBe('กรุณาระบุเหตุผล');
      await app.type('#action-reason', ' ไม่ได้คุยกัน ');
      await app.press('ยืนยันว่าไม่ได้อนุมัติ');
      expect(act).toHaveBeenCalledWith('s1', { action: 'deny_verbal', reason: 'ไม่ได้คุยกัน' });
    },
  );
});

describe('giving a request to a successor', () => {
  it('names one who is not its owner already', async () => {
    const { app, act } = await openSheet('transfer_owner');
    expect(app.root.querySelector('dialog input[value="m1"]')).toBeNull();
    await app.choose('dialog input[value="m2"]');
    await app.press('ยืนยันมอบคำขอ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'transfer_owner', to: 'm2' });
  });
  it('says who has it now', async () => {
    const { app } = await openSheet('transfer_owner');
    expect(app.one('dialog').textContent).toContain('ขณะนี้ นายจิรายุ ทินจง เป็นผู้รับผิดชอบ');
    const successor = { name: 'นางสาวศิริพร นาคำ', positionTitle: 'เจ้าพนักงาน' };
    const { app: later } = await openSheet('transfer_owner', { ownerId: 'm2', successor });
    expect(later.one('dialog').textContent).toContain('ขณะนี้ นางสาวศิริพร นาคำ เป็นผู้รับผิดชอบ');
    expect(later.text()).toContain('ผู้รับผิดชอบคำขอในปัจจุบันนางสาวศิริพร นาคำ');
  });
  it('has a list to choose from when there are many', async () => {
    const many = Array.from({ length: 9 }, (_, n) => ({
      id: `p${n}`,
      name: `คนที่ ${n}`,
      positionTitle: 'นักวิชาการ',
      unitName: 'งานข้อมูล',
    }));
    const view = aView({ actions: [action('transfer_owner')] });
    const act = vi.fn(async () => view);
    const api = anApi({ submission: async () => view, act, people: async () => many });
    const app = await renderApp(<SubmissionScreen id="s1" />, { api });
    await app.press('มอบคำขอให้ผู้รับผิดชอบคนใหม่');
    await app.type('#person', 'p7');
    await app.press('ยืนยันมอบคำขอ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'transfer_owner', to: 'p7' });
  });
  it('says so when the names cannot be read, and reads them again', async () => {
    const view = aView({ actions: [action('transfer_owner')] });
    const reading = vi.fn(twoPeople).mockRejectedValueOnce(new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้'));
    const api = anApi({ submission: async () => view, people: reading });
    const app = await renderApp(<SubmissionScreen id="s1" />, { api });
    await app.press('มอบคำขอให้ผู้รับผิดชอบคนใหม่');
    expect(app.one('dialog [role=alert]').textContent).toContain('ติดต่อระบบไม่ได้');
    await app.press('ลองใหม่');
    expect(app.one('dialog').textContent).toContain('นางสาวศิริพร นาคำ');
  });
});
