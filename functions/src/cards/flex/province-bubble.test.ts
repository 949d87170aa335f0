import { aDistrict } from '@prakat/shared/testing/district-builder';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../testing/message-limits.ts';
import { provinceBubble } from './province-bubble.ts';

const satun = { name: { full: 'สำนักงานสาธารณสุขจังหวัดสตูล', short: 'สสจ.สตูล', place: 'จังหวัดสตูล' } };
const messageOf = (districts: Parameters<typeof provinceBubble>[0]['districts']) =>
  provinceBubble({ profile: satun, liffId: '2001234567-abcdefgh', districts });
const wordsOf = (message: ReturnType<typeof messageOf>) => JSON.stringify(message);

/** The district at a place has as many late topics as its place. */
const many = (count: number, name = 'สำนักงานสาธารณสุขอำเภอ') =>
  Array.from({ length: count }, (_, at) =>
    aDistrict({
      name: `${name}ที่ ${at + 1}`,
      topics: { current: 10, due: 5, late: at + 1 },
      verbal: { number: 500, oldest: '2024-03-28' },
      published: { last: '2024-04-10', month: 4, quarter: 500 },
      waitingTooLong: 500,
    }),
  );

describe('the card of the month about a province’s districts', () => {
  test('has all together, the worst five, how many more there are, and the way to all of them', () => {
    const message = messageOf(many(30));
    const words = wordsOf(message);
    expect(message).toMatchObject({
      altText: 'หน่วยงานในจังหวัด: มีหัวข้อเกินกำหนด 30 จาก 30 หน่วยงาน',
    });
    // 1 + 2 + … + 30
    expect(words).toContain('465 หัวข้อ');
    for (const at of [30, 29, 28, 27, 26]) expect(words).toContain(`สำนักงานสาธารณสุขอำเภอที่ ${at}"`);
    expect(words).not.toContain('สำนักงานสาธารณสุขอำเภอที่ 25"');
    expect(words).toContain('และอีก 25 หน่วยงาน');
    expect(words).toContain('https://liff.line.me/2001234567-abcdefgh/province');
  });

  test('names nobody where nothing is late and nothing waits', () => {
    const words = wordsOf(messageOf([aDistrict({ name: 'สำนักงานสาธารณสุขอำเภอละงู' })]));
    expect(words).toContain('ไม่มีหัวข้อเกินกำหนด ทั้ง 1 หน่วยงาน');
    expect(words).not.toContain('ละงู');
  });

  test.each([
    ['a province with the most districts', many(32)],
    ['offices with the longest of names', many(32, 'ก'.repeat(300))],
    ['one', many(1)],
  ])('is one that LINE takes for %s', (_what, districts) => {
    expect(faultsOf(messageOf(districts))).toEqual([]);
  });
});
