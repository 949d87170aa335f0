import { answerBookOf } from '@prakat/functions/chat/answer-book';
import { answerOwed } from '@prakat/functions/chat/owed-answers';
import type { Context } from '@prakat/functions/context';
import type { SendResult } from '@prakat/functions/line/line-client';
import type { Submission } from '@prakat/shared/submission/schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { dataOf, wordsOf } from './read-message.ts';

let edge: Edge;
let filed: Submission;
let data: string;
/** LINE, which takes one reply for a token, for a minute. `next`: what the next calls meet, and whether LINE took them. */
let line: { next: { taken: boolean; answer: SendResult | null }[]; arrived: string[]; calls: number };

const failed = { ok: false, kind: 'retry', status: null, requestId: null } as const;
const silent: SendResult = { ...failed, message: 'no answer within 10000 ms' };
const away: SendResult = { ...failed, message: 'fetch failed: ECONNREFUSED', unsent: true };
const gone: SendResult = { ...failed, kind: 'give_up', status: 400, message: 'Invalid reply token' };
const lostAnswer = { taken: true, answer: silent };
const unreachable = { taken: false, answer: away };
/** The process dies in the middle of the call. */
const killed = (taken: boolean) => ({ taken, answer: null });

beforeEach(async () => {
  edge = await startEdge();
  filed = await edge.file('staff-1');
  data = dataOf((await edge.queued())[0]?.messages, 'เห็นชอบ เสนออนุมัติ');
  line = { next: [], arrived: [], calls: 0 };
  const client = edge.context.offices.get(OFFICE)?.line;
  if (!client) throw new Error('no office');
  const used = new Set<string>();
  const born = edge.clock();
  vi.spyOn(client, 'reply').mockImplementation(async (token, messages) => {
    line.calls += 1;
    const { taken, answer } = line.next.shift() ?? { taken: true, answer: undefined };
    const isAlive = !used.has(token) && edge.clock() - born <= 60_000;
    if (taken && isAlive) {
      used.add(token);
      line.arrived.push(wordsOf(messages));
    }
    if (answer === null) return new Promise<never>(() => {});
    return answer ?? (isAlive ? { ok: true, requestId: 'r' } : gone);
  });
});
afterEach(() => edge.close());

const press = () => edge.event('postback', edge.userOf('jirayu'), { postback: { data } });
const pushed = async () => (await edge.queued()).filter(({ notice }) => notice === 'answer');
/** Another process over the same data: what was under way in the one before is not known to it. */
const nextProcess = (): Context => ({ ...edge.context, offices: new Map(edge.context.offices) });
const restart = async (after: number) => {
  edge.clock.advance(after);
  await answerOwed(nextProcess(), 0);
};

describe('a reply whose answer was lost', () => {
  it('is asked for again with its token, and nothing is pushed', async () => {
    line.next.push(lostAnswer);
    await edge.deliver([press()]);
    expect(line).toMatchObject({ calls: 2, arrived: [expect.stringContaining('บันทึกผล')] });
    expect(await pushed()).toEqual([]);
  });

  it('twice is left until LINE answers, and is not pushed when its token has died by then', async () => {
    line.next.push({ taken: false, answer: silent }, lostAnswer);
    await edge.deliver([press()]);
    edge.clock.advance(120_000);
    await answerOwed(edge.context, 10_000);
    await answerOwed(edge.context, 10_000);
    expect(line.arrived).toHaveLength(1);
    expect(await pushed()).toEqual([]);
  });

  it('to what somebody wrote is not pushed either', async () => {
    line.next.push(lostAnswer, { taken: false, answer: silent });
    const words = { message: { type: 'text', id: '1', text: 'วิธีใช้' } };
    await edge.deliver([edge.event('message', edge.userOf('jirayu'), words)]);
    expect(line.arrived).toHaveLength(1);
    expect(await pushed()).toEqual([]);
  });
});

describe('a press that a killed process had not answered', () => {
  it('is answered by the next with what was done, by the same token', async () => {
    line.next.push(killed(false));
    void edge.deliver([press()]).catch(() => {});
    await vi.waitFor(() => expect(line.calls).toBe(1));
    await restart(2_000);
    expect(line.arrived).toEqual([expect.stringContaining('ท่านได้')]);
    expect((await edge.request(filed.id)).decisions).toHaveLength(1);
    expect(await pushed()).toEqual([]);
  });

  it('is answered once where LINE had taken the reply before the kill', async () => {
    line.next.push(killed(true));
    void edge.deliver([press()]).catch(() => {});
    await vi.waitFor(() => expect(line.calls).toBe(1));
    await restart(2_000);
    expect(line.arrived).toHaveLength(1);
    await restart(120_000);
    expect(await pushed()).toEqual([]);
  });

  it('is answered by a message when its token has died', async () => {
    line.next.push(killed(false));
    void edge.deliver([press()]).catch(() => {});
    await vi.waitFor(() => expect(line.calls).toBe(1));
    await restart(3600_000);
    expect(line.arrived).toEqual([]);
    expect((await pushed()).map(({ messages }) => wordsOf(messages))).toEqual([
      expect.stringContaining('ท่านได้'),
    ]);
    await restart(60_000);
    expect(await pushed()).toHaveLength(1);
  });

  it('is answered when LINE delivers it again', async () => {
    line.next.push(killed(false));
    const pressed = press();
    void edge.deliver([pressed]).catch(() => {});
    await vi.waitFor(() => expect(line.calls).toBe(1));
    // The same process has not died yet, and is at it.
    await edge.deliver([{ ...pressed, deliveryContext: { isRedelivery: true } }]);
    expect(line.arrived).toEqual([]);
    const other = nextProcess();
    const seen = await edge.store.get('seenEvents', pressed.webhookEventId);
    expect(seen?.owed).toMatchObject({ replyToken: pressed.replyToken });
    await answerOwed(other, 0);
    await answerBookOf(other).flush();
    expect(line.arrived).toHaveLength(1);
    expect(await edge.store.get('seenEvents', pressed.webhookEventId)).not.toHaveProperty('owed');
  });

  it('is not done by being answered: what was refused then and could be done now asks to be pressed again', async () => {
    // The head presses before it is their turn, and gets it while nobody has answered them.
    const early = edge.event('postback', edge.userOf('sakrai'), { postback: { data } });
    line.next.push(killed(false));
    void edge.deliver([early]).catch(() => {});
    await vi.waitFor(() => expect(line.calls).toBe(1));
    const member = await edge.store.get('members', `${OFFICE}.sakrai`);
    if (!member) throw new Error('nobody');
    const assistant = await edge.store.get('members', `${OFFICE}.jirayu`);
    await edge.store.transact(async (tx) =>
      tx.put('members', {
        ...member,
        seats: [...member.seats, ...(assistant?.seats ?? [])],
        positionId: assistant?.positionId ?? null,
      } as never),
    );
    const before = await edge.request(filed.id);
    await restart(2_000);
    expect(line.arrived).toEqual([expect.stringContaining('กรุณากดอีกครั้ง')]);
    expect(await edge.request(filed.id)).toEqual(before);
  });
});

describe('a press while LINE cannot be reached', () => {
  it('is answered by its token once LINE is back within the minute', async () => {
    line.next.push(unreachable, unreachable);
    await edge.deliver([press()]);
    edge.clock.advance(11_000);
    await answerOwed(edge.context, 10_000);
    expect(line.arrived).toEqual([]);
    edge.clock.advance(5_000);
    await answerOwed(edge.context, 10_000);
    expect(line.arrived).toHaveLength(1);
    expect(await pushed()).toEqual([]);
  });

  it('is answered by a message once LINE is back later', async () => {
    line.next.push(unreachable);
    await edge.deliver([press()]);
    edge.clock.advance(300_000);
    await answerOwed(edge.context, 10_000);
    expect(await pushed()).toHaveLength(1);
  });
});

it('keeps of an answered press nothing but that it was seen', async () => {
  const pressed = press();
  await edge.deliver([pressed]);
  await answerBookOf(edge.context).flush();
  expect(await edge.store.get('seenEvents', pressed.webhookEventId)).toEqual({
    id: pressed.webhookEventId,
    result: null,
    expiresAt: expect.any(String),
    answer: 'given',
  });
});
