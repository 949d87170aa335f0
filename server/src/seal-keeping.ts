import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sealing } from '@prakat/functions/context';
import { newestSeal } from '@prakat/functions/seals/newest-seal';
import { newSealKey, parseSealKey, type SealKey, sealKeyText } from '@prakat/functions/seals/seal-key';
import type { StoreReader } from '@prakat/functions/store/store';
import type { KnownSeal } from '@prakat/shared/machine/seal';
import { z } from 'zod';
import { writeWhole } from './backup/write-whole.ts';
import { OperatorError } from './operator-error.ts';

/** The key, beside the database and never in it nor in a backup. */
const keyFile = (dataDir: string): string => join(dataDir, 'seal-key');

/** The newest seal of each office, so that a database that was put back to an earlier state is found. */
const notesFile = (dataDir: string): string => join(dataDir, 'newest-seals.json');

const notesSchema = z.record(
  z.string(),
  z.strictObject({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }),
);

/**
 * The key of an installation: what `SEAL_KEY` says, else the file in the data folder; null where there is none yet.
 * Throws `OperatorError` for what is no key.
 */
export function readSealKey(dataDir: string, given: string | undefined): SealKey | null {
  if (given === undefined && !existsSync(keyFile(dataDir))) return null;
  const key = parseSealKey(given ?? readFileSync(keyFile(dataDir), 'utf8'));
  if (key) return key;
  const where = given === undefined ? `ไฟล์ ${keyFile(dataDir)}` : 'ค่า SEAL_KEY';
  throw new OperatorError(`${where} ไม่ใช่กุญแจของตราบันทึก กรุณานำกุญแจที่เก็บสำรองไว้มาใส่แทน`);
}

/** Seals that were noted in the data folder. */
export function readNotedSeals(dataDir: string): KnownSeal[] {
  const file = notesFile(dataDir);
  if (!existsSync(file)) return [];
  const notes = notesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Object.entries(notes).map(([officeId, seal]) => ({ officeId, ...seal }));
}

/**
 * What seals the logs on one machine. Makes a key where there is none; seals that are there by then were made with a key
 * that was lost, and are taken as they are from then on.
 */
export async function openSealing(
  dataDir: string,
  given: string | undefined,
  { store, officeIds }: { store: StoreReader; officeIds: Iterable<string> },
): Promise<Sealing> {
  const known = readSealKey(dataDir, given) ?? (await makeKey(dataDir, store, officeIds));
  return {
    key: known.key,
    noted: async (officeId) => readNotedSeals(dataDir).find((seal) => seal.officeId === officeId) ?? null,
    async note({ officeId, seq, hash }) {
      const others = readNotedSeals(dataDir).filter((seal) => seal.officeId !== officeId);
      const all = [...others, { officeId, seq, hash }].sort((a, b) => a.officeId.localeCompare(b.officeId));
      const notes = Object.fromEntries(
        all.map((seal) => [seal.officeId, { seq: seal.seq, hash: seal.hash }]),
      );
      writeWhole(notesFile(dataDir), `${JSON.stringify(notes, null, 2)}\n`, 0o600);
    },
  };
}

async function makeKey(dataDir: string, store: StoreReader, officeIds: Iterable<string>): Promise<SealKey> {
  const accepted: KnownSeal[] = [];
  for (const officeId of officeIds) {
    const newest = await newestSeal(store, officeId);
    if (newest) accepted.push({ officeId, seq: newest.seq, hash: newest.hash });
  }
  const made = { key: newSealKey(), accepted };
  writeWhole(keyFile(dataDir), sealKeyText(made), 0o600);
  return made;
}
