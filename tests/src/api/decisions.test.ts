import type { SubmissionSummary } from '@prakat/shared/api/api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

// The assistant proposes and the head approves: deciding on several of what waits, each by the ordinary action.

const CITIZEN_ID = '1-1111-11111-11-9';

let api: Api;
beforeEach(async () => {
  api = await anApi();
});
afterEach(() => api.close());

const waiting = async (as: string): Promise<SubmissionSummary[]> =>
  (await api.call('GET', '/submissions?list=waiting', { as })).body.items;
const chosen = (items: readonly SubmissionSummary[]) =>
  items.map(({ id, bundle }) => ({ id, seen: bundle?.seen }));
const decide = (as: string, action: string, requests: unknown, key: string = crypto.randomUUID()) =>
  api.call('POST', '/decisions', { as, json: { key, action, requests } });
const stateOf = async (id: string) => (await api.machine.context.store.get('submissions', id))?.state;

test('what waits says what can be done with it together, for exactly what was seen, and names it', async () => {
  const first = await api.filed('staff-1', { title: 'เรื่องที่หนึ่ง' });
  const [item] = await waiting('assistant-2');
  expect(item?.bundle).toEqual({
    action: expect.objectContaining({ name: 'propose', weight: 'agree', onBehalfOf: null }),
    seen: { revision: first.revision, contentHash: first.contentHash },
    owner: { name: first.submitter.name, positionTitle: first.submitter.positionTitle },
    files: [],
    checks: { findings: [], leftOff: 0 },
    alone: null,
  });
  // Whoever it does not wait for is not offered anything.
  expect(
    (await api.call('GET', '/submissions?list=mine', { as: 'staff-1' })).body.items[0].bundle,
  ).toBeUndefined();
});

test('several are proposed and then approved in one go each, and each has its own decision in its log', async () => {
  for (const title of ['หนึ่ง', 'สอง', 'สาม']) await api.filed('staff-1', { title });
  const proposed = await decide('assistant-2', 'propose', chosen(await waiting('assistant-2')));
  expect(proposed.status).toBe(200);
  expect(proposed.body.results.map(({ refusal }: { refusal: unknown }) => refusal)).toEqual([
    null,
    null,
    null,
  ]);
  expect(await waiting('assistant-2')).toEqual([]);
  const approving = await waiting('sakrai');
  expect(approving.map(({ bundle }) => bundle?.action.name)).toEqual(['approve', 'approve', 'approve']);
  const approved = await decide('sakrai', 'approve', chosen(approving));
  expect(approved.body.results.every(({ refusal }: { refusal: unknown }) => refusal === null)).toBe(true);
  for (const { id } of approving) {
    const { timeline } = await api.view('sakrai', id);
    expect(timeline.filter(({ title }) => title === 'อนุมัติให้เผยแพร่')).toHaveLength(1);
  }
});

test('what changed meanwhile is refused with its sentence, and the rest is decided', async () => {
  for (const title of ['หนึ่ง', 'สอง', 'สาม']) await api.filed('staff-1', { title });
  const items = await waiting('assistant-2');
  const [gone, mended, left] = items.map(({ id }) => id);
  await api.act('staff-1', gone ?? '', 'withdraw');
  const stale = chosen(items).map((one) =>
    one.id === mended ? { ...one, seen: { revision: 1, contentHash: '0'.repeat(64) } } : one,
  );
  const { body } = await decide('assistant-2', 'propose', stale);
  expect(body.results).toEqual([
    { id: gone, refusal: expect.objectContaining({ message: expect.stringMatching(/^[ก-๙]/) }) },
    { id: mended, refusal: expect.objectContaining({ code: 'content_changed' }) },
    { id: left, refusal: null },
  ]);
  expect(await stateOf(mended ?? '')).toBe('submitted');
});

test('the same sent again gives the same answer and decides nothing twice', async () => {
  await api.filed('staff-1');
  const requests = chosen(await waiting('assistant-2'));
  const key = crypto.randomUUID();
  await decide('assistant-2', 'propose', requests, key);
  const before = await api.view('sakrai', requests[0]?.id ?? '');
  const again = await decide('assistant-2', 'propose', requests, key);
  expect(again.body.results).toEqual([{ id: requests[0]?.id, refusal: null }]);
  expect((await api.view('sakrai', requests[0]?.id ?? '')).timeline).toEqual(before.timeline);
  // With another key it is another try, which comes too late.
  expect((await decide('assistant-2', 'propose', requests)).body.results[0].refusal).not.toBeNull();
});

test('a try that was refused is asked anew when it is sent again', async () => {
  const { id } = await api.filed('staff-1');
  const requests = [{ id, seen: { revision: 9, contentHash: '0'.repeat(64) } }];
  const key = crypto.randomUUID();
  const codes = [];
  for (let time = 0; time < 2; time += 1)
    codes.push((await decide('assistant-2', 'propose', requests, key)).body.results[0].refusal?.code);
  expect(codes[0]).toBeTruthy();
  expect(codes[1]).toBe(codes[0]);
});

test('personal data for sure, or an end that has passed, is decided by itself', async () => {
  const { id } = await api.filed('staff-1', { details: `เลขประจำตัวประชาชน ${CITIZEN_ID}` });
  const [item] = await waiting('assistant-2');
  expect(item?.bundle?.alone).toContain('ข้อมูลส่วนบุคคล');
  const { body } = await decide('assistant-2', 'propose', chosen(item ? [item] : []));
  expect(body.results).toEqual([
    { id, refusal: expect.objectContaining({ code: 'decided_alone_findings' }) },
  ]);
  expect(await stateOf(id)).toBe('submitted');
});

test('nobody decides by this what they may not decide by itself', async () => {
  const mine = await api.filed('assistant-2');
  const seen = { revision: mine.revision, contentHash: mine.contentHash };
  const codeOf = async (as: string, action: string, id = mine.id) =>
    (await decide(as, action, [{ id, seen }])).body.results[0].refusal.code;
  expect(await codeOf('assistant-2', 'propose')).toBe('own_submission');
  expect(await codeOf('staff-1', 'propose')).toBe('not_entitled');
  expect(await codeOf('sakrai', 'approve', 'nothing')).toBe('not_found');
});

test('what is no such body is refused whole', async () => {
  const { id, revision, contentHash } = await api.filed('staff-1');
  const one = { id, seen: { revision, contentHash } };
  await api.refused(422, 'invalid_input', () => decide('assistant-2', 'propose', []));
  await api.refused(422, 'invalid_input', () => decide('assistant-2', 'reject', [one]));
  await api.refused(422, 'invalid_input', () => decide('assistant-2', 'propose', Array(21).fill(one)));
  await api.refused(422, 'invalid_input', () => decide('assistant-2', 'propose', [one], 'no-key'));
  await api.refused(401, 'not_signed_in', () => api.call('POST', '/decisions', { json: {} }));
});
