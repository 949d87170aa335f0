import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aRegistration } from '../people/an-office.ts';
import { type Api, anApi, aPdf, OFFICE } from '../testing/an-api.ts';
import { begin } from './strangers.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const json = { 'content-type': 'application/json' };
/** So many calls one after another; how often each status and code came, and the last answer. */
async function calling(times: number, call: () => ReturnType<Api['call']>) {
  const counts: Record<string, number> = {};
  let last: Awaited<ReturnType<Api['call']>> | null = null;
  for (let n = 0; n < times; n += 1) {
    last = await call();
    const name = `${last.status} ${last.body?.error?.code ?? ''}`.trim();
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return { counts, last };
}
const waits = (headers: Headers | undefined) => Number(headers?.get('retry-after'));

describe('not a byte is read of what somebody sends who is not known', () => {
  test.each([
    ['POST', '/submissions', {}, 401],
    ['POST', '/registration', { authorization: 'Bearer no' }, 401],
    ['POST', '/files', {}, 401],
  ])('%s %s', async (_method, path, headers, status) => {
    const url = `${api.machine.url}/api/${OFFICE}${path}`;
    const call = begin(url, { headers: { ...json, ...headers }, size: 100_000, sent: 1 });
    expect(await call.answer).toEqual({ status, code: 'not_signed_in' });
    // Whoever goes on sending is cut off.
    await call.ended;
  });

  test('so that words that are no JSON are no matter either', async () => {
    const answer = await api.call('POST', '/submissions', { body: '{"filing', headers: json });
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'not_signed_in' } } });
  });
});

test('what the API says is kept by nobody, an address that it does not have included', async () => {
  for (const path of ['/nothing', '/me', '/liff-config'])
    expect((await api.call('GET', path)).headers.get('cache-control'), path).toBe('no-store');
  const { headers, status } = await fetch(`${api.machine.url}/api/nothing`);
  expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
});

describe('whoever asks too often waits, and reads for how long', () => {
  test('sixty searches a minute of a person, and their colleagues go on', async () => {
    const search = (as: string) => () => api.call('GET', '/submissions?list=search&q=แผนจัดซื้อ', { as });
    const { counts, last } = await calling(61, search('staff-1'));
    expect(counts).toEqual({ '200': 60, '429 rate_limited': 1 });
    expect(last?.body.error.message).toMatch(/กรุณารอ \d+ วินาที แล้วลองใหม่/);
    expect(waits(last?.headers)).toBeGreaterThan(0);
    expect(waits(last?.headers)).toBeLessThanOrEqual(60);
    expect((await search('staff-2')()).status).toBe(200);
    // What they do otherwise is no search.
    expect((await api.call('GET', '/me', { as: 'staff-1' })).status).toBe(200);
  });

  test('sixty uploads a minute of a person', async () => {
    const { counts } = await calling(62, () => api.upload('staff-2', 'แผน.pdf', aPdf()));
    expect(counts).toEqual({ '201': 60, '429 rate_limited': 2 });
    expect((await api.upload('staff-1', 'แผน.pdf')).status).toBe(201);
  });

  test('240 changes of any kind a minute of a person', async () => {
    const { counts } = await calling(242, () =>
      api.call('POST', '/freshness/checks', { as: 'staff-3', json: {} }),
    );
    expect(counts).toEqual({ '422 invalid_input': 240, '429 rate_limited': 2 });
  });

  test('twenty registrations an hour of a LINE account', async () => {
    const { last } = await calling(21, () =>
      api.call('POST', '/registration', { as: 'resident-1', json: aRegistration() }),
    );
    expect(last).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
    expect(waits(last?.headers)).toBeGreaterThan(3_000);
  });

  test('twenty tries of a set-up code', async () => {
    const { last } = await calling(21, () =>
      api.call('POST', '/setup', { as: 'resident-2', json: { code: 'ABCD' } }),
    );
    expect(last).toMatchObject({ status: 429, body: { error: { code: 'rate_limited' } } });
  });

  test('300 failed sign-ins of an address; a good token from there is let in all the same', async () => {
    const failing = () => api.call('GET', '/me', { token: 'no' });
    const { counts, last } = await calling(300, failing);
    expect(Object.keys(counts).every((name) => /^(401 not_signed_in|429 network_limited)$/.test(name))).toBe(
      true,
    );
    expect(counts['401 not_signed_in']).toBeGreaterThan(250);
    expect((await failing()).status).toBe(429);
    expect(last?.body.error.message).toMatch(/^[ก-๙]/);
    expect((await api.call('GET', '/me', { as: 'staff-1' })).status).toBe(200);
  });
});
