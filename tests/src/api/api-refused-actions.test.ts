import type { SubmissionPage, SubmissionView } from '@prakat/shared/api/api';
import { aDraft } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

describe('an action is refused', () => {
  let id = '';
  let seen = { revision: 0, contentHash: '' };
  beforeAll(async () => {
    const view = await api.filed('jirayu');
    id = view.id;
    seen = { revision: view.revision, contentHash: view.contentHash };
  });
  const act =
    (as: string, body: object, to = id, office?: string) =>
    () =>
      api.call('POST', `/submissions/${to}/actions`, { as, json: body, ...(office ? { office } : {}) });

  test.each<[string, number, string, string, (now: typeof seen) => object]>([
    [
      'by somebody whose turn it is not',
      403,
      'not_entitled',
      'staff-1',
      (now) => ({ action: 'propose', seen: now }),
    ],
    ['by the submitter', 403, 'own_submission', 'jirayu', (now) => ({ action: 'propose', seen: now })],
    [
      'from an old card',
      409,
      'stale',
      'assistant-2',
      (now) => ({ action: 'propose', seen: { ...now, revision: 0 } }),
    ],
    [
      'for other content',
      409,
      'content_changed',
      'assistant-2',
      (now) => ({ action: 'propose', seen: { ...now, contentHash: 'x' } }),
    ],
    ['before its turn', 409, 'stale', 'assistant-2', (now) => ({ action: 'approve', seen: now })],
    ['without a reason', 422, 'reason_required', 'assistant-2', (now) => ({ action: 'reject', seen: now })],
    [
      'with a blank reason',
      422,
      'reason_required',
      'assistant-2',
      (now) => ({ action: 'reject', seen: now, reason: ' \u202E ' }),
    ],
    [
      'with a long reason',
      422,
      'reason_too_long',
      'assistant-2',
      (now) => ({ action: 'send_back', seen: now, reason: 'ก'.repeat(501) }),
    ],
    [
      'with a reason without end',
      422,
      'invalid_input',
      'assistant-2',
      (now) => ({ action: 'send_back', seen: now, reason: 'ก'.repeat(9000) }),
    ],
    ['without what was seen', 422, 'invalid_input', 'assistant-2', () => ({ action: 'propose' })],
    ['that there is not', 422, 'invalid_input', 'assistant-2', (now) => ({ action: 'delete', seen: now })],
    [
      "that is the product's own",
      422,
      'invalid_input',
      'nopphakon',
      () => ({ action: 'note_undelivered', entryId: 'x' }),
    ],
    [
      'that is one on the publication',
      422,
      'invalid_input',
      'nopphakon',
      () => ({ action: 'publish_by_hand', url: 'https://a.go.th' }),
    ],
    [
      'with a field too many',
      422,
      'invalid_input',
      'assistant-2',
      (now) => ({ action: 'propose', seen: now, as: 'sakrai' }),
    ],
    [
      'when nothing was sent back',
      409,
      'wrong_state',
      'jirayu',
      () => ({ action: 'resubmit', draft: aDraft() }),
    ],
    [
      'with a form that is wrong',
      422,
      'invalid_input',
      'jirayu',
      () => ({ action: 'resubmit', draft: aDraft({ title: '' }) }),
    ],
  ])('%s', async (_what, status, code, as, body) => {
    await api.refused(status, code as 'stale', act(as, body(seen)));
  });

  test('on a request of another office', async () => {
    const body = { action: 'reject', seen, reason: 'ลองดู' };
    const token = await api.player('khemarat').token('staff-1');
    const from =
      (path: string, method = 'GET') =>
      () =>
        api.call(method, path, { token, office: 'khemarat', ...(method === 'POST' ? { json: body } : {}) });
    await api.refused(404, 'not_found', from(`/submissions/${id}/actions`, 'POST'));
    await api.refused(404, 'not_found', from(`/submissions/${id}`));
    await api.refused(404, 'not_found', from(`/submissions/${id}/audit`));
  });

  test.each(['nothing', '%2e%2e%2fetc', 'x'.repeat(2000), '%00', "' OR 1=1 --"])(
    'on request %s',
    async (unknown) => {
      await api.refused(404, 'not_found', act('assistant-2', { action: 'propose', seen }, unknown));
      await api.refused(404, 'not_found', () =>
        api.call('GET', `/submissions/${unknown}`, { as: 'staff-1' }),
      );
    },
  );

  test('the second time, and after the end', async () => {
    const view = await api.filed('staff-1');
    const at = { revision: view.revision, contentHash: view.contentHash };
    const reject = act('assistant-2', { action: 'reject', seen: at, reason: 'ไม่ตรงกับภารกิจ' }, view.id);
    expect((await reject()).status).toBe(200);
    await api.refused(409, 'stale', reject);
    await api.refused(409, 'stale', act('jirayu', { action: 'propose', seen: at }, view.id));
    await api.refused(409, 'wrong_state', act('staff-1', { action: 'resubmit', draft: aDraft() }, view.id));
  });
});

describe('an action on a publication is refused', () => {
  let id = '';
  let view: SubmissionView;
  beforeAll(async () => {
    id = (await api.filed('staff-2')).id;
    expect((await api.act('assistant-2', id, 'propose')).status).toBe(200);
    expect((await api.act('sakrai', id, 'approve')).status).toBe(200);
    await api.settle();
    view = await api.view('nopphakon', id);
  });
  const act =
    (as: string, body: object, to = id) =>
    () =>
      api.call('POST', `/submissions/${to}/publication/actions`, { as, json: body });

  test.each<[string, number, string, string, (seen: object | undefined) => object]>([
    ['without what was seen', 422, 'invalid_input', 'nopphakon', () => ({ action: 'confirm_publication' })],
    [
      'with an address that is a program',
      422,
      'invalid_input',
      'nopphakon',
      (seen) => ({ action: 'publish_by_hand', seen, url: 'javascript:alert(1)' }),
    ],
    [
      "that is the product's own",
      422,
      'invalid_input',
      'nopphakon',
      () => ({ action: 'record_placed', placement: 'website', version: 1 }),
    ],
    [
      'by who may not publish',
      403,
      'not_entitled',
      'staff-2',
      (seen) => ({ action: 'confirm_publication', seen }),
    ],
    [
      'for another version',
      409,
      'content_changed',
      'nopphakon',
      (seen) => ({ action: 'confirm_publication', seen: { ...seen, version: 2 } }),
    ],
    [
      'for other words',
      409,
      'content_changed',
      'nopphakon',
      (seen) => ({ action: 'confirm_publication', seen: { ...seen, contentHash: 'x' } }),
    ],
    [
      'when the product puts it up',
      409,
      'no_task',
      'nopphakon',
      (seen) => ({ action: 'publish_by_hand', seen, url: 'https://a.go.th/1' }),
    ],
    ['without a reason', 422, 'reason_required', 'nopphakon', () => ({ action: 'take_down' })],
    [
      'when it was not taken down',
      409,
      'wrong_state',
      'nopphakon',
      () => ({ action: 'restore', displayUntil: null }),
    ],
  ])('%s', async (_what, status, code, as, body) => {
    await api.refused(status, code as 'stale', act(as, body(view.publication?.seen ?? undefined)));
  });

  test('before the request was approved', async () => {
    const filed = await api.filed('staff-1');
    await api.refused(404, 'not_found', act('nopphakon', { action: 'claim_task' }, filed.id));
  });
});

describe('a list is refused', () => {
  test('from a place that is none, or of another list', async () => {
    for (let count = 0; count < 21; count += 1) await api.filed('staff-3');
    const { next } = (await api.call('GET', '/submissions?list=mine', { as: 'staff-3' }))
      .body as SubmissionPage;
    const from = (list: string, after: string) => () =>
      api.call('GET', `/submissions?list=${list}&after=${encodeURIComponent(after)}`, { as: 'staff-3' });
    for (const after of ['x', '{}', 'bnVsbA==']) await api.refused(400, 'bad_cursor', from('mine', after));
    await api.refused(400, 'bad_cursor', from('waiting', next ?? ''));
  });
});

test.each([
  ['GET', '/nothing'],
  ['PUT', '/me'],
  ['DELETE', '/submissions/1'],
  ['GET', '/files/1'],
  ['POST', '/submissions/1'],
])('%s %s is no call of the API', async (method, path) => {
  await api.refused(404, 'not_found', () => api.call(method, path, { as: 'staff-1' }));
});

test('nothing of this was a fault of the program', () => {
  expect(api.lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50)).toEqual([]);
});
