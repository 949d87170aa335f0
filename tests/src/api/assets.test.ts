import { readFileSync } from 'node:fs';
import { fontFiles } from '@prakat/functions/papers/fonts';
import { anEmblem } from '@prakat/functions/papers/testing/sample-papers';
import type { AssetView, PaperView } from '@prakat/shared/api/papers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const put = (name: string, body: BodyInit, as = 'admin') =>
  api.call('PUT', `/papers/assets/${name}`, {
    as,
    body,
    headers: { 'content-type': 'application/octet-stream' },
  });
const kept = async (as = 'staff-1'): Promise<AssetView[]> =>
  (await api.call('GET', '/papers/assets', { as })).body;
const remove = (name: string, as = 'admin') => api.call('DELETE', `/papers/assets/${name}`, { as });
const emblem = Buffer.from(anEmblem.content);

describe('emblem and font of an office', () => {
  test('are brought by administrators, seen by all, replaced and taken away', async () => {
    expect(await kept()).toEqual([]);
    const answer = await put('emblem', emblem);
    expect(answer.status).toBe(200);
    expect(await kept()).toEqual([
      { name: 'emblem', bytes: emblem.length, by: 'นายวิทยา โสภา', at: expect.stringMatching(/^2021-12-24T/) },
    ]);
    const other = Buffer.concat([emblem, Buffer.from('\n')]);
    expect((await put('emblem', other)).body).toMatchObject([{ bytes: other.length }]);
    expect((await remove('emblem')).body).toEqual([]);
    expect((await remove('emblem')).status).toBe(200);
  });

  test('are what papers are drawn with', async () => {
    const json = { kind: 'memo_website', subject: '2565' };
    const memo = (await api.call('POST', '/papers', { as: 'nopphakon', json })).body as PaperView;
    const printed = async () => {
      const view = (await api.call('GET', `/papers/${memo.id}`, { as: 'nopphakon' })).body as PaperView;
      const response = await fetch(`${api.machine.url}${view.links?.docx}`);
      expect(response.status).toBe(200);
      return Buffer.from(await response.arrayBuffer());
    };
    const pictures = async () => String(await printed()).split('word/media/').length;
    const before = await pictures();
    await put('emblem', emblem);
    expect(await pictures()).toBeGreaterThan(before);
    await remove('emblem');
    expect(await pictures()).toBe(before);
  });

  test('are of a font that has every Thai letter', async () => {
    const [regular = '', bold = ''] = fontFiles();
    expect((await put('font', readFileSync(regular))).status).toBe(200);
    expect((await put('font-bold', readFileSync(bold))).body.map(({ name }: AssetView) => name)).toEqual([
      'font',
      'font-bold',
    ]);
    await remove('font');
    await remove('font-bold');
  });

  test.each([
    ['an emblem that is no picture', 'emblem', 'ครุฑ', 422, 'emblem_not_image'],
    ['nothing at all', 'emblem', '', 422, 'emblem_not_image'],
    ['a font that is none', 'font', 'Sarabun', 422, 'font_not_usable'],
    ['a file too large for its record', 'font', 'x'.repeat(700 * 1024 + 1), 422, 'font_not_usable'],
    ['a file that is larger than any', 'font', 'x'.repeat(10 * 1024 * 1024 + 1), 413, 'body_too_large'],
    ['a file of another name', 'logo', 'x', 404, 'not_found'],
  ] as const)('are refused: %s', async (_what, name, body, status, code) => {
    const make = () => put(name, body);
    if (code === 'body_too_large') expect((await make()).body.error.code).toBe(code);
    else await api.refused(status, code, make);
  });

  test('are changed by administrators only', async () => {
    await api.refused(403, 'not_administrator', () => put('emblem', emblem, 'nopphakon'));
    await api.refused(403, 'not_administrator', () => remove('emblem', 'sakrai'));
    await api.refused(401, 'not_signed_in', () => api.call('GET', '/papers/assets', { token: null }));
  });
});
