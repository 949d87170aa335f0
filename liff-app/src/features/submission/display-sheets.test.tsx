// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aByHandPlacement, aNextVersion, aPlacement, aTakedown, aVersion } from '../../testing/fixtures.ts';
import { openPublicationSheet } from './testing/open-sheet.tsx';

describe('renewing', () => {
  const ending = { displayUntil: '2021-12-30' };
  it.each([
    ['three_months', '2022-03-30'],
    ['one_year', '2022-12-30'],
  ])('for %s', async (choice, displayUntil) => {
    const { app, act } = await openPublicationSheet('renew', ending);
    await app.choose(`dialog input[value="${choice}"]`);
    await app.press('ยืนยันต่ออายุ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'renew', displayUntil });
  });
  it('without end is for those who may decide', async () => {
    const { app } = await openPublicationSheet('renew', ending);
    expect(app.root.querySelector('dialog input[value="endless"]')).toBeNull();
    expect(app.one('dialog').textContent).toContain('ต้องให้ผู้มีอำนาจอนุมัติดำเนินการ');
    const { app: head, act } = await openPublicationSheet('renew', { ...ending, mayDecide: true });
    await head.choose('dialog input[value="endless"]');
    await head.press('ยืนยันต่ออายุ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'renew', displayUntil: null });
  });
  it('to a day, which must come after the one it has', async () => {
    const { app, act } = await openPublicationSheet('renew', ending);
    await app.choose('dialog input[value="date"]');
    await app.press('ยืนยันต่ออายุ');
    expect(app.one('#period-date-problem').textContent).toContain('ให้ครบ');
    for (const [part, value] of [
      ['-year', '2021'],
      ['-month', '12'],
      ['', '30'],
    ]) {
      await app.type(`#period-date${part}`, value ?? '');
    }
    expect(app.one('#period-date-problem').textContent).toContain('หลังวันที่ 30 ธันวาคม 2564');
    await app.type('#period-date', '31');
    await app.press('ยืนยันต่ออายุ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'renew', displayUntil: '2021-12-31' });
  });
  it('that the server finds too short stays open', async () => {
    const refusal = { code: 'renewal_not_later', message: 'ต้องอยู่หลังวันที่' } as const;
    const { app } = await openPublicationSheet(
      'renew',
      ending,
      new ApiFailure('refused', refusal.message, refusal),
    );
    await app.press('ยืนยันต่ออายุ');
    expect(app.one('dialog').textContent).toContain('ต้องอยู่หลังวันที่');
  });
});

describe('taking down', () => {
  it('keeps the reason inside and tells the public something else', async () => {
    const { app, act } = await openPublicationSheet('take_down');
    await app.type('#action-reason', 'ข้อมูลผิด');
    await app.type('#public-reason', 'อยู่ระหว่างปรับปรุงข้อมูล');
    await app.press('ยืนยันนำลง');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'take_down',
      reason: 'ข้อมูลผิด',
      publicReason: 'อยู่ระหว่างปรับปรุงข้อมูล',
    });
  });
  it('needs a reason but no words to the public', async () => {
    const { app, act } = await openPublicationSheet('take_down');
    await app.press('ยืนยันนำลง');
    expect(act).not.toHaveBeenCalled();
    await app.type('#public-reason', 'ก'.repeat(501));
    await app.type('#action-reason', 'ข้อมูลผิด');
    await app.press('ยืนยันนำลง');
    expect(act).not.toHaveBeenCalled();
    await app.type('#public-reason', '');
    await app.press('ยืนยันนำลง');
    expect(act).toHaveBeenCalledWith('s1', { action: 'take_down', reason: 'ข้อมูลผิด', publicReason: '' });
  });
  it('from a website kept by hand says that the webmasters are asked to', async () => {
    const { app } = await openPublicationSheet('take_down', { placements: [aByHandPlacement()] });
    expect(app.one('dialog').textContent).toContain('ระบบจะแจ้งผู้ดูแลเว็บไซต์ให้นำลงจากเว็บไซต์นั้น');
  });
  it('from a WordPress says that readers find no page there', async () => {
    const placements = [aPlacement({ id: 'wordpress', destination: 'wordpress' })];
    const { app } = await openPublicationSheet('take_down', { placements });
    expect(app.one('dialog').textContent).toContain('ผู้ที่เปิดที่อยู่เดิมจะไม่พบหน้านี้');
  });
  it('says that an approved correction that waits to go up is dropped, too', async () => {
    const { app } = await openPublicationSheet('take_down');
    expect(app.one('dialog').textContent).not.toContain('ฉบับแก้ไข');
    const versions = [aVersion(), aNextVersion({ verbal: 'pending' })];
    const { app: other } = await openPublicationSheet('take_down', { versions });
    expect(other.one('dialog').textContent).toContain(
      'คำขอเลขที่ 2565-0007 ซึ่งได้รับอนุมัติและรอขึ้นเว็บไซต์ จะถูกยกเลิกด้วย',
    );
    expect(other.one('dialog').textContent).toContain('ไม่ต้องยืนยันการอนุมัติทางวาจา');
  });
});

describe('restoring', () => {
  const down = { state: 'taken_down', takenDown: aTakedown() } as const;
  const RESTORE = 'ยืนยันนำกลับขึ้นเว็บไซต์';
  it('without end what had none', async () => {
    const { app, act } = await openPublicationSheet('restore', down);
    await app.press(RESTORE);
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: null });
  });
  it('keeps the end that was permitted, and goes not beyond it', async () => {
    const { app, act } = await openPublicationSheet('restore', { ...down, displayUntil: '2022-01-31' });
    expect(app.one('dialog').textContent).toContain('ท่านนำกลับขึ้นได้ไม่เกินวันนั้น');
    const offered = [...app.root.querySelectorAll<HTMLInputElement>('dialog input[name=period]')];
    expect(offered.map(({ value }) => value)).toEqual(['kept', 'date']);
    await app.choose('dialog input[value="date"]');
    for (const [part, value] of [
      ['-year', '2022'],
      ['-month', '02'],
      ['', '01'],
    ]) {
      await app.type(`#period-date${part}`, value ?? '');
    }
    await app.press(RESTORE);
    expect(app.one('#period-date-problem').textContent).toContain('ไม่เกินวันที่ 31 มกราคม 2565');
    expect(act).not.toHaveBeenCalled();
    await app.choose('dialog input[value="kept"]');
    await app.press(RESTORE);
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: '2022-01-31' });
  });
  it('beyond it is for those who may decide', async () => {
    const { app, act } = await openPublicationSheet('restore', {
      ...down,
      displayUntil: '2022-01-31',
      mayDecide: true,
    });
    await app.choose('dialog input[value="endless"]');
    await app.press(RESTORE);
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: null });
  });
  it('asks those who may decide for a new end when the permitted one has passed', async () => {
    const over = { ...down, displayUntil: '2021-12-23' };
    const { app, act } = await openPublicationSheet('restore', { ...over, mayDecide: true });
    expect(app.one('dialog').textContent).toContain('สิ้นสุดแล้วเมื่อวันที่ 23 ธันวาคม 2564');
    expect(app.root.querySelector('dialog input[value="kept"]')).toBeNull();
    await app.choose('dialog input[value="three_months"]');
    await app.press(RESTORE);
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: '2022-03-24' });
  });
  it('then says to others who can do it, and offers nothing', async () => {
    const { app } = await openPublicationSheet('restore', { ...down, displayUntil: '2021-12-23' });
    expect(app.one('dialog').textContent).toContain('ถึงวันที่ 23 ธันวาคม 2564 ซึ่งผ่านไปแล้ว');
    expect([...app.root.querySelectorAll('dialog button')].map((each) => each.textContent)).toEqual(['กลับ']);
  });
  it('what somebody who may decide took down is for such a person', async () => {
    const takenDown = aTakedown({ by: 'นายสะไกร แก้วโสม', byDecider: true });
    const { app } = await openPublicationSheet('restore', { ...down, takenDown });
    expect(app.one('dialog').textContent).toContain('นายสะไกร แก้วโสม ซึ่งเป็นผู้มีอำนาจอนุมัติ');
    expect(app.buttons()).not.toContain(RESTORE);
    const { app: head } = await openPublicationSheet('restore', { ...down, takenDown, mayDecide: true });
    expect(head.buttons()).toContain(RESTORE);
  });
});

describe('calling off', () => {
  const CALL_OFF = 'ยืนยันยกเลิกการเผยแพร่';
  it('what was approved and is not up yet', async () => {
    const versions = [aNextVersion({ version: 1, submissionId: 's1', verbal: 'pending' })];
    const { app, act } = await openPublicationSheet('call_off', { state: 'planned', versions });
    expect(app.one('dialog').textContent).toContain('จะไม่ขึ้นเว็บไซต์');
    expect(app.one('dialog').textContent).toContain('การอนุมัติทางวาจาของฉบับนี้จะสิ้นผล');
    await app.press(CALL_OFF);
    expect(act).toHaveBeenCalledWith('s1', { action: 'call_off' });
  });
  it('a correction leaves what is up', async () => {
    const { app } = await openPublicationSheet('call_off', { versions: [aVersion(), aNextVersion()] });
    expect(app.one('dialog').textContent).toContain('คำขอเลขที่ 2565-0007 จะไม่ขึ้นเว็บไซต์ ข้อมูลฉบับเดิมยังอยู่บนเว็บไซต์');
  });
  it('what was to come back stays down', async () => {
    const versions = [aVersion({ isNext: true })];
    const { app } = await openPublicationSheet('call_off', { state: 'planned', versions });
    expect(app.one('dialog').textContent).toContain('ข้อมูลนี้จะไม่กลับขึ้นเว็บไซต์');
  });
});
