import { MOST_DRAFTS } from '@prakat/shared/drafts/draft-record';
import { aDraft } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const { fileIds: _, ...fields } = aDraft();
let id: string;
beforeEach(() => {
  id = crypto.randomUUID();
});
const body = (revision: number, given: object = {}) => ({
  revision,
  fields: { ...fields, title: 'รับสมัครงาน' },
  fileIds: [],
  unfinished: [],
  about: null,
  ...given,
});
const titled = (title: string) => ({ fields: { ...fields, title } });
const put = (as: string, json: object) => api.call('PUT', `/drafts/${id}`, { as, json });
const get = (as: string) => api.call('GET', `/drafts/${id}`, { as });
const drop = (as: string) => api.call('DELETE', `/drafts/${id}`, { as });
const list = async (as: string) => (await api.call('GET', '/drafts', { as })).body.items;
const remaining = async (as: string) => {
  for (const one of await list(as)) await api.call('DELETE', `/drafts/${one.id}`, { as });
};

describe('a draft', () => {
  test('is kept as it is typed, and read by another device of the same person', async () => {
    const file = await api.uploaded('staff-1', 'แผน.pdf');
    const kept = await put('staff-1', body(0, { fileIds: [file.id], unfinished: ['ภาพ.jpg'] }));
    expect(kept).toMatchObject({ status: 200, body: { id, revision: 1 } });
    const read = await get('staff-1');
    expect(read.body).toMatchObject({
      fields: { title: 'รับสมัครงาน' },
      fileIds: [file.id],
      files: [{ id: file.id, name: 'แผน.pdf', preview: expect.stringContaining(`/previews/${file.id}?`) }],
      unfinished: ['ภาพ.jpg'],
    });
    expect(await list('staff-1')).toEqual([
      expect.objectContaining({ id, title: 'รับสมัครงาน', files: 1, keptUntil: '2022-01-23' }),
    ]);
    await drop('staff-1');
  });

  test('may be as unfinished as it likes, but not of any size', async () => {
    const empty = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? '' : value]),
    );
    expect((await put('staff-1', body(0, { fields: { ...empty, urgency: 'normal' } }))).status).toBe(200);
    expect(await list('staff-1')).toMatchObject([{ title: 'ยังไม่ได้กรอกหัวข้อ' }]);
    await api.refused(422, 'invalid_input', () => put('staff-1', body(1, titled('ก'.repeat(5000)))));
    await drop('staff-1');
  });

  test('is its owner’s alone: to everybody else it is not there', async () => {
    await put('staff-1', body(0));
    await api.refused(404, 'draft_gone', () => get('staff-2'));
    await api.refused(404, 'not_found', () => put('staff-2', body(1, titled('ของผู้อื่น'))));
    expect((await drop('staff-2')).status).toBe(204);
    expect(await list('staff-2')).toEqual([]);
    await api.refused(403, 'not_a_member', () => get('resident-1'));
    await api.refused(401, 'not_signed_in', () => api.call('GET', '/drafts', {}));
    expect((await get('staff-1')).status).toBe(200);
    await drop('staff-1');
  });

  test('that two devices change is overwritten by neither', async () => {
    await put('staff-1', body(0));
    expect((await put('staff-1', body(1, titled('เครื่องที่หนึ่ง')))).body.revision).toBe(2);
    await api.refused(409, 'draft_changed', () => put('staff-1', body(1, titled('เครื่องที่สอง'))));
    expect((await get('staff-1')).body.fields.title).toBe('เครื่องที่หนึ่ง');
    await drop('staff-1');
  });

  test('is saved once where the answer was lost and the device sends it again', async () => {
    await put('staff-1', body(0));
    await put('staff-1', body(1, titled('แก้แล้ว')));
    const again = await put('staff-1', body(1, titled('แก้แล้ว')));
    expect(again).toMatchObject({ status: 200, body: { revision: 2 } });
    await drop('staff-1');
  });

  test('ends when it is filed, and a device that comes late does not bring it back', async () => {
    await put('staff-1', body(0));
    const json = { filingKey: id, draft: aDraft() };
    expect((await api.call('POST', '/submissions', { as: 'staff-1', json })).status).toBe(201);
    expect(await list('staff-1')).toEqual([]);
    await api.refused(404, 'draft_gone', () => put('staff-1', body(1, titled('ช้าไป'))));
    await api.refused(404, 'draft_gone', () => put('staff-1', body(0)));
  });

  test('of somebody else does not end when a form is filed under its id', async () => {
    await put('staff-1', body(0));
    const json = { filingKey: id, draft: aDraft() };
    expect((await api.call('POST', '/submissions', { as: 'staff-2', json })).status).toBe(201);
    expect((await get('staff-1')).status).toBe(200);
    await drop('staff-1');
  });

  test('that mends a request ends when that is filed again', async () => {
    const { id: submissionId, number } = await api.filed('staff-1');
    await api.act('jirayu', submissionId, 'propose');
    await api.act('sakrai', submissionId, 'send_back', { reason: 'แก้ไขหัวข้อ' });
    const about = { kind: 'resubmit', submissionId, revision: 3, number };
    await put('staff-1', body(0, { about, fields: { ...fields, title: '' } }));
    expect(await list('staff-1')).toMatchObject([{ title: `แก้ไขเลขที่ ${number}`, about }]);
    await api.act('staff-1', submissionId, 'resubmit', { draft: aDraft({ title: 'หัวข้อใหม่' }) });
    expect(await list('staff-1')).toEqual([]);
  });

  test('is one of at most twenty', async () => {
    for (let n = 0; n < MOST_DRAFTS; n += 1) {
      id = crypto.randomUUID();
      expect((await put('staff-2', body(0))).status).toBe(200);
    }
    id = crypto.randomUUID();
    await api.refused(409, 'too_many_drafts', () => put('staff-2', body(0)));
    await remaining('staff-2');
  });
});

describe('files of a draft', () => {
  const fileOf = (fileId: string) => api.machine.context.store.get('files', fileId);

  test('go when it is thrown away, and only then', async () => {
    const file = await api.uploaded('staff-1', 'แผน.pdf');
    await put('staff-1', body(0, { fileIds: [file.id] }));
    await drop('staff-1');
    expect(await fileOf(file.id)).toBeNull();
    expect(await list('staff-1')).toEqual([]);
  });

  test('stay while another draft names them', async () => {
    const file = await api.uploaded('staff-1', 'แผน.pdf');
    await put('staff-1', body(0, { fileIds: [file.id] }));
    id = crypto.randomUUID();
    await put('staff-1', body(0, { fileIds: [file.id] }));
    expect((await api.call('DELETE', `/files/${file.id}`, { as: 'staff-1' })).status).toBe(204);
    await drop('staff-1');
    expect(await fileOf(file.id)).not.toBeNull();
    await remaining('staff-1');
    expect(await fileOf(file.id)).toBeNull();
  });

  test('of somebody else are not shown, nor thrown away, by naming them', async () => {
    const file = await api.uploaded('staff-2', 'ลับ.pdf');
    await put('staff-1', body(0, { fileIds: [file.id] }));
    expect((await get('staff-1')).body.files).toEqual([]);
    await drop('staff-1');
    expect(await fileOf(file.id)).not.toBeNull();
  });
});

describe('a draft on a computer', () => {
  const link = (as: string) => api.call('POST', `/drafts/${id}/computer`, { as });
  const open = (as: string, code: string) => api.call('GET', `/drafts/of-code/${code}`, { as });
  const codeIn = (address: string) => new URL(address).pathname.split('/').at(-1) ?? '';

  test('is opened by its owner at a short address, however the code is typed, for a quarter of an hour', async () => {
    const now = api.clock.now();
    await put('staff-3', body(0));
    const { address, qr, until } = (await link('staff-3')).body;
    expect(address).toMatch(/\/liff\/si-bun-rueang\/pc\/[0-9A-Z]{8}$/);
    expect(address).not.toContain(id);
    expect(qr).toContain('<svg');
    const minutes = (Date.parse(until) - now) / 60_000;
    expect(Math.round(minutes)).toBe(15);
    const code = codeIn(address);
    expect((await open('staff-3', code)).body).toEqual({ id });
    expect((await open('staff-3', code.toLowerCase())).body).toEqual({ id });
    expect((await get('staff-3')).body.revision).toBe(1);
    api.clock.moveTo(now + 16 * 60_000);
    await api.refused(404, 'draft_link_over', () => open('staff-3', code));
    expect((await get('staff-3')).status).toBe(200);
    await drop('staff-3');
    api.clock.moveTo(now);
  });

  test('is nobody else’s, and the address before ends with the next', async () => {
    await put('staff-3', body(0));
    await api.refused(404, 'draft_gone', () => link('staff-2'));
    const first = codeIn((await link('staff-3')).body.address);
    await api.refused(404, 'draft_link_over', () => open('staff-2', first));
    const second = codeIn((await link('staff-3')).body.address);
    await api.refused(404, 'draft_link_over', () => open('staff-3', first));
    expect((await open('staff-3', second)).body).toEqual({ id });
    await api.refused(404, 'draft_link_over', () => open('staff-3', 'null'));
    await drop('staff-3');
  });
});

test('whoever asks what is kept of them reads of their drafts', async () => {
  const file = await api.uploaded('staff-1', 'แผน.pdf');
  await put('staff-1', body(0, { fileIds: [file.id] }));
  const { kinds } = (await api.call('GET', '/kept', { as: 'staff-1' })).body;
  const own = (kind: string) => kinds.find((one: { id: string }) => one.id === kind).own;
  expect(own('draft')).toEqual([{ label: 'เก็บถึงวันที่ 23 มกราคม 2565', value: 'รับสมัครงาน' }]);
  expect(own('upload')).toEqual([]);
  await drop('staff-1');
});
