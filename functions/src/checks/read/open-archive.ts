import { buffer } from 'node:stream/consumers';
import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { decodeText } from './decode-text.ts';
import { type Reading, sayCut } from './reading.ts';

/** Members that are listed at most: documents have hundreds, archives of an office some dozens. */
const MOST_MEMBERS = 2_000;

/** One file in a ZIP archive. */
export type Member = {
  name: string;
  isEncrypted: boolean;
  /** Its content, or null where no more may be unpacked; throws where it is damaged. */
  content: () => Promise<Uint8Array | null>;
};

/**
 * The files of a ZIP archive (documents of Word and Excel are such), content on demand and within what may still be
 * unpacked. The sizes that an archive states are held against what comes out.
 *
 * @throws where it is no ZIP archive or a damaged one
 */
export async function openArchive(archive: Uint8Array, reading: Reading): Promise<Member[]> {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, decodeStrings: false });
  const members: Member[] = [];
  for await (const entry of zip.eachEntry()) {
    if (members.length === MOST_MEMBERS) {
      sayCut(reading, null);
      break;
    }
    const name = nameOf(entry);
    if (name.endsWith('/')) continue;
    const content = async () => {
      if (entry.uncompressedSize > reading.bytesLeft) {
        sayCut(reading, null);
        return null;
      }
      reading.bytesLeft -= entry.uncompressedSize;
      const packed = await buffer(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
      return unpack(entry, packed);
    };
    members.push({ name, isEncrypted: entry.isEncrypted(), content });
  }
  return members;
}

const STORED = 0;
const DEFLATED = 8;

/** In one go, which takes a fifth of the time that a stream does. @throws where more comes out than the entry states */
function unpack({ compressionMethod, uncompressedSize }: Entry, packed: Uint8Array): Uint8Array {
  if (compressionMethod === STORED) return packed;
  if (compressionMethod !== DEFLATED) throw new Error('packed in a way that nobody uses');
  return inflateRawSync(packed, { maxOutputLength: Math.max(uncompressedSize, 1) });
}

/** Names are UTF-8 where the archive says so, and often where it does not; old Thai programs write windows-874. */
function nameOf(entry: Entry): string {
  const name: unknown = entry.fileName;
  return (typeof name === 'string' ? name : decodeText(name as Uint8Array)).replaceAll('\\', '/');
}
