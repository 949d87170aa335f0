// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { aFindingView } from '../../testing/fixtures.ts';
import { openPublicationSheet } from './testing/open-sheet.tsx';

const toPutUp = { version: 1, contentHash: 'hash-of-version' };
const held = { state: 'planned' as const, held: { findings: [aFindingView()], leftOff: 0 }, toPutUp };

it('what was held back is released with the word of who decides, for the version that was seen', async () => {
  const { app, act } = await openPublicationSheet('release', held);
  expect(app.text()).toContain('พักการเผยแพร่ไว้ให้ผู้มีอำนาจอนุมัติตรวจ');
  expect(app.one('dialog').textContent).toContain('พบเลขประจำตัวประชาชน');
  await app.press('ยืนยันให้เผยแพร่');
  expect(act).not.toHaveBeenCalled();
  expect(app.one('#clearance-problem').textContent).toContain('กรุณาระบุเหตุผล');
  await app.type('#clearance', ' - \u3164');
  await app.press('ยืนยันให้เผยแพร่');
  expect(act).not.toHaveBeenCalled();
  await app.type('#clearance', 'กฎหมายกำหนดให้เผยแพร่');
  await app.press('ยืนยันให้เผยแพร่');
  expect(act).toHaveBeenCalledWith('s1', {
    action: 'release',
    seen: toPutUp,
    clearance: 'กฎหมายกำหนดให้เผยแพร่',
  });
});
