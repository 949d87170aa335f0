import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { drawPaper, type PaperFormat } from '@prakat/functions/papers/draw-paper';
import { requestForm } from '@prakat/shared/papers/request-form';
import {
  aContent,
  aDecision,
  anAttachedFile,
  aPublication,
  aSubmission,
} from '@prakat/shared/testing/builders';
import { expect, test } from 'vitest';

// What a printed form costs: the first, for which typesetter and fonts are loaded, and those after it, each of another
// request so that nothing is remembered.
// Run: npm run bench -- papers

const LIMIT_MS = 100;
const FORMS = 40;

const profile = loadProfiles(officesDir).get('si-bun-rueang');
if (!profile) throw new Error('no profile si-bun-rueang');

async function make(format: PaperFormat, order: number): Promise<number> {
  const content = aContent({
    title: `ประกาศแผนปฏิบัติราชการประจำปี ฉบับที่ ${order} อำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู`,
    details: `รายละเอียดตามเอกสารแนบ ลำดับที่ ${order} `.repeat(20),
    files: Array.from({ length: 5 }, (_, at) => anAttachedFile({ name: `แผน ${order}-${at}.pdf` })),
  });
  const submission = aSubmission({ content, state: 'approved', decisions: [aDecision()] });
  const start = performance.now();
  const item = { submission, publication: aPublication() };
  await drawPaper(requestForm(profile as NonNullable<typeof profile>, item), format);
  return performance.now() - start;
}

test.each(['pdf', 'docx'] as const)(
  `a form as %s takes at most ${LIMIT_MS} ms after the first`,
  async (format) => {
    const before = process.memoryUsage().rss;
    const first = await make(format, 0);
    const later: number[] = [];
    for (let order = 1; order <= FORMS; order += 1) later.push(await make(format, order));
    const median = later.toSorted((a, b) => a - b)[FORMS / 2] ?? 0;
    const slowest = Math.max(...later);
    const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
    console.log(
      `${format}: first ${first.toFixed(0)} ms, then median ${median.toFixed(0)} ms, slowest ${slowest.toFixed(0)} ms, ${grown} MB more memory`,
    );
    expect(median).toBeLessThan(LIMIT_MS);
  },
);
