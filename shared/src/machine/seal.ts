import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { fold } from '../text/fold.ts';
import { instantSchema } from '../time/date-schemas.ts';
import { CHAIN_START } from './chain.ts';
import { logKindSchema } from './event.ts';
import { hashOf } from './hash.ts';

/** Where a chain ended when it was sealed. */
export const sealedHeadSchema = z.strictObject({
  kind: logKindSchema,
  log: z.string(),
  seq: z.int().min(1),
  hash: z.string(),
});
export type SealedHead = z.infer<typeof sealedHeadSchema>;

/**
 * What the logs of an office said on a day: where each chain ended that had moved since the seal before. A seal names
 * the one before it, so that the newest stands for everything ever sealed, and is signed with a key that the store does
 * not hold: whoever can write the whole store can still not make one. `docs/log-format.md` describes it for readers
 * outside.
 */
export const sealSchema = z.strictObject({
  /** `OFFICE:DATE`; `OFFICE:DATE:2` and on for more of one day. */
  id: z.string(),
  officeId: z.string(),
  /** 1, 2, 3, … without gaps. */
  seq: z.int().min(1),
  at: instantSchema,
  /** In the order of kind and log. */
  heads: z.array(sealedHeadSchema),
  /** Which key signed it: see `keyIdOf`. */
  keyId: z.string(),
  previousHash: z.string(),
  hash: z.string(),
  /** HMAC-SHA256 of `hash` under the key, hexadecimal. */
  mac: z.string(),
});
export type Seal = z.infer<typeof sealSchema>;

/** A seal as it is known outside the store: on a card, a paper, in a backup. */
export const knownSealSchema = sealSchema.pick({ officeId: true, seq: true, hash: true });
export type KnownSeal = z.infer<typeof knownSealSchema>;

/** Names a key without giving it away: 16 hexadecimal digits. */
export const keyIdOf = (key: string): string =>
  bytesToHex(sha256(utf8ToBytes(`prakat seal key ${key}`))).slice(0, 16);

const macOf = (key: string, hash: string): string =>
  bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(hash)));

const byPlace = (a: SealedHead, b: SealedHead): number =>
  Number(a.kind > b.kind) - Number(a.kind < b.kind) || Number(a.log > b.log) - Number(a.log < b.log);

/** Makes the seal that follows `previous`; null begins. */
export function newSeal(
  previous: Pick<Seal, 'seq' | 'hash'> | null,
  { heads, ...given }: Pick<Seal, 'id' | 'officeId' | 'at' | 'heads'>,
  key: string,
): Seal {
  const body = {
    ...given,
    heads: [...heads].sort(byPlace),
    seq: (previous?.seq ?? 0) + 1,
    keyId: keyIdOf(key),
    previousHash: previous?.hash ?? CHAIN_START,
  };
  const hash = hashOf(body);
  return { ...body, hash, mac: macOf(key, hash) };
}

/** What is wrong with a seal that should follow `previous`, as far as it shows without the key; null when nothing is. */
export function faultOfSeal(previous: Pick<Seal, 'seq' | 'hash'> | null, seal: Seal): string | null {
  const seq = (previous?.seq ?? 0) + 1;
  if (seal.seq !== seq) return `seal ${seq} is missing`;
  if (seal.previousHash !== (previous?.hash ?? CHAIN_START)) return 'does not follow the seal before it';
  const { hash, mac: _, ...body } = seal;
  return hashOf(body) === hash ? null : 'was altered after it was made';
}

/** What is wrong with the signature of a seal; null when `key` made it. */
export function faultOfSignature(seal: Seal, key: string): string | null {
  if (seal.keyId !== keyIdOf(key)) return `was made with another key (${seal.keyId})`;
  return seal.mac === macOf(key, seal.hash) ? null : 'was not made with the key that it names';
}

const CODE_DIGITS = 20;

/** The beginning of a seal's fingerprint as people copy it from a card or a paper: `3F9A-77C1-…`, 80 bits. */
export const sealCode = ({ hash }: Pick<Seal, 'hash'>): string =>
  (hash.slice(0, CODE_DIGITS).toUpperCase().match(/.{4}/g) ?? []).join('-');

/** True when a code that somebody typed, or a whole fingerprint, is that of a seal. */
export function isCodeOf(typed: string, { hash }: Pick<Seal, 'hash'>): boolean {
  const digits = fold(typed).replace(/[^0-9a-f]/g, '');
  return digits.length >= CODE_DIGITS && hash.startsWith(digits);
}
