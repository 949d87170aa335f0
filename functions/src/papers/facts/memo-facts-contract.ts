import { parsePeriod } from '@prakat/shared/papers/record-period';
import type { Publication } from '@prakat/shared/publication/schema';
import type { Submission } from '@prakat/shared/submission/schema';
import {
  aContent,
  anAttachedFile,
  aPublication,
  aSignature,
  aSubmission,
  aVersion,
} from '@prakat/shared/testing/builders';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { aVerbalApproval } from '@prakat/shared/testing/verbal-approval-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store, StoreTransaction } from '../../store/store.ts';
import {
  readFollowUpFacts,
  readRequestMemoFacts,
  readWebsiteReportFacts,
  type TypedRemark,
} from './memo-facts.ts';

const OFFICE = 'si-bun-rueang';
const base = anOfficeProfile({ id: OFFICE });
/** Three kinds that are looked through each month, one each quarter, the others never. */
const profile = {
  ...base,
  categories: base.categories.map((category) => ({
    ...category,
    refresh:
      { 'general-information': 'monthly', 'web-links': 'monthly', law: 'quarterly' }[category.id] ?? 'none',
  })) as typeof base.categories,
};

const bangkok = (time: string) => new Date(`${time}:00+07:00`).toISOString();
const pdf = anAttachedFile();
const jpg = anAttachedFile({ extension: 'jpg' });
const law = { categoryId: 'law', subtopicId: 'general' };

function period(id: string) {
  const parsed = parsePeriod(id, '2030-01-01');
  if (!parsed.ok) throw new Error(parsed.refusal.message);
  return parsed.period;
}

function putPublications(tx: StoreTransaction): void {
  const put = (
    id: string,
    up: string | null,
    content: Parameters<typeof aContent>[0],
    { approved = up, ...given }: Partial<Publication> & { approved?: string | null } = {},
  ) => {
    const publishedAt = up && bangkok(up);
    const version = aVersion({
      ...(approved ? { approvedAt: bangkok(approved) } : {}),
      upFrom: publishedAt,
    });
    tx.create(
      'publications',
      aPublication({
        id,
        officeId: OFFICE,
        content: aContent(content),
        publishedAt,
        versions: [version],
        ...given,
      }),
    );
  };
  put('august', '2021-08-02T10:00', { ...law, files: [pdf], details: '' });
  put('last-minute', '2021-09-30T23:59', { ...law, files: [jpg], details: '' });
  // From Monday to Monday, over a month's end.
  put('late', '2021-07-05T10:00', { categoryId: 'knowledge', files: [] }, { approved: '2021-06-28T10:00' });
  put(
    'in-time',
    '2021-07-01T10:00',
    { categoryId: 'knowledge', files: [] },
    { approved: '2021-06-28T10:00' },
  );
  put(
    'as-asked',
    '2021-07-12T08:00',
    { categoryId: 'gone', files: [], publishOn: '2021-07-12' },
    { approved: '2021-06-28T10:00' },
  );
  put(
    'corrected',
    '2021-07-05T10:00',
    { ...law, files: [] },
    {
      approved: '2021-06-28T10:00',
      shown: { version: 2, content: aContent({ ...law, files: [] }) },
    },
  );
  put('minute-after', '2021-10-01T00:01', { categoryId: 'statistics' });
  put('never', null, { categoryId: 'statistics' });
  put('elsewhere', '2021-08-02T10:00', { categoryId: 'statistics' }, { officeId: 'khemarat' });
}

function putRequests(tx: StoreTransaction): void {
  const put = (id: string, given: Partial<Submission>) =>
    tx.create('submissions', aSubmission({ id, officeId: OFFICE, number: `2564-${id}`, ...given }));
  const refused = (id: string, on: string, reason: string, updated = on) =>
    put(id, {
      state: 'rejected',
      lastRefusal: { kind: 'rejected', reason, by: aSignature(), at: bangkok(on) },
      updatedAt: bangkok(updated),
    });
  const [known] = profile.refusalReasons;
  refused('refused-1', '2021-07-01T00:01', known?.text ?? '');
  refused('refused-2', '2021-09-30T23:59', known?.text ?? '');
  refused('refused-3', '2021-08-02T10:00', 'ข้อมูลไม่ตรงกับเอกสาร');
  refused('refused-before', '2021-06-30T23:59', 'ก', '2021-08-02T10:00');
  refused('refused-after', '2021-10-01T00:01', 'ก');
  const byWord = (id: string, on: string, status: 'pending' | 'denied' | 'confirmed') =>
    put(id, {
      state: 'approved',
      verbal: aVerbalApproval({ givenAt: bangkok(on), status }),
      updatedAt: bangkok(on),
    });
  byWord('pending', '2021-08-02T10:00', 'pending');
  byWord('pending-before', '2021-06-30T10:00', 'pending');
  byWord('denied', '2021-08-02T10:00', 'denied');
  byWord('confirmed', '2021-08-02T10:00', 'confirmed');
}

function putChecks(tx: StoreTransaction): void {
  const firstAt = bangkok('2021-08-15T09:00');
  tx.create('jobRuns', { id: `${OFFICE}:freshness`, officeId: OFFICE, mark: '', firstAt, at: firstAt });
  const looked = (item: string, on: string, key: string) =>
    tx.create('freshnessChecks', {
      id: `${OFFICE}:${item.replace('.', ':')}:${key}`,
      officeId: OFFICE,
      item,
      period: key,
      by: null,
      at: bangkok(on),
      result: 'unchanged',
      event: { publicationId: 'august', seq: 1 },
    });
  looked('general-information.general', '2021-08-20T10:00', '2021-08');
  looked('general-information.general', '2021-10-01T00:01', '2021-10');
  looked('web-links.general', '2021-08-31T23:59', '2021-08');
  looked('web-links.general', '2021-09-01T00:01', '2021-09');
  looked('law.general', '2021-08-02T10:00', '2564-Q4');
}

const remarks: TypedRemark[] = [
  { kind: 'problem', text: 'ระบบช้า\n ในบางวัน', at: bangkok('2021-09-01T10:00') },
  { kind: 'suggestion', text: 'ควรจัดอบรม', at: bangkok('2021-09-01T10:00') },
  { kind: 'problem', text: 'ของไตรมาสก่อน', at: bangkok('2021-06-30T23:59') },
  { kind: 'problem', text: 'สรุปเมื่อสิ้นปี', at: bangkok('2021-10-05T10:00') },
];

/** Reading what memos say from the store: the same answers from every store. */
export function memoFactsContract(
  name: string,
  open: () => Promise<{ store: Store; close: () => Promise<void> }>,
): void {
  describe(`the facts of memos, from ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
      await opened.store.transact(async (tx) => {
        putPublications(tx);
        putRequests(tx);
        putChecks(tx);
      });
    });
    afterAll(() => opened.close());

    const followUpOf = (id: string, today: string) =>
      readFollowUpFacts(opened.store, profile, { period: period(id), remarks }, today);

    test('the report on the website counts by category what went up, and in what forms', async () => {
      const facts = await readWebsiteReportFacts(opened.store, profile, period('2564-Q4'), '2021-10-04');
      expect(facts).toEqual({
        period: period('2564-Q4'),
        asOf: '2021-10-04',
        counts: [
          { name: '2. หมวดที่ 2', count: 3 },
          { name: '3. หมวดที่ 3', count: 2 },
          { name: 'หมวดหมู่ที่ไม่อยู่ในแนวทางของหน่วยงานแล้ว', count: 1 },
        ],
        forms: expect.arrayContaining(['text', 'article', 'document', 'picture']),
      });
      const { counts, forms } = await readWebsiteReportFacts(
        opened.store,
        profile,
        period('2563-Q1'),
        '2021-10-04',
      );
      expect({ counts, forms }).toEqual({ counts: [], forms: [] });
    });

    test('the follow-up names the kinds published, what people typed, then what the records show', async () => {
      expect(await followUpOf('2564-Q4', '2021-10-04')).toEqual({
        period: period('2564-Q4'),
        asOf: '2021-10-04',
        items: ['หมวดที่ 2 – ทั่วไป', 'หมวดที่ 3', 'หมวดหมู่ที่ไม่อยู่ในแนวทางของหน่วยงานแล้ว'],
        problems: [
          'ระบบช้า ในบางวัน',
          'สรุปเมื่อสิ้นปี',
          'คำขอที่ไม่ได้รับอนุมัติ จำนวน 3 เรื่อง (ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน 2 เรื่อง, เหตุผลอื่น 1 เรื่อง)',
          'ข้อมูลที่นำขึ้นเว็บไซต์ช้ากว่า 3 วันทำการหลังได้รับอนุมัติ จำนวน 1 เรื่อง',
          'การอนุญาตทางวาจาที่ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร จำนวน 1 เรื่อง',
          'การอนุญาตทางวาจาที่ผู้อนุมัติปฏิเสธว่าไม่ได้อนุมัติ จำนวน 1 เรื่อง',
          'หมวดหมู่ที่มีข้อมูลไม่ได้ปรับปรุงหรือตรวจสอบครบตามรอบที่กำหนด ได้แก่ 1. หมวดที่ 1 (1 หัวข้อย่อย)',
        ],
        suggestions: ['ควรจัดอบรม'],
        enclosures: ['บันทึกรายงานผลการเผยแพร่ข้อมูลผ่านเว็บไซต์ เดือน กรกฎาคม - กันยายน 2564'],
      });
    });

    test('a round that is not over is not missed yet, nor one before the office began', async () => {
      const missed = async (id: string, today: string) =>
        (await followUpOf(id, today)).problems.filter((problem) => problem.startsWith('หมวดหมู่'));
      expect(await missed('2564-Q4', '2021-09-30')).toEqual([]);
      expect(await missed('2564-07', '2021-10-04')).toEqual([]);
      expect(await missed('2564-09', '2021-10-04')).toHaveLength(1);
    });

    test('a fiscal year comes with its report, and has what its quarters have', async () => {
      const { enclosures, problems } = await followUpOf('2564', '2021-10-04');
      expect(enclosures).toEqual([
        'รายงานผลการกำกับติดตามการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน ปีงบประมาณ 2564',
      ]);
      expect(problems.slice(0, 3)).toEqual(['ระบบช้า ในบางวัน', 'ของไตรมาสก่อน', 'สรุปเมื่อสิ้นปี']);
      expect(problems).toContain('การอนุญาตทางวาจาที่ยังไม่ได้ยืนยันเป็นลายลักษณ์อักษร จำนวน 2 เรื่อง');
    });

    test('a request is read for its own office only', async () => {
      const read = (id: string, office = profile) => readRequestMemoFacts(opened.store, office, id);
      expect(await read('refused-3')).toMatchObject({
        number: '2564-refused-3',
        title: aContent().title,
        unit: aSignature().unitName,
        category: '[ยังไม่มี: ชื่อหมวดหมู่ ซึ่งไม่อยู่ในแนวทางของหน่วยงานแล้ว]',
        files: 1,
        enclosures: ['แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์ เลขที่คำขอ 2564-refused-3'],
      });
      expect(await read('refused-3', { ...profile, id: 'khemarat' })).toBeNull();
      expect(await read('nowhere')).toBeNull();
    });
  });
}
