import type { PersonView } from '@prakat/shared/api/people';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnOffice, anOffice, OFFICE } from './an-office.ts';

let office: AnOffice;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.stage.close());

describe('somebody leaves', () => {
  test('and their open work waits for the successor, who is told once', async () => {
    const sentBack = await office.decide('assistant-2', await office.file('staff-1', 1), 'send_back', {
      reason: 'แนบไฟล์ให้ครบ',
    });
    const waiting = await office.file('staff-1', 2);
    const over = await office.decide('assistant-2', await office.file('staff-1', 3), 'reject', {
      reason: 'ไม่ตรงกับภารกิจ',
    });

    expect((await office.leave('staff-1', null)).code).toBe('successor_needed');
    const left = await office.leave('staff-1', 'staff-2');
    expect(left).toMatchObject({ status: 200, body: { status: 'left' } });
    expect((await office.get('staff-1', '/me')).code).toBe('not_a_member');
    expect((await office.mine('staff-2')).map(({ id }) => id).sort()).toEqual(
      [sentBack.id, waiting.id].sort(),
    );
    expect((await office.store.get('submissions', over.id))?.ownerId).toBe(office.id('staff-1'));
    expect((await office.store.get('submissions', sentBack.id))?.awaiting).toEqual([
      `member:${office.id('staff-2')}`,
    ]);

    await office.told('staff-2');
    const cards = (await office.player.received({ person: 'staff-2' })).filter(({ message }) =>
      JSON.stringify(message).includes('ท่านได้รับช่วงงาน'),
    );
    expect(cards).toHaveLength(1);
    expect(JSON.stringify(cards[0])).toContain('2 รายการ จาก');
    const { body } = await office.get('admin', `/people/${office.id('staff-1')}`);
    expect((body as PersonView).history[0]).toMatchObject({
      title: 'พ้นหน้าที่',
      note: expect.stringContaining('ผู้รับช่วงงาน'),
    });
    expect(await office.peopleFaults()).toEqual([]);
  });

  test('and what they published goes over with the requests behind it', async () => {
    const { id } = await office.published('staff-1', 1);
    expect((await office.leave('staff-1', 'staff-2')).status).toBe(200);
    expect(await office.store.get('publications', id)).toMatchObject({ ownerId: office.id('staff-2') });
    expect((await office.mine('staff-2')).map((item) => item.id)).toEqual([id]);
    const { timeline } = await office.player.view('staff-2', id);
    expect(timeline.some(({ title }) => title === 'มอบข้อมูลที่เผยแพร่ให้ผู้รับผิดชอบคนใหม่')).toBe(true);
    // Whoever answers for it now can ask to have it corrected.
    await office.player.submit('staff-2', aDraft(), aUuid(2), id);
  });

  test('and a task they had taken goes back to all webmasters', async () => {
    await office.promote('staff-3', ['staff', 'webmaster']);
    const { id } = await office.published('staff-1', 1);
    await office.player.actOnPublication('webmaster-2', id, { action: 'claim_task' });
    expect((await office.leave('webmaster-2', null)).status).toBe(200);
    expect(await office.freeTask(id)).toBe(true);
    expect(await office.told('nopphakon')).toContain('ยืนยัน');
  });

  test('and hundreds of published items go over too', async () => {
    const { store } = office;
    const { id } = await office.published('staff-1', 1);
    const model = await store.get('publications', id);
    const request = await store.get('submissions', id);
    if (!model || !request) throw new Error('not published');
    for (let n = 0; n < 130; n += 1) {
      const copy = `copy-${n}`;
      const versions = model.versions.map((version) => ({ ...version, submissionId: copy }));
      await store.transact(async (tx) => {
        tx.put('publications', { ...model, id: copy, versions });
        tx.put('submissions', { ...request, id: copy });
      });
    }
    expect((await office.leave('staff-1', 'staff-2')).status).toBe(200);
    for (const collection of ['publications', 'submissions'] as const) {
      const { items } = await store.find(collection, 'byOwner', {
        equals: { officeId: OFFICE, ownerId: office.id('staff-2') },
        limit: 200,
      });
      expect(items).toHaveLength(131);
    }
    expect(await office.told('staff-2')).toContain('131 รายการ จาก');
  });

  test('and what waits for their word in writing waits for whoever holds the post', async () => {
    const { id, number } = await office.verballyPermitted('information-head');
    expect((await office.leaveConfirmed('information-head', 'staff-2', true)).status).toBe(200);
    const record = await office.store.get('submissions', id);
    expect(record?.awaiting).toContain('position:information-head');
    expect(record?.awaiting).not.toContain(`member:${office.id('information-head')}`);
    // The successor holds the post from the same moment, and is asked at once.
    const { actions } = await office.player.view('staff-2', id);
    expect(actions.map(({ name }) => name)).toContain('confirm_verbal');
    expect(await office.told('staff-2')).toContain(number);
    expect(await office.told('admin')).not.toContain('ไม่มีผู้รับคำขอ');
  });

  test('and where nobody holds the post, the administrators hear of it', async () => {
    const { number } = await office.verballyPermitted('information-head');
    await office.change('admin', 'jirayu', { positionId: null });
    await office.confirm('sakrai', office.id('jirayu'));
    // The one assistant who is left wrote down that it was given.
    expect((await office.leaveConfirmed('information-head', null)).status).toBe(200);
    expect(await office.told('admin')).toContain('ไม่มีผู้รับคำขอ');
    expect(await office.told('admin')).toContain(number);
  });
});

describe('somebody loses a post and stays', () => {
  test('and a webmaster’s task goes back to the others', async () => {
    await office.promote('staff-3', ['staff', 'webmaster']);
    const { id } = await office.published('staff-1', 1);
    await office.player.actOnPublication('staff-3', id, { action: 'claim_task' });
    expect((await office.change('sakrai', 'staff-3', { roles: ['staff'] })).status).toBe(200);
    expect(await office.freeTask(id)).toBe(true);
  });

  test('and what they permitted by word of mouth is for the next holder to confirm', async () => {
    const { id } = await office.verballyPermitted('information-head');
    await office.change('admin', 'information-head', { positionId: null });
    expect((await office.confirm('sakrai', office.id('information-head'))).status).toBe(200);
    const record = await office.store.get('submissions', id);
    expect(record?.awaiting).toContain('position:information-head');
    expect(record?.awaiting).not.toContain(`member:${office.id('information-head')}`);
    expect(await office.person('information-head')).toMatchObject({ status: 'active' });
  });

  test('and what they answer for stays theirs', async () => {
    const { id } = await office.published('jirayu', 1);
    await office.change('admin', 'jirayu', { positionId: null });
    await office.confirm('sakrai', office.id('jirayu'));
    expect(await office.person('jirayu')).toMatchObject({ positionId: null });
    expect(await office.store.get('publications', id)).toMatchObject({ ownerId: office.id('jirayu') });
  });
});
