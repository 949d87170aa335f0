import type { SendResult } from '@prakat/functions/line/line-client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { OFFICE, startEdge } from './edge.ts';

let edge: Awaited<ReturnType<typeof startEdge>>;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(async () => {
  vi.useRealTimers();
  await edge.close();
});

/** A reply that LINE takes as long over as the test wants, and a webhook whose answer waits for it or not. */
async function aWebhookWithSlowReply() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let accept = (_: SendResult) => {};
  const called = new Promise<void>((isCalled) => {
    const line = edge.context.offices.get(OFFICE)?.line;
    if (!line) throw new Error('no office');
    vi.spyOn(line, 'reply').mockImplementation(() => {
      isCalled();
      return new Promise((resolve) => {
        accept = resolve;
      });
    });
  });
  let answered = false;
  const message = { message: { type: 'text', id: '1', text: 'สถานะ' } };
  const answer = edge.deliver([edge.event('message', edge.userOf('staff-1'), message)]).then((status) => {
    answered = true;
    return status;
  });
  await called;
  return {
    answer,
    isAnswered: () => answered,
    accept: () => accept({ ok: true, requestId: 'r' }),
    /** Time passes, and what it sets off on both sides of the socket happens. */
    async pass(ms: number) {
      await vi.advanceTimersByTimeAsync(ms);
      for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test('LINE is answered within two seconds though a reply takes longer, where the process lives on', async () => {
  const webhook = await aWebhookWithSlowReply();
  await webhook.pass(1_900);
  expect(await webhook.answer).toBe(200);
  webhook.accept();
});

test('where nothing runs after the answer, LINE is answered when the reply is done', async () => {
  edge.context.endsWithAnswer = true;
  const webhook = await aWebhookWithSlowReply();
  await webhook.pass(8_000);
  expect(webhook.isAnswered()).toBe(false);
  webhook.accept();
  expect(await webhook.answer).toBe(200);
});
