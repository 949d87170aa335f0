import { join } from 'node:path';
import { type HoldersInWords, officeInWords } from '@prakat/shared/office/in-words/office-in-words';
import { seatInWords } from '@prakat/shared/office/in-words/seat-words';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { describe, expect, test } from 'vitest';
import { loadProfiles } from './load-profiles.ts';

const profiles = [...loadProfiles(join(import.meta.dirname, '../../../offices')).values()];
const nobody: HoldersInWords = {
  positions: {},
  webmasters: [],
  administrators: [],
  delegations: [],
  groups: null,
};
const partOf = (profile: OfficeProfile, id: string, holders = nobody) => {
  const part = officeInWords(profile, holders).find((one) => one.id === id);
  if (!part) throw new Error(`no part ${id}`);
  return part;
};
const textOf = (profile: OfficeProfile, holders = nobody) => JSON.stringify(officeInWords(profile, holders));

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (_id, profile) => {
  test('is told in Thai from end to end: no id, no code, nothing left out', () => {
    for (const { title, sentences, items } of officeInWords(profile, nobody)) {
      const said = [title, ...sentences, ...items.flatMap(({ name, sentences: about }) => [name, ...about])];
      for (const sentence of said) {
        expect(sentence).toMatch(/[ก-๙]/);
        expect(sentence).not.toMatch(/undefined|null|\[object|submitter|position:|role:|\bNaN\b|\?$/);
      }
      expect(sentences.length + items.length).toBeGreaterThan(0);
      for (const { sentences: about } of items) expect(about.length).toBeGreaterThan(0);
    }
  });

  test('names every unit, position, category and step', () => {
    const text = textOf(profile);
    for (const { name } of profile.units) expect(text).toContain(name);
    for (const { title } of profile.positions) expect(text).toContain(title);
    for (const { name } of profile.categories) expect(text).toContain(name);
    const used = new Set(
      profile.categories.flatMap(({ route, subtopics }) => [
        route,
        ...subtopics.map((one) => one.route ?? route),
      ]),
    );
    for (const route of used)
      for (const { title } of profile.routes[route] ?? []) expect(text).toContain(title);
  });

  test('names each seat that may know of a complaint, and nobody who sits there', () => {
    const holders = {
      ...nobody,
      positions: Object.fromEntries(profile.positions.map(({ id }) => [id, ['นายทดสอบ ระบบ']])),
    };
    const part = partOf(profile, 'complaints', holders);
    expect(JSON.stringify(part)).not.toContain('นายทดสอบ');
    for (const rule of Object.values(profile.complaints?.kinds ?? {}))
      for (const seat of [...rule.seenBy, ...rule.otherwise])
        expect(JSON.stringify(part)).toContain(seatInWords(seat, profile));
  });
});

test('there are five offices', () => {
  expect(profiles).toHaveLength(5);
});

const [first] = profiles as [OfficeProfile, ...OfficeProfile[]];

test('says who holds a position, and of one that nobody holds that nobody does', () => {
  const [position, other] = first.positions;
  const holders = { ...nobody, positions: { [position?.id ?? '']: ['นายหนึ่ง', 'นางสอง'] } };
  const { items } = partOf(first, 'positions', holders);
  expect(items.find(({ name }) => name === position?.title)?.sentences).toEqual([
    'ผู้ดำรงตำแหน่ง: นายหนึ่ง, นางสอง',
  ]);
  expect(items.find(({ name }) => name === other?.title)?.sentences).toEqual(['ขณะนี้ยังไม่มีผู้ใด']);
});

test('of LINE groups an administrator reads each, and others what groups get', () => {
  const groups = [{ name: 'กลุ่ม อสม.', receives: 'published' as const }];
  expect(partOf(first, 'groups', { ...nobody, groups }).items).toEqual([
    { name: 'กลุ่ม อสม.', sentences: [expect.stringContaining('ได้รับประกาศ')] },
  ]);
  expect(partOf(first, 'groups').items).toEqual([]);
});

test('what an office has not is said to be so', () => {
  const { complaints: _, ...rest } = first;
  const without: OfficeProfile = {
    ...rest,
    verbalApproval: { ...first.verbalApproval, allowed: false, givers: [] },
    destinations: { ...first.destinations, lineGroup: false, noticeBoard: false },
  };
  expect(officeInWords(without, nobody).map(({ id }) => id)).not.toContain('complaints');
  expect(partOf(without, 'verbal').sentences).toEqual(['หน่วยงานไม่ได้กำหนดให้อนุมัติทางวาจาได้']);
  expect(partOf(without, 'groups').sentences[0]).toContain('ไม่ได้ประกาศ');
  expect(partOf(without, 'website').sentences.at(-1)).toContain('ไม่ได้ใช้บอร์ด');
});
