import { readFileSync } from 'node:fs';
import { anOfficeProfile, papersOfOffice } from '@prakat/shared/testing/office-profile-builder';
import { aMember } from '@prakat/shared/testing/people-builders';
import { afterAll, expect, test } from 'vitest';
import { emptyFirestore } from '../../store/firestore/empty-firestore.ts';
import { createFirestoreStore } from '../../store/firestore/firestore-store.ts';
import { startMemoryFirestore } from '../../store/firestore/memory/server.ts';
import { readAnnouncementFacts, readOrderFacts } from './order-facts.ts';

const indexes = new URL('../../../../firestore.indexes.json', import.meta.url);
const server = await startMemoryFirestore(JSON.parse(readFileSync(indexes, 'utf8')).indexes);
afterAll(() => server.stop());

test('an order names who the register has on the seats of routes and publishers, whatever their number', async () => {
  const units = Array.from({ length: 40 }, (_, at) => ({ id: `unit-${at}`, name: `กลุ่มงานที่ ${at}` }));
  const profile = anOfficeProfile({
    units,
    papers: papersOfOffice({ signatory: { position: 'head' } }),
    positions: [
      { id: 'head', title: 'สาธารณสุขอำเภอ' },
      { id: 'group-head', title: 'หัวหน้ากลุ่มงาน' },
    ],
    routes: {
      standard: [
        { id: 'a', title: 'เสนอ', kind: 'consider', by: [{ position: 'group-head', unit: 'submitter' }] },
        { id: 'b', title: 'อนุมัติ', kind: 'approve', by: [{ position: 'head' }] },
      ],
    },
  });
  const member = (id: string, given: Parameters<typeof aMember>[0]) =>
    aMember({ id, name: id, positionTitle: 'นักวิชาการ', officeId: profile.id, unitId: 'unit-0', ...given });
  const store = createFirestoreStore(emptyFirestore(server));
  await store.transact(async (tx) => {
    for (const each of [
      member('head', { positionId: 'head' }),
      member('z-of-last-unit', { positionId: 'group-head', unitId: 'unit-39' }),
      member('keeper-b', { roles: ['webmaster'] }),
      member('keeper-a', { roles: ['webmaster'] }),
      member('left', { roles: ['webmaster'], status: 'left' }),
      member('elsewhere', { roles: ['webmaster'], officeId: 'khemarat' }),
      member('clerk', {}),
    ])
      tx.create('members', each);
  });
  const { from, chair, members, webmasters, standIns } = await readOrderFacts(store, profile, {
    fiscalYear: '2570',
  });
  const names = (people: { name: string }[]) => people.map(({ name }) => name);
  expect(from).toBe('2026-10-01');
  expect([chair, members, webmasters, standIns].map(names)).toEqual([
    ['z-of-last-unit'],
    [],
    ['keeper-a', 'keeper-b'],
    [],
  ]);
  expect(await readAnnouncementFacts(store, profile, { fiscalYear: '2570' })).toEqual({
    fiscalYear: 2570,
    webmasters,
  });
  await store.close();
});
