import { expect, test } from 'vitest';
import { aContent, anAttachedFile } from '../testing/builders.ts';
import { hashContent } from './fingerprint.ts';
import type { Content } from './schema.ts';

const file = anAttachedFile();
test.each<[string, Partial<Content>]>([
  ['a letter of the title', { title: `${aContent().title}ๆ` }],
  ['the category', { categoryId: 'law' }],
  ['the last day', { displayUntil: '2022-01-01' }],
  ['the owner', { informationOwner: { name: 'ผู้อื่น', positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ' } }],
  ['what a file holds', { files: [{ ...file, sha256: 'f'.repeat(64) }] }],
  ['the name of a file', { files: [{ ...file, name: 'อื่น.pdf' }] }],
  ['the number of files', { files: [] }],
  ['the order of files', { files: [{ ...file, id: 'file-2' }, file] }],
])('the fingerprint of a request changes with %s', (_what, given) => {
  const before = hashContent(
    aContent({ files: _what.includes('order') ? [file, { ...file, id: 'file-2' }] : [file] }),
  );
  expect(hashContent(aContent(given))).not.toBe(before);
});
