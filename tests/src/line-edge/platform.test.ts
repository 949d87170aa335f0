import { anOffice } from '@prakat/functions/cards/testing/card-samples';
import { everyMessage } from '@prakat/functions/cards/testing/every-message';
import { createStatelessTokenSource, fixedToken } from '@prakat/functions/line/channel-token';
import { createLineClient } from '@prakat/functions/line/create-line-client';
import { aPublication, aSubmission, aUuid } from '@prakat/shared/testing/builders';
import { createLinePlatform } from '@prakat/simulator/line-platform/server';
import { readSimulatedOffices } from '@prakat/simulator/simulation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OFFICE } from './edge.ts';

const office = readSimulatedOffices().find(({ officeId }) => officeId === OFFICE);
if (!office) throw new Error('no office');
const { channel, people, groups } = office;
const platform = createLinePlatform({
  offices: [office],
  productUrl: () => 'http://127.0.0.1:9',
  clock: Date.now,
});
let line: Awaited<ReturnType<typeof platform.listen>>;
beforeAll(async () => {
  line = await platform.listen(0);
});
afterAll(() => line.close());

const user = people[0]?.lineUserId ?? '';
const text = [{ type: 'text' as const, text: 'เรียนผู้พิจารณา' }];
const client = () =>
  createLineClient({ channelAccessToken: fixedToken(channel.accessToken), apiBaseUrl: line.url });
const control = (door: string, body: object) =>
  fetch(`${line.url}/_sim/${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const received = async (): Promise<unknown[]> =>
  (await (await fetch(`${line.url}/_sim/received?officeId=${OFFICE}&userId=${user}`)).json()) as unknown[];

describe('the client and the LINE platform', () => {
  it('deliver every card of the product', async () => {
    const messages = everyMessage(anOffice(), {
      submission: aSubmission({ state: 'approved', currentStep: null }),
      publication: aPublication(),
    });
    for (const [index, message] of messages.entries())
      expect(await client().push(user, [message], aUuid(index))).toMatchObject({ ok: true });
    expect(await received()).toHaveLength(messages.length);
  });

  it('deliver once what was sent twice with one key, also when the first answer was lost', async () => {
    const before = (await received()).length;
    await control('fail', { route: 'pushMessage', status: 500, times: 1, after: true });
    expect(await client().push(user, text, aUuid(901))).toMatchObject({
      ok: false,
      kind: 'retry',
      status: 500,
    });
    expect(await client().push(user, text, aUuid(901))).toMatchObject({ ok: true });
    expect(await received()).toHaveLength(before + 1);
  });

  it('tell a month that is used up from calls that come too fast', async () => {
    await control('fail', { route: 'pushMessage', status: 429, times: 1 });
    expect(await client().push(user, text, aUuid(902))).toMatchObject({ kind: 'retry', status: 429 });
    await control('quota', { officeId: OFFICE, limit: 0 });
    expect(await client().push(user, text, aUuid(903))).toMatchObject({ kind: 'quota', status: 429 });
    await control('quota', { officeId: OFFICE, limit: null });
  });

  it('give up a reply whose token is none', async () => {
    expect(await client().reply('no-such-token', text)).toMatchObject({ kind: 'give_up', status: 400 });
  });

  it('know a group by its name', async () => {
    expect(await client().findGroup(groups[0]?.groupId ?? '')).toEqual({ name: groups[0]?.name });
    expect(await client().findGroup(`C${'0'.repeat(32)}`)).toBe('gone');
    await expect(client().showLoading(groups[0]?.groupId ?? '')).resolves.toBeUndefined();
  });

  it('agree on stateless channel tokens', async () => {
    const { channelId, channelSecret } = channel;
    const tokens = { channelId, channelSecret, apiBaseUrl: line.url, clock: Date.now };
    const short = createLineClient({
      channelAccessToken: createStatelessTokenSource(tokens),
      apiBaseUrl: line.url,
    });
    expect(await short.push(user, text, aUuid(904))).toMatchObject({ ok: true });
    const wrong = createStatelessTokenSource({ ...tokens, channelSecret: 'wrong' });
    await expect(wrong()).rejects.toThrow();
  });
});
