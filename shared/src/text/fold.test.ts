import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldTight, foldWithMap } from './fold.ts';

/** Spellings of the same, the usual one first. Those that look the same here are written by code point. */
const families: [what: string, ...spellings: string[]][] = [
  [
    'SARA AM in two parts',
    'ทำงาน',
    'ท\u0E4D\u0E32งาน',
    'ท\u0E32\u0E4Dงาน',
    'ทำ\u0E4Dงาน',
    'ท\u0E4D\u0E33งาน',
  ],
  [
    'SARA AM with a tone, in every order',
    'น\u0E49\u0E33ดื่ม',
    'น\u0E33\u0E49ดื่ม',
    'น\u0E49\u0E4D\u0E32ดื่ม',
    'น\u0E4D\u0E49\u0E32ดื่ม',
    'น\u0E4D\u0E32\u0E49ดื่ม',
    'น\u0E49\u0E33\u0E33ดื่ม',
  ],
  [
    'SARA AM whose ring PDF text has lost',
    'จำนวนน้ำ',
    'จ านวนน้ า',
    'จ ำนวนน้ ำ',
    'จ ํานวนน ้ํา',
    'จ\u00A0านวนน้\nา',
  ],
  ['a tone after SARA AA', 'ห\u0E49\u0E32ม', 'ห\u0E32\u0E49ม'],
  ['THANTHAKHAT before the vowel', 'พันธ\u0E38\u0E4Cพืช', 'พันธ\u0E4C\u0E38พืช', 'พันธ \u0E38\u0E4Cพืช'],
  ['a tone before the vowel', 'ค\u0E39\u0E48มือ', 'ค\u0E48\u0E39มือ', 'คู\u0E48\u0E48มือ'],
  ['signs typed twice', 'ที\u0E48ประชุม', 'ที\u0E48\u0E48ประชุม', 'ท\u0E35\u0E35\u0E48ประชุม'],
  ['a blank before a mark', 'กรณีที่ผู้รับบริการ', 'กรณ ีที่ผู้รับบริการ', 'กรณีที ่ผู ้รับบริการ'],
  [
    'marks in the private use area',
    'ญี่ปุ่น ฐานะ ปั๊ม',
    '\uF70Fี\uF70Aป\uF718\uF713น \uF700านะ ป\uF710\uF715ม',
    '\uF89Aี\uF88Bป\uF89B\uF88Aน \uF89Eานะ ป\uF884\uF890ม',
  ],
  ['the ring of SARA AM in the private use area', 'ปำก', 'ป\uF711าก', 'ป\uF899าก'],
  ['ๅ for า', 'มาตรการ', 'มๅตรกๅร'],
  ['two SARA E for SARA AE', 'แผนและแบบ', 'เเผนเเละแบบ'],
  ['mai yamok with blanks or none', 'ต่างๆที่', 'ต่าง ๆ ที่', 'ต่าง ๆที่', 'ต่างๆ ที่', 'ต่าง\u00A0ๆ\u200Bที่'],
  ['paiyannoi after a blank', 'กรุงเทพฯ', 'กรุงเทพ ฯ'],
  ['an abbreviation without its dots', 'รพ.สต.บ้านโนนสูง', 'รพสต.บ้านโนนสูง', 'รพสตบ้านโนนสูง'],
  ['พ.ศ. without its dots', 'พ.ศ. 2569', 'พศ. 2569', 'พ.ศ ๒๕๖๙'],
  ['น.ส. for นางสาว', 'นางสาวฟาติมะห์ หลีเส็น', 'น.ส.ฟาติมะห์ หลีเส็น', 'นส.ฟาติมะห์ หลีเส็น'],
  ['น.ส. before a blank', 'นางสาว ฟาติมะห์', 'น.ส. ฟาติมะห์', 'น. ส. ฟาติมะห์', 'นส ฟาติมะห์'],
  ['น.ส. on a line to fill in', 'ชื่อ....นางสาวสมใจ', 'ชื่อ....น.ส.สมใจ'],
  ['Thai digits', '0123456789', '๐๑๒๓๔๕๖๗๘๙', '０１２３４５６７８９', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'],
  ['full-width and mathematical letters', 'ITA (2569)', 'ＩＴＡ　（2569）', '𝗜𝗧𝗔 (2569)'],
  ['capitals', 'Ministry of Public Health', 'MINISTRY OF PUBLIC HEALTH', 'ministry of public health'],
  ['ligatures', 'office file', 'oﬃce ﬁle'],
  ['accents in two parts', 'caf\u00E9', 'cafe\u0301', 'CAFE\u0301'],
  ['dashes', '2569-0001', '2569–0001', '2569\u20110001', '2569—0001', '2569－0001'],
  ['quotation marks', '"ประกาศ" ของ \'หน่วยงาน\'', '“ประกาศ” ของ ‘หน่วยงาน’'],
  ['blanks of every kind', 'ก ข ค', 'ก\n\n ข\u3000ค', 'ก\u00A0ข\u2009ค', 'ก\u0085\r\nข\u2028ค'],
  [
    'what is not seen',
    'ตามเอกสาร',
    'ตาม\u200Bเอกสาร',
    '\uFEFFตาม\u2060เอก\u00ADสาร',
    'ตาม\u202Eเอกสาร\u0007',
    'ตามเอก\uD83Dสาร',
  ],
];

/** Different words that differ in one sign, and what looks like a member of a family and is none. */
const pairs: [one: string, other: string][] = [
  ['น้ำ', 'นำ'],
  ['น้ำ', 'น้า'],
  ['ปี', 'ปิ'],
  ['แผน', 'แผ่น'],
  ['ข้าว', 'ข่าว'],
  ['ข้าว', 'ขาว'],
  ['ปา', 'ป่า'],
  ['เสือ', 'เสื้อ'],
  ['เสือ', 'เสื่อ'],
  ['มา', 'ม้า'],
  ['พันธุ์', 'พันธุ'],
  ['สถิติ', 'สถิต'],
  ['เบิก', 'เบิ่ก'],
  ['ลึก', 'ลืก'],
  ['คิด', 'คึด'],
  ['ตัน', 'ตัณ'],
  ['เผน', 'แผน'],
  ['ใจ', 'ไจ'],
  ['โรค', 'เรค'],
  ['ทะ', 'ทา'],
  ['มาก', 'มากๆ'],
  ['กรุงเทพ', 'กรุงเทพฯ'],
  ['คนส่ง', 'คนางสาวง'],
  ['คนส. ส่ง', 'คนางสาว ส่ง'],
  ['น.ส.3 ก', 'นางสาว3 ก'],
  ['ก.น.ส.', 'ก.นางสาว'],
  ['2569', '2568'],
  ['1.5', '15'],
  ['moph.go.th', 'mophgoth'],
  ['2569-0001', '25690001'],
  ['งาน วัน', 'งานวัน'],
  ['resume', 'résumé'],
  ['a<b', 'a>b'],
];

describe('folded text', () => {
  test.each(families)('does not tell apart %s', (_what, ...spellings) => {
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(new Set(spellings.map(fold))).toEqual(new Set([fold(spellings[0] as string)]));
  });

  test.each(pairs)('tells %s from %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  const spoken = fc.array(fc.constantFrom(...families), { minLength: 1, maxLength: 5 });
  const between = fc.constantFrom(' ', ', ', ' และ ', ' / ', ' “', '\n- ');

  test('is the same for any two spellings, in whatever they stand', () => {
    fc.assert(
      fc.property(spoken, between, fc.infiniteStream(fc.nat()), (said, glue, choices) => {
        const written = said.map(([, ...spellings]) => {
          const { value } = choices.next();
          return spellings[value % spellings.length] as string;
        });
        const usual = said.map(([, first]) => first);
        expect(fold(written.join(glue))).toBe(fold(usual.join(glue)));
      }),
    );
  });

  /** Letters and signs that the rules look for, thick. */
  const signs = [...'กนสญเแาำๅะัิีุูํ้่๊์็ๆฯ๑9. .-–aE\u0301"“\n\u200B\uF70A\uF711\uF899\uF700ＡﬁI'];
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 }),
    fc.string({ unit: fc.constantFrom(...'กนส.เ าำ้ํ ิๆ'), maxLength: 14 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({
      unit: fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...'\uD83D\uDE00')),
      maxLength: 20,
    }),
  );

  test('stays as it is when folded again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('has no blanks at its ends', () => {
    expect(fold(' \u200B\n ก ข \u3000')).toBe('ก ข');
    expect(fold(' \t')).toBe('');
  });

  test('knows where each of its letters comes from', () => {
    const text = 'ชื่อ  น.ส.สมใจ เลข ๑–2';
    const { folded, at } = foldWithMap(text);
    expect(folded).toBe('ชื่อ นางสาวสมใจ เลข 1-2');
    const original = (found: string) => {
      const start = folded.indexOf(found);
      return text.slice(at[start], at[start + found.length]);
    };
    expect(['ชื่อ', 'นางสาวสมใจ', 'สมใจ', 'เลข', '1-2'].map(original)).toEqual([
      'ชื่อ',
      'น.ส.สมใจ',
      'สมใจ',
      'เลข',
      '๑–2',
    ]);
  });

  test('folds the same with the way back, which goes forward only and ends where the text ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, at } = foldWithMap(text);
        expect(folded).toBe(fold(text));
        expect(at.length).toBe(folded.length + 1);
        expect(at.at(-1)).toBe(text.length);
        expect(at.every((place, index) => index === 0 || place >= (at[index - 1] as number))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('leads digits back to the very digits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, at } = foldWithMap(text);
        for (const { index, 0: digit } of folded.matchAll(/\d/g)) {
          const [there = ''] = text.slice(at[index]);
          expect(fold(there)).toBe(digit);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('blanks make no difference to names and titles that are compared whole', () => {
  expect(foldTight(' น.ส. ฟาติมะห์  หลีเส็น')).toBe(foldTight('นางสาวฟาติมะห์ หลีเส็น'));
  expect(foldTight('แผนปฏิบัติการ พ.ศ. 2569')).toBe(foldTight('แผนปฏิบัติการ พ.ศ.๒๕๖๙'));
  expect(foldTight('นายสมใจ ดี')).not.toBe(foldTight('นางสมใจ ดี'));
});
