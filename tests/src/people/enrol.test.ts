import { audit } from '@prakat/functions/audit/audit';
import { enrolPeople } from '@prakat/functions/people/enrol';
import { performPeople } from '@prakat/functions/people/perform-people';
import type { Role } from '@prakat/shared/people/member';
import { PRIVACY_NOTICE } from '@prakat/shared/people/privacy-notice';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProduct, OFFICE, type Product, profileWith } from '../testing/a-product.ts';

let product: Product;
beforeEach(async () => {
  product = await aProduct();
});
afterEach(() => product.close());

const profile = profileWith({});
const at = '2021-12-24T03:00:00.000Z';
const fields = (given: object = {}) => ({
  name: 'นายนำเข้า จากบัญชี',
  positionId: null,
  positionTitle: 'นักวิชาการสาธารณสุข',
  unitId: 'academic',
  contact: '08 1000 0000',
  ...given,
});
const enrolment = (given: object = {}, lineUserId = 'U-imported', roles: Role[] = ['staff']) => ({
  id: 'imported',
  lineUserId,
  fields: fields(given),
  roles,
});
const enrol = (...people: ReturnType<typeof enrolment>[]) =>
  enrolPeople(product.context.store, profile, people, { at, by: 'import' });
const found = (id: string) => product.context.store.get('members', id);

describe('a list of people', () => {
  test('is entered with its seats and its log', async () => {
    expect(await enrol(enrolment({ positionId: 'assistant' }))).toEqual({ ok: true, enrolled: 1 });
    expect(await found('imported')).toMatchObject({ status: 'active', noticeReadAt: null });
    expect((await found('imported'))?.seats).toContain('position:assistant');
    const { store, files } = product.context;
    const { faults } = await audit(store, files, product.context.offices.keys());
    expect(faults.filter(({ record }) => record.startsWith('member'))).toEqual([]);
  });

  test('of a running product has everybody shown their menu, and no word of it where nobody was changed', async () => {
    const ids = ['task-1', 'task-2'];
    const asked = { at, by: 'import', newId: () => ids.shift() ?? '' };
    const { store } = product.context;
    for (let again = 0; again < 2; again += 1)
      expect(await enrolPeople(store, profile, [enrolment()], asked)).toMatchObject({ ok: true });
    expect(await store.get('outbox', 'task-1')).toMatchObject({
      task: { kind: 'menu', address: 'U-imported' },
      nextAttemptAt: at,
    });
    expect(ids).toEqual(['task-2']);
  });

  test.each([
    ['a position that the profile does not have', { positionId: 'king' }, 'positionId'],
    ['a unit that the profile does not have', { unitId: 'moon' }, 'unitId'],
    ['no contact', { contact: '' }, 'contact'],
  ])('with %s is refused whole', async (_what, given, field) => {
    const before = product.dump();
    const result = await enrol(enrolment({}, 'U-good'), { ...enrolment(given), id: 'bad' });
    expect(result).toMatchObject({ ok: false, person: { id: 'bad' }, refusal: { fields: [{ field }] } });
    expect(product.dump()).toEqual(before);
  });

  test('brings up to date whom it knows by LINE account, and ends what was delegated of a post given up', async () => {
    const delegated = await performPeople(product.context, OFFICE, {
      action: 'delegate',
      memberId: `${OFFICE}.sakrai`,
      other: `${OFFICE}.jirayu`,
      by: { lineUserId: product.lineUserId('sakrai') },
      input: { id: 'd1', kind: 'acting', startDate: '2021-12-24', endDate: '2021-12-31' },
    });
    expect(delegated.ok).toBe(true);
    await enrol(enrolment({ name: 'นายสะไกร แก้วโสม' }, product.lineUserId('sakrai')));
    expect(await found(`${OFFICE}.sakrai`)).toMatchObject({ positionId: null });
    expect(await found('imported')).toBeNull();
    expect(await product.context.store.get('delegations', 'd1')).toMatchObject({ status: 'revoked' });
  });

  test('takes over a registration that waits, so that an account has one record', async () => {
    const registered = await performPeople(product.context, OFFICE, {
      action: 'register',
      memberId: null,
      by: { lineUserId: 'U-imported' },
      input: {
        id: 'waiting',
        fields: fields(),
        noticeVersion: PRIVACY_NOTICE.version,
        changedAccount: false,
      },
    });
    expect(registered.ok).toBe(true);
    await enrol(enrolment());
    expect(await found('waiting')).toMatchObject({ status: 'active', roles: ['staff'] });
    expect(await found('imported')).toBeNull();
  });

  test('cannot take the last administrator', async () => {
    const result = await enrol(enrolment({}, product.lineUserId('admin')));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'last_administrator' } });
  });
});

test('two administrators who decide on one registration at the same moment: one of them does', async () => {
  await product.change('staff-1', { roles: ['staff', 'administrator'] });
  await performPeople(product.context, OFFICE, {
    action: 'register',
    memberId: null,
    by: { lineUserId: 'U-imported' },
    input: { id: 'waiting', fields: fields(), noticeVersion: PRIVACY_NOTICE.version, changedAccount: false },
  });
  const process = product.aProcess();
  const seen = (await found('waiting'))?.updatedAt ?? '';
  const results = await Promise.all([
    performPeople(product.context, OFFICE, {
      action: 'admit',
      memberId: 'waiting',
      by: { lineUserId: product.lineUserId('admin') },
      input: { roles: ['staff'], positionId: null, unitId: 'academic', seen },
    }),
    performPeople(process, OFFICE, {
      action: 'refuse_registration',
      memberId: 'waiting',
      by: { lineUserId: product.lineUserId('staff-1') },
      input: { reason: 'ไม่รู้จัก' },
    }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'registration_settled' } });
});
