import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawPdf } from '@prakat/functions/papers/draw-pdf';
import { paragraph } from '@prakat/shared/papers/paper';
import { addDays, thaiDate, thaiNumerals } from '@prakat/shared/time/thai-date';
import { demoDir } from '@prakat/simulator/paths';
import type { Attachment, Filing } from '@prakat/simulator/play/steps/filing';

/** Where the item stands on the website, made there where there is none: it is told from the website's own. */
export const CATEGORY = { topic: 'public-relations/news', slug: 'prakat-demo' } as const;

/** What is published, and what corrects it: each says that it is an example. */
export type Sample = { draft: Filing['draft']; schedule: Attachment };

const NAME = 'ออกหน่วยฉีดวัคซีนป้องกันโรคไข้หวัดใหญ่';

/** The announcement of an outing, and its correction to another day and place. `today` is a day in Bangkok: 2025-11-29. */
export async function samples(today: string): Promise<{ first: Sample; corrected: Sample }> {
  return {
    first: await sample(today, { inDays: 7, place: 'ศาลาประชาคมหมู่ที่ ๑', file: 'กำหนดการออกหน่วย.pdf' }),
    corrected: await sample(today, {
      inDays: 14,
      place: 'ศาลาประชาคมหมู่ที่ ๒',
      file: 'กำหนดการออกหน่วย (ฉบับแก้ไข).pdf',
    }),
  };
}

/** The poster that both have. */
export const poster = (): Attachment => ({
  name: 'ภาพประชาสัมพันธ์.jpg',
  content: readFileSync(join(demoDir, 'vaccination-outing.jpg')),
});

async function sample(
  today: string,
  { inDays, place, file }: { inDays: number; place: string; file: string },
): Promise<Sample> {
  const day = addDays(today, inDays);
  const title = `(ตัวอย่าง) ${NAME} วันที่ ${thaiDate(day)}`;
  const content = await drawPdf({
    title,
    at: `${today}T00:00:00.000Z`,
    mark: 'ตัวอย่าง',
    blocks: [
      { kind: 'heading', text: `กำหนดการ${NAME}` },
      paragraph(`วันที่ ${thaiNumerals(thaiDate(day))} ณ ${place}`, { align: 'center' }),
      paragraph('เอกสารนี้จัดทำขึ้นเพื่อสาธิตระบบเท่านั้น ไม่มีการออกหน่วยจริง', { indent: 1 }),
    ],
    persons: [],
    missing: [],
  });
  return {
    draft: {
      title,
      details: 'ประกาศนี้จัดทำขึ้นเพื่อสาธิตระบบเท่านั้น ไม่มีการออกหน่วยจริง',
      categoryId: 'public-relations',
      subtopicId: 'news',
      source: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
      coversFrom: today,
      coversTo: day,
    },
    schedule: { name: file, content },
  };
}
