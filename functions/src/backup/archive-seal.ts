import { createHmac, timingSafeEqual } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { keyIdOf } from '@prakat/shared/machine/seal';
import { pack } from 'tar-stream';
import { SEAL } from './format.ts';

/**
 * What the last member of an archive says: the SHA-256 of every byte before it, and that whoever wrote it had the key of
 * the seals. Anybody can make the first anew for bytes that he has altered, nobody without the key the second.
 */
export type ArchiveSeal = { digest: string; signature: { keyId: string; mac: string } | null };

/**
 * What is known of who wrote an archive: `right`, by the key at hand; `unsigned`, nothing is signed; `other_key`, by a key
 * that is not at hand; `no_key`, no key is at hand to tell.
 */
export type SignatureState = 'right' | 'unsigned' | 'other_key' | 'no_key';

/** The words before the digest keep a seal of a log from ever being one of an archive. */
const macOf = (key: string, digest: string): string =>
  createHmac('sha256', key).update(`prakat backup ${digest}`).digest('hex');

/** Seals a digest; without a key nothing is signed. */
export const sealOf = (digest: string, key: string | null): ArchiveSeal => ({
  digest,
  signature: key === null ? null : { keyId: keyIdOf(key), mac: macOf(key, digest) },
});

/** Null where the archive names the key at hand and that key did not sign it: somebody altered it. */
export function signatureState(
  { digest, signature }: ArchiveSeal,
  key: string | null,
): SignatureState | null {
  if (!signature) return 'unsigned';
  if (key === null) return 'no_key';
  if (signature.keyId !== keyIdOf(key)) return 'other_key';
  const [given, right] = [Buffer.from(signature.mac), Buffer.from(macOf(key, digest))];
  return given.length === right.length && timingSafeEqual(given, right) ? 'right' : null;
}

/** One block of tar before the content, one for it, and two that end the archive. */
export const TAIL_BYTES = 2048;

/** The last bytes of an archive follow from its seal alone, so that no byte can change unnoticed. */
export async function tailFor({ digest, signature }: ArchiveSeal): Promise<Buffer> {
  const packing = pack();
  const lines = [digest, ...(signature ? [`${signature.keyId} ${signature.mac}`] : [])];
  packing.entry({ name: SEAL, mtime: new Date(0), mode: 0o600 }, `${lines.join('\n')}\n`);
  packing.finalize();
  return buffer(packing);
}

/** The seal in the last bytes of an archive; null where they are none. */
export async function sealIn(tail: Buffer): Promise<ArchiveSeal | null> {
  const text = tail.subarray(512, 1024).toString('latin1');
  const [, digest, keyId, mac] = /^([0-9a-f]{64})\n(?:([0-9a-f]{16}) ([0-9a-f]{64})\n)?\0+$/.exec(text) ?? [];
  if (!digest) return null;
  const seal = { digest, signature: keyId && mac ? { keyId, mac } : null };
  return tail.equals(await tailFor(seal)) ? seal : null;
}
