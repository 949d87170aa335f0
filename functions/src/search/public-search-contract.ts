import type { FileExtension } from '@prakat/shared/files/file-types';
import type { Publication } from '@prakat/shared/publication/schema';
import { listedFields } from '@prakat/shared/publication/standing';
import { aContent, anAttachedFile, aPlacement, aPublication } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store/store.ts';
import { publicListingOf } from './public-listing.ts';
import { PUBLIC_SEARCH_PAGE, type PublicQuery, searchPublic } from './search-public.ts';

const OFFICE = 'si-bun-rueang';
const NOW = Date.parse('2022-03-01T02:00:00.000Z');
const anything: PublicQuery = { text: '', categoryId: null, year: null, file: null };

type Given = Partial<Parameters<typeof aContent>[0]> &
  Partial<Pick<Publication, 'number' | 'displayUntil' | 'publishedAt' | 'ownerUnit' | 'state'>>;

function anItem(id: string, given: Given = {}): Publication {
  const { number = '2565-0100', displayUntil = null, publishedAt, ownerUnit, state, ...content } = given;
  const item = aPublication({
    id,
    officeId: OFFICE,
    number,
    state: state ?? 'on_display',
    displayUntil,
    publishedAt: publishedAt ?? '2021-12-24T03:00:00.000Z',
    ownerUnit: ownerUnit ?? 'กลุ่มงานบริหาร',
    shown: {
      version: 1,
      content: aContent({ title: 'ข่าวกีฬา', details: 'ตามเอกสารแนบ', files: [], ...content }),
    },
    placements: [aPlacement({ id: 'built-in', destination: 'built-in', address: 'https://x.go.th/1' })],
  });
  return { ...item, ...listedFields(item) };
}

/** What residents type, and the one item that they mean. */
const sayings: [item: Publication, ...questions: string[]][] = [
  [
    anItem('vaccine', { title: 'ขอเชิญรับวัคซีนไข้หวัดใหญ่ ณ รพ.สต.ทุกแห่ง' }),
    'วัคซีนไข้หวัดใหญ่',
    'ไข้หวัดใหญ่วัคซีน',
    'รพสต ไข้หวัด',
  ],
  [anItem('plan', { title: 'แผนปฏิบัติการจัดซื้อจัดจ้าง ประจำปี ๒๕๖๕' }), 'จัดซื้อ 2565', 'แผนจัดซื้อ ๒๕๖๕'],
  [anItem('number', { number: '2565-0042' }), '2565-0042', '๒๕๖๕/๔๒'],
  [anItem('details', { details: 'สอบถามได้ที่งานระบาดวิทยา' }), 'ระบาดวิทยา'],
  [
    anItem('file', { files: [anAttachedFile({ name: 'แบบฟอร์มลงทะเบียน.pdf', extension: 'pdf' })] }),
    'แบบฟอร์มลงทะเบียน',
  ],
  [anItem('unit', { ownerUnit: 'กลุ่มงานทันตสาธารณสุข' }), 'ทันตสาธารณสุข'],
  [anItem('source', { source: 'กรมอนามัย' }), 'กรมอนามัย'],
];

/** What nobody of the public may find: what the page does not say, what is over, what has come down, what never went up. */
const unseen = [
  anItem('remarks', { remarks: 'ลับเฉพาะผู้อนุมัติ' }),
  anItem('person', { informationOwner: { name: 'นางสาวสมหญิง จริงใจ', positionTitle: 'นักวิชาการ' } }),
  anItem('over', { title: 'ประกวดราคาเลิกแล้ว', displayUntil: '2022-02-28' }),
  anItem('down', { title: 'ข้อมูลที่นำลง', state: 'taken_down' }),
];

/** What the public search must do on every store. `open` gives an empty store, which is closed by `close`. */
export function publicSearchContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`public search on ${name}`, () => {
    let store: Store;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ store, close } = await open());
      const many = Array.from({ length: 45 }, (_, n) =>
        anItem(`many-${String(n).padStart(2, '0')}`, {
          title: `รายงานน้ำประปาครั้งที่ ${n}`,
          categoryId: n % 3 === 0 ? 'law' : 'knowledge',
          files: n % 5 === 0 ? [anAttachedFile({ extension: 'xlsx', name: 'ตาราง.xlsx' })] : [],
          publishedAt: new Date(Date.parse('2021-08-01T03:00:00.000Z') + n * 3 * 86_400_000).toISOString(),
        }),
      );
      const all = [...sayings.map(([item]) => item), ...unseen, ...many];
      await store.transact(async (tx) => {
        for (const item of all) {
          tx.put('publications', item);
          const listing = publicListingOf(item);
          if (listing) tx.put('publicListings', listing);
        }
      });
    });
    afterAll(() => close());

    const search = (query: Partial<PublicQuery>, after: string | null = null) =>
      searchPublic(store, OFFICE, { ...anything, ...query }, { after, now: NOW });
    const ids = async (query: Partial<PublicQuery>) => (await search(query)).items.map(({ id }) => id);

    test.each(sayings.flatMap(([{ id }, ...questions]) => questions.map((question) => [question, id])))(
      '%s finds %s alone',
      async (question, id) => {
        expect(await ids({ text: question })).toEqual([id]);
      },
    );

    test.each(['ลับเฉพาะ', 'สมหญิง จริงใจ', 'ประกวดราคาเลิกแล้ว', 'ข้อมูลที่นำลง', 'คำที่ไม่มีในรายการใด'])(
      '%s finds nothing',
      async (question) => {
        expect(await ids({ text: question })).toEqual([]);
      },
    );

    test('an item that was taken down a moment ago is not shown, even while its listing stands', async () => {
      const item = anItem('moment', { title: 'ดวงอาทิตย์ทรงกลด' });
      const listing = publicListingOf(item);
      if (!listing) throw new Error('it is public');
      const down = { ...item, state: 'taken_down' as const };
      await store.transact(async (tx) => {
        tx.put('publications', { ...down, ...listedFields(down) });
        tx.put('publicListings', listing);
      });
      expect(await ids({ text: 'ดวงอาทิตย์' })).toEqual([]);
    });

    test.each<[Partial<PublicQuery>, number]>([
      [{ text: 'น้ำประปา', categoryId: 'law' }, 15],
      [{ text: 'น้ำประปา', file: 'xlsx' as FileExtension }, 9],
      [{ file: 'xlsx', categoryId: 'law' }, 3],
      // 1 October 2564 begins fiscal year 2565: 21 of the reports went up before.
      [{ text: 'น้ำประปา', year: '2564' }, 21],
    ])('what is asked for besides must hold too: %j', async (query, count) => {
      let after: string | null = null;
      const found: string[] = [];
      do {
        const page: Awaited<ReturnType<typeof search>> = await search(query, after);
        expect(page.items.length).toBeLessThanOrEqual(PUBLIC_SEARCH_PAGE);
        found.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect(new Set(found).size).toBe(count);
      expect(found).toHaveLength(count);
    });

    test('goes newest first', async () => {
      const days = (await search({ text: 'น้ำประปา' })).items.map(({ publishedAt }) => publishedAt ?? '');
      expect(days).toEqual([...days].sort().reverse());
    });
  });
}
