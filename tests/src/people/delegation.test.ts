import { endPastDelegations } from '@prakat/functions/people/end-delegations';
import type { SubmissionView } from '@prakat/shared/api/api';
import type { DelegationsView, DelegationView } from '@prakat/shared/api/people';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnOffice, anOffice, OFFICE } from './an-office.ts';

let office: AnOffice;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.stage.close());

const period = { startDate: '2021-12-24', endDate: '2021-12-31' };
const from = (key: string, to: string, given: object = {}) => ({
  fromMemberId: office.id(key),
  toMemberId: office.id(to),
  kind: 'acting',
  ...period,
  ...given,
});
const delegated = async (by: string, body: object): Promise<DelegationView> => {
  const { status, body: answer } = await office.post(by, '/delegations', body);
  expect(status).toBe(201);
  return answer;
};
const lists = async (key: string) => (await office.get(key, '/delegations')).body as DelegationsView;

/** A request that the second assistant has proposed, so that it waits for the head. */
const beforeTheHead = async (n = 1): Promise<SubmissionView> => {
  const filed = await office.player.submit('staff-1', aDraft(), aUuid(n));
  return decide('assistant-2', filed, 'propose');
};
const decide = (key: string, { id, revision, contentHash }: SubmissionView, action: string) =>
  office.player.act(key, id, { action, seen: { revision, contentHash } });

test('the head is away: the assistant acts in the post, and record and timeline say รักษาราชการแทน', async () => {
  const waiting = await beforeTheHead();
  await expect(decide('jirayu', waiting, 'approve')).rejects.toThrow('not_entitled');

  await delegated('sakrai', from('sakrai', 'jirayu'));
  expect(await office.told('jirayu')).toContain('ท่านรักษาราชการแทน');
  const mine = await office.player.view('jirayu', waiting.id);
  expect(mine.actions.map(({ name }) => name)).toContain('approve');
  const approved = await decide('jirayu', waiting, 'approve');

  const record = await office.store.get('submissions', waiting.id);
  expect(record?.decisions.at(-1)?.by).toMatchObject({
    memberId: office.id('jirayu'),
    onBehalfOf: { kind: 'acting', name: 'นายสะไกร แก้วโสม', positionTitle: 'สาธารณสุขอำเภอศรีบุญเรือง' },
  });
  const entry = approved.timeline.find(({ title }) => title === 'อนุมัติให้เผยแพร่');
  expect(entry?.by).toMatch(/^นายจิรายุ ทินจง \(.+\) รักษาราชการแทน สาธารณสุขอำเภอศรีบุญเรือง$/);
});

test('ปฏิบัติราชการแทน is said as such', async () => {
  const waiting = await beforeTheHead();
  await delegated('sakrai', from('sakrai', 'jirayu', { kind: 'on_behalf' }));
  const { timeline } = await decide('jirayu', waiting, 'approve');
  expect(timeline.some(({ by }) => by.includes('ปฏิบัติราชการแทน สาธารณสุขอำเภอศรีบุญเรือง'))).toBe(true);
});

test('four eyes hold: who proposed does not approve in another’s place', async () => {
  const waiting = await beforeTheHead();
  await delegated('sakrai', from('sakrai', 'assistant-2'));
  await expect(decide('assistant-2', waiting, 'approve')).rejects.toThrow('already_decided_other_step');
});

test('nobody approves for somebody who filed the request', async () => {
  const filed = await office.player.submit('sakrai', aDraft(), aUuid(1));
  const proposed = await decide('assistant-2', filed, 'propose');
  await delegated('sakrai', from('sakrai', 'information-head'));
  await expect(decide('information-head', proposed, 'approve')).rejects.toThrow('principal_barred');
  // The office's own stand-in does not act for the person, but in the post.
  const { timeline } = await decide('jirayu', proposed, 'approve');
  expect(timeline.find(({ title }) => title === 'อนุมัติให้เผยแพร่')?.by).toMatch(
    /ผู้มีสิทธิแทนสาธารณสุขอำเภอศรีบุญเรืองตามแนวทางของหน่วยงาน$/,
  );
});

describe('a delegation', () => {
  test('holds on its days alone, whether or not a job has run', async () => {
    await delegated('sakrai', from('sakrai', 'jirayu', { startDate: '2021-12-27' }));
    const waiting = await beforeTheHead();
    await expect(decide('jirayu', waiting, 'approve')).rejects.toThrow('not_entitled');
    office.moveTo('2021-12-31T16:59:00.000Z');
    expect((await lists('jirayu')).items).toMatchObject([{ when: 'now', mayRevoke: false }]);
    office.moveTo('2021-12-31T17:00:00.000Z');
    await expect(decide('jirayu', waiting, 'approve')).rejects.toThrow('not_entitled');
    expect((await lists('jirayu')).items).toEqual([]);
  });

  test('ends when it is revoked, and says so to the delegate; what was decided stands', async () => {
    const first = await beforeTheHead(1);
    const second = await beforeTheHead(2);
    const { id } = await delegated('sakrai', from('sakrai', 'jirayu'));
    await decide('jirayu', first, 'approve');
    expect((await office.del('jirayu', `/delegations/${id}`)).code).toBe('not_administrator');
    expect((await office.del('sakrai', `/delegations/${id}`)).status).toBe(204);
    await expect(decide('jirayu', second, 'approve')).rejects.toThrow('not_entitled');
    expect(await office.told('jirayu')).toContain('ยกเลิกการรักษาราชการแทนแล้ว');
    expect(await office.del('sakrai', `/delegations/${id}`)).toMatchObject({
      status: 404,
      code: 'delegation_not_found',
    });
    expect((await office.store.get('submissions', first.id))?.state).toBe('approved');
    // The days are free again.
    await delegated('sakrai', from('sakrai', 'assistant-2'));
  });

  test('ends when the principal loses the post', async () => {
    await delegated('sakrai', from('sakrai', 'information-head'));
    await office.post('admin', `/people/${office.id('sakrai')}/change`, { positionId: null });
    expect((await office.confirm('sakrai', office.id('sakrai'))).status).toBe(200);
    const waiting = await beforeTheHead();
    await expect(decide('information-head', waiting, 'approve')).rejects.toThrow('not_entitled');
  });

  test('that is over is noted once by the daily job', async () => {
    await delegated('sakrai', from('sakrai', 'jirayu'));
    const { context } = office.stage.machine;
    expect(await endPastDelegations(context, OFFICE)).toBe(0);
    office.moveTo('2022-01-03T02:00:00.000Z');
    expect(await endPastDelegations(context, OFFICE)).toBe(1);
    expect(await endPastDelegations(context, OFFICE)).toBe(0);
  });

  test('is seen by both sides and by administrators', async () => {
    await delegated('sakrai', from('sakrai', 'jirayu'));
    for (const key of ['sakrai', 'jirayu', 'admin']) expect((await lists(key)).items).toHaveLength(1);
    expect((await lists('staff-1')).items).toEqual([]);
    expect((await lists('sakrai')).principals.map(({ id }) => id)).toEqual([office.id('sakrai')]);
    expect((await lists('staff-1')).principals).toEqual([]);
    expect((await lists('admin')).principals).toHaveLength(4);
  });
});

describe('made by an administrator, of a post that is not theirs', () => {
  const propose = () => office.post('admin', '/delegations', from('sakrai', 'jirayu'));

  test('waits for a second person, of whom the principal is one', async () => {
    expect(await propose()).toMatchObject({ status: 202, body: null });
    expect((await lists('jirayu')).items).toEqual([]);
    const waiting = await beforeTheHead();
    await expect(decide('jirayu', waiting, 'approve')).rejects.toThrow('not_entitled');
    expect(await office.told('sakrai')).toContain('การแต่งตั้งรอท่านยืนยัน');
    expect((await office.view('sakrai', office.id('sakrai'))).proposal).toMatchObject({
      title: 'กำหนดผู้ปฏิบัติหน้าที่แทน',
      lines: [{ who: 'นายจิรายุ ทินจง', what: 'รักษาราชการแทน' }],
      mayConfirm: true,
    });
    expect((await office.confirm('admin', office.id('sakrai'))).code).toBe('own_proposal');
    expect((await office.confirm('jirayu', office.id('sakrai'))).code).toBe('not_appointer');

    expect((await office.confirm('sakrai', office.id('sakrai'))).status).toBe(200);
    expect((await lists('jirayu')).items).toMatchObject([{ when: 'now' }]);
    await decide('jirayu', waiting, 'approve');
  });

  test('is taken back by the administrator', async () => {
    await propose();
    const { proposal } = await office.view('admin', office.id('sakrai'));
    const body = { seen: proposal?.at, reason: 'เลือกผิดคน' };
    expect((await office.post('admin', `/people/${office.id('sakrai')}/decline`, body)).status).toBe(200);
    expect((await office.confirm('sakrai', office.id('sakrai'))).code).toBe('nothing_proposed');
  });
});

describe('is refused, and nothing changes', () => {
  test.each([
    ['by somebody without the right', 'staff-1', () => from('sakrai', 'jirayu'), 'not_administrator'],
    ['by the delegate themselves', 'jirayu', () => from('sakrai', 'jirayu'), 'not_administrator'],
    [
      'by an administrator who would be the delegate',
      'admin',
      () => from('sakrai', 'admin'),
      'delegation_by_delegate',
    ],
    ['to oneself', 'sakrai', () => from('sakrai', 'sakrai'), 'delegation_to_self'],
    ['by somebody without a post', 'staff-1', () => from('staff-1', 'jirayu'), 'nothing_to_delegate'],
    [
      'in the past',
      'sakrai',
      () => from('sakrai', 'jirayu', { startDate: '2021-12-23' }),
      'delegation_in_past',
    ],
    [
      'ending before it starts',
      'sakrai',
      () => from('sakrai', 'jirayu', { endDate: '2021-12-23' }),
      'delegation_ends_before_start',
    ],
    [
      'on a day that does not exist',
      'sakrai',
      () => from('sakrai', 'jirayu', { endDate: '2022-02-30' }),
      'invalid_input',
    ],
    [
      'to somebody who does not exist',
      'sakrai',
      () => ({ ...from('sakrai', 'jirayu'), toMemberId: 'nobody' }),
      'person_not_found',
    ],
    [
      'to somebody of another office',
      'sakrai',
      () => ({ ...from('sakrai', 'jirayu'), toMemberId: 'satun.head' }),
      'person_not_found',
    ],
  ] as const)('%s', async (_what, by, body, code) => {
    expect((await office.post(by, '/delegations', body())).code).toBe(code);
    expect((await lists('admin')).items).toEqual([]);
  });

  test('when it overlaps another of the same post by a single day', async () => {
    await delegated('sakrai', from('sakrai', 'jirayu'));
    const clash = from('sakrai', 'assistant-2', { startDate: '2021-12-31', endDate: '2022-01-05' });
    const refused = await office.post('admin', '/delegations', clash);
    expect(refused).toMatchObject({
      status: 409,
      code: 'delegation_overlaps',
      body: { error: { message: expect.stringContaining('นายจิรายุ ทินจง') } },
    });
    await delegated('sakrai', { ...clash, startDate: '2022-01-01' });
  });

  test('to somebody who has left', async () => {
    await office.post('admin', `/people/${office.id('staff-4')}/leave`, {
      successorId: null,
      takesPost: false,
    });
    expect((await office.post('sakrai', '/delegations', from('sakrai', 'staff-4'))).code).toBe(
      'person_not_active',
    );
  });
});
