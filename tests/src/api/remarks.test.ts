import type { PaperView, RemarksView } from '@prakat/shared/api/papers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

/** As the report of an office has it (ปัญหาและข้อเสนอแนะ). */
const PROBLEM = 'หน่วยงานเผยแพร่ข้อมูลได้ช่องทางเดียว';

const add = (as: string, json: object = {}) =>
  api.call('POST', '/papers/remarks', {
    as,
    json: { fiscalYear: '2565', kind: 'problem', text: PROBLEM, ...json },
  });
const view = async (as: string, year = ''): Promise<RemarksView> =>
  (await api.call('GET', `/papers/remarks?year=${year}`, { as })).body;

describe('remarks for the reports of a year', () => {
  test('are written by those who keep the papers, read by all, taken away by whoever wrote them', async () => {
    expect(await view('staff-1')).toMatchObject({ year: '2565', remarks: [], mayAdd: false });
    const { status, body } = await add('nopphakon');
    expect(status).toBe(201);
    expect(body.remarks).toMatchObject([
      { kind: 'problem', text: PROBLEM, by: 'นายนพกร กุลสา', isMine: true },
    ]);
    await add('sakrai', { kind: 'suggestion', text: '  ควรเพิ่มช่องทาง  ' });
    const { remarks, mayAdd, years } = await view('sakrai');
    expect(mayAdd).toBe(true);
    expect(years.slice(0, 3)).toEqual(['2566', '2565', '2564']);
    expect(remarks.map(({ text, isMine }) => [text, isMine])).toEqual([
      [PROBLEM, false],
      ['ควรเพิ่มช่องทาง', true],
    ]);
    expect((await view('staff-1', '2564')).remarks).toEqual([]);

    const address = `/papers/remarks/${remarks[0]?.id}`;
    await api.refused(404, 'not_found', () => api.call('DELETE', address, { as: 'sakrai' }));
    const elsewhere = { as: 'nopphakon', office: 'khemarat' };
    expect((await api.call('DELETE', address, elsewhere)).status).toBe(401);
    const removed = await api.call('DELETE', address, { as: 'nopphakon' });
    expect(removed.body.remarks).toHaveLength(1);
    await api.refused(404, 'not_found', () => api.call('DELETE', address, { as: 'nopphakon' }));
  });

  test.each([
    ['by somebody who does not keep the papers', 'staff-1', {}, 403, 'paper_not_keeper'],
    ['that say nothing', 'nopphakon', { text: '   ' }, 422, 'invalid_input'],
    ['of another sort', 'nopphakon', { kind: 'praise' }, 422, 'invalid_input'],
    ['longer than 2,000 letters', 'nopphakon', { text: 'ก'.repeat(2001) }, 422, 'invalid_input'],
  ] as const)('are refused %s', async (_what, as, json, status, code) => {
    await api.refused(status, code, () => add(as, json));
  });

  test('need somebody who is signed in', async () => {
    await api.refused(401, 'not_signed_in', () => api.call('GET', '/papers/remarks', { token: null }));
  });
});

describe('a paper that was made outside', () => {
  const start = (as: string, json: object = {}) =>
    api.call('POST', '/papers', { as, json: { kind: 'annex', subject: '2565', ...json } });

  test('is entered under the title that it bears, and holds the scan that is brought', async () => {
    const title = 'ภาพหน้าจอเว็บไซต์ของหน่วยงาน';
    const { status, body } = await start('nopphakon', { title });
    expect(status).toBe(201);
    expect(body).toMatchObject({ title, kind: 'annex', state: 'issued', fiscalYear: '2565', links: null });
    const file = await api.uploaded('nopphakon', 'หน้าจอ.pdf');
    const json = { fileId: file.id, signedOn: null };
    const scanned = await api.call('POST', `/papers/${body.id}/scans`, { as: 'nopphakon', json });
    expect((scanned.body as PaperView).scans.map(({ name }) => name)).toEqual(['หน้าจอ.pdf']);
  });

  test('needs a title, and somebody who keeps the papers', async () => {
    const { body } = await api.refused(422, 'invalid_input', () => start('nopphakon'));
    expect(body.error.fields).toEqual([{ field: 'title', message: 'กรุณาระบุชื่อเอกสาร' }]);
    await api.refused(403, 'paper_not_keeper', () => start('staff-1', { title: 'ภาพ' }));
  });
});
