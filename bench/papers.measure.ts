import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { drawPaper, type PaperFormat } from '@prakat/functions/papers/draw-paper';
import { aMemo, anEmblem } from '@prakat/functions/papers/testing/sample-papers';
import { paragraph } from '@prakat/shared/papers/paper';
import { requestForm } from '@prakat/shared/papers/request-form';
import {
  aContent,
  aDecision,
  anAttachedFile,
  aPublication,
  aSubmission,
} from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';

// What a printed form and a memo cost: the first, for which typesetter and fonts are loaded, and those after it, each of
// another request so that nothing is remembered.
// Run: npm run bench -- papers

const LIMIT_MS = 100;
const PAPERS = 40;

const profile = loadProfiles(officesDir).get('si-bun-rueang');
if (!profile) throw new Error('no profile si-bun-rueang');

async function form(format: PaperFormat, order: number): Promise<unknown> {
  const content = aContent({
    title: `ประกาศแผนปฏิบัติราชการประจำปี ฉบับที่ ${order} อำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู`,
    details: `รายละเอียดตามเอกสารแนบ ลำดับที่ ${order} `.repeat(20),
    files: Array.from({ length: 5 }, (_, at) => anAttachedFile({ name: `แผน ${order}-${at}.pdf` })),
  });
  const submission = aSubmission({ content, state: 'approved', decisions: [aDecision()] });
  const item = { submission, publication: aPublication() };
  return drawPaper(requestForm(profile as NonNullable<typeof profile>, item), format);
}

/** With the emblem, and a code that a telephone reads. */
async function memo(format: PaperFormat, order: number): Promise<unknown> {
  const paper = aMemo();
  const clauses = Array.from({ length: 5 }, (_, at) =>
    paragraph(`${at}. รายละเอียดตามเอกสารแนบ ลำดับที่ ${order} ${'ของสำนักงาน'.repeat(10)}`, { indent: 2 }),
  );
  const code = { kind: 'qr' as const, address: `https://example.go.th/${order}`, millimetres: 30 };
  const blocks = [...paper.blocks, ...clauses, code];
  return drawPaper({ ...paper, blocks }, format, { emblem: anEmblem, font: null });
}

const makers = { form, memo };
const papers = (['form', 'memo'] as const).flatMap((kind) =>
  (['pdf', 'docx'] as const).map((format) => [kind, format] as const),
);

test.each(papers)(`a %s as %s takes at most ${LIMIT_MS} ms after the first`, async (kind, format) => {
  const make = async (order: number): Promise<number> => {
    const start = performance.now();
    await makers[kind](format, order);
    return performance.now() - start;
  };
  const before = process.memoryUsage().rss;
  const first = await make(0);
  const later: number[] = [];
  for (let order = 1; order <= PAPERS; order += 1) later.push(await make(order));
  const median = later.toSorted((a, b) => a - b)[PAPERS / 2] ?? 0;
  const slowest = Math.max(...later);
  const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
  console.log(
    `${kind} as ${format}: first ${first.toFixed(0)} ms, then median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms, ${grown} MB more memory`,
  );
  expect(median).toBeLessThan(LIMIT_MS);
});
