import { aDraft } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

test('a successor files again with the files that the request holds, and with nobody else’s', async () => {
  const file = await api.uploaded('staff-1', 'แผนปฏิบัติการ.pdf');
  const other = await api.uploaded('staff-1', 'เรื่องอื่น.pdf');
  await api.filed('staff-1', { fileIds: [other.id] });
  const loose = await api.uploaded('staff-1', 'ยังไม่ได้ยื่น.pdf');
  const { id } = await api.filed('staff-1', { fileIds: [file.id] });
  await api.act('assistant-2', id, 'send_back', { reason: 'ขาดหนังสือนำ' });
  expect((await api.view('assistant-2', id)).successor).toBeNull();
  const given = await api.act('admin', id, 'transfer_owner', { to: `${OFFICE}.staff-2` });
  expect(given.body).toMatchObject({ ownerId: `${OFFICE}.staff-2` });
  const { name, positionTitle } = (await api.call('GET', '/me', { as: 'staff-2' })).body.member;
  expect((await api.view('assistant-2', id)).successor).toEqual({ name, positionTitle });

  for (const fileIds of [[other.id], [loose.id], [file.id, other.id]]) {
    const json = { action: 'resubmit', draft: aDraft({ fileIds }) };
    await api.refused(422, 'file_not_found', () =>
      api.call('POST', `/submissions/${id}/actions`, { as: 'staff-2', json }),
    );
  }
  const again = await api.act('staff-2', id, 'resubmit', { draft: aDraft({ fileIds: [file.id] }) });
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({ standing: 'submitted', content: { files: [{ id: file.id }] } });
});

test('a decision taken for another says for whom', async () => {
  const { id } = await api.filed('staff-1');
  const day = (await api.call('GET', '/me', { as: 'staff-1' })).body.today;
  const delegation = await api.call('POST', '/delegations', {
    as: 'sakrai',
    json: {
      kind: 'acting',
      fromMemberId: `${OFFICE}.sakrai`,
      toMemberId: `${OFFICE}.jirayu`,
      startDate: day,
      endDate: day,
    },
  });
  expect(delegation.status).toBe(201);
  await api.act('assistant-2', id, 'propose');
  expect((await api.act('jirayu', id, 'approve')).status).toBe(200);
  expect((await api.view('staff-1', id)).steps.map(({ by }) => by)).toEqual([
    'นายบุญเลิศ ภูมิสี',
    'นายจิรายุ ทินจง รักษาราชการแทน สาธารณสุขอำเภอศรีบุญเรือง',
  ]);
});
