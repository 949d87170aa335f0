import { randomUUID } from 'node:crypto';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { getStorage, type Storage } from 'firebase-admin/storage';
import { createCloudStorageFileStore } from '../files/cloud-storage-file-store.ts';
import type { FileStore } from '../files/file-store.ts';
import { createFirestoreStore } from '../store/firestore/firestore-store.ts';
import type { Store } from '../store/store.ts';
import { BackupError } from './backup-error.ts';

export type CloudNames = { project: string; bucket: string };

export type Cloud = CloudNames & {
  firestore: Firestore;
  store: Store;
  files: FileStore;
  /** Whether any file is in the bucket. */
  hasFiles(): Promise<boolean>;
  close(): Promise<void>;
};

/** The bucket that Firebase makes with a project. */
export const defaultBucket = (project: string): string => `${project}.firebasestorage.app`;

/**
 * Opens the store and the files of a Firebase project, with the credentials of whoever runs the program, and makes
 * sure that both answer. Throws `BackupError` when they do not.
 */
export async function openCloud(names: CloudNames): Promise<Cloud> {
  const app = initializeApp({ projectId: names.project, storageBucket: names.bucket }, randomUUID());
  const cloud = cloudOf(names, getFirestore(app), getStorage(app).bucket());
  const close = async () => {
    await cloud.close();
    await deleteApp(app);
  };
  try {
    await cloud.firestore.collection('storeChecks').doc('last').get();
    await cloud.hasFiles();
  } catch (error) {
    await close();
    throw explainCloud(error, names);
  }
  return { ...cloud, close };
}

export function cloudOf(
  names: CloudNames,
  firestore: Firestore,
  bucket: ReturnType<Storage['bucket']>,
): Cloud {
  const store = createFirestoreStore(firestore);
  return {
    ...names,
    firestore,
    store,
    files: createCloudStorageFileStore(bucket),
    async hasFiles() {
      const [files] = await bucket.getFiles({ prefix: 'files/', maxResults: 1, autoPaginate: false });
      return files.length > 0;
    },
    close: () => store.close(),
  };
}

const NOT_FOUND = 5;
const PERMISSION_DENIED = 7;
const UNAUTHENTICATED = 16;
const noAccess = new Set<unknown>([PERMISSION_DENIED, UNAUTHENTICATED, 401, 403]);

/** A failure of Google's libraries as one sentence; any other error as it is. */
export function explainCloud(error: unknown, { project, bucket }: CloudNames): unknown {
  if (error instanceof BackupError) return error;
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  const say = (fault: BackupError['code'], sentence: string) =>
    new BackupError(fault, sentence, { cause: error });
  if (/default credentials|getting metadata|invalid_grant/i.test(message)) {
    return say(
      'no_access',
      'ยังไม่ได้เข้าสู่ระบบ Google Cloud กรุณาสั่ง gcloud auth application-default login แล้วลองใหม่',
    );
  }
  if (code === NOT_FOUND) {
    return say(
      'wrong_project',
      `ไม่พบฐานข้อมูล Firestore ของโครงการ ${project} กรุณาตรวจรหัสโครงการที่ระบุหลัง --firestore`,
    );
  }
  if (code === 404) {
    return say('no_bucket', `ไม่พบที่เก็บไฟล์ ${bucket} กรุณาระบุชื่อด้วย --bucket ตามที่แสดงใน Firebase Console`);
  }
  if (noAccess.has(code)) {
    return say('no_access', `บัญชีที่ใช้ไม่มีสิทธิในโครงการ ${project} กรุณาตรวจรหัสโครงการและสิทธิของบัญชี`);
  }
  if (/read.?time|too old/i.test(message)) {
    return say(
      'too_slow',
      'อ่านข้อมูลนานเกินหนึ่งชั่วโมง Firestore จึงไม่ให้สภาพ ณ เวลาเดียวกันแล้ว กรุณาเปิด point-in-time recovery แล้วลองใหม่',
    );
  }
  return error;
}
