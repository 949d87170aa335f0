import type { OfficeStatus } from '@prakat/shared/api/people';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnOffice, anOffice } from './an-office.ts';

let office: AnOffice;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.stage.close());

describe('what people are is changed', () => {
  test('by administrators, and counts at once', async () => {
    expect((await office.change('admin', 'staff-1', { roles: ['staff', 'webmaster'] })).status).toBe(200);
    expect(await office.person('staff-1')).toMatchObject({ roles: ['staff', 'webmaster'] });
    expect(await office.told('staff-1')).toContain('ตำแหน่งหรือบทบาทของท่านเปลี่ยนแล้ว');
  });

  test('by two people where a post is given: proposed, told to who can confirm it, confirmed, told to all concerned', async () => {
    const asked = await office.change('admin', 'staff-1', { positionId: 'assistant' });
    expect(asked).toMatchObject({
      status: 200,
      body: { positionId: null, proposal: { isOwn: true, mayConfirm: false, mayDecline: true } },
    });
    expect(await office.told('sakrai')).toContain('การแต่งตั้งรอท่านยืนยัน');
    expect(await office.told('staff-1')).not.toContain('ตำแหน่งหรือบทบาท');
    const status = (await office.get('sakrai', '/office-status')).body as OfficeStatus;
    expect(status.proposals).toMatchObject([
      { person: { id: office.id('staff-1') }, proposal: { mayConfirm: true, lines: [{ what: 'ตำแหน่ง' }] } },
    ]);

    expect((await office.confirm('sakrai', office.id('staff-1'))).body).toMatchObject({
      positionId: 'assistant',
      proposal: null,
    });
    const filed = await office.file('staff-2', 1);
    await office.decide('staff-1', filed, 'propose');
    expect(await office.told('staff-1')).toContain('ตำแหน่งหรือบทบาทของท่านเปลี่ยนแล้ว');
    // Administrators, and those who hold the post already.
    for (const key of ['admin', 'jirayu', 'assistant-2'])
      expect(await office.told(key)).toContain('แจ้งการแต่งตั้งในระบบ');
    const [latest] = (await office.view('admin', office.id('staff-1'))).history;
    expect(latest).toMatchObject({
      by: 'นายสะไกร แก้วโสม',
      note: expect.stringContaining('เสนอโดย นายวิทยา โสภา'),
    });
  });

  test('by nobody where the second person does not agree, and the first learns why', async () => {
    await office.change('admin', 'staff-1', { positionId: 'assistant' });
    const { proposal } = await office.view('sakrai', office.id('staff-1'));
    const body = { seen: proposal?.at, reason: 'ยังไม่มีคำสั่งแต่งตั้ง' };
    const declined = await office.post('sakrai', `/people/${office.id('staff-1')}/decline`, body);
    expect(declined).toMatchObject({ status: 200, body: { positionId: null, proposal: null } });
    expect(await office.told('admin')).toContain('ยังไม่มีคำสั่งแต่งตั้ง');
  });

  test('by the head, who appoints webmasters and sees who there is', async () => {
    expect((await office.view('sakrai', office.id('staff-1'))).may).toEqual(['appoint']);
    expect((await office.change('sakrai', 'staff-1', { roles: ['staff', 'webmaster'] })).status).toBe(200);
    expect((await office.get('sakrai', '/people?status=active')).body).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id: office.id('staff-1'), roles: ['staff', 'webmaster'] }),
      ]),
    });
    expect((await office.change('sakrai', 'staff-1', { positionId: 'assistant' })).code).toBe(
      'only_webmaster_role',
    );
    expect((await office.leave('staff-1', null, false, 'sakrai')).code).toBe('not_administrator');
  });

  test('by anybody in their own way to be reached, and nothing else', async () => {
    expect(await office.change('staff-1', 'staff-1', { contact: '08 9999 9999' })).toMatchObject({
      status: 200,
      body: { contact: '08 9999 9999', isSelf: true },
    });
    expect((await office.change('staff-1', 'staff-1', { roles: ['staff', 'administrator'] })).code).toBe(
      'not_administrator',
    );
    expect((await office.change('staff-1', 'staff-2', { contact: '1' })).code).toBe('not_administrator');
    expect((await office.get('staff-1', `/people/${office.id('staff-2')}`)).code).toBe('not_administrator');
  });

  test('by no administrator who would gain by it', async () => {
    expect((await office.change('admin', 'admin', { positionId: 'head' })).code).toBe('own_authority');
    expect(
      (await office.change('admin', 'admin', { roles: ['staff', 'webmaster', 'administrator'] })).code,
    ).toBe('own_authority');
    expect((await office.change('admin', 'admin', { unitId: 'information' })).code).toBe('own_authority');
    expect((await office.change('admin', 'admin', { name: 'นางใหม่ สกุลใหม่' })).status).toBe(200);
  });

  test.each([
    ['a position of another office', { positionId: 'group-head' }],
    ['a unit that does not exist', { unitId: 'nowhere' }],
    ['no role at all', { roles: [] }],
    ['an unknown role', { roles: ['king'] }],
    ['an empty name', { name: ' ' }],
    ['a field too many', { status: 'left' }],
  ])('but not to %s', async (_what, body) => {
    expect((await office.change('admin', 'staff-1', body)).code).toBe('invalid_input');
    expect(await office.person('staff-1')).toMatchObject({
      status: 'active',
      positionId: null,
      roles: ['staff'],
    });
  });
});
