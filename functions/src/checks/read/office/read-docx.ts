import { openArchive } from '../open-archive.ts';
import { addText, placeIn, type ReadInside, type Reading } from '../reading.ts';
import { drawingText } from './drawing-text.ts';
import { embeddedName, isEquation } from './embedded.ts';
import { wordText } from './word-text.ts';

/** Parts of a Word document that hold words, with the place that a person knows them by; null: the text itself. */
const places: readonly [RegExp, string | null][] = [
  [/^word\/document\d*\.xml$/, null],
  [/^word\/header\d*\.xml$/, 'หัวกระดาษ'],
  [/^word\/footer\d*\.xml$/, 'ท้ายกระดาษ'],
  [/^word\/footnotes\.xml$/, 'เชิงอรรถ'],
  [/^word\/endnotes\.xml$/, 'อ้างอิงท้ายเรื่อง'],
  [/^word\/comments\.xml$/, 'ความคิดเห็น'],
  [/^word\/glossary\/document\.xml$/, 'ข้อความสำเร็จรูป'],
];
const CHART = /^word\/(?:charts|diagrams|drawings)\/[^/]+\.xml$/;
const PROPERTIES = /^docProps\/(?:core|custom)\.xml$/;

/**
 * Every text of a Word document: header, footer, notes, comments, text boxes, charts, properties, and what is not seen
 * but still there (hidden text, deletions that are tracked).
 *
 * @param at place of the document in an archive, null where it is the file itself
 * @throws where it is damaged
 */
export async function readDocx(
  document: Uint8Array,
  at: string | null,
  reading: Reading,
  readInside: ReadInside,
): Promise<void> {
  for (const { name, content } of await openArchive(document, reading)) {
    // Such as the workbook behind a chart.
    const inside = embeddedName(name);
    if (inside !== null) {
      const bytes = await content();
      if (bytes === null) return;
      if (!isEquation(bytes)) await readInside(inside, bytes, placeIn(at, `${inside} ที่ฝังอยู่`));
      continue;
    }
    const known = places.find(([pattern]) => pattern.test(name));
    if (known === undefined && !CHART.test(name) && !PROPERTIES.test(name)) continue;
    const xml = await content();
    if (xml === null) return;
    if (known === undefined) {
      addText(reading, placeIn(at, CHART.test(name) ? 'แผนภูมิหรือรูปวาด' : 'คุณสมบัติของไฟล์'), drawingText(xml));
      continue;
    }
    const place = known[1] === null ? at : placeIn(at, known[1]);
    const { body, boxes, deleted, hidden } = wordText(xml);
    addText(reading, place, body);
    addText(reading, placeIn(place, 'กล่องข้อความ'), boxes);
    addText(reading, placeIn(place, 'ข้อความที่ลบแล้วแต่ยังติดตามการเปลี่ยนแปลงไว้'), deleted);
    addText(reading, placeIn(place, 'ข้อความที่ซ่อนไว้'), hidden);
  }
}
