import { gzipSync } from 'node:zlib';
import type { Draft } from '@prakat/shared/submission/draft';
import { fieldLimits } from '@prakat/shared/submission/draft';
import { aDraft } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const json = { 'content-type': 'application/json' };
const file =
  (body: BodyInit, headers: Record<string, string> = json) =>
  () =>
    api.call('POST', '/submissions', { as: 'staff-1', body, headers });
const form = (given: Partial<Draft>) => () =>
  api.call('POST', '/submissions', {
    as: 'staff-1',
    json: { filingKey: crypto.randomUUID(), draft: aDraft(given) },
  });

describe('a body that cannot be read is refused', () => {
  test.each<[string, BodyInit, Record<string, string>]>([
    ['words', 'สวัสดี', json],
    ['JSON cut short', '{"filingKey":', json],
    ['a text alone', '"form"', json],
    ['what says gzip and is not', '{}', { ...json, 'content-encoding': 'gzip' }],
    ['ten megabytes packed small', gzipSync('x'.repeat(10_000_000)), { ...json, 'content-encoding': 'gzip' }],
    ['what is packed in an unknown way', '{}', { ...json, 'content-encoding': 'zstd-9' }],
    ['what is written in an unknown alphabet', '{}', { 'content-type': 'application/json; charset=tis-x' }],
  ])('%s: 400', async (_what, body, headers) => {
    await api.refused(400, 'invalid_json', file(body, headers));
  });

  test.each<[string, () => BodyInit, Record<string, string>]>([
    ['ten megabytes', () => JSON.stringify({ draft: 'ก'.repeat(3_500_000) }), json],
    ['a little more than a form can be', () => JSON.stringify({ draft: 'x'.repeat(300_000) }), json],
  ])('%s: 413', async (_what, body, headers) => {
    await api.refused(413, 'body_too_large', file(body(), headers));
  });

  test.each<[string, BodyInit, Record<string, string>]>([
    ['nothing', '', json],
    ['an empty object', '{}', json],
    ['a list', '[]', json],
    [
      'a form that is no JSON by its own account',
      JSON.stringify({ draft: aDraft() }),
      { 'content-type': 'text/plain' },
    ],
    ['a nest of lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, json],
    ['a prototype', '{"__proto__":{"filingKey":"x"},"constructor":1}', json],
  ])('%s: 422', async (_what, body, headers) => {
    await api.refused(422, 'invalid_input', file(body, headers));
  });
});

describe('a form is refused with the field that is wrong', () => {
  const over = Object.entries(fieldLimits).map(([field, limit]): [string, Partial<Draft>, string] => [
    `${field} one letter too long`,
    { [field]: 'ก'.repeat(limit + 1) },
    field,
  ]);
  const scripts = Object.keys(fieldLimits).map((field): [string, Partial<Draft>, string] => [
    `a script in ${field}`,
    { [field]: 'ข่าว <script>fetch("//evil")</script>' },
    field,
  ]);
  test.each<[string, Partial<Draft>, string]>([
    ...over,
    ...scripts,
    ['no title', { title: '  ' }, 'title'],
    ['no details', { details: '' }, 'details'],
    ['no owner', { ownerName: '' }, 'ownerName'],
    ['dates the wrong way round', { coversFrom: '2021-12-02', coversTo: '2021-12-01' }, 'coversTo'],
    ['a year of the Buddhist Era', { coversFrom: '2564-10-01' }, 'coversFrom'],
    ['a day that does not exist', { requestDate: '2021-02-29' }, 'requestDate'],
    ['a last day that is over', { displayUntil: '2021-12-23' }, 'displayUntil'],
    ['a category of nowhere', { categoryId: 'nowhere' }, 'categoryId'],
    ['a subtopic of another category', { subtopicId: 'laws' }, 'subtopicId'],
    ['a law without its source', { categoryId: 'law' }, 'source'],
    ['a link that is a program', { externalLink: 'javascript:alert(1)' }, 'externalLink'],
    ['urgency without a reason', { urgency: 'urgent' }, 'urgentReason'],
    ['eleven files', { fileIds: Array(11).fill('x') }, 'fileIds'],
    ['a field of another kind', { title: ['ก'] as unknown as string }, 'title'],
    ['an urgency that there is not', { urgency: 'very' as 'urgent' }, 'urgency'],
    ['a field too many', { isApproved: true } as Partial<Draft>, 'isApproved'],
  ])('%s', async (_what, given, field) => {
    const { body } = await api.refused(422, 'invalid_input', form(given));
    expect(body.error.fields).toContainEqual({ field, message: expect.stringMatching(/^[ก-๙]/) });
  });

  test('a file that is not there', async () => {
    const { body } = await api.refused(422, 'file_not_found', form({ fileIds: ['unknown'] }));
    expect(body.error.fields).toEqual([{ field: 'fileIds', message: body.error.message }]);
  });

  test('a key that is none', async () => {
    const bad = { filingKey: '1', draft: aDraft() };
    const { body } = await api.refused(422, 'invalid_input', file(JSON.stringify(bad)));
    expect(body.error.fields).toEqual([{ field: 'filingKey', message: 'กรุณาเปิดแบบฟอร์มใหม่อีกครั้ง' }]);
  });

  test('and taken with letters that only look dangerous', async () => {
    const text = 'ผลตรวจ <5 mg/l & "คุณภาพ" \'ดี\' 😀 \uD83D ; DROP TABLE submissions; --';
    const filed = await api.filed('staff-1', { details: text });
    expect(filed.content.details).toBe(text.replace('\uD83D ', ' '));
    expect((await api.call('GET', `/submissions/${filed.id}/audit`, { as: 'staff-1' })).body.result).toBe(
      'ok',
    );
  });
});

test('five presses of the button at once file one request', async () => {
  const body = JSON.stringify({ filingKey: crypto.randomUUID(), draft: aDraft() });
  const answers = await Promise.all(Array.from({ length: 5 }, file(body)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
});

test('no bad input was a fault of the program', () => {
  expect(api.lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)).toEqual([]);
});
