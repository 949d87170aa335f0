import { expect, test } from 'vitest';
import { rememberReads } from './remember-reads.ts';
import type { Find, StoreReader } from './store.ts';

/** A store of three counters that notes what it is asked for. */
function aReader() {
  const asked: string[] = [];
  const reader = {
    get: async (_collection: string, id: string) => {
      asked.push(id);
      return id === 'none' ? null : { id, value: 1 };
    },
    find: async (_collection: string, _query: string, find: Find) => {
      asked.push(JSON.stringify(find.equals));
      return { items: [{ id: 'a', value: 1 }], next: null };
    },
  } as unknown as StoreReader;
  return { reader: rememberReads(reader), asked };
}

const find: Find = { equals: { officeId: 'o' }, limit: 10 };

test('a record is asked for once, though two ask at the same moment, and though it is not there', async () => {
  const { reader, asked } = aReader();
  await Promise.all([reader.get('counters', 'a'), reader.get('counters', 'a')]);
  expect(await reader.get('counters', 'none')).toBeNull();
  expect(await reader.get('counters', 'none')).toBeNull();
  expect(asked).toEqual(['a', 'none']);
});

test('a list is asked for once, and its records are known afterwards', async () => {
  const { reader, asked } = aReader();
  await reader.find('members', 'byOffice', find);
  await reader.find('members', 'byOffice', { ...find });
  expect(await reader.get('members', 'a')).toEqual({ id: 'a', value: 1 });
  await reader.find('members', 'byOffice', { ...find, equals: { officeId: 'p' } });
  expect(asked).toEqual(['{"officeId":"o"}', '{"officeId":"p"}']);
});

test('records of other collections and lists of other lengths are other questions', async () => {
  const { reader, asked } = aReader();
  await reader.find('members', 'byOffice', find);
  await reader.get('counters', 'a');
  await reader.find('members', 'byOffice', { ...find, limit: 11 });
  expect(asked).toHaveLength(3);
});
