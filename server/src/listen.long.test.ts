import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from './listen.ts';

let server: Awaited<ReturnType<typeof listen>>;
const sockets: Socket[] = [];
beforeAll(async () => {
  server = await listen((_request, response) => response.end('here'), 0, '127.0.0.1');
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await server.close();
});

/** A connection that says so much; `ended` gives after how many seconds the other side ended it. */
async function connection(says = ''): Promise<{ ended: Promise<number> }> {
  const began = performance.now();
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => {}).resume();
  const ended = new Promise<number>((resolve) => {
    socket.once('close', () => resolve((performance.now() - began) / 1000));
  });
  await new Promise<void>((resolve) => {
    socket.once('connect', resolve).once('close', () => resolve());
  });
  socket.write(says);
  return { ended };
}

describe('a connection', () => {
  test.each([
    ['that says nothing', ''],
    ['whose headers never end', 'GET / HTTP/1.1\r\nHost: x\r\n'],
  ])('%s is ended after ten seconds', { timeout: 30_000 }, async (_, says) => {
    const seconds = await (await connection(says)).ended;
    expect(seconds).toBeGreaterThan(9);
    expect(seconds).toBeLessThan(20);
  });

  test('beyond a thousand is closed as it comes, and there is room again when others have gone', {
    timeout: 60_000,
  }, async () => {
    const held = [];
    for (let n = 0; n < 1_000; n += 1) held.push(await connection());
    expect(await (await connection()).ended).toBeLessThan(3);
    await Promise.all(held.map(({ ended }) => ended));
    expect(await fetch(server.url).then((answer) => answer.text())).toBe('here');
  });
});
