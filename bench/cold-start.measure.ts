import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { afterAll, expect, test } from 'vitest';
import { officesDir } from '../functions/src/config/project-folder.ts';
import { installPackage } from '../tests/src/cloud-package/testing/installed.ts';

// What a cold start of a function pays for its own code: loading the deployed bundle, side by side with importing
// the four libraries that it cannot do without, from the same installed folder, each in a process of its own. Below
// that, the same until the first request of each kind is answered, for which the libraries are loaded too.

const RUNS = Number(process.env.RUNS ?? 15);
const LIMIT = 1.25;
const OFFICE = 'si-bun-rueang';

const installed = await installPackage({ profiles: loadProfiles(officesDir), officeIds: [OFFICE] });
afterAll(() => rmSync(installed.folder, { recursive: true, force: true }));

const timed = (work: string) =>
  `const start = performance.now(); ${work}; process.stdout.write(String(performance.now() - start)); process.exit(0)`;
const answer = (method: 'GET' | 'POST', path: string) =>
  timed(`
    const { app } = await import('./index.js');
    const { createServer, request } = await import('node:http');
    const server = createServer(app);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const status = await new Promise((resolve, reject) => {
      const options = { port: server.address().port, method: '${method}', path: '${path}' };
      const sent = request({ host: '127.0.0.1', headers: { 'x-line-signature': 'x' }, ...options });
      sent.once('response', (response) => resolve(response.statusCode)).once('error', reject).end();
    });
    if (![200, 401].includes(status)) throw new Error('answered ' + status);
  `);

const libraries = ['express', 'firebase-admin/app', 'firebase-admin/firestore', '@line/bot-sdk'];
const ways = {
  'the four libraries alone': timed(libraries.map((name) => `await import('${name}')`).join(';')),
  'the bundle': timed(`await import('./index.js')`),
  '… and a first public page': answer('GET', `/${OFFICE}/accessibility`),
  '… and a first API call': answer('GET', `/api/${OFFICE}/me`),
  '… and a first webhook': answer('POST', `/line/${OFFICE}/webhook`),
};

function milliseconds(code: string): number {
  const env = {
    PATH: process.env.PATH,
    ...installed.secrets,
    GCLOUD_PROJECT: 'demo-prakat',
    LOG_LEVEL: 'silent',
  };
  const given = ['--input-type=module', '-e', code];
  const { stdout, stderr, status } = spawnSync(process.execPath, given, {
    cwd: installed.installed,
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout.split('\n').at(-1));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

test(`loading the bundle takes at most ${LIMIT} times as long as the libraries it is made on`, () => {
  const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]));
  for (const code of Object.values(ways)) milliseconds(code);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [way, code] of Object.entries(ways)) times.get(way)?.push(milliseconds(code));
  }
  const base = median(times.get('the four libraries alone') ?? []);
  console.log(
    `cold start, median of ${RUNS} processes each, taken in turns (Node ${process.versions.node}):`,
  );
  for (const [way, values] of times) {
    const own = median(values);
    console.log(`  ${way.padEnd(26)} ${own.toFixed(0).padStart(5)} ms  ${(own / base).toFixed(2)}`);
  }
  expect(median(times.get('the bundle') ?? []) / base).toBeLessThanOrEqual(LIMIT);
});
