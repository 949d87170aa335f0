import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnOffice, anOffice, aRegistration } from './an-office.ts';

let office: AnOffice;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.stage.close());

describe('a person with a new LINE account', () => {
  const known = { name: 'นางสาววิไลวรรณ  ศรีสุข', contact: '08 5555 5555' };
  const asKnown = async () => ({ ...known, name: (await office.person('staff-1'))?.name ?? '' });
  const admit = (id: string, by = 'admin') => office.admit(by, id);

  test('gets post, work and history back; the old account stops at once', async () => {
    const filed = await office.file('staff-1', 1);
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
    expect((await office.mine('resident-1')).map(({ id: own }) => own)).toEqual([filed.id]);
    expect((await office.post('resident-1', `/submissions/${filed.id}/actions`, again)).status).toBe(200);
    expect(await office.told('staff-1')).toContain('บัญชี LINE นี้ใช้งานระบบไม่ได้แล้ว');
    expect(await office.told('resident-1')).toContain('เปลี่ยนบัญชี LINE แล้ว');
    expect(await office.store.get('members', id)).toMatchObject({ status: 'merged', seats: [] });
    expect(await office.peopleFaults()).toEqual([]);
  });

  test('is told on the new account what waited for the old one', async () => {
    const { id } = await office.file('staff-1', 1);
    await office.player.decide('assistant-2', id, 'reject', { reason: 'เอกสารแนบไม่ครบถ้วน' });
    await office.stage.settle();
    const waitsFor = async (key: string) => {
      const lane = `line:${office.player.userId(key)}`;
      const page = await office.store.find('outbox', 'byLane', {
        equals: { lane, status: 'pending' },
        limit: 100,
      });
      return page.items.flatMap(({ task }) => ('notice' in task ? task.notice : []));
    };
    const told = await waitsFor('staff-1');
    expect(told).toEqual(['rejected']);
    // The old phone is lost: nobody comes by on it.
    expect((await admit(await office.registered('resident-1', await asKnown(), true))).status).toBe(200);
    await office.stage.settle();
    expect(await waitsFor('staff-1')).not.toContain('rejected');
    expect(await office.told('resident-1')).toContain('เอกสารแนบไม่ครบถ้วน');
    expect(await office.told('staff-1')).not.toContain('เอกสารแนบไม่ครบถ้วน');
  });

  test('is known by their name with its title written short', async () => {
    const { name = '' } = (await office.person('staff-4')) ?? {};
    expect(name).toMatch(/^นางสาว/);
    const id = await office.registered('resident-1', { name: name.replace('นางสาว', 'น.ส. ') }, true);
    expect((await office.get('admin', `/people/${id}`)).body).toMatchObject({
      replaces: { id: office.id('staff-4') },
    });
  });

  test('of somebody who holds a post is vouched for by two', async () => {
    const name = (await office.person('sakrai'))?.name ?? '';
    const id = await office.registered('resident-1', { name }, true);
    expect((await admit(id)).body).toMatchObject({ status: 'pending', proposal: { mayConfirm: false } });
    expect((await office.get('sakrai', '/me')).status).toBe(200);
    expect((await office.get('resident-1', '/me')).code).toBe('not_a_member');
    expect((await office.confirm('admin', id)).code).toBe('own_proposal');
    expect((await office.confirm('resident-1', id)).code).toBe('not_a_member');
    // The account that is bound is the second person: there is no other here.
    expect((await office.confirm('sakrai', id)).status).toBe(200);
    expect((await office.get('resident-1', '/me')).body).toMatchObject({
      member: { id: office.id('sakrai') },
    });
    expect((await office.get('sakrai', '/me')).code).toBe('not_a_member');
  });

  test('cannot slip it under a registration that was looked at', async () => {
    const id = await office.registered('resident-1');
    const seen = (await office.store.get('members', id))?.updatedAt;
    office.stage.clock.moveTo(office.stage.clock.now() + 60_000);
    await office.registered('resident-1', await asKnown(), true);
    const body = { roles: ['staff'], positionId: null, unitId: 'academic', seen };
    expect(await office.post('admin', `/people/${id}/admit`, body)).toMatchObject({
      status: 409,
      code: 'registration_changed',
    });
    expect((await office.get('staff-1', '/me')).status).toBe(200);
  });

  test('is not confirmed by themselves from the old account', async () => {
    const name = (await office.person('admin'))?.name ?? '';
    const id = await office.registered('resident-1', { name }, true);
    expect(await admit(id)).toMatchObject({ status: 403, code: 'own_registration' });
    expect((await office.get('resident-1', '/me')).code).toBe('not_a_member');
  });

  test('is answered the same whether or not somebody of that name works here', async () => {
    const answers = [];
    for (const [key, fields] of [
      ['resident-1', await asKnown()],
      ['resident-2', { ...known, name: 'นายไม่มี ในบัญชี' }],
    ] as const) {
      const sent = await office.post(key, '/registration', aRegistration(fields, true));
      const shown = await office.get(key, '/registration');
      const { fields: own, sentAt: _, ...rest } = shown.body as { fields: { name: string }; sentAt: string };
      expect(own.name).toBe(fields.name.replace('  ', ' '));
      answers.push([sent.status, shown.status, rest]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[1]).toMatchObject([200, 200, { status: 'pending', changedAccount: true }]);
  });

  test('who is not found is an applicant like others, of whom the administrator is told', async () => {
    const id = await office.registered('resident-1', { name: 'นายไม่มี ในบัญชี' }, true);
    expect((await office.get('admin', `/people/${id}`)).body).toMatchObject({
      status: 'pending',
      changedAccount: true,
      replaces: null,
    });
    // Mended to the name they have in the register, they are found.
    office.stage.clock.moveTo(office.stage.clock.now() + 60_000);
    await office.registered('resident-1', await asKnown(), true);
    expect((await office.get('admin', `/people/${id}`)).body).toMatchObject({
      replaces: { id: office.id('staff-1') },
    });
  });

  test('may be refused, and the old account goes on', async () => {
    const id = await office.registered('resident-1', await asKnown(), true);
    await office.post('admin', `/people/${id}/refuse`, { reason: 'เจ้าตัวแจ้งว่าไม่ได้ขอเปลี่ยน' });
    expect((await office.get('staff-1', '/me')).status).toBe(200);
    expect((await admit(id)).code).toBe('registration_settled');
  });
});
