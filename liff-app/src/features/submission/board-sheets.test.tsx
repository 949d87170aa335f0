// @vitest-environment happy-dom
import type { UploadedFile } from '@prakat/shared/api/api';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aPlacement } from '../../testing/fixtures.ts';
import { openPublicationSheet } from './testing/open-sheet.tsx';

beforeEach(() => localStorage.clear());

const board = (changes: Parameters<typeof aPlacement>[0] = {}) =>
  aPlacement({
    id: 'notice-board',
    destination: 'notice-board',
    name: 'บอร์ดประชาสัมพันธ์',
    stateName: 'รอติดประกาศ',
    state: 'wanted',
    address: null,
    ...changes,
  });
const seen = { version: 2, contentHash: 'hash-2' };
const uploaded: UploadedFile = {
  id: 'board',
  name: 'board.jpg',
  extension: 'jpg',
  bytes: 9,
  sha256: 'f'.repeat(64),
};
const upload = () => ({ done: Promise.resolve(uploaded), cancel: () => {} });

async function pick(app: Awaited<ReturnType<typeof openPublicationSheet>>['app']) {
  const input = app.one<HTMLInputElement>('#board-photo');
  const file = new File(['x'.repeat(9)], 'board.jpg', { type: 'image/jpeg' });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await app.settle();
}

const drafts = () => Object.keys(localStorage).filter((name) => name.startsWith('prakat.draft')).length;

describe('a webmaster who put the sheet on the notice board', () => {
  it('says so of the version on the screen, and finds the way to print it', async () => {
    const opened = await openPublicationSheet('post_sheet', { seen, placements: [board()] });
    expect(opened.app.one('dialog a').getAttribute('href')).toContain('notice_sheet');
    await opened.app.press('ยืนยันว่าติดแล้ว');
    expect(opened.act).toHaveBeenCalledWith('s1', { action: 'post_sheet', seen, photo: null });
    expect(opened.app.text()).toContain('บันทึกแล้วว่าติดบอร์ดประชาสัมพันธ์แล้ว');
  });
  it('adds a picture, which is forgotten once it is with the server', async () => {
    const opened = await openPublicationSheet('post_sheet', { seen, placements: [board()] }, undefined, {
      upload,
    });
    await pick(opened.app);
    await opened.app.press('ยืนยันว่าติดแล้ว');
    expect(opened.act).toHaveBeenCalledWith('s1', { action: 'post_sheet', seen, photo: 'board' });
    expect(drafts()).toBe(0);
  });
  it('has the picture still when it could not be sent', async () => {
    const away = new ApiFailure('unreachable', 'ติดต่อระบบไม่ได้');
    const opened = await openPublicationSheet('post_sheet', { seen, placements: [board()] }, away, {
      upload,
    });
    await pick(opened.app);
    await opened.app.press('ยืนยันว่าติดแล้ว');
    expect(opened.app.one('dialog').textContent).toContain('ติดต่อระบบไม่ได้');
    expect(opened.app.one('dialog').textContent).toContain('board.jpg');
    expect(drafts()).toBe(1);
  });
});

it('a webmaster who took the sheet off says so', async () => {
  const leaving = board({ state: 'removing', stateName: 'รอปลด' });
  const opened = await openPublicationSheet('remove_sheet', { state: 'taken_down', placements: [leaving] });
  await opened.app.press('ยืนยันว่าปลดแล้ว');
  expect(opened.act).toHaveBeenCalledWith('s1', { action: 'remove_sheet', photo: null });
});

it('leaving it off the board needs a reason, which the owner hears', async () => {
  const opened = await openPublicationSheet('skip_sheet', { placements: [board()] });
  expect(opened.app.one('dialog').textContent).toContain('ยังเผยแพร่บนเว็บไซต์ตามเดิม');
  await opened.app.press('แจ้งว่าไม่ติดบอร์ด');
  expect(opened.act).not.toHaveBeenCalled();
  await opened.app.type('#action-reason', 'บอร์ดไม่มีที่ว่าง');
  await opened.app.press('แจ้งว่าไม่ติดบอร์ด');
  expect(opened.act).toHaveBeenCalledWith('s1', { action: 'skip_sheet', reason: 'บอร์ดไม่มีที่ว่าง' });
});

it('the place says who put the sheet up and took it off, with their pictures', async () => {
  const photo = { ...uploaded, url: '/photo', preview: '/small', isScanned: false };
  const by = { name: 'นายนพกร กุลสา', positionTitle: 'พนักงานเครื่องคอมพิวเตอร์', at: '2021-12-24T04:00:00.000Z' };
  const { app } = await openPublicationSheet('take_down', {
    placements: [
      board({
        state: 'gone',
        stateName: 'ไม่ได้ติดอยู่',
        confirmed: null,
        sheet: { photo, takenOff: { ...by, photo: { ...photo, id: 'empty', name: 'empty.jpg' } } },
      }),
    ],
  });
  const place = app.one('.places').textContent;
  expect(place).toContain('ผู้ปลดประกาศ: นายนพกร กุลสา');
  for (const name of ['board.jpg', 'empty.jpg']) expect(place).toContain(name);
});
