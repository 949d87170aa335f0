import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { formFile } from '@prakat/functions/papers/form-file';
import { type Item, itemOf } from '@prakat/functions/store/items';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';

const USAGE = `วิธีใช้:
  npm run paper -- form --office รหัสหน่วยงาน --request เลขที่คำขอ --out ไฟล์   แบบฟอร์มของคำขอ
  npm run paper -- form --office รหัสหน่วยงาน --empty --out ไฟล์             แบบฟอร์มเปล่าสำหรับเขียนด้วยมือ
  เติม --docx เพื่อสร้างเป็นเอกสาร Word แทน PDF`;

/** A request of the office on this machine by its number, with what came of it. */
async function findNumbered(dataDir: string, officeId: string, number: string): Promise<Item> {
  const file = join(dataDir, 'prakat.sqlite');
  if (!existsSync(file)) throw new OperatorError(`ไม่พบฐานข้อมูล ${file} กรุณาตรวจสอบค่า DATA_DIR`);
  const store = openSqliteStore({ file });
  try {
    const equals = { officeId, number };
    const [submission] = (await store.find('submissions', 'byNumber', { equals, limit: 1 })).items;
    if (!submission) throw new OperatorError(`ไม่พบคำขอเลขที่ ${number} ของหน่วยงาน ${officeId}`);
    return await itemOf(store, submission);
  } finally {
    await store.close();
  }
}

/**
 * `npm run paper -- form --office NAME (--request NUMBER | --empty) [--docx] --out FILE`: papers of the offices on this machine.
 * May run while the product serves. Says what a paper lacks; it is made all the same.
 */
await runProgram(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      office: { type: 'string' },
      request: { type: 'string' },
      empty: { type: 'boolean', default: false },
      docx: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const { office, request, empty, docx, out } = values;
  const isForm = positionals.length === 1 && positionals[0] === 'form';
  if (!isForm || !office || !out || (request === undefined) !== empty) throw new OperatorError(USAGE);
  const settings = readSettings(process.env);
  const profile = loadProfiles(settings.OFFICES_DIR ?? officesDir).get(office);
  if (!profile) throw new OperatorError(`ไม่พบหน่วยงาน ${office}`);
  const item = request === undefined ? null : await findNumbered(settings.DATA_DIR, office, request);
  const { content, missing } = await formFile(profile, item, docx ? 'docx' : 'pdf');
  writeFileSync(out, content);
  console.log(`สร้าง ${out} แล้ว`);
  for (const what of missing) console.log(`ยังไม่มี: ${what}`);
});
