import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract, pack } from 'tar-stream';
import { BackupError, damaged } from './backup-error.ts';
import { ABOUT, SEAL } from './format.ts';

export type Member = { name: string; content: Buffer };

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
): Promise<string> {
  const packing = pack();
  // What breaks it off is thrown below; an event that nobody hears would end the process.
  packing.on('error', () => {});
  let digest = '';
  const written = pipeline(async function* () {
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
    yield await tailFor(digest);
  }, output);
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

/** The last bytes of an archive follow from the fingerprint of all others, so that no byte can change unnoticed. */
async function tailFor(digest: string): Promise<Buffer> {
  const packing = pack();
  packing.entry({ name: SEAL, mtime: new Date(0), mode: 0o600 }, `${digest}\n`);
  packing.finalize();
  return buffer(packing);
}

/** Checks every byte of an archive against its seal, which is given back. Throws `BackupError`. */
export async function checkSeal(file: string): Promise<string> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw new BackupError('no_such_file', `ไม่พบไฟล์สำรอง ${file}`, { cause: error });
  });
  const tailLength = (await tailFor('0'.repeat(64))).length;
  const handle = await open(file, 'r');
  try {
    const start = Buffer.alloc(ABOUT.length);
    await handle.read(start, 0, start.length, 0);
    const hash = createHash('sha256');
    const body = Math.max(0, size - tailLength);
    if (body > 0) {
      for await (const chunk of handle.createReadStream({ start: 0, end: body - 1, autoClose: false })) {
        hash.update(chunk as Buffer);
      }
    }
    const digest = hash.digest('hex');
    const tail = Buffer.alloc(size - body);
    await handle.read(tail, 0, tail.length, body);
    if (tail.equals(await tailFor(digest))) return digest;
    if (start.toString() === ABOUT) throw damaged(file);
    throw new BackupError('not_an_archive', `ไฟล์ ${file} ไม่ใช่ไฟล์สำรองของระบบประกาศ หรือเสียหายตั้งแต่ต้น`);
  } finally {
    await handle.close();
  }
}

/** The members of an archive in order, one in memory at a time. For an archive whose seal was checked. */
export async function* membersOf(file: string): AsyncGenerator<Member> {
  const extracting = extract();
  const reading = pipeline(createReadStream(file), extracting);
  // Whoever stops early ends the reading with an error that is of no interest; any other comes out of the loop.
  reading.catch(() => {});
  for await (const entry of extracting) {
    yield { name: entry.header.name, content: await buffer(entry) };
  }
  await reading;
}
