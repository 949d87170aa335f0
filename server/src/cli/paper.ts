import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { drawPaper } from '@prakat/functions/papers/draw-paper';
import { districtsOf } from '@prakat/functions/province/districts-of';
import { makePaper } from '@prakat/functions/registry/make-paper';
import { proposePaper } from '@prakat/functions/registry/propose-paper';
import { sitePages } from '@prakat/shared/addresses/site';
import type { RecordFormat } from '@prakat/shared/api/papers';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { complaintPoster } from '@prakat/shared/papers/complaint-poster';
import { derivedId } from '@prakat/shared/papers/register/paper-ids';
import { paperKindSchema } from '@prakat/shared/papers/register/paper-kind-schema';
import { type PaperKind, paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import { requestForm } from '@prakat/shared/papers/request-form';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';
import { openSqliteStore } from '../sqlite-store/sqlite-store.ts';
import { writeBinder } from './paper-binder.ts';
import { type AskedPaper, isAskedFor, subjectOf } from './paper-subject.ts';

const USAGE = `วิธีใช้: npm run paper -- ชนิด --office รหัสหน่วยงาน … --out ไฟล์
  form            แบบฟอร์มของคำขอ             --request เลขที่คำขอ หรือ --empty สำหรับเขียนด้วยมือ
  request-forms   แบบฟอร์มทุกคำขอที่เผยแพร่      --period ช่วงเวลา
  record          บันทึกรายงานผลการเผยแพร่       --period ช่วงเวลา [--category รหัสหมวดหมู่]
  notice-sheet    แผ่นปิดประกาศบนบอร์ด          --request เลขที่คำขอ
  memo-request    บันทึกข้อความขออนุญาตตามคำขอ   --request เลขที่คำขอ
  memo-website    บันทึกข้อความรายงานเว็บไซต์      --period ช่วงเวลา
  memo-follow-up  บันทึกข้อความประจำไตรมาส       --period 2565-Q4
  memo-permission memo-yearly yearly-report announcement order   --year ปีงบประมาณ
  processing-record processor-agreement   --year ปีงบประมาณ (พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล มาตรา 39 และ 40)
  completeness    รายงานความครบถ้วน            --period 2565-Q4
  binder          แฟ้มหลักฐาน MOIT 1            --year ปีงบประมาณ ไฟล์ลงท้ายด้วย .pdf หรือ .zip
  complaint-counts รายงานผลเรื่องร้องเรียน       --year ปีงบประมาณ
  complaint-qr    แผ่นคิวอาร์โค้ดรับคำร้องสำหรับติดผนัง
  province        รายงานของหน่วยงานในจังหวัด      --period 2565-Q4 ออกโดยหน่วยงานระดับจังหวัด
ช่วงเวลาเป็นปี พ.ศ.: 2565-Q4 ไตรมาสที่ 4 ปีงบประมาณ 2565, 2565-08 เดือนสิงหาคม 2565, 2565 ปีงบประมาณ 2565
เติม --docx เพื่อสร้างเป็นเอกสาร Word แทน PDF บันทึกการเผยแพร่เป็น --xlsx หรือ --csv ได้ด้วย`;

const options = {
  office: { type: 'string' },
  request: { type: 'string' },
  empty: { type: 'boolean', default: false },
  period: { type: 'string' },
  year: { type: 'string' },
  category: { type: 'string' },
  docx: { type: 'boolean', default: false },
  xlsx: { type: 'boolean', default: false },
  csv: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
/** `content` is null for what was written already. */
type Made = { content: Uint8Array | null; missing: string[] };

function formatOf(values: Values): RecordFormat {
  const [format = 'pdf', ...more] = (['docx', 'xlsx', 'csv'] as const).filter((each) => values[each]);
  if (more.length > 0) throw new OperatorError(USAGE);
  return format;
}

function kindOf(positionals: readonly string[]): PaperKind {
  const [word = '', ...more] = positionals;
  const known = paperKindSchema.safeParse(word === 'form' ? 'request_form' : word.replaceAll('-', '_'));
  if (!known.success || more.length > 0 || paperKinds[known.data].origin === 'brought')
    throw new OperatorError(USAGE);
  return known.data;
}

const officesOf = (profiles: ReadonlyMap<string, OfficeProfile>) =>
  new Map([...profiles].map(([id, profile]) => [id, { profile }]));

async function emptyForm(profile: OfficeProfile, values: Values): Promise<Made> {
  const format = formatOf(values);
  const isPlain = [values.request, values.period, values.category, values.year].every(
    (one) => one === undefined,
  );
  if (!isPlain || format === 'xlsx' || format === 'csv') throw new OperatorError(USAGE);
  const paper = requestForm(profile, null);
  return { content: await drawPaper(paper, format), missing: paper.missing };
}

/** The sheet for the wall, which is of no year and in no register. */
async function poster(profile: OfficeProfile, publicUrl: string, values: Values): Promise<Uint8Array> {
  const format = formatOf(values);
  const { request, period, category, year, empty } = values;
  const isPlain = [request, period, category, year, empty].every((one) => one === undefined || one === false);
  if (!isPlain || format === 'xlsx' || format === 'csv') throw new OperatorError(USAGE);
  if (!profile.complaints)
    throw new OperatorError(`หน่วยงาน ${profile.id} ยังไม่ได้กำหนดผู้รับคำร้อง (ช่อง complaints ของโพรไฟล์)`);
  return drawPaper(complaintPoster(profile, `${publicUrl}${sitePages.complaints(profile.id)}`), format);
}

/** Makes a paper of the register as it stands, and enters it there; a paper that nobody began is drawn as it is proposed. */
async function make(
  {
    profile,
    profiles,
    kind,
    publicUrl,
    dataDir,
  }: {
    profile: OfficeProfile;
    profiles: ReadonlyMap<string, OfficeProfile>;
    kind: PaperKind;
    publicUrl: string;
    dataDir: string;
  },
  values: Values,
): Promise<Made> {
  const format = formatOf(values);
  const { out = '' } = values;
  if (values.empty || ((format === 'xlsx' || format === 'csv') && kind !== 'record'))
    throw new OperatorError(USAGE);
  const { request = null, period = null, year = null, category = null } = values;
  const asked: AskedPaper = { request, period, year, category };
  if (!isAskedFor(kind, asked)) throw new OperatorError(USAGE);
  const file = join(dataDir, 'prakat.sqlite');
  if (!existsSync(file)) throw new OperatorError(`ไม่พบฐานข้อมูล ${file} กรุณาตรวจสอบค่า DATA_DIR`);
  const store = openSqliteStore({ file });
  try {
    const context = { store, clock: Date.now, publicUrl, offices: officesOf(profiles) };
    if (kind === 'binder') {
      const missing = await writeBinder({ ...context, profile, dataDir }, { year: values.year, out });
      return { content: null, missing };
    }
    const subject = await subjectOf(store, profile.id, kind, asked);
    const proposed =
      paperKinds[kind].origin === 'written' ? await proposePaper(context, profile, { kind, subject }) : null;
    if (proposed && !proposed.ok) throw new OperatorError(proposed.refusal.message);
    if (proposed?.paper) {
      if (format === 'xlsx' || format === 'csv') throw new OperatorError(USAGE);
      return { content: await drawPaper(proposed.paper, format), missing: proposed.paper.missing };
    }
    const paperId = proposed?.paperId ?? derivedId(profile.id, kind, subject);
    const actor = { kind: 'system', name: 'npm run paper' } as const;
    const made = await makePaper(context, profile, { paperId, format, actor });
    if (!made.ok) throw new OperatorError(made.refusal.message);
    return made;
  } finally {
    await store.close();
  }
}

/**
 * `npm run paper -- KIND --office NAME … --out FILE`: papers of the offices on this machine, each entered in the office's
 * register. May run while the product serves. Says what a paper lacks; it is made all the same.
 */
await runProgram(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const { office, out } = values;
  if (!office || !out) throw new OperatorError(USAGE);
  const isPoster = positionals.length === 1 && positionals[0] === 'complaint-qr';
  const kind = isPoster ? null : kindOf(positionals);
  const settings = readSettings(process.env);
  const profiles = loadProfiles(settings.OFFICES_DIR ?? officesDir);
  const profile = profiles.get(office);
  if (!profile) throw new OperatorError(`ไม่พบหน่วยงาน ${office}`);
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`;
  if (kind === null) {
    writeFileSync(out, await poster(profile, publicUrl, values));
    return void console.log(`สร้าง ${out} แล้ว`);
  }
  if (kind === 'province' && districtsOf(officesOf(profiles), office).length === 0)
    throw new OperatorError(`ไม่มีหน่วยงานใดระบุ ${office} เป็นหน่วยงานระดับจังหวัด (ช่อง province ของโพรไฟล์)`);
  const isEmpty = kind === 'request_form' && values.empty;
  const { content, missing } = isEmpty
    ? await emptyForm(profile, values)
    : await make({ profile, profiles, kind, publicUrl, dataDir: settings.DATA_DIR }, values);
  if (content) writeFileSync(out, content);
  console.log(`สร้าง ${out} แล้ว`);
  for (const what of missing) console.log(`ยังไม่มี: ${what}`);
});
