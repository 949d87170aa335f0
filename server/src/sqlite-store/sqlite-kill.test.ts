import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'rolldown';
import { expect, test } from 'vitest';
import { openSqliteStore } from './sqlite-store.ts';

const LANES = 6;

/**
 * Counts on, in lanes that share their commits, two records a transaction, and says each number once its transaction was
 * answered. The last lane changes its mind about each transaction.
 */
const program = `
import { openSqliteStore } from ${JSON.stringify(path.join(import.meta.dirname, 'sqlite-store.ts'))};
const store = openSqliteStore({ file: process.argv[2] });
async function count(lane) {
  const before = (await store.get('counters', 'a' + lane))?.value ?? 0;
  for (let value = before + 1; ; value += 1) {
    await store.transact(async (tx) => {
      tx.put('counters', { id: 'a' + lane, value });
      tx.put('counters', { id: 'b' + lane, value });
      if (lane === ${LANES}) throw new Error('changed its mind');
    }).catch(() => {});
    process.stdout.write(lane + ' ' + value + '\\n');
  }
}
for (let lane = 0; lane <= ${LANES}; lane += 1) void count(lane);`;

test('a process killed at any moment, bundled as it is shipped, has kept what it answered and nothing by half', async () => {
  // Inside the repository, so that the bundle finds the native package.
  const cache = path.join(import.meta.dirname, '../../../.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'kill-test-'));
  try {
    const [entry, bundle, file] = ['main.ts', 'main.mjs', 'prakat.db'].map((name) => path.join(folder, name));
    if (!entry || !bundle || !file) throw new Error('no paths');
    writeFileSync(entry, program);
    const external = ['@photostructure/sqlite', 'zod'];
    await build({ input: entry, platform: 'node', external, logLevel: 'silent', output: { file: bundle } });

    const answered = Array.from({ length: LANES + 1 }, () => 0);
    for (const enough of [1, 240, 800]) {
      const child = spawn(process.execPath, [bundle, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      let heard = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        const [lane = 0, value = 0] = line.split(' ').map(Number);
        answered[lane] = value;
        heard += 1;
        if (heard === enough) child.kill('SIGKILL');
      }
      if (child.signalCode === null) await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');

      const store = openSqliteStore({ file });
      for (let lane = 0; lane < LANES; lane += 1) {
        const [a, b] = [await store.get('counters', `a${lane}`), await store.get('counters', `b${lane}`)];
        expect(a?.value ?? 0).toBeGreaterThanOrEqual(answered[lane] ?? 0);
        expect(b?.value).toBe(a?.value);
        answered[lane] = a?.value ?? 0;
      }
      expect(await store.get('counters', `a${LANES}`)).toBeNull();
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
