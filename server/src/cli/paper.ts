import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { formFile } from '@prakat/functions/papers/form-file';
import { recordFile } from '@prakat/functions/papers/record-file';
import { itemOf } from '@prakat/functions/store/items';
import type { Store } from '@prakat/functions/store/store';
import type { RecordFormat } from '@prakat/shared/api/papers';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { checkCategory } from '@prakat/shared/papers/publication-record';
import { parsePeriod } from '@prakat/shared/papers/record-period';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

const USAGE = `วิธีใช้:
  npm run paper -- form --office รหัสหน่วยงาน --request เลขที่คำขอ --out ไฟล์   แบบฟอร์มของคำขอ
  npm run paper -- form --office รหัสหน่วยงาน --empty --out ไฟล์             แบบฟอร์มเปล่าสำหรับเขียนด้วยมือ
  npm run paper -- record --office รหัสหน่วยงาน --period ช่วงเวลา --out ไฟล์     บันทึกรายงานผลการเผยแพร่
    ช่วงเวลาเป็นปี พ.ศ.: 2565-Q4 ไตรมาสที่ 4 ปีงบประมาณ 2565, 2565-08 เดือนสิงหาคม 2565, 2565 ปีงบประมาณ 2565
    เติม --category รหัสหมวดหมู่ เพื่อเลือกหมวดหมู่เดียว
  เติม --docx เพื่อสร้างเป็นเอกสาร Word แทน PDF บันทึกเป็น --xlsx หรือ --csv ได้ด้วย`;

const options = {
  office: { type: 'string' },
  request: { type: 'string' },
  empty: { type: 'boolean', default: false },
  period: { type: 'string' },
  category: { type: 'string' },
  docx: { type: 'boolean', default: false },
  xlsx: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
type Made = { content: Uint8Array; missing?: string[] };

/** Reads from the records on this machine. */
async function fromStore<T>(dataDir: string, read: (store: Store) => Promise<T>): Promise<T> {
  const file = join(dataDir, 'prakat.sqlite');
  if (!existsSync(file)) throw new OperatorError(`ไม่พบฐานข้อมูล ${file} กรุณาตรวจสอบค่า DATA_DIR`);
  const store = openSqliteStore({ file });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

function formatOf(values: Values): RecordFormat {
  const [format = 'pdf', ...more] = (['docx', 'xlsx', 'csv'] as const).filter((each) => values[each]);
  if (more.length > 0) throw new OperatorError(USAGE);
  return format;
}

async function makeForm(profile: OfficeProfile, values: Values, dataDir: string): Promise<Made> {
  const { request, empty } = values;
  const format = formatOf(values);
  const isPlain = values.period === undefined && values.category === undefined;
  if (!isPlain || (request === undefined) !== empty || format === 'xlsx' || format === 'csv') {
    throw new OperatorError(USAGE);
  }
  if (request === undefined) return formFile(profile, null, format);
  return fromStore(dataDir, async (store) => {
    const equals = { officeId: profile.id, number: request };
    const [submission] = (await store.find('submissions', 'byNumber', { equals, limit: 1 })).items;
    if (!submission) throw new OperatorError(`ไม่พบคำขอเลขที่ ${request} ของหน่วยงาน ${profile.id}`);
    return formFile(profile, await itemOf(store, submission), format);
  });
}

async function makeRecord(profile: OfficeProfile, values: Values, dataDir: string): Promise<Made> {
  const { period: id, category: categoryId = null, request, empty } = values;
  if (id === undefined || request !== undefined || empty) throw new OperatorError(USAGE);
  const today = calendarDate(Date.now());
  const parsed = parsePeriod(id, today);
  if (!parsed.ok) throw new OperatorError(parsed.refusal.message);
  const known = checkCategory(profile, categoryId);
  if (!known.ok) throw new OperatorError(known.refusal.message);
  const asked = { period: parsed.period, categoryId, today };
  return fromStore(dataDir, (store) => recordFile(store, profile, asked, formatOf(values)));
}

const papers = new Map([
  ['form', makeForm],
  ['record', makeRecord],
]);

/**
 * `npm run paper -- form --office NAME (--request NUMBER | --empty) [--docx] --out FILE` and `npm run paper -- record
 * --office NAME --period PERIOD [--category ID] [--docx | --xlsx | --csv] --out FILE`: papers of the offices on this machine.
 * May run while the product serves. Says what a paper lacks; it is made all the same.
 */
await runProgram(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const { office, out } = values;
  const make = papers.get(positionals.join(' '));
  if (!make || !office || !out) throw new OperatorError(USAGE);
  const settings = readSettings(process.env);
  const profile = loadProfiles(settings.OFFICES_DIR ?? officesDir).get(office);
  if (!profile) throw new OperatorError(`ไม่พบหน่วยงาน ${office}`);
  const { content, missing = [] } = await make(profile, values, settings.DATA_DIR);
  writeFileSync(out, content);
  console.log(`สร้าง ${out} แล้ว`);
  for (const what of missing) console.log(`ยังไม่มี: ${what}`);
});
