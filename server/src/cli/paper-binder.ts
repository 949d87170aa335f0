import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeBinder } from '@prakat/functions/binder/make-binder';
import type { Reading } from '@prakat/functions/registry/derived-sources';
import type { BinderFormat } from '@prakat/shared/api/binder';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { openLocalFileStore } from '../file-store/local-file-store.ts';
import { OperatorError } from '../operator-error.ts';

/** Writes the MOIT 1 binder of a fiscal year to a file, and enters it in the register; gives what is missing. */
export async function writeBinder(
  { profile, dataDir, ...reading }: Reading & { profile: OfficeProfile; dataDir: string },
  { year, out }: { year: string | undefined; out: string },
): Promise<string[]> {
  const format: BinderFormat | null = out.endsWith('.pdf') ? 'pdf' : out.endsWith('.zip') ? 'zip' : null;
  if (!format || !/^2[45]\d\d$/.test(year ?? ''))
    throw new OperatorError('กรุณาระบุ --year เป็นปี พ.ศ. และชื่อไฟล์ที่ลงท้ายด้วย .pdf หรือ .zip');
  const files = openLocalFileStore(join(dataDir, 'files'));
  const context = { ...reading, files };
  const actor = { kind: 'system', name: 'npm run paper' } as const;
  const made = await makeBinder(context, profile, { year: Number(year), format, actor });
  if (!made.ok) throw new OperatorError(made.refusal.message);
  try {
    await copyFile(made.path, out);
  } finally {
    await made.dispose();
  }
  return made.read.binder.lines
    .filter(({ state }) => state !== 'present')
    .flatMap(({ item, lacks }) => lacks.map((lack) => `รายการ ${item.id} ${item.name}: ${lack}`));
}
