import { audit } from '@prakat/functions/audit/audit';
import type { SubmissionPage, SubmissionView } from '@prakat/shared/api/api';
import type { OfficeStatus, PersonView } from '@prakat/shared/api/people';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnOffice, anOffice, aRegistration, OFFICE } from './an-office.ts';

let office: AnOffice;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.stage.close());

const file = (key: string, n: number) => office.player.submit(key, aDraft(), aUuid(n));
const decide = (key: string, { id, revision, contentHash }: SubmissionView, action: string, more = {}) =>
  office.player.act(key, id, { action, seen: { revision, contentHash }, ...more });
const leave = (key: string, to: string | null, takesPost = false, by = 'admin') =>
  office.post(by, `/people/${office.id(key)}/leave`, { successorId: to && office.id(to), takesPost });
const mine = async (key: string) =>
  ((await office.get(key, '/submissions?list=mine')).body as SubmissionPage).items;
const warnings = async () =>
  ((await office.get('admin', '/office-status')).body as OfficeStatus).warnings.map(({ code }) => code);

describe('somebody leaves', () => {
  test('and their open work waits for the successor, who is told once', async () => {
    const sentBack = await decide('assistant-2', await file('staff-1', 1), 'send_back', {
      reason: 'แนบไฟล์ให้ครบ',
    });
    const waiting = await file('staff-1', 2);
    const over = await decide('assistant-2', await file('staff-1', 3), 'reject', { reason: 'ไม่ตรงกับภารกิจ' });

    expect((await leave('staff-1', null)).code).toBe('successor_needed');
    const left = await leave('staff-1', 'staff-2');
    expect(left).toMatchObject({ status: 200, body: { status: 'left' } });
    expect((await office.get('staff-1', '/me')).code).toBe('not_a_member');
    expect((await mine('staff-2')).map(({ id }) => id).sort()).toEqual([sentBack.id, waiting.id].sort());
    expect((await office.store.get('submissions', over.id))?.ownerId).toBe(office.id('staff-1'));
    expect((await office.store.get('submissions', sentBack.id))?.awaiting).toEqual([
      `member:${office.id('staff-2')}`,
    ]);

    await office.told('staff-2');
    const cards = (await office.player.received({ person: 'staff-2' })).filter(({ message }) =>
      JSON.stringify(message).includes('ท่านได้รับช่วงงาน'),
    );
    expect(cards).toHaveLength(1);
    expect(JSON.stringify(cards[0])).toContain('2 เรื่อง จาก');
    const { body } = await office.get('admin', `/people/${office.id('staff-1')}`);
    expect((body as PersonView).history[0]).toMatchObject({
      title: 'พ้นหน้าที่',
      note: expect.stringContaining('ผู้รับช่วงงาน'),
    });
    const { files } = office.stage.machine.context;
    expect(await audit(office.store, files, [OFFICE])).toMatchObject({ faults: [], peopleFaults: [] });
  });

  test('and a task they had taken goes back to all webmasters', async () => {
    await office.promote('staff-3', ['staff', 'webmaster']);
    const proposed = await decide('assistant-2', await file('staff-1', 1), 'propose');
    await decide('sakrai', proposed, 'approve');
    await office.stage.settle();
    await office.player.act('webmaster-2', proposed.id, { action: 'claim_task' });
    expect((await leave('webmaster-2', null)).status).toBe(200);
    const record = await office.store.get('submissions', proposed.id);
    expect(record).toMatchObject({ state: 'published', claim: null });
    expect(record?.awaiting.some((seat) => seat.startsWith('member:'))).toBe(false);
    await office.player.act('nopphakon', proposed.id, { action: 'confirm_publication' });
  });

  test('and hundreds of published items go over too', async () => {
    const { store } = office;
    const proposed = await decide('assistant-2', await file('staff-1', 1), 'propose');
    await decide('sakrai', proposed, 'approve');
    await office.stage.settle();
    const model = await store.get('submissions', proposed.id);
    if (!model) throw new Error('not published');
    await store.transact(async (tx) => {
      for (let n = 0; n < 130; n += 1) tx.put('submissions', { ...model, id: `copy-${n}` });
    });
    expect((await leave('staff-1', 'staff-2')).status).toBe(200);
    const { items } = await store.find('submissions', 'byOwner', {
      equals: { officeId: OFFICE, ownerId: office.id('staff-2') },
      limit: 200,
    });
    expect(items).toHaveLength(131);
    expect(await office.told('staff-2')).toContain('131 เรื่อง จาก');
  });

  test('and what waits for their word in writing is told to the administrators', async () => {
    const waiting = await file('staff-1', 1);
    await office.player.act('assistant-2', waiting.id, {
      action: 'record_verbal_approval',
      seen: { revision: waiting.revision, contentHash: waiting.contentHash },
      givenBy: office.id('sakrai'),
      givenTo: 'นายทดสอบ',
      givenAt: new Date(office.stage.clock.now()).toISOString(),
      means: 'telephone',
      whyUrgent: 'พบผู้ป่วยโรคติดต่อ',
      note: null,
      photo: null,
    });
    await office.stage.settle();
    expect((await leave('sakrai', null)).status).toBe(200);
    expect(await office.told('admin')).toContain('ไม่มีผู้ยืนยันการอนุมัติทางวาจา');
    expect(await warnings()).toContain('empty_step');
  });
});

describe('somebody is replaced', () => {
  test('the successor has the post, the roles and what waits for them', async () => {
    const proposed = await decide('assistant-2', await file('staff-1', 1), 'propose');
    expect((await leave('sakrai', 'information-head', true)).status).toBe(200);
    expect(await office.person('information-head')).toMatchObject({
      positionId: 'head',
      unitId: 'administration',
    });
    const approved = await decide('information-head', proposed, 'approve');
    expect(approved.state).not.toBe('submitted');
    expect(await warnings()).toEqual([]);
  });

  test('which is how the last administrator goes, by another’s hand', async () => {
    expect((await leave('admin', 'staff-1')).code).toBe('last_administrator');
    expect((await leave('admin', 'staff-1', true)).status).toBe(200);
    expect((await office.get('staff-1', '/people')).status).toBe(200);
    expect((await office.get('admin', '/people')).code).toBe('not_a_member');
  });

  test('but nobody takes a post for themselves', async () => {
    expect((await leave('sakrai', 'admin', true)).code).toBe('own_authority');
    expect(await office.person('sakrai')).toMatchObject({ status: 'active' });
  });
});

describe('an office keeps', () => {
  test('its last webmaster and its last administrator', async () => {
    expect((await leave('webmaster-2', null)).status).toBe(200);
    expect(await warnings()).toContain('few_webmasters');
    const { warnings: said } = (await office.get('admin', '/office-status')).body as OfficeStatus;
    expect(said.find(({ code }) => code === 'few_webmasters')?.message).toContain('มีผู้ดูแลเว็บไซต์ 1 คน');
    expect((await leave('nopphakon', null)).code).toBe('last_webmaster');
    const change = (key: string, body: object) =>
      office.post('admin', `/people/${office.id(key)}/change`, body);
    expect((await change('nopphakon', { roles: ['staff'] })).code).toBe('last_webmaster');
    expect((await change('admin', { roles: ['staff'] })).code).toBe('last_administrator');
    await office.promote('staff-1', ['staff', 'webmaster']);
    expect(await warnings()).not.toContain('few_webmasters');
  });
});

describe('what people are is changed', () => {
  const change = (by: string, key: string, body: object) =>
    office.post(by, `/people/${office.id(key)}/change`, body);

  test('by administrators, and counts at once', async () => {
    expect((await change('admin', 'staff-1', { positionId: 'assistant' })).status).toBe(200);
    const filed = await file('staff-2', 1);
    await decide('staff-1', filed, 'propose');
    expect(await office.told('staff-1')).toContain('ตำแหน่งหรือบทบาทของท่านเปลี่ยนแล้ว');
  });

  test('by anybody in their own way to be reached, and nothing else', async () => {
    expect(await change('staff-1', 'staff-1', { contact: '08 9999 9999' })).toMatchObject({
      status: 200,
      body: { contact: '08 9999 9999', isSelf: true },
    });
    expect((await change('staff-1', 'staff-1', { roles: ['staff', 'administrator'] })).code).toBe(
      'not_administrator',
    );
    expect((await change('staff-1', 'staff-2', { contact: '1' })).code).toBe('not_administrator');
    expect((await office.get('staff-1', `/people/${office.id('staff-2')}`)).code).toBe('not_administrator');
  });

  test('by no administrator who would gain by it', async () => {
    expect((await change('admin', 'admin', { positionId: 'head' })).code).toBe('own_authority');
    expect((await change('admin', 'admin', { roles: ['staff', 'webmaster', 'administrator'] })).code).toBe(
      'own_authority',
    );
    expect((await change('admin', 'admin', { unitId: 'information' })).code).toBe('own_authority');
    expect((await change('admin', 'admin', { name: 'นางใหม่ สกุลใหม่' })).status).toBe(200);
  });

  test.each([
    ['a position of another office', { positionId: 'group-head' }],
    ['a unit that does not exist', { unitId: 'nowhere' }],
    ['no role at all', { roles: [] }],
    ['an unknown role', { roles: ['king'] }],
    ['an empty name', { name: ' ' }],
    ['a field too many', { status: 'left' }],
  ])('but not to %s', async (_what, body) => {
    expect((await change('admin', 'staff-1', body)).code).toBe('invalid_input');
    expect(await office.person('staff-1')).toMatchObject({
      status: 'active',
      positionId: null,
      roles: ['staff'],
    });
  });
});

describe('a person with a new LINE account', () => {
  const known = { name: 'นางสาววิไลวรรณ  ศรีสุข', contact: '08 5555 5555' };
  const asKnown = async () => ({ ...known, name: (await office.person('staff-1'))?.name ?? '' });
  const admit = (id: string, by = 'admin') =>
    office.post(by, `/people/${id}/admit`, { roles: ['staff'], positionId: null, unitId: 'academic' });

  test('gets post, work and history back; the old account stops at once', async () => {
    const filed = await file('staff-1', 1);
    const id = await office.registered('resident-1', await asKnown(), true);
    expect(await office.told('staff-1')).toContain('มีผู้ขอเปลี่ยนบัญชี LINE ของท่าน');
    // Until it is confirmed the old account is the one.
    expect((await office.get('staff-1', '/me')).status).toBe(200);
    expect((await office.get('admin', `/people/${id}`)).body).toMatchObject({
      replaces: { id: office.id('staff-1') },
    });

    expect((await admit(id)).status).toBe(200);
    const old = await office.get('staff-1', '/me');
    expect(old).toMatchObject({ status: 403, code: 'not_a_member' });
    const again = { action: 'withdraw' };
    expect((await office.post('staff-1', `/submissions/${filed.id}/actions`, again)).code).toBe(
      'not_a_member',
    );
    expect((await office.get('resident-1', '/me')).body).toMatchObject({
      member: { id: office.id('staff-1') },
    });
    expect((await mine('resident-1')).map(({ id: own }) => own)).toEqual([filed.id]);
    expect((await office.post('resident-1', `/submissions/${filed.id}/actions`, again)).status).toBe(200);
    expect(await office.told('staff-1')).toContain('บัญชี LINE นี้ใช้งานระบบไม่ได้แล้ว');
    expect(await office.told('resident-1')).toContain('เปลี่ยนบัญชี LINE แล้ว');
    expect(await office.store.get('members', id)).toMatchObject({ status: 'merged', seats: [] });
    const { files } = office.stage.machine.context;
    expect((await audit(office.store, files, [OFFICE])).peopleFaults).toEqual([]);
  });

  test('is not confirmed by themselves from the old account', async () => {
    const name = (await office.person('admin'))?.name ?? '';
    const id = await office.registered('resident-1', { name }, true);
    expect(await admit(id)).toMatchObject({ status: 403, code: 'own_registration' });
    expect((await office.get('resident-1', '/me')).code).toBe('not_a_member');
  });

  test('who is not known by that name is told so, and no list is shown', async () => {
    const body = { name: 'นายไม่มี ในบัญชี' };
    const { status, code } = await office.post('resident-1', '/registration', {
      ...aRegistration(body, true),
    });
    expect({ status, code }).toEqual({ status: 422, code: 'known_person_not_found' });
  });

  test('may be refused, and the old account goes on', async () => {
    const id = await office.registered('resident-1', await asKnown(), true);
    await office.post('admin', `/people/${id}/refuse`, { reason: 'เจ้าตัวแจ้งว่าไม่ได้ขอเปลี่ยน' });
    expect((await office.get('staff-1', '/me')).status).toBe(200);
    expect((await admit(id)).code).toBe('registration_settled');
  });
});
