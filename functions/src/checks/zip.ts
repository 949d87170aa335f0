import yauzl from 'yauzl';

/** One file or folder of a ZIP archive, by its central directory. */
export type ZipMember = {
  /** As written, with `/` between folders; folders end in it. */
  path: string;
  /** Bytes when unpacked, and as packed. */
  bytes: number;
  packed: number;
  isEncrypted: boolean;
  /** False for ways of packing that this product cannot undo (deflate64, LZMA). */
  isReadable: boolean;
};

export type Zip = {
  members: readonly ZipMember[];
  /** The first bytes of a member, at most so many. Throws where the archive does not hold what it says. */
  read(member: ZipMember, atMost: number): Promise<Uint8Array>;
};

/** An archive of more members than this is none that an office makes. */
export const MAX_MEMBERS = 5000;

const UTF8_NAMES = 0x800;

/**
 * Reads the central directory of a ZIP archive, ZIP64 too, wherever its members stand. Names without the mark of UTF-8
 * are what Windows in Thai writes (windows-874) unless they are UTF-8 all the same. Throws when it is no whole archive.
 */
export async function openZip(content: Uint8Array): Promise<Zip> {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const file = await yauzl.fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
  const entries = new Map<ZipMember, yauzl.Entry>();
  for await (const entry of file.eachEntry()) {
    const isUtf8 = (entry.generalPurposeBitFlag & UTF8_NAMES) !== 0;
    const member = {
      path: decodeName(entry.fileNameRaw, isUtf8).replaceAll('\\', '/'),
      bytes: entry.uncompressedSize,
      packed: entry.compressedSize,
      isEncrypted: entry.isEncrypted(),
      isReadable: entry.canDecodeFileData(),
    };
    entries.set(member, entry);
    if (entries.size > MAX_MEMBERS) break;
  }
  return {
    members: [...entries.keys()],
    async read(member, atMost) {
      const entry = entries.get(member);
      if (!entry) throw new Error('the member is of another archive');
      const stream = await file.openReadStreamPromise(entry);
      const chunks: Buffer[] = [];
      let size = 0;
      // Leaving the loop closes the stream.
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= atMost) break;
      }
      return Buffer.concat(chunks).subarray(0, atMost);
    },
  };
}

function decodeName(raw: Buffer, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'windows-874').decode(raw);
  }
}

/** Unpacked, one file of an office stays far below: 4 MB of text pack some 40 MB. */
const MAX_UNPACKED = 200 * 1024 * 1024;
/** Deflate packs at most 1,032 to 1; tables of blank cells come to some 100. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM = 16 * 1024 * 1024;

/** True for an archive made to fill a memory or a disk: far more inside than its size lets expect, or files without end. */
export function isBomb(members: readonly ZipMember[]): boolean {
  const unpacked = members.reduce((sum, { bytes }) => sum + bytes, 0);
  const swollen = members.some(
    ({ bytes, packed }) => bytes > RATIO_COUNTS_FROM && bytes > packed * MAX_RATIO,
  );
  return members.length > MAX_MEMBERS || unpacked > MAX_UNPACKED || swollen;
}
