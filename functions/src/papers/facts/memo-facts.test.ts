import { readFileSync } from 'node:fs';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { afterAll, expect, test } from 'vitest';
import { emptyFirestore } from '../../store/firestore/empty-firestore.ts';
import { createFirestoreStore } from '../../store/firestore/firestore-store.ts';
import { startMemoryFirestore } from '../../store/firestore/memory/server.ts';
import { permissionFacts } from './memo-facts.ts';
import { memoFactsContract } from './memo-facts-contract.ts';

const file = new URL('../../../../firestore.indexes.json', import.meta.url);
const server = await startMemoryFirestore(JSON.parse(readFileSync(file, 'utf8')).indexes);
afterAll(() => server.stop());

memoFactsContract('the Firestore store, on a Firestore in memory', async () => {
  const store = createFirestoreStore(emptyFirestore(server));
  return { store, close: () => store.close() };
});

test('the request to permit a framework comes with the announcement of its year and the form', () => {
  expect(permissionFacts(anOfficeProfile(), 2565)).toEqual({
    fiscalYear: 2565,
    enclosures: [
      'ประกาศสำนักงานสาธารณสุขอำเภอทดสอบ เรื่อง แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. 2565',
      'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์',
    ],
  });
});
