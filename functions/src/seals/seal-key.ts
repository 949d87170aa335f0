import { randomBytes } from 'node:crypto';
import type { KnownSeal } from '@prakat/shared/machine/seal';
import type { Sealing } from '../context.ts';

/**
 * The key that signs seals, as its file (`seal-key` in the data folder) or its secret (`SEAL_KEY`) holds it: the key in
 * the first line, and in each further line `OFFICE SEQ HASH` of a seal up to which an office's seals were made with a
 * key that is lost, and are taken as they are.
 */
export type SealKey = { key: string; accepted: KnownSeal[] };

/** Letters of a key: shorter ones could be guessed. */
export const MIN_SEAL_KEY = 32;

export const newSealKey = (): string => randomBytes(32).toString('base64url');

/** Sealing where nothing outside the store remembers seals but the lines of the log: in the cloud, and in tests. */
export const sealingWith = (key: string): Sealing => ({
  key,
  noted: async () => null,
  note: async () => {},
});

/** Reads a key with what is accepted besides; null for what is none: too short, or with other lines in it. */
export function parseSealKey(text: string): SealKey | null {
  const [key = '', ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  if (key.length < MIN_SEAL_KEY || /\s/.test(key)) return null;
  const accepted: KnownSeal[] = [];
  for (const line of lines) {
    const [, officeId, seq, hash] = /^([a-z0-9-]+) (\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (!officeId || !hash) return null;
    accepted.push({ officeId, seq: Number(seq), hash });
  }
  return { key, accepted };
}

/** What `parseSealKey` reads. */
export const sealKeyText = ({ key, accepted }: SealKey): string =>
  [key, ...accepted.map(({ officeId, seq, hash }) => `${officeId} ${seq} ${hash}`), ''].join('\n');
