import { describe, expect, test } from 'vitest';
import { anOfficeProfile } from '../../testing/office-profile-builder.ts';
import { listMarkId } from '../list-mark.ts';
import { gws } from './gws.ts';
import { lineById, listById, listsOf } from './index.ts';
import { moit2Of2569 } from './moit2-2569.ts';
import { oia } from './oia.ts';
import { ownList } from './own.ts';

const numbersOf = ({ lines }: { lines: readonly { number: string }[] }) => lines.map(({ number }) => number);
const upTo = (prefix: string, last: number) => Array.from({ length: last }, (_, at) => `${prefix}${at + 1}`);

describe('the Government Website Standard', () => {
  test('has the ten categories of 001 and 002, those with parts by their parts', () => {
    expect(numbersOf(gws)).toEqual([
      ...upTo('1.', 14),
      ...['2', '3'],
      ...upTo('4.', 4),
      ...['5', '6'],
      ...upTo('7.', 2),
      ...upTo('8.', 7),
      '9',
      ...upTo('10.', 3),
    ]);
  });

  test('asks for knowledge, forms and e-Service only where there are any', () => {
    expect(gws.lines.filter(({ ifAny }) => ifAny).map(({ number }) => number)).toEqual(['3', '7.2', '9']);
  });

  test('has telephone, fax, map and e-mail on one page (002: 10.1–10.4), and counts its fifth category by the Act', () => {
    const together = gws.lines.filter((line) => line.together !== null).map(({ number }) => number);
    expect(together).toEqual(['1.11', '1.12', '1.13', '1.14']);
    expect(gws.lines.filter(({ countedBy }) => countedBy === 'oia').map(({ number }) => number)).toEqual([
      '5',
    ]);
  });

  test('gives each line the number of the standard that it begins with', () => {
    for (const { number, hint } of gws.lines) expect(number.split('.')[0]).toBe(String(hint.standard));
  });
});

describe('the Official Information Act', () => {
  test('has sections 7 (1)–(5) and 9 (1)–(8), the monthly summary of purchases and the index; nothing of section 8', () => {
    expect(numbersOf(oia)).toEqual([
      ...upTo('', 5).map((number) => `ม. 7 (${number})`),
      ...upTo('', 8).map((number) => `ม. 9 (${number})`),
      'สขร.1',
      'ดัชนี',
    ]);
    expect(oia.lines.filter(({ id }) => id.startsWith('oia-8'))).toEqual([]);
  });

  test.each([
    ['oia-9-8-purchases', 'monthly'],
    ['oia-9-3', 'yearly'],
    ['oia-9-4', null],
  ])('wants a new one of %s: %s', (id, refresh) => {
    expect(oia.lines.find((line) => line.id === id)?.refresh).toBe(refresh);
  });
});

describe('MOIT 2', () => {
  test('has the eight basic lines and seventeen others of fiscal year 2569, and says what is not sure', () => {
    expect(numbersOf(moit2Of2569)).toEqual([...upTo('1.', 8), ...upTo('', 18).slice(1)]);
    expect(moit2Of2569.year).toBe(2569);
    expect(moit2Of2569.toConfirm).toContain('ต้องยืนยันกับหน่วยงาน');
    const unsure = moit2Of2569.lines.filter(({ toConfirm }) => toConfirm).map(({ number }) => number);
    expect(unsure).toEqual(['16', '17', '18']);
  });
});

test('every line of every list has an id of its own that a record can have, and is found by it', () => {
  const profile = anOfficeProfile();
  const lines = listsOf(profile).flatMap((list) => list.lines);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  for (const line of lines) {
    expect(line.id.startsWith(`${line.listId}-`)).toBe(true);
    expect(listMarkId('test-office', line.id)).toMatch(/^[\w:.-]+$/);
    expect(lineById(profile, line.id)).toEqual(line);
    expect(listById(profile, line.listId).lines).toContainEqual(line);
  }
  expect(lineById(profile, 'gws-11')).toBeNull();
});

test("the office's own list is its subtopics, and its topics without any", () => {
  const profile = anOfficeProfile();
  const [first, second] = profile.categories;
  profile.categories = [first, second].flatMap((category) => category ?? []);
  if (first)
    first.subtopics = [
      { id: 'news', name: 'ข่าว' },
      { id: 'forms', name: 'แบบฟอร์ม', ifAny: true },
    ];
  if (second) second.subtopics = [];
  expect(
    ownList(profile).lines.map(({ id, number, name, group, ifAny }) => [id, number, name, group, ifAny]),
  ).toEqual([
    ['own-general-information.news', '1.1', 'ข่าว', '1. หมวดที่ 1', false],
    ['own-general-information.forms', '1.2', 'แบบฟอร์ม', '1. หมวดที่ 1', true],
    ['own-law', '2', 'หมวดที่ 2', null, false],
  ]);
});
