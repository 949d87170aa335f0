import { extensionOf, type FileExtension, writtenExtension } from '@prakat/shared/files/file-types';
import type { Refused } from '@prakat/shared/refusals';
import { settleType } from './settle-type.ts';
import { sniff } from './sniff.ts';

/** What the name of each container may say, as far as its first bytes tell: the check of the whole file tells more. */
const named = {
  zip: ['docx', 'xlsx', 'doc', 'xls', 'zip'],
  ole: ['doc', 'xls', 'docx', 'xlsx'],
} as const;

/**
 * What is asked of a file before it is taken at all, by its first bytes: that it can be what its name says. Gives the
 * type that it goes by until it was examined.
 */
export async function firstLook(
  name: string,
  content: Uint8Array,
  allowed: readonly FileExtension[],
): Promise<{ ok: true; extension: FileExtension } | Refused> {
  const kind = await sniff(content);
  const written = writtenExtension(name);
  if (kind === 'zip' || kind === 'ole') {
    const names: readonly string[] = named[kind];
    if (written === null) return { ok: true, extension: kind === 'zip' ? 'zip' : 'doc' };
    if (names.includes(written)) return { ok: true, extension: extensionOf(name) ?? 'zip' };
  }
  const settled = settleType(kind, name, allowed);
  return settled.ok ? { ok: true, extension: settled.extension } : settled;
}
