import type { FileNote } from '@prakat/shared/checks/file-notes';
import type { FileFinding, FileReport } from '@prakat/shared/checks/file-report';
import type { CheckKnowledge } from '@prakat/shared/checks/find-in-text';
import type { FileExtension } from '@prakat/shared/files/file-types';
import { type Refused, refuse } from '@prakat/shared/refusals';
import { inspectRar, inspectZip } from './archive.ts';
import { scanForMalware } from './clamd.ts';
import type { ContentKind } from './content-kinds.ts';
import { keptOfFile } from './kept-of-file.ts';
import { hasMacros, macroFinding } from './macros.ts';
import { picturesIn } from './pictures-in.ts';
import { placeInDocument } from './place.ts';
import { settleType } from './settle-type.ts';
import { sniff } from './sniff.ts';
import { isBomb, openZip } from './zip.ts';
import { zipKind } from './zip-kind.ts';

export type FileToInspect = {
  name: string;
  content: Uint8Array;
  rules: { extensions: readonly FileExtension[]; maxBytes: number };
  /** Address of clamd; null where the office runs none. */
  clamd: string | null;
  /** What the checks of texts know of the office; null leaves texts unread. */
  knowledge: CheckKnowledge | null;
};

export type InspectedFile = {
  ok: true;
  name: string;
  extension: FileExtension;
  /** The bytes to keep; the same object when nothing had to change. */
  content: Uint8Array;
  report: FileReport;
};

/**
 * Everything that is examined of one file, in order: what it is, whether everybody can open it, what of it must not go
 * out, and what people should know. Runs in a worker, where a hostile file can do no harm but to itself; libraries are
 * loaded for the kind of file that is there.
 */
export async function inspectContent(file: FileToInspect): Promise<InspectedFile | Refused> {
  const { name, content, rules, clamd, knowledge } = file;
  const [scan, inspected] = await Promise.all([
    clamd === null ? null : scanForMalware(clamd, content),
    inspectByKind(file),
  ]);
  if (scan === 'infected') return refuse('file_malware', { name });
  if (!inspected.ok) return inspected;
  const type = settleType(inspected.kind, name, rules.extensions);
  if (!type.ok) return type;
  const kept = isPicture(inspected.kind)
    ? await (await import('./picture.ts')).keepPicture(
        { name, content, maxBytes: rules.maxBytes },
        inspected.kind,
        type.extension,
      )
    : { ok: true as const, content, notes: [] };
  if (!kept.ok) return kept;
  const written =
    knowledge && !isPicture(inspected.kind)
      ? await (await import('./find-in-file.ts')).findInFile(type.extension, kept.content, knowledge)
      : [];
  const inside = withoutRepeats(inspected.findings, written);
  const findings = [...inside, ...(scan === 'unreachable' ? [notScanned] : []), ...written];
  const notes: FileNote[] = [...(type.isRenamed ? ['renamed' as const] : []), ...kept.notes];
  return {
    ok: true,
    name: type.name,
    extension: type.extension,
    content: kept.content,
    report: {
      scan: scan === 'clean' ? 'clean' : 'not_scanned',
      notes,
      findings: keptOfFile(findings),
    },
  };
}

/** Findings of the container without what the reading of its texts says of the same place in its own words. */
const withoutRepeats = (found: readonly FileFinding[], said: readonly FileFinding[]): FileFinding[] =>
  found.filter(
    ({ kind, at }) => kind !== 'unreadable' || !said.some((other) => other.kind === kind && other.at === at),
  );

const isPicture = (kind: ContentKind): boolean => ['jpg', 'png', 'webp', 'heic'].includes(kind);

const notScanned: FileFinding = {
  kind: 'not_scanned_for_malware',
  certainty: 'likely',
  at: null,
  excerpt: '',
  suggestion: null,
};

type ByKind = { ok: true; kind: ContentKind; findings: FileFinding[] } | Refused;

async function inspectByKind({ name, content, rules }: FileToInspect): Promise<ByKind> {
  const kind = await sniff(content);
  // Of these only the inside tells what they are.
  const isContainer = kind === 'zip' || kind === 'ole';
  const type = isContainer ? null : settleType(kind, name, rules.extensions);
  if (type?.ok === false) return type;
  try {
    switch (kind) {
      case 'zip':
        return await inspectZipped(name, content, rules.extensions);
      case 'ole':
        return await inspectCompound(name, content);
      case 'rar': {
        const inside = await inspectRar(name, content);
        return inside.ok ? { ...inside, kind } : inside;
      }
      case 'pdf':
        return await inspectPdf(name, content);
      default:
        return { ok: true, kind, findings: [] };
    }
  } catch {
    return refuse('file_broken', { name });
  }
}

async function inspectPdf(name: string, content: Uint8Array): Promise<ByKind> {
  const { openPdf } = await import('./pdf.ts');
  const opened = await openPdf(content);
  if (opened === 'opens') return { ok: true, kind: 'pdf', findings: [] };
  return opened === 'locked'
    ? refuse('file_locked', { name, advice: 'โดยเปิดด้วยรหัสผ่านแล้วพิมพ์เป็น PDF ฉบับใหม่' })
    : refuse('file_broken', { name });
}

async function inspectZipped(
  name: string,
  content: Uint8Array,
  allowed: readonly FileExtension[],
): Promise<ByKind> {
  const zip = await openZip(content);
  if (isBomb(zip.members)) return refuse('file_archive_bomb', { name });
  const kind = await zipKind(zip);
  const type = settleType(kind, name, allowed);
  if (!type.ok) return type;
  if (kind === 'zip') {
    const inside = await inspectZip(name, zip);
    return inside.ok ? { ...inside, kind } : inside;
  }
  const findings = [
    ...(hasMacros(zip) ? [macroFinding(null)] : []),
    ...(await picturesIn(zip, zip.members, placeInDocument)),
  ];
  return { ok: true, kind, findings };
}

async function inspectCompound(name: string, content: Uint8Array): Promise<ByKind> {
  const { readCompound } = await import('./ole.ts');
  const compound = readCompound(content);
  if (compound.isLocked) {
    const advice =
      'โดยเปิดใน Word หรือ Excel บนคอมพิวเตอร์ เลือก ไฟล์ › ข้อมูล › ป้องกัน แล้วลบรหัสผ่าน หรือใช้โทรศัพท์เปิดด้วยรหัสผ่านแล้วส่งออกเป็น PDF';
    return refuse('file_locked', { name, advice });
  }
  return { ok: true, kind: compound.kind, findings: compound.hasMacros ? [macroFinding(null)] : [] };
}
