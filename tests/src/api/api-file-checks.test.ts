import { readdirSync } from 'node:fs';
import { pdfOf } from '@prakat/functions/checks/testing/pdfs';
import { jpeg, taken } from '@prakat/functions/checks/testing/pictures';
import { officeFile } from '@prakat/functions/checks/testing/zips';
import type { StoredFile } from '@prakat/functions/store/records';
import type { CheckedUpload } from '@prakat/shared/api/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, aPdf } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const check = (id: string, as = 'staff-1') => api.call('POST', `/files/${id}/check`, { as });

async function checked(name: string, content: Uint8Array<ArrayBuffer>): Promise<CheckedUpload> {
  const { id } = await api.uploaded('staff-1', name, content);
  const answer = await check(id);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

describe('an upload that is examined', () => {
  test('is answered with its report, and asked again with the same', async () => {
    const first = await checked('แผน.pdf', pdfOf());
    const report = { scan: 'not_scanned', notes: [], findings: [] };
    expect(first).toMatchObject({ name: 'แผน.pdf', extension: 'pdf', report, told: [] });
    // But for its links, which are good for a quarter of an hour from then on.
    expect((await check(first.id)).body).toEqual({
      ...first,
      url: expect.stringContaining(`/files/${first.id}/`),
      preview: expect.stringContaining(`/previews/${first.id}?`),
    });
  });

  test('has its final name, type, size and fingerprint, and can be filed and opened as that', async () => {
    const photo = new Uint8Array(await jpeg({ ...taken.place, ...taken.owner }));
    const sent = await api.uploaded('staff-1', 'IMG_0001', photo);
    const { body: kept } = await check(sent.id);
    expect(kept).toMatchObject({ id: sent.id, name: 'IMG_0001.jpg', extension: 'jpg' });
    expect(kept.sha256).not.toBe(sent.sha256);
    expect(kept.told).toContain('ภาพนี้มีพิกัดสถานที่ถ่าย ระบบลบออกให้แล้ว');
    const { id } = await api.filed('staff-1', { fileIds: [kept.id] });
    const [file] = (await api.view('sakrai', id)).content.files;
    expect(file).toMatchObject({ name: 'IMG_0001.jpg', sha256: kept.sha256, bytes: kept.bytes });
    const opened = Buffer.from(await (await fetch(`${api.machine.url}${file?.url}`)).arrayBuffer());
    expect(opened.length).toBe(kept.bytes);
    expect(opened.toString('latin1')).not.toContain('Exif');
  });

  test('by two calls at once is examined once, and whoever comes second asks again', async () => {
    const { id } = await api.uploaded('staff-1', 'IMG_0002', new Uint8Array(await jpeg(taken.owner)));
    const answers = await Promise.all([check(id), check(id)]);
    expect(answers.map(({ status }) => status).filter((status) => ![200, 503].includes(status))).toEqual([]);
    const settled = await check(id);
    expect(settled.body).toMatchObject({
      name: 'IMG_0002.jpg',
      report: { notes: ['renamed', 'owner_removed'] },
    });
  });

  test('stays where it is while another check puts new content in its place, or was killed doing so', async () => {
    const { id } = await api.uploaded('staff-1', 'IMG_0003.jpg', new Uint8Array(await jpeg(taken.place)));
    const { store } = api.machine.context;
    const claimed = { ...(await store.get('files', id)), hasContent: false };
    await store.transact(async (tx) => tx.put('files', claimed as StoredFile));
    expect((await check(id)).body.error.code).toBe('file_not_found');
    expect(await store.get('files', id)).toEqual(claimed);
  });

  test('keeps no original where the office does not ask for it', async () => {
    const before = readdirSync(api.files.contents, { recursive: true }).length;
    const { id } = await checked('ภาพ.jpg', new Uint8Array(await jpeg(taken.place)));
    const shelves = readdirSync(api.files.contents, { recursive: true, withFileTypes: true });
    expect(shelves.filter((entry) => entry.isFile() && entry.name === id)).toHaveLength(1);
    expect(shelves.length - before).toBeLessThanOrEqual(2);
  });
});

describe('an upload that cannot be used', () => {
  test.each([
    ['a PDF with a password', 'แผน.pdf', () => pdfOf({ password: 'x' }), 422, 'file_locked'],
    ['a .docx named .xlsx', 'แผน.xlsx', () => officeFile('docx'), 415, 'file_content_mismatch'],
  ])('is refused and gone: %s', async (_what, name, content, status, code) => {
    const { id } = await api.uploaded('staff-1', name, content());
    const answer = await check(id);
    expect({ status: answer.status, code: answer.body.error.code }).toEqual({ status, code });
    expect(await api.machine.context.store.get('files', id)).toBeNull();
    expect(await api.machine.context.files.read(id)).toBeNull();
    expect((await check(id)).body.error.code).toBe('file_not_found');
  });
});

test('nobody examines what somebody else has uploaded', async () => {
  const { id } = await api.uploaded('staff-1', 'แผน.pdf', aPdf());
  await api.refused(422, 'file_not_found', () => check(id, 'staff-2'));
});
