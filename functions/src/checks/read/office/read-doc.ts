import WordExtractor from 'word-extractor';
import { addText, placeIn, type Reading } from '../reading.ts';

/**
 * The text of an old Word document (.doc, Word 97–2003) as far as word-extractor reads it: body, header, footer, notes,
 * comments and text boxes.
 *
 * @throws where it is damaged, older or has a password
 */
export async function readDoc(document: Uint8Array, at: string | null, reading: Reading): Promise<void> {
  const bytes = Buffer.from(document.buffer, document.byteOffset, document.byteLength);
  const word = await new WordExtractor().extract(bytes);
  addText(reading, at, word.getBody());
  addText(reading, placeIn(at, 'หัวกระดาษ'), word.getHeaders({ includeFooters: false }));
  addText(reading, placeIn(at, 'ท้ายกระดาษ'), word.getFooters());
  addText(reading, placeIn(at, 'เชิงอรรถ'), word.getFootnotes());
  addText(reading, placeIn(at, 'อ้างอิงท้ายเรื่อง'), word.getEndnotes());
  addText(reading, placeIn(at, 'ความคิดเห็น'), word.getAnnotations());
  addText(reading, placeIn(at, 'กล่องข้อความ'), word.getTextboxes());
}
