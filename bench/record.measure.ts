import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { drawPaper } from '@prakat/functions/papers/draw-paper';
import { readRecordRows } from '@prakat/functions/papers/read-record-rows';
import { recordCsv, recordXlsx } from '@prakat/functions/papers/record-sheet';
import { openSqliteStore } from '@prakat/server/sqlite-store/sqlite-store';
import { type RecordFormat, recordFormats } from '@prakat/shared/api/papers';
import { publicationRecord, recordPaper } from '@prakat/shared/papers/publication-record';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { aContent, anAttachedFile, aPublication } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, expect, test } from 'vitest';

// What the record of a fiscal year with 1,000 publications costs, among 9,000 of other years.
// Run: npm run bench -- record

const ROWS = 1000;
const LIMIT_MS = 2000;

const profile = loadProfiles(officesDir).get('si-bun-rueang');
if (!profile) throw new Error('no profile si-bun-rueang');
const parsed = parsePeriod('2565', '2024-01-01');
if (!parsed.ok) throw new Error(parsed.refusal.message);
const asked = { period: parsed.period, categoryId: null, today: '2024-01-01' };

const folder = mkdtempSync(join(tmpdir(), 'prakat-record-'));
const store = openSqliteStore({ file: join(folder, 'prakat.sqlite') });

/** The n-th publication of a year, three a day. */
function publicationOf(year: number, n: number) {
  const content = aContent({
    title: `รายงานผลการจัดซื้อจัดจ้างในรอบเดือน ฉบับที่ ${n} อำเภอศรีบุญเรือง`,
    details: 'รายละเอียดตามเอกสารแนบ '.repeat(20),
    categoryId: profile?.categories[n % 8]?.id ?? '',
    files: [anAttachedFile(), anAttachedFile({ extension: 'jpg' })],
  });
  const publishedAt = new Date(Date.parse(`${year}-10-01T03:00:00Z`) + n * 8 * 3600_000).toISOString();
  const number = `${year + 544}-${String(n).padStart(4, '0')}`;
  return aPublication({ id: number, officeId: profile?.id ?? '', number, content, publishedAt });
}

beforeAll(async () => {
  for (let year = 2014; year < 2024; year += 1) {
    for (let first = 0; first < ROWS; first += 250) {
      await store.transact(async (tx) => {
        for (let n = first; n < first + 250; n += 1) tx.create('publications', publicationOf(year, n));
      });
    }
  }
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test(`${ROWS} rows are read within ${LIMIT_MS} ms`, async () => {
  const start = performance.now();
  expect(await readRecordRows(store, profile.id, asked)).toHaveLength(ROWS);
  const took = performance.now() - start;
  console.log(`reading: ${took.toFixed(0)} ms`);
  expect(took).toBeLessThan(LIMIT_MS);
});

async function make(categoryId: string | null, format: RecordFormat): Promise<Uint8Array> {
  const question = { ...asked, categoryId };
  const office = profile as NonNullable<typeof profile>;
  const record = publicationRecord(office, question, await readRecordRows(store, office.id, question));
  if (format === 'xlsx') return recordXlsx(record);
  return format === 'csv' ? recordCsv(record) : drawPaper(recordPaper(record), format);
}

test.each(recordFormats)('the record as %s', async (format) => {
  await make('nowhere', format);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const content = await make(null, format);
  const took = performance.now() - start;
  const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
  console.log(
    `${format}: ${took.toFixed(0)} ms, ${Math.round(content.length / 1024)} kB, ${grown} MB more memory`,
  );
});
