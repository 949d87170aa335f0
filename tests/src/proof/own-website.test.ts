import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { afterEach, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

let environment: LocalEnvironment | null = null;
afterEach(async () => {
  await environment?.close();
  environment = null;
});

test('the product opens its own page over HTTP, finds it with its file, and finds it gone once it is taken down', async () => {
  environment = await createLocalEnvironment({
    offices: ['satun'],
    now: Date.parse('2021-12-24T02:00:00.000Z'),
  });
  const { settle, machine } = environment;
  const player = environment.player('satun');
  const file = await player.upload('staff-1', 'แผน ปี ๒๕๖๕.pdf', smallPdf('แผน'));
  const { id, revision, contentHash } = await player.submit(
    'staff-1',
    aDraft({ title: 'แผน “จัดซื้อ” <ปี ๒๕๖๕> & อื่น ๆ', fileIds: [file.id] }),
    aUuid(1),
  );
  await player.act('head', id, { action: 'approve', seen: { revision, contentHash } });
  await settle();
  const proofs = async () =>
    (await player.view('staff-1', id)).publication?.placements.map(({ proof }) => proof);
  expect((await proofs())?.[0]).toEqual({
    says: 'found',
    words: 'ตรวจพบบนเว็บไซต์แล้ว เมื่อ 24 ธ.ค. 2564 09.00 น.',
  });
  const record = () => machine.context.store.get('proofs', `${id}:built-in`);
  expect((await record())?.found).toMatchObject({ status: 200, files: [{ status: 200 }] });

  await player.actOnPublication('head', id, { action: 'take_down', reason: 'ข้อมูลผิด', publicReason: '' });
  await settle();
  expect((await proofs())?.[0]?.says).toBe('gone');
  expect((await record())?.last).toMatchObject({ status: 410, files: [{ status: 410 }] });
});
