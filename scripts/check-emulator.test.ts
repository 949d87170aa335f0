import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { answers, setup } from './check-emulator.mjs';

let server: Server | undefined;
afterEach(() => server?.close());

async function listening(given: Server): Promise<string> {
  server = given;
  await new Promise<void>((resolve) => given.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(given.address() as AddressInfo).port}`;
}

test('an emulator that answers is taken, and so is none', async () => {
  const host = await listening(createServer((_request, response) => response.end('Ok')));
  await setup(null, host);
  await setup(null, '');
});

test('a host where nobody listens ends the run with a sentence that names it', async () => {
  const host = await listening(createServer());
  await new Promise((resolve) => server?.close(resolve));
  await expect(setup(null, host)).rejects.toThrow(`FIRESTORE_EMULATOR_HOST is ${host}`);
});

test('one that takes connections and says nothing is not waited for', async () => {
  const host = await listening(createSocketServer());
  expect(await answers(host, 100)).toBe(false);
});
