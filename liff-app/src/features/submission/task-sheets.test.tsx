// @vitest-environment happy-dom
import type { PublicationView } from '@prakat/shared/api/api';
import { describe, expect, it } from 'vitest';
import { ApiFailure } from '../../api/failure.ts';
import { aByHandPlacement, aNextVersion, aVersion, aView } from '../../testing/fixtures.ts';
import { openPublicationSheet, publicationAction } from './testing/open-sheet.tsx';

const claim = { name: 'นายเอ', at: aView().filedAt };

describe("a webmaster's task", () => {
  it('is taken, and the others hear of it', async () => {
    const { app, act } = await openPublicationSheet('claim_task');
    expect(app.one('dialog').textContent).toContain('ระบบจะแจ้งผู้ดูแลเว็บไซต์ท่านอื่น');
    await app.press('ยืนยันรับงาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'claim_task' });
  });
  it('goes to another webmaster, never to oneself, and not to nobody by accident', async () => {
    const { app, act } = await openPublicationSheet('hand_over_task', { claim });
    await app.press('ยืนยันส่งต่องาน');
    expect(act).not.toHaveBeenCalled();
    expect(app.root.querySelector('dialog input[value="m1"]')).toBeNull();
    await app.choose('dialog input[value="m2"]');
    await app.press('ยืนยันส่งต่องาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'hand_over_task', to: 'm2' });
  });
  it('goes back to all of them', async () => {
    const { app, act } = await openPublicationSheet('hand_over_task');
    await app.choose('dialog input[value="*"]');
    await app.press('ยืนยันส่งต่องาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'hand_over_task', to: null });
  });
  it('is given to one webmaster by the head, to oneself, too', async () => {
    const { app, act } = await openPublicationSheet('assign_task', { claim });
    expect(app.one('dialog').textContent).toContain('ขณะนี้ นายเอ รับงานนี้อยู่');
    await app.press('ยืนยันมอบหมายงาน');
    expect(act).not.toHaveBeenCalled();
    expect(app.one('#person-problem').textContent).toBe('กรุณาเลือกชื่อ');
    await app.choose('dialog input[value="m1"]');
    await app.press('ยืนยันมอบหมายงาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'assign_task', to: 'm1' });
  });
  it('is freed by an administrator', async () => {
    const { app, act } = await openPublicationSheet('release_task', { claim });
    expect(app.one('dialog').textContent).toContain('นายเอ');
    await app.press('ยืนยันคืนงาน');
    expect(act).toHaveBeenCalledWith('s1', { action: 'release_task' });
  });
  it('that cannot be done says why', async () => {
    const { app, act } = await openPublicationSheet('report_publish_failure');
    await app.type('#action-reason', 'เว็บไซต์ปิดปรับปรุง');
    await app.press('แจ้งผู้เกี่ยวข้อง');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'report_publish_failure',
      reason: 'เว็บไซต์ปิดปรับปรุง',
    });
  });
  it('that somebody else has done meanwhile says so and reads it again', async () => {
    const refusal = { code: 'no_task', message: 'ไม่มีงานค้างแล้ว' } as const;
    const { app, submission } = await openPublicationSheet(
      'claim_task',
      {},
      new ApiFailure('refused', refusal.message, refusal),
    );
    await app.press('ยืนยันรับงาน');
    expect(app.root.querySelector('dialog')).toBeNull();
    expect(app.one('[role=alert]').textContent).toContain('ไม่มีงานค้างแล้ว');
    expect(submission).toHaveBeenCalledTimes(2);
  });
});

describe('putting it on the website by hand', () => {
  const toDo: Partial<PublicationView> = {
    state: 'planned',
    url: null,
    versions: [aNextVersion({ version: 1, submissionId: 's1' })],
    toPutUp: { version: 1, contentHash: 'hash-1' },
    placements: [aByHandPlacement({ state: 'wanted', address: null })],
  };
  it('gives the address, which must be one of the web', async () => {
    const { app, act } = await openPublicationSheet('publish_by_hand', toDo);
    await app.press('ยืนยันว่าเผยแพร่แล้ว');
    expect(act).not.toHaveBeenCalled();
    expect(app.one('#published-url-problem').textContent).toContain('https://');
    await app.type('#published-url', ' https://www.example.go.th/news/1 ');
    await app.press('ยืนยันว่าเผยแพร่แล้ว');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'publish_by_hand',
      url: 'https://www.example.go.th/news/1',
      seen: { version: 1, contentHash: 'hash-1' },
    });
  });
  it('names the address at which residents report it, to be put on the page', async () => {
    const { app } = await openPublicationSheet('publish_by_hand', { placements: [aByHandPlacement()] });
    const link = app.one('dialog a[href$="/report"]');
    expect(link.getAttribute('href')).toBe('https://example.go.th/si-bun-rueang/2565-0001/report');
  });
  it('of a correction says which, and begins with the address of the one before', async () => {
    const { app } = await openPublicationSheet('publish_by_hand', {
      versions: [aVersion(), aNextVersion()],
      placements: [aByHandPlacement({ state: 'wanted' })],
    });
    expect(app.one('dialog').textContent).toContain('ฉบับแก้ไขตามคำขอเลขที่ 2565-0007');
    expect(app.one<HTMLInputElement>('#published-url').value).toBe('https://www.example.go.th/news/1');
  });
});

describe('what an outsider did not find', () => {
  const words = 'ยังไม่พบบนเว็บไซต์: ไม่มีหน้านี้บนเว็บไซต์ (404)';
  it('stands beside its place, and is looked at again when a webmaster says so', async () => {
    const { app, act } = await openPublicationSheet('prove_again', {
      placements: [aByHandPlacement({ proof: { says: 'missing', words } })],
    });
    expect(app.one('.places').textContent).toContain(words);
    expect(app.one('dialog').textContent).toContain(words);
    expect(app.one('dialog li a').getAttribute('href')).toBe('https://www.example.go.th/news/1');
    await app.press('ยืนยันให้ตรวจอีกครั้ง');
    expect(act).toHaveBeenCalledWith('s1', { action: 'prove_again' });
  });
});

describe('what somebody changed on the website', () => {
  const words = 'พบบนเว็บไซต์ แต่ไม่เป็นไปตามที่อนุมัติ: หน้าบนเว็บไซต์ถูกย้ายไปถังขยะ';
  it('is put there anew as it was approved, after the webmaster has read what becomes of the page', async () => {
    const { app, act } = await openPublicationSheet('place_again', {
      placements: [aByHandPlacement({ destination: 'wordpress', proof: { says: 'changed', words } })],
    });
    expect(app.one('dialog').textContent).toContain(words);
    expect(app.one('dialog').textContent).toContain('จะหายไป');
    await app.press('ยืนยันนำขึ้นใหม่');
    expect(act).toHaveBeenCalledWith('s1', { action: 'place_again' });
  });
});

describe('a website that the product does not reach', () => {
  const words = 'ระบบเปิดหน้าเว็บไม่ได้: ติดต่อเครื่องของเว็บไซต์ไม่ได้';
  it('is vouched for by a webmaster who says how they opened it, for the version on the screen', async () => {
    const { app, act } = await openPublicationSheet('vouch', {
      placements: [aByHandPlacement({ proof: { says: 'unreached', words } })],
      seen: { version: 1, contentHash: 'shown' },
    });
    expect(app.one('dialog').textContent).toContain(words);
    await app.press('ยืนยันว่าเปิดดูแล้ว');
    expect(app.one('dialog').textContent).toContain('กรุณาระบุว่าเปิดดูอย่างไร');
    expect(act).not.toHaveBeenCalled();
    await app.type('#action-reason', 'เปิดจากโทรศัพท์มือถือ');
    await app.press('ยืนยันว่าเปิดดูแล้ว');
    const seen = { version: 1, contentHash: 'shown' };
    expect(act).toHaveBeenCalledWith('s1', { action: 'vouch', seen, reason: 'เปิดจากโทรศัพท์มือถือ' });
  });
});

describe('confirming', () => {
  it('that a page is right holds for the version on the screen', async () => {
    const { app, act } = await openPublicationSheet('confirm_publication', {
      seen: { version: 2, contentHash: 'hash-2' },
    });
    expect(app.one('dialog a').getAttribute('href')).toBe('https://example.go.th/si-bun-rueang/items/s1');
    await app.press('ตรวจแล้ว ถูกต้อง');
    expect(act).toHaveBeenCalledWith('s1', {
      action: 'confirm_publication',
      seen: { version: 2, contentHash: 'hash-2' },
    });
  });
  it('for another says how it will be signed', async () => {
    const acting = { kind: 'acting', name: 'นายนพกร กุลสา', positionTitle: 'นักวิชาการคอมพิวเตอร์' } as const;
    const { app } = await openPublicationSheet('confirm_publication', {
      actions: [publicationAction('confirm_publication', acting)],
    });
    expect(app.one('dialog').textContent).toContain('รักษาราชการแทน นักวิชาการคอมพิวเตอร์');
  });
  it('that it was taken away says from where', async () => {
    const { app, act } = await openPublicationSheet('confirm_removed', {
      state: 'taken_down',
      placements: [
        aByHandPlacement({ state: 'removing' }),
        aByHandPlacement({ id: 'built-in', state: 'gone', address: 'https://gone.example/' }),
      ],
    });
    const addresses = [...app.root.querySelectorAll('dialog a')].map((link) => link.getAttribute('href'));
    expect(addresses).toEqual(['https://www.example.go.th/news/1']);
    await app.press('ยืนยันว่านำลงแล้ว');
    expect(act).toHaveBeenCalledWith('s1', { action: 'confirm_removed' });
    expect(app.text()).toContain('บันทึกแล้วว่านำลงจากเว็บไซต์แล้ว');
  });
});

it('what stands on the website is given to a successor who is not its owner already', async () => {
  const { app, act } = await openPublicationSheet('transfer_owner');
  expect(app.root.querySelector('dialog input[value="m1"]')).toBeNull();
  await app.choose('dialog input[value="m2"]');
  await app.press('ยืนยันมอบข้อมูล');
  expect(act).toHaveBeenCalledWith('s1', { action: 'transfer_owner', to: 'm2' });
});
