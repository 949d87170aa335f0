import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'rolldown';
import { expect, test } from 'vitest';
import { openSqliteStore } from './sqlite-store.ts';

/** Counts on, two records a transaction, and says each number once its transaction was answered. */
const program = `
import { openSqliteStore } from ${JSON.stringify(path.join(import.meta.dirname, 'sqlite-store.ts'))};
const store = openSqliteStore({ file: process.argv[2] });
const before = (await store.get('counters', 'a'))?.value ?? 0;
for (let value = before + 1; ; value += 1) {
  await store.transact(async (tx) => {
    tx.put('counters', { id: 'a', value });
    tx.put('counters', { id: 'b', value });
  });
  process.stdout.write(value + '\\n');
}`;

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

    let answered = 0;
    for (const enough of [1, 40, 133]) {
      const child = spawn(process.execPath, [bundle, file], { stdio: ['ignore', 'pipe', 'inherit'] });
      const first = answered;
      for await (const line of createInterface({ input: child.stdout })) {
        answered = Number(line);
        if (answered - first === enough) child.kill('SIGKILL');
      }
      if (child.signalCode === null) await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');

      const store = openSqliteStore({ file });
      const [a, b] = [await store.get('counters', 'a'), await store.get('counters', 'b')];
      await store.close();
      expect(a?.value).toBeGreaterThanOrEqual(answered);
      expect(b?.value).toBe(a?.value);
      answered = a?.value ?? 0;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
