import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCloudSecrets, writeCloudSecret } from './cloud-secrets.ts';

/** As much of Secret Manager's REST interface as is used: secrets, each with its versions, newest last. */
const versions = new Map<string, string[]>();
const asked: { path: string; body: unknown }[] = [];
let google: Server;
let url = '';
beforeEach(async () => {
  versions.clear();
  asked.length = 0;
  google = createServer(async (request, response) => {
    const { status, body } = request.headers.authorization === 'Bearer mine' ? await answer(request) : denied;
    response.writeHead(status).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => google.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(google.address() as AddressInfo).port}`;
});
afterEach(() => google.close());

const denied = { status: 403, body: {} };
async function answer(request: IncomingMessage): Promise<{ status: number; body: object }> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://google');
  const path = pathname.replace('/v1/projects/prakat-test/', '');
  const [, named = '', what] = /^secrets\/([^/:]+)(:addVersion|\/versions\/latest:access)$/.exec(path) ?? [];
  const kept = versions.get(named);
  if (request.method === 'GET') {
    const newest = kept?.at(-1);
    return newest === undefined
      ? { status: 404, body: {} }
      : { status: 200, body: { payload: { data: newest } } };
  }
  const body = (await json(request)) as { payload?: { data: string } };
  asked.push({ path, body });
  if (what === ':addVersion') {
    if (!kept || !body.payload) return { status: 404, body: {} };
    kept.push(body.payload.data);
    return { status: 200, body: {} };
  }
  const name = searchParams.get('secretId') ?? '';
  if (versions.has(name)) return { status: 409, body: {} };
  versions.set(name, []);
  return { status: 200, body: {} };
}

const mine = () => ({ accessToken: async () => 'mine', url });

test('a secret is made where there is none, in Singapore, and read as it was written', async () => {
  await writeCloudSecret('prakat-test', 'PRAKAT_SECRETS', '{"A":"ก"}', mine());
  expect(asked[0]?.body).toEqual({
    replication: { userManaged: { replicas: [{ location: 'asia-southeast1' }] } },
  });
  expect(await readCloudSecrets('prakat-test', ['PRAKAT_SECRETS', 'OTHER'], mine())).toEqual({
    values: { PRAKAT_SECRETS: '{"A":"ก"}' },
    missing: ['OTHER'],
  });
});

test('one that is there gets a new version', async () => {
  await writeCloudSecret('prakat-test', 'PRAKAT_SECRETS', 'old', mine());
  await writeCloudSecret('prakat-test', 'PRAKAT_SECRETS', 'new', mine());
  const { values } = await readCloudSecrets('prakat-test', ['PRAKAT_SECRETS'], mine());
  expect(values.PRAKAT_SECRETS).toBe('new');
});

test('whoever may not write is told so, and not the value', async () => {
  const stranger = { accessToken: async () => 'stranger', url };
  const writing = writeCloudSecret('prakat-test', 'PRAKAT_SECRETS', 'a secret word', stranger);
  await expect(writing).rejects.toThrow(/^Secret Manager answers 403$/);
});
