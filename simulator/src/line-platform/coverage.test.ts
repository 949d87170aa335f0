import { messagingApi } from '@line/bot-sdk';
import { expect, it } from 'vitest';
import { coverage } from './coverage.ts';
import { expressPath } from './mount-routes.ts';
import { createLinePlatform } from './server.ts';
import { north } from './testing/harness.ts';

/** `post /v2/bot/message/push` for each LINE route that express really has. */
function registered(): string[] {
  const { app } = createLinePlatform({ offices: [north], productUrl: 'http://127.0.0.1:1' });
  return app.router.stack
    .flatMap(({ route }) => route?.stack.map(({ method }) => `${method} ${route.path}`) ?? [])
    .filter((line) => !line.includes(' /_sim/'))
    .sort();
}
const lineOf = ({ method, path }: { method: string; path: string }) => `${method} ${expressPath(path)}`;

it('names exactly the routes that are there as supported or partial', () => {
  const claimed = coverage.filter(({ status }) => status !== 'missing').map(lineOf);
  expect(registered()).toEqual([...claimed].sort());
});

it('names no route as missing that is there, and none twice', () => {
  const missing = coverage.filter(({ status }) => status === 'missing').map(lineOf);
  expect(missing.filter((line) => registered().includes(line))).toEqual([]);
  expect(new Set(coverage.map(({ operationId }) => operationId)).size).toBe(coverage.length);
});

it('says of every route that is not fully there why', () => {
  expect(coverage.filter(({ status, note }) => status !== 'supported' && note === '')).toEqual([]);
});

it('has a row for every call that the SDK can make', () => {
  const known = new Set(coverage.map(({ operationId }) => operationId));
  const calls = [messagingApi.MessagingApiClient, messagingApi.MessagingApiBlobClient].flatMap(
    ({ prototype }) =>
      Object.getOwnPropertyNames(prototype).filter(
        (name) => name !== 'constructor' && !name.endsWith('WithHttpInfo'),
      ),
  );
  expect(calls.length).toBeGreaterThan(60);
  expect(calls.filter((name) => !known.has(name))).toEqual([]);
});
