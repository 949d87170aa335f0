import { parseArgs } from 'node:util';
import type { SealFromOutside } from '@prakat/functions/audit/seal-book';
import { type CloudNames, defaultBucket } from '@prakat/functions/backup/open-cloud';
import { refuseOtherProject } from '../backup/command.ts';
import { OperatorError } from '../operator-error.ts';

/** What a run of `npm run audit` is about. */
export type AuditCommand =
  | { kind: 'offline'; export: string; key: string | null; seals: string[] }
  | {
      kind: 'audit';
      /** The Firebase project; null for the data folder of this machine. */
      cloud: CloudNames | null;
      /** Seals from cards and papers. */
      seals: SealFromOutside[];
      /** Backups whose seals must still be there. */
      backups: string[];
      /** Files with the keys that decrypt them. */
      identityFiles: string[];
      /** Where the logs are exported to; null for an audit. */
      export: string | null;
      /** Of the export, the one office; null for all. */
      office: string | null;
    };

const usage = [
  'วิธีใช้: npm run audit -- [--firestore รหัสโครงการ [--bucket ชื่อที่เก็บไฟล์]]',
  '  [--seal หน่วยงาน:ลำดับ:รหัสตรา] [--backup ไฟล์สำรอง.tar [--identity ไฟล์กุญแจถอดรหัส]]   ตรวจเทียบกับตราที่เก็บไว้ภายนอก',
  '  [--export ไฟล์.jsonl [--office หน่วยงาน]]                ส่งออกบันทึกให้บุคคลภายนอกตรวจ',
  'หรือ     npm run audit -- --offline ไฟล์.jsonl [--key ไฟล์กุญแจ] [--seal …]',
].join('\n');

/** Reads what follows `npm run audit --`. Throws `OperatorError` with how the command is used. */
export function readAuditCommand(args: readonly string[]): AuditCommand {
  const { positionals, values } = parsed(args);
  const {
    offline,
    key,
    export: file,
    office,
    firestore,
    bucket,
    seal = [],
    backup = [],
    identity = [],
  } = values;
  const isForExport = file !== undefined && seal.length + backup.length === 0;
  if (
    positionals.length > 0 ||
    (identity.length > 0 && backup.length === 0) ||
    (bucket && !firestore) ||
    (office && !isForExport)
  )
    throw new OperatorError(usage);
  if (offline !== undefined) {
    if (file || office || firestore || backup.length > 0) throw new OperatorError(usage);
    return { kind: 'offline', export: offline, key: key ?? null, seals: seal };
  }
  if (key !== undefined || (file !== undefined && !isForExport)) throw new OperatorError(usage);
  if (firestore) refuseOtherProject(firestore);
  return {
    kind: 'audit',
    cloud: firestore ? { project: firestore, bucket: bucket ?? defaultBucket(firestore) } : null,
    seals: seal.map(sealFrom),
    backups: backup,
    identityFiles: identity,
    export: file ?? null,
    office: office ?? null,
  };
}

/** `OFFICE:NUMBER:CODE`, as cards and papers have it. */
function sealFrom(text: string): SealFromOutside {
  const [, officeId, seq, code] = /^([a-z0-9-]+):(\d+):([0-9A-Fa-f -]{20,})$/.exec(text.trim()) ?? [];
  if (!officeId || !code) throw new OperatorError(`ตรา ${text} ไม่ถูกต้อง กรุณาคัดลอกทั้งบรรทัดจากข้อความหรือเอกสาร`);
  return { officeId, seq: Number(seq), code };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        firestore: { type: 'string' },
        bucket: { type: 'string' },
        seal: { type: 'string', multiple: true },
        backup: { type: 'string', multiple: true },
        identity: { type: 'string', multiple: true },
        export: { type: 'string' },
        office: { type: 'string' },
        offline: { type: 'string' },
        key: { type: 'string' },
      },
    });
  } catch {
    throw new OperatorError(usage);
  }
}
