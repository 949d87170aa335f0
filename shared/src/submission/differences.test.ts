import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent } from '../testing/builders.ts';
import { differencesBetween } from './differences.ts';
import { type Content, contentSchema } from './schema.ts';

const topic = (id: string, number: string, name: string, subtopics: object[] = []) => ({
  id,
  number,
  name,
  subtopics,
});
const profile = {
  categories: [
    topic('news', '8', 'ข่าวประชาสัมพันธ์', [{ id: 'jobs', name: 'ประกาศรับสมัครงาน' }]),
    topic('law', '2', 'กฎหมาย ระเบียบ ข้อบังคับ'),
  ],
} as unknown as Parameters<typeof differencesBetween>[2];
const before = aContent({ categoryId: 'news', subtopicId: null, files: [] });
const file = {
  id: 'f1',
  name: 'แผน.pdf',
  extension: 'pdf',
  bytes: 128_000,
  sha256: 'a'.repeat(64),
} as Content['files'][number];
const said = (changes: Partial<Content>, from: Partial<Content> = {}) =>
  differencesBetween({ ...before, ...from }, { ...before, ...from, ...changes }, profile);

/** One for each field of the form, with the line that shows it. */
const changed: [
  field: keyof Content,
  from: Partial<Content>,
  to: Partial<Content>,
  line: string,
  was: string,
  is: string,
][] = [
  [
    'requestDate',
    { requestDate: '2021-12-24' },
    { requestDate: '2021-12-25' },
    'วัน/เดือน/ปี ที่ยื่นคำขอ',
    '24 ธันวาคม 2564',
    '25 ธันวาคม 2564',
  ],
  ['title', { title: 'ประกาศ' }, { title: 'ประกาศฉบับแก้ไข' }, 'หัวข้อ', 'ประกาศ', 'ประกาศฉบับแก้ไข'],
  ['details', { details: 'เดิม' }, { details: 'ใหม่' }, 'รายละเอียดข้อมูล', 'เดิม', 'ใหม่'],
  [
    'externalLink',
    { externalLink: null },
    { externalLink: 'https://a.go.th/' },
    'ลิงก์ภายนอก',
    'ไม่ระบุ',
    'https://a.go.th/',
  ],
  ['remarks', { remarks: 'ด่วน' }, { remarks: null }, 'หมายเหตุ', 'ด่วน', 'ไม่ระบุ'],
  ['categoryId', {}, { categoryId: 'law' }, 'หมวดหมู่', '8. ข่าวประชาสัมพันธ์', '2. กฎหมาย ระเบียบ ข้อบังคับ'],
  [
    'subtopicId',
    {},
    { subtopicId: 'jobs' },
    'หมวดหมู่',
    '8. ข่าวประชาสัมพันธ์',
    '8. ข่าวประชาสัมพันธ์ › ประกาศรับสมัครงาน',
  ],
  ['source', { source: 'ก' }, { source: 'ข' }, 'แหล่งที่มาหรือเจ้าของข้อมูล', 'ก', 'ข'],
  [
    'coversFrom',
    { coversFrom: null, coversTo: null },
    { coversFrom: '2021-10-01' },
    'ช่วงวันที่ของข้อมูล',
    'ไม่ระบุ',
    'ตั้งแต่ 1 ตุลาคม 2564',
  ],
  [
    'coversTo',
    { coversFrom: '2021-10-01', coversTo: null },
    { coversTo: '2021-10-31' },
    'ช่วงวันที่ของข้อมูล',
    'ตั้งแต่ 1 ตุลาคม 2564',
    '1–31 ตุลาคม 2564',
  ],
  [
    'datedAt',
    { datedAt: null },
    { datedAt: '2021-12-24T03:05:00.000Z' },
    'วันและเวลากำกับข้อมูล',
    'ไม่ระบุ',
    '24 ธันวาคม 2564 เวลา 10.05 น.',
  ],
  ['publishOn', { publishOn: null }, { publishOn: '2022-01-03' }, 'เผยแพร่ตั้งแต่วันที่', 'ไม่ระบุ', '3 มกราคม 2565'],
  [
    'displayUntil',
    { displayUntil: '2022-01-03' },
    { displayUntil: null },
    'เผยแพร่ถึงวันที่',
    '3 มกราคม 2565',
    'ไม่ระบุ',
  ],
  [
    'urgency',
    { urgency: 'normal', urgentReason: null },
    { urgency: 'urgent', urgentReason: 'โรคระบาด' },
    'ความเร่งด่วน',
    'ปกติ',
    'เร่งด่วน โรคระบาด',
  ],
  [
    'urgentReason',
    { urgency: 'urgent', urgentReason: 'ก' },
    { urgentReason: 'ข' },
    'ความเร่งด่วน',
    'เร่งด่วน ก',
    'เร่งด่วน ข',
  ],
  ['noticeBoard', {}, { noticeBoard: true }, 'บอร์ดประชาสัมพันธ์', 'ไม่ระบุ', 'ติดประกาศด้วย'],
  [
    'informationOwner',
    { informationOwner: { name: 'ก', positionTitle: 'หัวหน้า' } },
    { informationOwner: { name: 'ข', positionTitle: 'หัวหน้า' } },
    'ผู้รับผิดชอบการให้ข้อมูล',
    'ก หัวหน้า',
    'ข หัวหน้า',
  ],
  [
    'files',
    { files: [file] },
    { files: [file, { ...file, id: 'f2', name: 'ภาพ.jpg', bytes: 2048 }] },
    'ไฟล์แนบ',
    'แผน.pdf (125 KB)',
    'แผน.pdf (125 KB)\nภาพ.jpg (2 KB)',
  ],
];

describe('what a request says otherwise than before', () => {
  it.each(changed)('is told of %s', (_field, from, to, label, was, is) => {
    expect(said(to, from)).toMatchObject([{ label, before: was, after: is }]);
  });

  it('is looked for in every field that the form has', () => {
    expect(new Set(changed.map(([field]) => field))).toEqual(new Set(Object.keys(contentSchema.shape)));
  });

  it('is another file also where name and size are the same', () => {
    const other = { ...file, id: 'f2', sha256: 'b'.repeat(64) };
    expect(said({ files: [other] }, { files: [file] })).toHaveLength(1);
    // Uploaded again as it was, it is the same.
    expect(said({ files: [{ ...file, id: 'f3' }] }, { files: [file] })).toEqual([]);
  });

  it('names what the profile no longer has by its key', () => {
    expect(said({ categoryId: 'gone' })[0]?.after).toBe('gone');
  });

  it('comes in the order of the form, and is nothing where nothing changed', () => {
    fc.assert(
      fc.property(fc.subarray(changed), (some) => {
        const from = Object.assign({}, ...some.map(([, was]) => was)) as Partial<Content>;
        const to = Object.assign({}, ...some.map(([, , is]) => is)) as Partial<Content>;
        const found = said(to, from).map(({ label }) => label);
        const order = said(
          Object.assign({}, ...changed.map(([, , is]) => is)),
          Object.assign({}, ...changed.map(([, was]) => was)),
        ).map(({ label }) => label);
        expect(found).toEqual(order.filter((label) => found.includes(label)));
        expect(said({}, from)).toEqual([]);
      }),
    );
  });
});
