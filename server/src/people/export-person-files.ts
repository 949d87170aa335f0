import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { exportPerson } from '@prakat/functions/people/export-person';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Member } from '@prakat/shared/people/member';
import type { Clock } from '@prakat/shared/time/clock';
import { OperatorError } from '../operator-error.ts';
import { addToCustody } from '../traffic-log/custody.ts';
import { inspectTraffic } from '../traffic-log/inspect-traffic.ts';
import { exportText } from './export-text.ts';

export type Exporting = {
  store: Store;
  profile: OfficeProfile;
  member: Member;
  /** The folder of the traffic log; need not be there. Null where the log lies elsewhere. */
  traffic: string | null;
  /** The folder that is made; one that is there is never written into. */
  out: string;
  clock?: Clock;
};

/**
 * Writes everything that is kept of a person into a folder: `person.json`, the same in Thai words as `person.txt`, and their
 * lines of the traffic log as `traffic.jsonl`, which is entered in the record of custody. Gives the folder and what is in it.
 */
export async function exportPersonFiles(
  given: Exporting,
): Promise<{ out: string; records: number; traffic: number }> {
  const { store, profile, member, clock = Date.now } = given;
  const out = resolve(given.out);
  if (existsSync(out)) throw new OperatorError(`มี ${out} อยู่แล้ว กรุณาระบุโฟลเดอร์อื่นด้วย --out`);
  const kept = await exportPerson(store, profile, member);
  const at = new Date(clock()).toISOString();
  const write = (name: string, text: string) =>
    writeFileSync(join(out, name), text, { mode: 0o600, flag: 'wx' });
  mkdirSync(out, { recursive: true, mode: 0o700 });
  try {
    const { traffic } = given;
    const lines = traffic === null ? NO_LINES : await trafficOf(traffic, new Set(kept.memberIds));
    write(
      'person.json',
      `${JSON.stringify({ format: 'prakat-person', version: 1, at, ...kept }, null, 2)}\n`,
    );
    write('person.txt', exportText(kept, profile, { at, traffic: lines.found.length }));
    const [first] = lines.days;
    const last = lines.days.at(-1);
    if (traffic !== null && first && last) {
      const text = lines.found.join('');
      write('traffic.jsonl', text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      const by = userInfo().username;
      addToCustody(traffic, clock, () => [
        {
          kind: 'export',
          from: first,
          to: last,
          by,
          host: hostname(),
          out: join(out, 'traffic.jsonl'),
          files: lines.days.length,
          lines: lines.found.length,
          sha256,
        },
      ]);
    }
    const records = Object.values(kept.kinds).reduce((sum, one) => sum + one.length, 0);
    return { out, records, traffic: lines.found.length };
  } catch (error) {
    rmSync(out, { recursive: true, force: true });
    throw error;
  }
}

const NO_LINES: { found: string[]; days: string[] } = { found: [], days: [] };

/** The lines of the traffic log that name a person, oldest first, and the days whose files were looked through. */
async function trafficOf(folder: string, memberIds: ReadonlySet<string>): Promise<typeof NO_LINES> {
  if (!existsSync(folder)) return NO_LINES;
  const { files } = await inspectTraffic(folder);
  const found = files.flatMap(({ file }) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => isOf(line, memberIds))
      .map((line) => `${line}\n`),
  );
  return { found, days: [...new Set(files.map(({ day }) => day))].sort() };
}

function isOf(line: string, memberIds: ReadonlySet<string>): boolean {
  try {
    const { member } = JSON.parse(line) as { member?: unknown };
    return typeof member === 'string' && memberIds.has(member);
  } catch {
    // The last line of a day that is being written.
    return false;
  }
}
