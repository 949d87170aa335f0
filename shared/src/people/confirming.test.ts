import { beforeEach, describe, expect, test } from 'vitest';
import { anOfficeOfPeople, type OfficePeople, someFields } from '../testing/office-people.ts';
import type { Role } from './member.ts';

/** One administrator, one head (who holds the deciding step), a webmaster, a clerk; somebody waits to be admitted. */
let office: OfficePeople;
beforeEach(() => {
  office = anOfficeOfPeople();
});

const admin = { member: 'admin' };
const head = { member: 'head' };
const delegation = {
  id: 'd1',
  kind: 'acting' as const,
  startDate: '2021-12-24',
  endDate: '2021-12-31',
};
const last = () => office.events.at(-1);
const enrol = (id: string, roles: Role[], positionId: string | null = null) =>
  office.act(
    'enrol',
    'system',
    {},
    { id, lineUserId: `L-${id}`, fields: { ...someFields(`คุณ ${id}`), positionId }, roles },
  );

describe('where the office has no second person', () => {
  beforeEach(() => {
    office.act('change', admin, { member: 'head' }, { positionId: null });
    office.confirm(head, 'head');
  });

  test('it takes effect at once, and the record says so', () => {
    expect(office.act('change', admin, { member: 'staff' }, { positionId: 'head' })).toBeNull();
    expect(office.person('staff')).toMatchObject({ positionId: 'head', proposed: null });
    expect(last()?.details.unseparated).toContain('ผู้เสนอเพียงผู้เดียว');
    expect(office.notices.at(-1)).toMatchObject({
      notice: 'appointed',
      to: { seats: expect.arrayContaining(['role:administrator', 'position:head']) },
      by: { proposed: 'คุณ admin', confirmed: null },
    });
  });

  test('and the first it gives a post to is the second person from then on', () => {
    office.act('change', admin, { member: 'staff' }, { positionId: 'head' });
    office.act('change', admin, { member: 'staff' }, { positionId: null });
    expect(office.person('staff')).toMatchObject({ positionId: 'head', proposed: { action: 'change' } });
  });
});

describe('who confirms', () => {
  test('may be another administrator', () => {
    enrol('admin-2', ['administrator']);
    office.act('change', admin, { member: 'staff' }, { positionId: 'assistant' });
    expect(office.confirm({ member: 'admin-2' }, 'staff')).toBeNull();
    expect(office.person('staff').positionId).toBe('assistant');
  });

  test('may be who acts for the head, and the record says for whom', () => {
    office.act('delegate', head, { member: 'head', other: 'webmaster' }, delegation);
    office.act('change', admin, { member: 'staff' }, { positionId: 'assistant' });
    expect(office.confirm({ member: 'webmaster' }, 'staff')).toBeNull();
    expect(last()).toMatchObject({ actor: { memberId: 'webmaster', onBehalfOf: { kind: 'acting' } } });
  });

  test('may be whoever runs the product, where an office has lost its own', () => {
    office.act('leave', admin, { member: 'head' }, { openWork: 0, takesPost: false });
    expect(office.confirm('system', 'head')).toBeNull();
    expect(office.person('head').status).toBe('left');
  });

  test('is nobody who gains by it, as long as there is another', () => {
    enrol('admin-2', ['administrator']);
    office.act('change', admin, { member: 'admin-2' }, { positionId: 'assistant' });
    expect(office.confirm({ member: 'admin-2' }, 'admin-2')).toBe('own_authority');
    expect(office.confirm(head, 'admin-2')).toBeNull();
  });

  test('gains by it only where nobody else could, and the record says so', () => {
    office.act('change', admin, { member: 'head' }, { roles: ['staff', 'administrator'] });
    expect(office.confirm(head, 'head')).toBeNull();
    expect(last()?.details.unseparated).toContain('ผู้ยืนยันจึงเป็นผู้ได้รับ');
  });
});
