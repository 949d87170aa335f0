import type { Content, Submission } from '@prakat/shared/submission/schema';
import { aContent, anAttachedFile, aSubmission } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { keepListings, LISTING_VERSION } from './keep-listings.ts';
import { searchRequests } from './search.ts';
import { anyRequest } from './search-query.ts';

const OFFICE = 'si-bun-rueang';
const clock = () => Date.parse('2026-03-01T02:00:00.000Z');

const long = `${'รายงานการประชุมคณะกรรมการบริหารหน่วยงาน '.repeat(24)} วาระสุดท้ายเรื่องครุภัณฑ์`;

/** What one request says, and words that find it and no other of these. */
const sayings: [what: string, content: Partial<Content>, ...questions: string[]][] = [
  [
    'SARA AM before its tone',
    { title: 'ตรวจคุณภาพน\u0E33\u0E49ดื่มหมู่บ้าน' },
    'น\u0E49\u0E33ดื่ม',
    'น\u0E4D\u0E49\u0E32ดื่ม',
  ],
  [
    'THANTHAKHAT before its vowel',
    { title: 'แจกพันธ\u0E4C\u0E38พืช' },
    'พันธ\u0E38\u0E4Cพืช',
    'พันธ\u0E4C\u0E38พืช',
  ],
  ['an abbreviation', { title: 'รพ.สต.บ้านโนนสูง' }, 'รพสต', 'รพ.สต.', 'รพ.สต. โนนสูง'],
  ['mai yamok', { title: 'สิทธิประโยชน์ต่าง ๆ ของผู้ป่วยใน' }, 'ต่างๆ ผู้ป่วยใน', 'ต่าง ๆ ผู้ป่วยใน'],
  ['blanks of PDF text', { details: 'กรณ ีที่ผู้รับบริการยื่นค าร้อง' }, 'กรณีที่', 'คำร้อง'],
  ['a title of names', { title: 'คำสั่งแต่งตั้ง น.ส.ฟาติมะห์ หลีเส็น' }, 'นางสาวฟาติมะห์', 'น.ส.ฟาติมะห์', 'หลีเส็น'],
  ['the end of long details', { details: long }, 'ครุภัณฑ์', 'วาระสุดท้าย'],
  ['a remark', { remarks: 'ขอให้ขึ้นก่อนวันสงกรานต์' }, 'สงกรานต์'],
  [
    'the name of a file',
    { files: [anAttachedFile({ name: 'แบบสอบถามความพึงพอใจ ๒๕๖๙.pdf' })] },
    'แบบสอบถาม 2569',
  ],
  ['full-width letters', { title: 'ผลการประเมิน ＩＴＡ' }, 'ita', 'ITA'],
  ['a number in a title', { title: 'ประกาศเลขที่ ๒๕๖๘/๑๒๓' }, '2568/123', '2568-0123'],
];

const requests: Submission[] = sayings.map(([, content], n) =>
  aSubmission({
    id: `request-${String(n).padStart(2, '0')}`,
    officeId: OFFICE,
    number: `2569-${String(n + 1).padStart(4, '0')}`,
    content: aContent({ details: 'ตามเอกสารแนบ', files: [], ...content }),
  }),
);
/** More than are made anew in one go, with nothing that the questions ask for. */
const others: Submission[] = Array.from({ length: 45 }, (_, n) =>
  aSubmission({
    id: `other-${String(n).padStart(2, '0')}`,
    officeId: OFFICE,
    number: `2569-${String(n + 101).padStart(4, '0')}`,
    content: aContent({ title: 'ข่าวกีฬา', details: 'ตามเอกสารแนบ', files: [] }),
  }),
);

/** What search finds in texts as people and programs write them, also in those that were saved by an earlier folding. */
export function foundTextContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`texts found on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    const asker = { officeId: OFFICE, member: { id: 'member-2' } };
    const found = async (text: string) =>
      (await searchRequests({ store: opened.store }, asker, { ...anyRequest, text })).items.map(
        ({ submission }) => submission.id,
      );

    beforeAll(async () => {
      opened = await open();
      // As an earlier version left them: found by nothing but the list of everything.
      await opened.store.transact(async (tx) => {
        for (const request of [...requests, ...others]) {
          const { id, officeId, updatedAt } = request;
          tx.put('submissions', request);
          tx.put('listings', { id, officeId, facets: ['all'], text: '', filedOn: '2021-12-24', updatedAt });
        }
        tx.put('counters', { id: 'listings', value: 1 });
      });
    });
    afterAll(() => opened.close());

    test('what was saved by an earlier folding is folded again; broken off half-way, it goes on there', async () => {
      const all = requests.length + others.length;
      expect(await found('ครุภัณฑ์')).toEqual([]);

      let left = 2;
      const { store } = opened;
      const breaking = new Proxy(store, {
        get(target, property) {
          if (property === 'transact' && left-- === 0)
            return () => Promise.reject(new Error('the process was ended'));
          const value = Reflect.get(target, property);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
      await expect(keepListings({ store: breaking, clock }, [OFFICE])).rejects.toThrow(
        'the process was ended',
      );
      expect((await store.get('counters', 'listings'))?.value).toBe(1);

      const inRest = await keepListings({ store, clock }, [OFFICE]);
      expect(inRest).toBe(all - 40);
      expect((await store.get('counters', 'listings'))?.value).toBe(LISTING_VERSION);
      expect(await keepListings({ store, clock }, [OFFICE])).toBe(0);
    });

    test('and whatever is thrown away of it is made again', async () => {
      const { store } = opened;
      await store.transact(async (tx) => {
        tx.delete('listings', 'request-00');
        tx.delete('counters', 'listings');
        tx.delete('jobRuns', `${OFFICE}:listings`);
      });
      expect(await keepListings({ store, clock }, [OFFICE])).toBe(requests.length + others.length);
    });

    test.each(
      sayings.flatMap(([what, , ...questions], n) =>
        questions.map((question) => [what, question, n] as const),
      ),
    )('%s is found by %s', async (_what, question, n) => {
      expect(await found(question)).toEqual([requests[n]?.id]);
    });
  });
}
