import { issueSetUpCode } from '@prakat/functions/people/set-up';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnOffice, anOffice, aRegistration, OFFICE, START } from './an-office.ts';

let office: AnOffice;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.stage.close());

describe('somebody with a LINE account', () => {
  test('is shown the privacy notice, registers and waits', async () => {
    const before = await office.get('resident-1', '/registration');
    expect(before.body).toMatchObject({
      status: 'none',
      awaitsSetUp: false,
      notice: { version: '2569-3', title: expect.stringContaining('ข้อมูลส่วนบุคคล') },
    });
    const sent = await office.post('resident-1', '/registration', aRegistration());
    expect(sent).toMatchObject({
      status: 200,
      body: { status: 'pending', fields: { name: 'นางสาวสุดา พากเพียร' } },
    });
    expect((await office.get('resident-1', '/me')).code).toBe('not_a_member');
    expect(await office.told('admin')).toContain('ลงทะเบียนใหม่รอพิจารณา');
  });

  test('is admitted by an administrator, told so, and can work', async () => {
    const id = await office.registered('resident-1');
    const admitted = await office.admit('admin', id, { roles: ['webmaster', 'staff'] });
    expect(admitted).toMatchObject({
      status: 200,
      body: { status: 'active', roles: ['staff', 'webmaster'] },
    });
    expect(await office.get('resident-1', '/me')).toMatchObject({
      status: 200,
      body: { member: { isStaff: true } },
    });
    expect(await office.told('resident-1')).toContain('รับลงทะเบียนแล้ว');
    const { noticeReadAt } = (await office.store.get('members', id)) ?? {};
    expect(noticeReadAt?.slice(0, 10)).toBe(new Date(START).toISOString().slice(0, 10));
    expect(await office.post('resident-1', '/registration', aRegistration())).toMatchObject({
      status: 409,
      code: 'already_registered',
    });
  });

  test('is refused with the reason, and can mend and send it again', async () => {
    const id = await office.registered('resident-1');
    expect((await office.post('admin', `/people/${id}/refuse`, { reason: ' ' })).code).toBe(
      'reason_required',
    );
    await office.post('admin', `/people/${id}/refuse`, { reason: 'กรุณากรอกชื่อจริง' });
    expect(await office.told('resident-1')).toContain('กรุณากรอกชื่อจริง');
    expect((await office.get('resident-1', '/registration')).body).toMatchObject({
      status: 'refused',
      reason: 'กรุณากรอกชื่อจริง',
    });
    expect(await office.registered('resident-1', { name: 'นายตัวจริง แน่นอน' })).toBe(id);
    expect((await office.admit('admin', id)).status).toBe(200);
    expect((await office.admit('admin', id)).code).toBe('registration_settled');
  });

  test('can mend a registration that waits, without telling the administrators again, and not without end', async () => {
    const id = await office.registered('resident-1');
    expect(await office.registered('resident-1', { contact: '08 2222 2222' })).toBe(id);
    await office.told('admin');
    const cards = (await office.player.received({ person: 'admin' })).filter(({ message }) =>
      JSON.stringify(message).includes('ลงทะเบียนใหม่รอพิจารณา'),
    );
    expect(cards).toHaveLength(1);
    for (const contact of ['1', '2', '3']) await office.registered('resident-1', { contact });
    expect(await office.post('resident-1', '/registration', aRegistration())).toMatchObject({
      status: 429,
      code: 'too_many_registrations',
    });
  });

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['no contact', { contact: '' }, 'contact'],
    ['a unit of another office', { unitId: 'digital-health' }, 'unitId'],
    ['a position of another office', { positionId: 'group-head' }, 'positionId'],
    ['a name that is too long', { name: 'ก'.repeat(201) }, 'name'],
  ])('cannot register with %s', async (_what, given, field) => {
    const refused = await office.post('resident-1', '/registration', aRegistration(given));
    expect(refused).toMatchObject({ status: 422, body: { error: { fields: [{ field }] } } });
    expect((await office.get('resident-1', '/registration')).body).toMatchObject({ status: 'none' });
  });

  test('cannot register without having been shown the notice in force', async () => {
    const body = { ...aRegistration(), noticeVersion: '2560-1' };
    expect(await office.post('resident-1', '/registration', body)).toMatchObject({
      body: { error: { fields: [{ field: 'noticeVersion' }] } },
    });
  });

  test('learns nothing of the people of the office', async () => {
    await office.registered('resident-1');
    for (const path of [
      '/people',
      '/colleagues',
      '/delegations',
      '/office-status',
      `/people/${office.id('admin')}`,
    ])
      expect((await office.get('resident-1', path)).code).toBe('not_a_member');
  });

  test('gets the way to register from the chat', async () => {
    await office.player.say('resident-2', 'สวัสดี');
    expect(await office.told('resident-2')).toMatch(/liff\.line\.me\/[\w-]+\/register/);
  });
});

describe('admitting', () => {
  test('is for administrators', async () => {
    const id = await office.registered('resident-1');
    for (const key of ['staff-1', 'sakrai', 'webmaster-2', 'resident-1'])
      expect((await office.admit(key, id)).status).toBe(403);
    expect(await office.store.get('members', id)).toMatchObject({ status: 'pending' });
  });

  test('lists who waits, page by page', async () => {
    const id = await office.registered('resident-1');
    expect((await office.get('admin', '/people?status=pending')).body).toMatchObject({
      items: [{ id, name: 'นางสาวสุดา พากเพียร', unitName: 'กลุ่มงานวิชาการ' }],
      next: null,
    });
    expect((await office.get('admin', '/office-status')).body).toMatchObject({ registrationsWaiting: 1 });
    expect((await office.get('staff-1', '/people')).code).toBe('not_administrator');
  });
});

describe('the first administrator', () => {
  const nobodyYet = async () => {
    const { store } = office;
    await store.transact(async (tx) => {
      const admin = await tx.get('members', office.id('admin'));
      if (admin) tx.put('members', { ...admin, status: 'left' });
    });
  };
  const issue = () => issueSetUpCode(office.stage.machine.context, OFFICE);

  test('is not needed where there is one: no code is made', async () => {
    expect(office.stage.machine.setUpCodes.size).toBe(0);
    expect(await issue()).toBeNull();
    await office.registered('resident-1');
    expect((await office.post('resident-1', '/setup', { code: 'AAAA-AAAA-AAAA' })).code).toBe('set_up_done');
  });

  test('registers, types the code in any way of writing, and is the administrator; the code is used up', async () => {
    await nobodyYet();
    const code = await issue();
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(await issue()).toBeNull();
    expect((await office.get('resident-1', '/registration')).body).toMatchObject({ awaitsSetUp: true });
    expect((await office.post('resident-1', '/setup', { code })).code).toBe('register_first');
    await office.registered('resident-1');
    const inThaiDigits = String(code).replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'.charAt(Number(digit)));
    const typed = ` ${inThaiDigits.toLowerCase().replaceAll('-', '\u200B ')}`;
    expect(await office.post('resident-1', '/setup', { code: typed })).toMatchObject({
      status: 200,
      body: { status: 'active', awaitsSetUp: false },
    });
    expect((await office.get('resident-1', '/people')).status).toBe(200);
    await office.registered('resident-2');
    expect((await office.post('resident-2', '/setup', { code })).code).toBe('set_up_done');
    expect(JSON.stringify(await office.store.get('setUpCodes', OFFICE))).not.toContain(plain(code));
  });

  test('after five wrong codes waits a quarter of an hour, even with the right one', async () => {
    await nobodyYet();
    const code = await issue();
    await office.registered('resident-1');
    const wrong = { code: 'AAAA-AAAA-AAAA' };
    for (let tries = 1; tries <= 4; tries += 1)
      expect((await office.post('resident-1', '/setup', wrong)).code).toBe('wrong_set_up_code');
    expect(await office.post('resident-1', '/setup', wrong)).toMatchObject({
      status: 429,
      code: 'set_up_paused',
    });
    expect((await office.post('resident-1', '/setup', { code })).code).toBe('set_up_paused');
    office.stage.clock.moveTo(office.stage.clock.now() + 14 * 60_000);
    expect((await office.post('resident-1', '/setup', { code })).code).toBe('set_up_paused');
    office.stage.clock.moveTo(office.stage.clock.now() + 2 * 60_000);
    expect((await office.post('resident-1', '/setup', { code })).status).toBe(200);
  });

  test('is kept waiting by nobody else who types wrong codes', async () => {
    await nobodyYet();
    const code = await issue();
    await office.registered('resident-1');
    const guess = () => office.post('resident-2', '/setup', { code: 'AAAA-AAAA-AAAA' });
    for (let tries = 1; tries <= 5; tries += 1) await guess();
    expect((await guess()).code).toBe('set_up_paused');
    expect((await office.post('resident-1', '/setup', { code })).status).toBe(200);
    expect(await office.store.get('setUpCodes', OFFICE)).toMatchObject({ tries: [] });
  });
});

test('every change of a person is in the log, and the log tells when a record was altered', async () => {
  const { store } = office;
  const id = await office.registered('resident-1');
  await office.admit('admin', id);
  expect(await office.peopleFaults()).toEqual([]);

  const tamper = (change: Parameters<typeof store.transact>[0]) => store.transact(change);
  const member = await store.get('members', id);
  if (!member) throw new Error('not there');
  for (const altered of [
    { roles: ['staff' as const, 'administrator' as const] },
    { positionId: 'head' },
    { seats: [...member.seats, 'position:head'] },
    { status: 'left' as const },
    { name: 'นายอื่น' },
    { lineUserId: 'U-other' },
  ]) {
    await tamper(async (tx) => tx.put('members', { ...member, ...altered }));
    expect(await office.peopleFaults()).toMatchObject([
      { officeId: OFFICE, record: `members/${id}`, reason: 'is not what the log says' },
    ]);
  }
  await tamper(async (tx) => tx.put('members', { ...member, reachable: false }));
  expect(await office.peopleFaults()).toEqual([]);
  await tamper(async (tx) => tx.put('members', { ...member, id: 'smuggled' }));
  expect(await office.peopleFaults()).toMatchObject([{ reason: 'is not in the log' }]);
  await tamper(async (tx) => tx.delete('members', 'smuggled'));
  await tamper(async (tx) => tx.delete('members', id));
  expect(await office.peopleFaults()).toMatchObject([{ reason: 'is missing' }]);
  await tamper(async (tx) => tx.put('members', member));

  const [event] = (
    await store.find('memberEvents', 'byMember', { equals: { officeId: OFFICE, subject: id }, limit: 1 })
  ).items;
  if (!event) throw new Error('no event');
  await tamper(async (tx) => tx.put('memberEvents', { ...event, at: '2021-01-01T00:00:00.000Z' }));
  expect(await office.peopleFaults()).toMatchObject([
    { record: `memberEvents/${event.seq}`, reason: 'was altered after it was written' },
  ]);
});

const plain = (code: string | null) => String(code).replaceAll('-', '');
