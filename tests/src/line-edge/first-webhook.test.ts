import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';

/** Holds the loading of what answers webhooks, as the first request of a process that has just started does. */
const loading = vi.hoisted(() => {
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { finish, finished };
});
vi.mock('@prakat/functions/http/line-webhook', async (original) => {
  await loading.finished;
  return original();
});

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.close());

/** Delivers an event over a connection of its own and is done with it at once: the whole connection, or one's own side. */
function deliverAndLeave(event: object, leaves: 'destroy' | 'end'): Promise<void> {
  const { hostname, port } = new URL(edge.url);
  const body = JSON.stringify({ destination: 'U0', events: [event] });
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      const head = [
        `POST /line/${OFFICE}/webhook HTTP/1.1`,
        `Host: ${hostname}`,
        `Content-Length: ${Buffer.byteLength(body)}`,
        `X-Line-Signature: ${edge.sign(body)}`,
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n${body}`, () => {
        socket[leaves]();
        // The other side hears of it in the next turns.
        setTimeout(resolve, 50);
      });
    });
    socket.on('error', reject);
  });
}

test('the first webhooks after a start have their effect though LINE did not wait for the answer', {
  timeout: 30_000,
}, async () => {
  const say = (key: string) =>
    edge.event('message', edge.userOf(key), { message: { type: 'text', id: '1', text: 'ช่วยเหลือ' } });
  const events = [say('staff-1'), say('staff-2')];
  await Promise.all([
    deliverAndLeave(events[0] as object, 'destroy'),
    deliverAndLeave(events[1] as object, 'end'),
  ]);
  loading.finish();
  // Loading for real takes its time, too.
  await vi.waitFor(
    async () => {
      for (const event of events)
        expect(await edge.store.get('seenEvents', event.webhookEventId)).not.toBeNull();
    },
    { timeout: 20_000, interval: 100 },
  );
  expect(edge.replies).toHaveLength(2);
  expect(edge.logged.join('')).not.toContain('bad_signature');
});
