import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Content } from '../submission/schema.ts';
import { aContent, anAttachedFile } from '../testing/builders.ts';
import { hashContent, hashOf } from './hash.ts';

test('a hash is the SHA-256 of the canonical JSON: keys in order, no blanks', () => {
  // printf '{"a":[1,"ก"],"b":{"c":null}}' | sha256sum
  expect(hashOf({ b: { c: null }, a: [1, 'ก'] })).toBe(
    'de114055f6ba9af8a21e3e4827ea5ed9b86bd91b882a69a0713df7e5ab27ffec',
  );
});

test('the same value has the same hash after a journey through JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(hashOf(JSON.parse(JSON.stringify(value)))).toBe(hashOf(value));
    }),
  );
});

test('an absent value, null and the word are three things', () => {
  expect(new Set([hashOf(undefined), hashOf(null), hashOf('undefined'), hashOf('null')]).size).toBe(4);
});

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
