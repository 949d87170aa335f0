import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SIMULATION } from '@prakat/simulator/simulation';
import { writeWhole } from './backup/write-whole.ts';
import { Connection } from './sqlite-store/database.ts';

/** Whose people a data folder holds. */
export type DataHolder = 'nobody' | 'simulation' | 'office';

/** There once the folder has served channels of LINE, also when its database is lost or was never written to. */
const noteFile = (dataDir: string): string => join(dataDir, 'real-channels');

/**
 * Notes that a folder serves channels of offices: from then on no simulation starts on it. The simulation's own folder,
 * served with the simulator's channels as variables, stays one.
 */
export function noteRealChannels(dataDir: string): void {
  const file = noteFile(dataDir);
  if (existsSync(file) || holderOf(dataDir) === 'simulation') return;
  writeWhole(file, 'เคยให้บริการช่องทาง LINE จริง ระบบจำลองจึงใช้โฟลเดอร์นี้ไม่ได้\n', 0o600);
}

/**
 * Whose people a data folder holds, which is left as it is. Offices have a set-up code, or a log of people that begins
 * otherwise than with the simulation's; people of the simulation that came in later do not make it a simulation.
 * Throws `SqliteStoreError` when the database cannot be read.
 */
export function holderOf(dataDir: string): DataHolder {
  if (existsSync(noteFile(dataDir))) return 'office';
  const file = join(dataDir, 'prakat.sqlite');
  if (!existsSync(file)) return 'nobody';
  const connection = new Connection(file);
  try {
    connection.pragma('busy_timeout = 5000');
    connection.pragma('query_only = ON');
    const tables = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'memberEvents'";
    if (connection.all(tables).length === 0) return 'nobody';
    if (connection.all('SELECT 1 FROM "setUpCodes" LIMIT 1').length > 0) return 'office';
    const first = `SELECT DISTINCT data ->> '$.actor.kind' AS kind, data ->> '$.actor.name' AS name
      FROM "memberEvents" WHERE "seq" = 1`;
    const beginnings = connection.all(first);
    if (beginnings.length === 0) return 'nobody';
    return beginnings.every(({ kind, name }) => kind === 'system' && name === SIMULATION)
      ? 'simulation'
      : 'office';
  } finally {
    connection.close();
  }
}
