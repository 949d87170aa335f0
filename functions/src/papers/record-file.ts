import type { RecordFormat } from '@prakat/shared/api/papers';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import {
  type PublicationRecord,
  publicationRecord,
  type RecordAsked,
  recordPaper,
} from '@prakat/shared/papers/publication-record';
import type { StoreReader } from '../store/store.ts';
import { drawDocx } from './draw-docx.ts';
import { drawPdf } from './draw-pdf.ts';
import { readRecordRows } from './read-record-rows.ts';
import { recordCsv, recordXlsx } from './record-sheet.ts';

const writers: Record<RecordFormat, (record: PublicationRecord) => Uint8Array | Promise<Uint8Array>> = {
  pdf: (record) => drawPdf(recordPaper(record)),
  docx: (record) => drawDocx(recordPaper(record)),
  xlsx: recordXlsx,
  csv: recordCsv,
};

/** An office's record of publications as a file, read from the store as it is now. */
export async function recordFile(
  reader: StoreReader,
  profile: OfficeProfile,
  asked: RecordAsked,
  format: RecordFormat,
): Promise<{ name: string; content: Uint8Array }> {
  const record = publicationRecord(profile, asked, await readRecordRows(reader, profile.id, asked));
  const category = profile.categories.find(({ id }) => id === asked.categoryId);
  const parts = ['บันทึกการเผยแพร่', profile.name.short, asked.period.id];
  if (category) parts.push(`หมวด ${category.number}`);
  return { name: `${parts.join(' ')}.${format}`, content: await writers[format](record) };
}
