import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import { readSimulatedOffices, seedSimulation } from '@prakat/simulator/simulation';
import { build } from 'rolldown';
import { expect, test } from 'vitest';

const OFFICES = ['si-bun-rueang', 'khemarat'];
const EACH = 15;

/** Files requests at two offices in turn, as fast as it can, and says each office and number it was given. */
const program = `
import { randomUUID } from 'node:crypto';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { submitRequest } from '@prakat/functions/procedure/submit-request';
import { aDraft } from '@prakat/shared/testing/builders';
import { pino } from 'pino';
import { openLocalFileStore } from '@prakat/server/file-store/local-file-store';
import { officesDir } from '@prakat/functions/config/project-folder';
import { simulatedChannel, simulatedUserId } from '@prakat/simulator/simulated-office';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
const [file, person] = process.argv.slice(2);
const clock = () => Date.parse('2021-12-24T03:00:00.000Z');
const store = openSqliteStore({ file, now: clock });
const offices = new Map([...loadProfiles(officesDir)].map(([id, profile]) => [id, { profile, line: {}, ...simulatedChannel(id) }]));
const context = {
  store, offices, clock, files: openLocalFileStore(file + '.files'), newId: randomUUID, logger: pino({ enabled: false }),
  publicUrl: 'https://prakat.example', lineLoginBaseUrl: 'https://line.example', linkSecret: 'x'.repeat(32), nudgeOutbox: () => {},
};
for (let count = 0; count < ${EACH}; count += 1) {
  for (const id of ${JSON.stringify(OFFICES)}) {
    const filing = { lineUserId: simulatedUserId(id, person), filingKey: randomUUID(), draft: aDraft(), corrects: null };
    const filed = await submitRequest(context, offices.get(id), filing);
    console.log(filed.ok ? id + ' ' + filed.submission.number : filed.refusal.code);
  }
}
await store.close();`;

test('numbers have no gaps and no doubles when two processes file over one database', async () => {
  // Inside the repository, so that the bundle finds the native package.
  const cache = path.join(import.meta.dirname, '../../../.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'filing-'));
  try {
    const [entry, bundle, file] = ['main.ts', 'main.mjs', 'prakat.sqlite'].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    writeFileSync(entry, program);
    await build({
      input: entry,
      platform: 'node',
      external: (id) => !/^[./]|^@prakat\/|^[A-Za-z]:/.test(id),
      logLevel: 'silent',
      output: { file: bundle, codeSplitting: false },
    });
    const store = openSqliteStore({ file });
    await seedSimulation(store, readSimulatedOffices(), '2021-12-01T00:00:00.000Z');

    const said = await Promise.all(
      ['staff-1', 'staff-2'].map((person) =>
        text(
          spawn(process.execPath, [bundle, file, person], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout,
        ),
      ),
    );
    const lines = said.join('').trim().split('\n').sort();
    const expected = OFFICES.flatMap((id) =>
      Array.from({ length: 2 * EACH }, (_, index) => `${id} 2565-${String(index + 1).padStart(4, '0')}`),
    );
    expect(lines).toEqual(expected.sort());
    for (const officeId of OFFICES) {
      expect(await store.get('counters', `${officeId}:2565`)).toMatchObject({ value: 2 * EACH });
    }
    await store.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
