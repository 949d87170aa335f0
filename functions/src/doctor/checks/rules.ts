import { type CollectionName, collections } from '../../store/collections.ts';
import { fault, type InstallationCheck, ok, warning } from '../check.ts';
import type { CloudParts } from '../context.ts';

const TIMEOUT_MS = 10_000;

/** Reads without any credentials, as anybody on the internet could: all of it must be refused. */
export const rules: InstallationCheck = {
  of: 'installation',
  id: 'rules',
  title: 'กฎการเข้าถึงข้อมูล',
  needs: ['store', 'files'],
  async run({ cloud }) {
    if (!cloud) return null;
    const open: string[] = [];
    const unclear: string[] = [];
    for (const [what, url] of addresses(cloud)) {
      const status = await statusOf(url);
      if (status === 200) open.push(what);
      else if (status === null || status >= 500 || status === 429) unclear.push(what);
    }
    if (open.length > 0) {
      return fault(
        `ใครก็อ่าน ${open.join(', ')} ได้โดยไม่ต้องเข้าสู่ระบบ กรุณาสั่ง firebase deploy --only firestore:rules,storage --project ${cloud.project} ทันที`,
      );
    }
    if (unclear.length > 0)
      return warning(`ยังตรวจ ${unclear.join(', ')} ไม่ได้ เพราะ Google ไม่ตอบ กรุณาตรวจใหม่`);
    return ok('ผู้ที่ไม่ได้เข้าสู่ระบบอ่านข้อมูลและไฟล์ไม่ได้');
  },
};

/** A list of each collection, and the file that the check of the file store leaves. */
function addresses({ project, bucket, firestoreUrl, storageUrl }: CloudParts): [what: string, url: string][] {
  const documents = `${firestoreUrl}/v1/projects/${project}/databases/(default)/documents`;
  const lists = (Object.keys(collections) as CollectionName[]).map((name): [string, string] => {
    const collection = collections[name];
    const parent = 'parent' in collection ? `${collection.parent.collection}/doctor/` : '';
    return [`Firestore ${name}`, `${documents}/${parent}${name}?pageSize=1`];
  });
  const probe = encodeURIComponent('checks/last');
  return [...lists, [`ไฟล์ใน ${bucket}`, `${storageUrl}/v0/b/${bucket}/o/${probe}`]];
}

const statusOf = (url: string): Promise<number | null> =>
  fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'manual' }).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => null,
  );
