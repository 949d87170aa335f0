import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BytesUnderWay } from './bytes-under-way.ts';
import { type Pace, prompt, readBody, steady } from './read-body.ts';

const MB = 1024 * 1024;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A request of which bytes come when the test says so. */
function aRequest(headers: Record<string, string> = {}) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request.headers, headers);
  return request;
}
const turns = () => new Promise((resolve) => setImmediate(resolve));
const bounds = (given: Partial<Parameters<typeof readBody>[1]> = {}) => ({
  limit: 25 * MB,
  isInTime: prompt as Pace,
  room: new BytesUnderWay(50 * MB, 50 * MB),
  sender: 'a',
  ...given,
});
/** Sends so many bytes in each second; gives how it ended, and after how many seconds. */
async function sending(perSecond: number | ((second: number) => number), size: number, isInTime: Pace) {
  const rate = typeof perSecond === 'number' ? () => perSecond : perSecond;
  const request = aRequest();
  let ended: string | null = null;
  readBody(request, bounds({ isInTime })).then(
    (bytes) => {
      ended = `${bytes.length} bytes`;
    },
    (error) => {
      ended = error.type;
    },
  );
  let sent = 0;
  let seconds = 0;
  for (; ended === null && seconds < 10_000; seconds += 1) {
    const chunk = Math.min(rate(seconds), size - sent);
    sent += chunk;
    if (chunk > 0) request.push(Buffer.alloc(chunk));
    if (sent === size) request.push(null);
    await turns();
    vi.advanceTimersByTime(1_000);
    await turns();
  }
  return { ended, seconds };
}

describe('a message', () => {
  test('that is here within fifteen seconds is read', async () => {
    expect(await sending(10_000, 100_000, prompt)).toMatchObject({ ended: '100000 bytes' });
  });

  test('that is not ends then, however it moves', async () => {
    expect(await sending(10_000, 200_000, prompt)).toEqual({ ended: 'body.too.slow', seconds: 15 });
    expect(await sending(0, 1, prompt)).toEqual({ ended: 'body.too.slow', seconds: 15 });
  });
});

describe('a file', () => {
  test('of 20 MB comes over 3G, at 384 kilobits a second', async () => {
    const { ended, seconds } = await sending(48 * 1024, 20 * MB, steady);
    expect(ended).toBe(`${20 * MB} bytes`);
    expect(seconds).toBeGreaterThan(400);
  });

  test('that stands still for half a minute at first, and a minute later on, as in a tunnel, may go on', async () => {
    const isInTunnel = (second: number) => second < 30 || (second > 60 && second < 120);
    const rate = (second: number) => (isInTunnel(second) ? 0 : 48 * 1024);
    expect(await sending(rate, 4 * MB, steady)).toMatchObject({ ended: `${4 * MB} bytes` });
  });

  test('that never moves, or by drops, is given up', async () => {
    expect(await sending(0, 1, steady)).toEqual({ ended: 'body.too.slow', seconds: 31 });
    expect(await sending(100, MB, steady)).toEqual({ ended: 'body.too.slow', seconds: 31 });
  });
});

describe('what is read', () => {
  test('is not held beyond its end, its limit or its sender', async () => {
    const room = new BytesUnderWay(100, 100);
    const whole = aRequest();
    const read = readBody(whole, bounds({ room }));
    whole.push(Buffer.alloc(60));
    await turns();
    expect(room.take('b', 41)).toBe(false);
    whole.push(null);
    expect(await read).toHaveLength(60);
    expect(room.take('b', 100)).toBe(true);
    room.give('b', 100);

    const gone = aRequest();
    const lost = readBody(gone, bounds({ room }));
    gone.push(Buffer.alloc(60));
    await turns();
    gone.destroy();
    await expect(lost).rejects.toMatchObject({ type: 'request.aborted' });
    expect(room.take('b', 100)).toBe(true);
  });

  test('is refused where there is no room for it beside others, and theirs goes on', async () => {
    const room = new BytesUnderWay(100, 100);
    const [first, second] = [aRequest(), aRequest()];
    const going = readBody(first, bounds({ room }));
    first.push(Buffer.alloc(60));
    await turns();
    const refused = readBody(second, bounds({ room, sender: 'b' }));
    second.push(Buffer.alloc(60));
    await expect(refused).rejects.toMatchObject({ type: 'bodies.too.many' });
    first.push(Buffer.alloc(40));
    first.push(null);
    expect(await going).toHaveLength(100);
  });

  test('is too large by its own word before any of it is read, else with the byte that is one too many', async () => {
    const told = readBody(aRequest({ 'content-length': '101' }), bounds({ limit: 100 }));
    await expect(told).rejects.toMatchObject({ type: 'entity.too.large' });
    const request = aRequest();
    const untold = readBody(request, bounds({ limit: 100 }));
    request.push(Buffer.alloc(101));
    await expect(untold).rejects.toMatchObject({ type: 'entity.too.large' });
  });

  test('is what Cloud Functions read before, where it did', async () => {
    const request = Object.assign(aRequest(), { rawBody: Buffer.from('{}') });
    expect(await readBody(request, bounds())).toEqual(Buffer.from('{}'));
  });
});
