import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';
import { type ArchiveSeal, sealIn, sealOf, TAIL_BYTES, tailFor } from './archive-seal.ts';
import { BackupError, damaged } from './backup-error.ts';
import { bytesOf, type Encryption, isEncrypted } from './encryption.ts';
import { ABOUT } from './format.ts';

export type Member = { name: string; content: Buffer };

/** What protects an archive: the key of the seals and the encryption, null for neither. */
export type Protection = { key: string | null; encryption: Encryption | null };

export const unprotected: Protection = { key: null, encryption: null };

/** What ends a tar archive: two empty blocks. */
const END_OF_TAR = 1024;

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/**
 * Writes a sealed tar archive into `output`, member by member as `fill` adds them; at most one is held in memory.
 * Resolves with the seal when `output` has taken everything; whatever fails, of `fill` or `output`, is thrown.
 */
export async function writeArchive(
  output: Writable,
  createdAt: Date,
  fill: (add: (member: Member) => Promise<void>) => Promise<void>,
  { key, encryption }: Protection = unprotected,
): Promise<string> {
  const packing = pack();
  // What breaks it off is thrown below; an event that nobody hears would end the process.
  packing.on('error', () => {});
  let digest = '';
  const sealed = async function* () {
    const hash = createHash('sha256');
    // The end of the archive is held back: the seal goes before it.
    let held = Buffer.alloc(0);
    for await (const chunk of packing as AsyncIterable<Buffer>) {
      const bytes = Buffer.concat([held, chunk]);
      const ready = bytes.subarray(0, Math.max(0, bytes.length - END_OF_TAR));
      held = bytes.subarray(ready.length);
      hash.update(ready);
      if (ready.length > 0) yield ready;
    }
    digest = hash.digest('hex');
    yield await tailFor(sealOf(digest, key));
  };
  const written = pipeline(encryption ? encryption.encrypt(sealed()) : sealed(), output);
  const add = ({ name, content }: Member): Promise<void> =>
    new Promise((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve());
      packing.entry({ name, mtime: createdAt, mode: 0o600 }, content, done).on('error', () => {});
    });
  const filled = (async () => {
    await fill(add);
    packing.finalize();
  })();
  // Whichever fails first ends the other.
  written.catch((error) => packing.destroy(error));
  filled.catch((error) => packing.destroy(error));
  const [writing, filling] = await Promise.allSettled([written, filled]);
  if (filling.status === 'rejected' && writing.status === 'fulfilled') throw filling.reason;
  if (writing.status === 'rejected') throw writing.reason;
  return digest;
}

/**
 * Checks every byte of an archive against its seal, which is given back. `identities` read an encrypted one. Throws
 * `BackupError`.
 */
export async function checkSeal(file: string, identities: readonly string[] = []): Promise<ArchiveSeal> {
  await stat(file).catch((error: unknown) => {
    throw new BackupError('no_such_file', `ไม่พบไฟล์สำรอง ${file}`, { cause: error });
  });
  const hash = createHash('sha256');
  let start = Buffer.alloc(0);
  let held = Buffer.alloc(0);
  try {
    for await (const chunk of bytesOf(file, identities)) {
      if (start.length < ABOUT.length) start = Buffer.concat([start, chunk]).subarray(0, ABOUT.length);
      const bytes = Buffer.concat([held, chunk]);
      const body = Math.max(0, bytes.length - TAIL_BYTES);
      hash.update(bytes.subarray(0, body));
      held = bytes.subarray(body);
    }
  } catch (error) {
    // The cipher refuses what was altered. A disk that cannot be read is another matter.
    if (error instanceof BackupError || (error as NodeJS.ErrnoException).syscall) throw error;
    throw damaged(file, error);
  }
  const seal = await sealIn(held);
  if (seal?.digest === hash.digest('hex')) return seal;
  if (start.toString() === ABOUT || (await isEncrypted(file))) throw damaged(file);
  throw new BackupError('not_an_archive', `ไฟล์ ${file} ไม่ใช่ไฟล์สำรองของระบบประกาศ หรือเสียหายตั้งแต่ต้น`);
}

/** The members of an archive in order, one in memory at a time. For an archive whose seal was checked. */
export async function* membersOf(file: string, identities: readonly string[] = []): AsyncGenerator<Member> {
  const extracting = extract();
  const reading = pipeline(bytesOf(file, identities), extracting);
  // Whoever stops early ends the reading with an error that is of no interest; any other comes out of the loop.
  reading.catch(() => {});
  for await (const entry of extracting) {
    yield { name: entry.header.name, content: await buffer(entry) };
  }
  await reading;
}
