// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aPublication } from '../../testing/fixtures.ts';
import { openSheet } from './testing/open-sheet.tsx';

describe('renewing', () => {
  const publication = aPublication({ displayUntil: '2021-12-30' });
  it.each([
    ['three_months', '2022-03-30'],
    ['one_year', '2022-12-30'],
    ['endless', null],
  ])('for %s', async (choice, displayUntil) => {
    const { app, act } = await openSheet('renew', { publication });
    await app.choose(`dialog input[value="${choice}"]`);
    await app.press('ยืนยันต่ออายุ');
    expect(act).toHaveBeenCalledWith('s1', { action: 'renew', displayUntil });
  });
  it('to a day, which must come after the one it has', async () => {
    const { app, act } = await openSheet('renew', { publication });
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
    const { app } = await openSheet(
      'renew',
      { publication },
      new ApiFailure('refused', refusal.message, refusal),
    );
    await app.press('ยืนยันต่ออายุ');
    expect(app.one('dialog').textContent).toContain('ต้องอยู่หลังวันที่');
  });
});

describe('taking down', () => {
  it('keeps the reason inside and tells the public something else', async () => {
    const { app, act } = await openSheet('take_down', { state: 'published', publication: aPublication() });
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
    const { app, act } = await openSheet('take_down', { state: 'published', publication: aPublication() });
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
  it('from another website is said to be for the webmaster to do there', async () => {
    const publication = aPublication({ by: 'webmaster' });
    const { app } = await openSheet('take_down', { state: 'published', publication });
    expect(app.one('dialog').textContent).toContain('นำออกจากเว็บไซต์นั้นด้วย');
  });
});

describe('restoring', () => {
  it('without end what had none', async () => {
    const { app, act } = await openSheet('restore', { publication: aPublication() });
    await app.press('ยืนยันนำกลับขึ้นเว็บไซต์');
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: null });
  });
  it('keeps the end that has not passed', async () => {
    const { app, act } = await openSheet('restore', {
      publication: aPublication({ displayUntil: '2022-01-31' }),
    });
    await app.press('ยืนยันนำกลับขึ้นเว็บไซต์');
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: '2022-01-31' });
  });
  it('asks for a new end when the old one has passed', async () => {
    const { app, act } = await openSheet('restore', {
      publication: aPublication({ displayUntil: '2021-12-23' }),
    });
    expect(app.one('dialog').textContent).toContain('สิ้นสุดแล้วเมื่อวันที่ 23 ธันวาคม 2564');
    expect(app.root.querySelector('dialog input[value="kept"]')).toBeNull();
    await app.choose('dialog input[value="three_months"]');
    await app.press('ยืนยันนำกลับขึ้นเว็บไซต์');
    expect(act).toHaveBeenCalledWith('s1', { action: 'restore', displayUntil: '2022-03-24' });
  });
});
