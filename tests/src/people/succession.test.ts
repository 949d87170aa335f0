import type { OfficeStatus } from '@prakat/shared/api/people';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnOffice, anOffice } from './an-office.ts';

let office: AnOffice;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.stage.close());

describe('somebody is replaced', () => {
  test('once the second person has confirmed it: the successor has the post, the roles and what waits for them', async () => {
    const proposed = await office.decide('assistant-2', await office.file('staff-1', 1), 'propose');
    expect((await office.leave('sakrai', 'information-head', true)).body).toMatchObject({
      status: 'active',
      proposal: { title: 'บันทึกการพ้นหน้าที่', by: expect.stringContaining('นายวิทยา โสภา') },
    });
    expect(await office.person('information-head')).toMatchObject({ positionId: 'information-head' });
    await expect(office.decide('information-head', proposed, 'approve')).rejects.toThrow('not_entitled');

    expect((await office.confirm('sakrai', office.id('sakrai'))).status).toBe(200);
    expect(await office.person('information-head')).toMatchObject({
      positionId: 'head',
      unitId: 'administration',
    });
    await office.decide('information-head', proposed, 'approve');
    expect(await office.warnings()).toEqual([]);
  });

  test('which is how the last administrator goes, by another’s hand', async () => {
    expect((await office.leave('admin', 'staff-1')).code).toBe('last_administrator');
    expect((await office.leave('admin', 'staff-1', true)).body).toMatchObject({ status: 'active' });
    expect((await office.get('staff-1', '/people')).code).toBe('not_administrator');
    expect((await office.confirm('sakrai', office.id('admin'))).status).toBe(200);
    expect((await office.get('staff-1', '/people')).status).toBe(200);
    expect((await office.get('admin', '/people')).code).toBe('not_a_member');
  });

  test('with all that was theirs on the day it is confirmed, not on the day it was proposed', async () => {
    await office.leave('sakrai', 'information-head', true);
    const late = await office.file('sakrai', 1);
    expect((await office.confirm('sakrai', office.id('sakrai'))).status).toBe(200);
    expect((await office.mine('information-head')).map(({ id }) => id)).toEqual([late.id]);
    expect(await office.told('information-head')).toContain('1 รายการ จาก');
  });

  test('but nobody takes a post for themselves', async () => {
    expect((await office.leave('sakrai', 'admin', true)).code).toBe('own_authority');
    expect(await office.person('sakrai')).toMatchObject({ status: 'active' });
  });
});

describe('an office keeps', () => {
  test('its last webmaster and its last administrator', async () => {
    expect((await office.leave('webmaster-2', null)).status).toBe(200);
    expect(await office.warnings()).toContain('few_webmasters');
    const { warnings: said } = (await office.get('admin', '/office-status')).body as OfficeStatus;
    expect(said.find(({ code }) => code === 'few_webmasters')?.message).toContain('มีผู้ดูแลเว็บไซต์ 1 คน');
    expect((await office.leave('nopphakon', null)).code).toBe('last_webmaster');
    expect((await office.change('admin', 'nopphakon', { roles: ['staff'] })).code).toBe('last_webmaster');
    expect((await office.change('admin', 'admin', { roles: ['staff'] })).code).toBe('last_administrator');
    await office.promote('staff-1', ['staff', 'webmaster']);
    expect(await office.warnings()).not.toContain('few_webmasters');
  });
});
