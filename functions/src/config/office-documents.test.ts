import { join } from 'node:path';
import { freshnessItems } from '@prakat/shared/freshness/items';
import { handlingFor } from '@prakat/shared/office/handling';
import { describe, expect, it } from 'vitest';
import { loadProfiles } from './load-profiles.ts';

/** The profiles against the five written procedures, 000–004, that they were written from. */
const profiles = loadProfiles(join(import.meta.dirname, '../../../offices'));
const profile = (id: string) => {
  const found = profiles.get(id);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
};
const ids = ['khemarat', 'satun', 'kham-khuean-kaeo', 'si-bun-rueang', 'kamphaeng-phet-hospital'] as const;
type OfficeId = (typeof ids)[number];
const where = (holds: (id: OfficeId) => boolean) => ids.filter(holds);
const category = (id: string, number: number) => {
  const found = profile(id).categories.find((each) => each.number === number);
  if (!found) throw new Error(`${id} has no topic ${number}`);
  return found;
};
const subtopicsOf = (id: string, number: number) => category(id, number).subtopics.map(({ name }) => name);
/** `number` or `number.subtopic` of everything for which it holds, in the office's order. */
const topicsWhere = (id: string, holds: (handling: NonNullable<ReturnType<typeof handlingFor>>) => boolean) =>
  profile(id).categories.flatMap(({ id: categoryId, number, subtopics }) =>
    [null, ...subtopics.map((each) => each.id)].flatMap((subtopicId) => {
      const handling = handlingFor(profile(id), categoryId, subtopicId);
      return handling && holds(handling) ? [subtopicId ? `${number}.${subtopicId}` : `${number}`] : [];
    }),
  );
const wholeTopicsWhere = (...[id, holds]: Parameters<typeof topicsWhere>) =>
  topicsWhere(id, holds).filter((name) => !name.includes('.'));

describe('topics', () => {
  it('are five of its own at Khemarat (000), with the subtopics that it numbers and no others', () => {
    expect(profile('khemarat').categories.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 ข้อมูลพื้นฐานของหน่วยงาน (Information)',
      '2 แผนการปฏิบัติงาน และแผนการใช้จ่ายเงินประจำปีงบประมาณ',
      '3 คู่มือมาตรฐานการปฏิบัติงานของหน่วยงานตามภารกิจของหน่วยงาน',
      '4 ข้อมูลรายงานการจัดซื้อจัดจ้าง และแบบสรุปการจัดหาพัสดุในเดือน',
      '5 ข่าวสารประชาสัมพันธ์ (Public Relation)',
    ]);
    expect(subtopicsOf('khemarat', 1)).toEqual([
      'ข้อมูลผู้บริหาร',
      'นโยบายผู้บริหาร',
      'โครงสร้างหน่วยงาน',
      'หน้าที่และอำนาจของหน่วยงานตามกฎหมาย',
      'กฎหมายที่เกี่ยวข้องกับการดำเนินงาน',
      'ข่าวประชาสัมพันธ์',
      'ข้อมูลการติดต่อหน่วยงาน',
      'ช่องทางการรับฟังความคิดเห็น',
    ]);
    expect(subtopicsOf('khemarat', 2)).toEqual([
      'แผนปฏิบัติงาน (Action Plan) ประจำปี',
      'แผนการใช้จ่ายเงินงบประมาณ ประจำปี',
    ]);
    expect(subtopicsOf('khemarat', 3)).toEqual([
      'คู่มือการปฏิบัติงานการร้องเรียนการปฏิบัติงานของเจ้าหน้าที่',
      'คู่มือการปฏิบัติงานการร้องเรียนเรื่องการทุจริตและประพฤติมิชอบ',
      'คู่มือการปฏิบัติงานตามภารกิจหลักและภารกิจสนับสนุนของหน่วยงาน',
      'คู่มือขั้นตอนการให้บริการ',
    ]);
    expect(subtopicsOf('khemarat', 4)).toEqual([]);
    expect(subtopicsOf('khemarat', 5)).toEqual([]);
  });

  it.each(ids.slice(1))('are the ten of the standard, in its order, at %s', (id) => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(profile(id).categories.map(({ number }) => number)).toEqual(ten);
    expect(profile(id).categories.map(({ standard }) => standard)).toEqual(ten);
  });

  it.each([
    // The bullets of the table of 001, its enumerations where it has none.
    ['satun', [8, 10, 6, 3, 3, 0, 2, 3, 0, 3]],
    ['kham-khuean-kaeo', [10, 0, 5, 4, 3, 0, 2, 6, 0, 3]],
    ['si-bun-rueang', [9, 0, 5, 4, 3, 0, 2, 6, 0, 3]],
    ['kamphaeng-phet-hospital', [10, 0, 5, 4, 3, 0, 0, 6, 0, 3]],
  ])('have at %s as many subtopics as its document names', (id, counts) => {
    expect(profile(id).categories.map(({ subtopics }) => subtopics.length)).toEqual(counts);
  });

  it('are shown by the standard: plans with the basic information, manuals of services by themselves', () => {
    const shown = (number: number) => topicsWhere('khemarat', ({ standard }) => standard === number);
    expect(shown(2)).toEqual(['1.related-laws']);
    expect(shown(7)).toEqual(['3.service-steps']);
    expect(shown(8)).toEqual(['1.news', '5']);
    expect([3, 4, 9, 10].flatMap(shown)).toEqual([]);
  });
});

describe('what the form insists on', () => {
  it('is the source of law and of knowledge in 001–004', () => {
    for (const id of ids)
      expect(wholeTopicsWhere(id, ({ requires }) => requires.source)).toEqual(
        id === 'khemarat' ? [] : ['2', '3'],
      );
  });

  it('is date and time of knowledge in 001–004', () => {
    for (const id of ids)
      expect(wholeTopicsWhere(id, ({ requires }) => requires.dateTime)).toEqual(
        id === 'khemarat' ? [] : ['3'],
      );
  });

  it('is the days covered, of everything, in 000 ๒, 003 ๒.๑.๓ and ๓.๒, 004 1.3 and 2', () => {
    const asked = (id: OfficeId) => wholeTopicsWhere(id, ({ requires }) => requires.coversRange).length;
    expect(where((id) => asked(id) === profile(id).categories.length)).toEqual([
      'khemarat',
      'si-bun-rueang',
      'kamphaeng-phet-hospital',
    ]);
    expect(where((id) => asked(id) === 0)).toEqual(['satun', 'kham-khuean-kaeo']);
  });
});

it.each([
  ['khemarat', []],
  ['satun', []],
  ['kham-khuean-kaeo', ['3', '7.forms', '9']],
  ['si-bun-rueang', ['3', '7.forms', '9']],
  ['kamphaeng-phet-hospital', ['3', '9']],
])('%s asks for what it marks ถ้ามี only where there is any, and looks for none of it', (id, expected) => {
  const found = topicsWhere(id, ({ ifAny }) => ifAny).filter(
    (name) => name === '7.forms' || !name.includes('.'),
  );
  expect(found).toEqual(expected);
  const looked = freshnessItems(profile(id)).map(({ key }) => key);
  expect(looked.filter((key) => /^(knowledge|e-service)|forms/.test(key) && expected.length > 0)).toEqual([]);
});

describe('how often something is looked through', () => {
  it('is said by 000 alone: 8 subtopics and the news each month, plans, manuals and procurement each quarter', () => {
    const looked = freshnessItems(profile('khemarat'));
    const of = (refresh: string) =>
      looked.filter((item) => item.refresh === refresh).map(({ categoryId }) => categoryId);
    expect(of('monthly')).toEqual([...Array(8).fill('general-information'), 'public-relations']);
    expect(of('quarterly')).toEqual(['plans', 'plans', ...Array(4).fill('operating-manuals'), 'procurement']);
    expect(of('yearly')).toEqual([]);
  });
});

describe('who answers for a topic', () => {
  it('is one body for everything in the table of 002', () => {
    const text = 'กลุ่ม/ฝ่ายหรือคณะทำงานหรือเจ้าหน้าที่ปฏิบัติงานบริหารจัดการเว็บไซต์ของหน่วยงาน';
    for (const { responsible, checker } of profile('kham-khuean-kaeo').categories)
      expect([responsible?.text, checker?.text]).toEqual([text, text]);
  });

  it.each([
    ['law', null, 'นิติกร', 'ฝ่ายนิติกร'],
    ['knowledge', null, 'ศูนย์เทคโนโลยีสารสนเทศ (IT) และงานโสตฯ', 'ศูนย์เทคโนโลยีสารสนเทศ (IT)'],
    ['public-relations', 'recruitment', 'งานบุคลากร', 'งานบุคลากร'],
    ['public-relations', 'procurement-results', 'กลุ่มงานพัสดุ', 'กลุ่มงานพัสดุ'],
    ['e-service', null, undefined, undefined],
  ])('is as the table of 004 says of %s %s', (categoryId, subtopicId, responsible, checker) => {
    const handling = handlingFor(profile('kamphaeng-phet-hospital'), categoryId, subtopicId);
    expect([handling?.responsible?.text, handling?.checker?.text]).toEqual([responsible, checker]);
  });

  it.each(['khemarat', 'satun', 'si-bun-rueang'])('is not in a table at %s', (id) => {
    expect(topicsWhere(id, ({ responsible, checker }) => (responsible ?? checker) !== null)).toEqual([]);
  });
});

it.each([
  ['khemarat', null],
  ['satun', { issuer: 'สำนักงานสาธารณสุขจังหวัดสตูล', date: null, year: '2562' }],
  ['kham-khuean-kaeo', { issuer: 'สำนักงานสาธารณสุขอำเภอคำเขื่อนแก้ว', date: '2020-12-02', year: '2564' }],
  ['si-bun-rueang', { issuer: 'สำนักงานปลัดกระทรวงสาธารณสุข', date: null, year: '2561' }],
  ['kamphaeng-phet-hospital', { issuer: 'สำนักงานปลัดกระทรวงสาธารณสุข', date: null, year: '2562' }],
])('%s names the announcement that its form belongs to', (id, expected) => {
  const { announcement } = profile(id);
  expect(announcement && { ...announcement, year: announcement.title.slice(-4), title: undefined }).toEqual(
    expected,
  );
});
