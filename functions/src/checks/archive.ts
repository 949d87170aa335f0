import type { FileFinding } from '@prakat/shared/checks/file-report';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { hasMacros, macroFinding } from './macros.ts';
import { picturesIn } from './pictures-in.ts';
import { placeInArchive } from './place.ts';
import { isProgramContent, isProgramName, isUnsafePath } from './programs.ts';
import { sniff } from './sniff.ts';
import { isBomb, openZip, type Zip, type ZipMember } from './zip.ts';
import { zipKind } from './zip-kind.ts';

export type ArchiveInspected = { ok: true; findings: FileFinding[] } | Refused;

/** Enough of a member to know it by. */
const HEAD_BYTES = 4096;
/** An archive inside an archive is opened up to this size. */
const NESTED_BYTES = 50 * 1024 * 1024;

const shortly = (path: string) => path.slice(-80);

/**
 * The members of a ZIP archive, one by one: none may run anything or lead out of its folder, want a password, or be made
 * to fill a disk. Archives inside are opened once; what is in those again is told as not read. `name` is that of the
 * file that was sent, which a refusal names.
 */
export async function inspectZip(
  name: string,
  zip: Zip,
  within: string | null = null,
): Promise<ArchiveInspected> {
  const files = zip.members.filter(({ path }) => !path.endsWith('/'));
  const fault =
    faultOfList(name, files) ?? (isBomb(zip.members) ? refuse('file_archive_bomb', { name }) : null);
  if (fault) return fault;
  if (files.length === 0 && within === null) return refuse('file_archive_empty', { name });
  if (files.some(({ isEncrypted }) => isEncrypted)) {
    return refuse('file_locked', { name, advice: 'โดยบีบอัดใหม่แบบไม่ตั้งรหัสผ่าน' });
  }
  const findings: FileFinding[] = [];
  for (const member of files) {
    const at = placeInArchive(within, member.path);
    if (!member.isReadable) {
      findings.push(unreadable(at));
      continue;
    }
    const head = await zip.read(member, HEAD_BYTES);
    if (await isProgramContent(head)) {
      return refuse('file_archive_program', { name, member: shortly(member.path) });
    }
    const inside = await inspectMember(name, { zip, member, head, at, isNested: within !== null });
    if (!inside.ok) return inside;
    findings.push(...inside.findings);
  }
  findings.push(...(await picturesIn(zip, files, (path) => placeInArchive(within, path))));
  return { ok: true, findings };
}

/** A member that holds others: a document, whose macros count, or an archive. */
async function inspectMember(
  name: string,
  {
    zip,
    member,
    head,
    at,
    isNested,
  }: { zip: Zip; member: ZipMember; head: Uint8Array; at: string; isNested: boolean },
): Promise<ArchiveInspected> {
  const kind = await sniff(head);
  const nothing: ArchiveInspected = { ok: true, findings: [] };
  if (kind !== 'zip' && kind !== 'rar' && kind !== 'ole') {
    const isPacked = kind === 'sevenZip' || kind === 'packed';
    return isPacked ? { ok: true, findings: [unreadable(at)] } : nothing;
  }
  if (member.bytes > NESTED_BYTES) return { ok: true, findings: [unreadable(at)] };
  const content = await zip.read(member, member.bytes);
  try {
    if (kind === 'ole') return await inspectCompoundMember(name, content, { path: member.path, at });
    if (kind === 'rar')
      return isNested ? { ok: true, findings: [unreadable(at)] } : await inspectRar(name, content, at);
    const inner = await openZip(content);
    const innerKind = await zipKind(inner);
    if (innerKind === 'apk' || innerKind === 'jar') {
      return refuse('file_archive_program', { name, member: shortly(member.path) });
    }
    if (innerKind !== 'zip') {
      return isBomb(inner.members)
        ? refuse('file_archive_bomb', { name })
        : { ok: true, findings: hasMacros(inner) ? [macroFinding(at)] : [] };
    }
    return isNested ? { ok: true, findings: [unreadable(at)] } : await inspectZip(name, inner, at);
  } catch {
    return { ok: true, findings: [unreadable(at)] };
  }
}

async function inspectCompoundMember(
  name: string,
  content: Uint8Array,
  { path, at }: { path: string; at: string },
): Promise<ArchiveInspected> {
  const { readCompound } = await import('./ole.ts');
  const compound = readCompound(content);
  if (compound.kind === 'msi') return refuse('file_archive_program', { name, member: shortly(path) });
  const findings = [
    ...(compound.isLocked ? [unreadable(at)] : []),
    ...(compound.hasMacros ? [macroFinding(at)] : []),
  ];
  return { ok: true, findings };
}

/** A RAR archive by its list, which is all that is read of it. */
export async function inspectRar(
  name: string,
  content: Uint8Array,
  within: string | null = null,
): Promise<ArchiveInspected> {
  const { listRar } = await import('./rar.ts');
  const { locked, members } = await listRar(content);
  if (locked && within === null) {
    return refuse('file_locked', { name, advice: 'โดยบีบอัดใหม่แบบไม่ตั้งรหัสผ่าน' });
  }
  const files = members.filter(({ path }) => !path.endsWith('/'));
  if (files.length === 0 && within === null) return refuse('file_archive_empty', { name });
  return faultOfList(name, files) ?? { ok: true, findings: within === null ? [] : [unreadable(within)] };
}

function faultOfList(name: string, files: readonly Pick<ZipMember, 'path'>[]): Refused | null {
  const unsafe = files.find(({ path }) => isUnsafePath(path));
  if (unsafe) return refuse('file_archive_unsafe_name', { name, member: shortly(unsafe.path) });
  const program = files.find(({ path }) => isProgramName(path));
  return program ? refuse('file_archive_program', { name, member: shortly(program.path) }) : null;
}

/** A member whose content nobody has read. The reason goes on after its place. */
const unreadable = (at: string): FileFinding => ({
  kind: 'unreadable',
  certainty: 'likely',
  at,
  excerpt: 'ระบบเปิดอ่านไม่ได้',
  suggestion: null,
});
