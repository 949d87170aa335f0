import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'rolldown';
import { fillDatabase, type Outcome, placesIn } from './damage-testing.ts';

const program = `
import { damageAndAsk } from ${JSON.stringify(path.join(import.meta.dirname, 'damage-testing.ts'))};
const [, , folder, seed, rounds] = process.argv;
process.stdout.write(JSON.stringify(await damageAndAsk(folder, Number(seed), Number(rounds))));
`;

/** Damages and asks (`damageAndAsk`) in a process of its own; `code` is not 0 when that was ended by it. */
export async function damageInAProcess(
  seed: number,
  rounds: number,
): Promise<{ code: number | null; outcome: Outcome | null; stderr: string }> {
  // Inside the repository, so that the bundle finds the native package.
  const cache = path.join(import.meta.dirname, '../../../.cache');
  mkdirSync(cache, { recursive: true });
  const bundled = mkdtempSync(path.join(cache, 'damage-test-'));
  const folder = mkdtempSync(path.join(tmpdir(), 'prakat-damage-'));
  try {
    const [entry, bundle] = [path.join(bundled, 'main.ts'), path.join(bundled, 'main.mjs')];
    writeFileSync(entry, program);
    const external = (id: string) => !/^(\.|\/|@prakat\/)/.test(id);
    await build({ input: entry, platform: 'node', external, logLevel: 'silent', output: { file: bundle } });
    await fillDatabase(placesIn(folder));
    const child = spawn(process.execPath, [bundle, folder, String(seed), String(rounds)]);
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, outcome: code === 0 ? JSON.parse(stdout) : null, stderr };
  } finally {
    rmSync(bundled, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
