import { aPlacement, aPublication } from '@prakat/shared/testing/builders';
import { describe, expect, test } from 'vitest';
import type { Context, Office } from '../../context.ts';
import type { LineClient, LineMessage, SendResult } from '../../line/line-client.ts';
import { destinationContract } from '../destination-contract.ts';
import { contractContent } from '../testing/contract-item.ts';
import { Life } from '../testing/life.ts';
import { lineGroup } from './line-group.ts';

const GROUP = `C${'1'.repeat(32)}`;
const accepted: SendResult = { ok: true, requestId: 'request-1' };

/** LINE, which delivers once for a retry key and answers a repetition as accepted. */
class Line {
  readonly received = new Map<string, { to: string; messages: LineMessage[] }>();
  answer: SendResult = accepted;

  client(life: Life): LineClient {
    return {
      push: async (to, messages, retryKey) => {
        if (this.answer.ok && !this.received.has(retryKey)) this.received.set(retryKey, { to, messages });
        return life.hear(this.answer);
      },
      reply: async () => accepted,
      multicast: async () => accepted,
      broadcast: async () => accepted,
      friends: async () => null,
      findGroup: async () => 'unknown',
      showLoading: async () => {},
      content: async () => ({ ok: false, why: 'gone' }),
      showMenu: async () => accepted,
      memberCount: async () => 40,
      quota: async () => null,
    };
  }
}

const destinationOver = (line: Line, life = new Life()) =>
  lineGroup({} as Context, { line: line.client(life) } as Office);

destinationContract('a LINE group', {
  kind: 'line-group',
  placement: `line-group:${GROUP}`,
  onlySays: true,
  world: async () => {
    const line = new Line();
    return {
      open: (life) => destinationOver(line, life),
      outside: async () => [...line.received.values()],
    };
  },
});

describe('an announcement', () => {
  const messages: LineMessage[] = [{ type: 'text', text: 'ประกาศ' }];
  const attempt = { signal: new AbortController().signal, stillAtWork: () => {} };
  const placement = aPlacement({ id: `line-group:${GROUP}`, destination: 'line-group' });
  const order = {
    publication: aPublication(),
    placement,
    key: 'retry-key-1',
    version: 1,
    content: contractContent(1),
    messages,
  };

  test('goes to the group as it was drawn, with the key of its order', async () => {
    const line = new Line();
    expect(await destinationOver(line).place(order, attempt)).toEqual({
      ok: true,
      address: null,
      outsideIds: {},
      requestId: 'request-1',
      // Each of its people.
      counted: 40,
    });
    expect([...line.received]).toEqual([['retry-key-1', { to: GROUP, messages }]]);
  });

  test.each<[string, Extract<SendResult, { ok: false }>, object]>([
    [
      'LINE does not answer',
      { ok: false, kind: 'retry', status: null, message: 'no answer', requestId: null },
      { permanent: false, error: 'ติดต่อ LINE ไม่ได้ (no answer)' },
    ],
    [
      'the month is used up',
      { ok: false, kind: 'quota', status: 429, message: 'limit', requestId: 'request-2' },
      { permanent: false, quota: true, error: expect.stringContaining('หมดแล้ว'), requestId: 'request-2' },
    ],
    [
      'the group is no more',
      { ok: false, kind: 'give_up', status: 400, message: 'Failed to send messages', requestId: null },
      { permanent: true, error: 'LINE ตอบว่า 400: Failed to send messages' },
    ],
  ])('is a value for the administrator where %s', async (_, answer, told) => {
    const line = new Line();
    line.answer = answer;
    expect(await destinationOver(line).place(order, attempt)).toMatchObject({ ok: false, ...told });
  });

  test('is said again where it was corrected, and taken back where it was taken down', async () => {
    const line = new Line();
    const group = destinationOver(line);
    await group.replace({ ...order, key: 'k2', version: 2 }, attempt);
    await group.remove({ ...order, key: 'k3' }, attempt);
    expect([...line.received.keys()]).toEqual(['k2', 'k3']);
    expect(await group.remove({ ...order, key: 'k4', messages: null }, attempt)).toMatchObject({ ok: true });
    expect(line.received.size).toBe(2);
  });

  test('of what was taken down is no fault where the group is no more', async () => {
    const line = new Line();
    line.answer = {
      ok: false,
      kind: 'give_up',
      status: 400,
      message: 'Failed to send messages',
      requestId: 'r',
    };
    expect(await destinationOver(line).remove(order, attempt)).toEqual({ ok: true, requestId: null });
    line.answer = { ok: false, kind: 'retry', status: 500, message: 'later', requestId: 'r' };
    expect(await destinationOver(line).remove(order, attempt)).toMatchObject({ ok: false, permanent: false });
  });

  test('without words is refused for good', async () => {
    const placed = await destinationOver(new Line()).place({ ...order, messages: null }, attempt);
    expect(placed).toMatchObject({ ok: false, permanent: true });
  });
});
