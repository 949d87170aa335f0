import { createExtractorFromData, UnrarError } from 'node-unrar-js';
import type { ZipMember } from './zip.ts';

/** What a RAR archive lists; `locked` where its list, or a file in it, wants a password. Throws when it is broken. */
export async function listRar(
  content: Uint8Array,
): Promise<{ locked: boolean; members: Pick<ZipMember, 'path' | 'bytes'>[] }> {
  try {
    const data = new Uint8Array(content).buffer;
    const { arcHeader, fileHeaders } = (await createExtractorFromData({ data })).getFileList();
    const headers = [...fileHeaders];
    return {
      locked: arcHeader.flags.headerEncrypted || headers.some(({ flags }) => flags.encrypted),
      members: headers.map(({ name, unpSize, flags }) => ({
        path: `${name.replaceAll('\\', '/')}${flags.directory ? '/' : ''}`,
        bytes: unpSize,
      })),
    };
  } catch (error) {
    const locked = error instanceof UnrarError && /PASSWORD/.test(error.reason);
    if (locked) return { locked, members: [] };
    throw error;
  }
}
