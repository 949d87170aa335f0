import { unfinishedRestore } from '../store/firestore/references.ts';
import { BackupError } from './backup-error.ts';
import type { Cloud } from './open-cloud.ts';
import { isEmpty, type RestoreTarget } from './restore-target.ts';

/**
 * Begins a restore into a Firebase project, which must be empty. Firestore cannot take a whole installation at once,
 * so the database is marked as not whole until the end, and `/healthz` says so. A restore that broke off leaves the
 * mark: the same archive may be restored again over it, no other.
 */
export async function beginFirestoreRestore(cloud: Cloud, seal: string, now: number): Promise<RestoreTarget> {
  const mark = unfinishedRestore(cloud.firestore);
  const begun: unknown = (await mark.get()).data()?.seal;
  if (begun !== undefined && begun !== seal) {
    throw new BackupError(
      'other_restore',
      `โครงการ ${cloud.project} มีการกู้คืนจากไฟล์สำรองอื่นค้างอยู่ กรุณากู้คืนด้วยไฟล์เดิมให้จบ หรือลบฐานข้อมูลแล้วเริ่มใหม่`,
    );
  }
  if (begun === undefined) {
    if (!(await isEmpty(cloud.store)) || (await cloud.hasFiles())) {
      throw new BackupError(
        'not_empty',
        `โครงการ ${cloud.project} มีข้อมูลอยู่แล้ว การกู้คืนทำได้เฉพาะในที่ว่าง และไม่ได้เปลี่ยนข้อมูลใด`,
      );
    }
    await mark.create({ seal, startedAt: new Date(now).toISOString() });
  }
  return {
    store: cloud.store,
    files: cloud.files,
    async finish() {
      await mark.delete();
    },
    async abandon() {},
  };
}
