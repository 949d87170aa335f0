import { createHash } from 'node:crypto';
import type { Paper } from '@prakat/shared/papers/paper';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { expect, test } from 'vitest';
import { enterMade } from './make-paper.ts';

/** Words that nothing shortens. */
const words = Array.from({ length: 12_000 }, (_, at) =>
  createHash('sha512').update(String(at)).digest('base64'),
);

// Firestore takes documents of 1 MiB, and one machine keeps what the cloud keeps.
test('a paper with more words than a record holds is refused before anything is stored', async () => {
  const store = { transact: () => Promise.reject(new Error('stored')) } as never;
  const paper: Paper = {
    title: 'แบบฟอร์มคำขอ',
    at: null,
    mark: null,
    persons: [],
    missing: [],
    blocks: words.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
  };
  const about = { ok: true, record: null, kind: 'request_forms', subject: '2565', fileName: '' } as const;
  const file = { code: 'ABCDEFGHJKMN', format: 'pdf', sha256: '', bytes: 1 } as const;
  const entered = await enterMade(
    { store, clock: Date.now, publicUrl: '', offices: new Map() },
    anOfficeProfile(),
    { ...about, paper, derived: null },
    { actor: { kind: 'system', name: 'test' }, file },
  );
  expect(entered).toMatchObject({ ok: false, refusal: { code: 'paper_too_long' } });
});
