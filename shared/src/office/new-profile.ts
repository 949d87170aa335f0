import { z } from 'zod';
import { contactSchema, papersSchema } from './paper-schemas.ts';
import type { Assumption, OfficeProfile } from './profile.ts';
import { standardCategories } from './standard-categories.ts';
import { idSchema, textSchema } from './text-schemas.ts';

/** Working days in which a complaint is dealt with, and days for which it is kept, until the office sets its own. */
const COMPLAINT_DUE_DAYS = 15;
const COMPLAINT_KEEP_DAYS = 1095;

const noContact = {
  address: '',
  phone: '',
  fax: '',
  email: '',
  mapUrl: '',
  openingHours: '',
  websiteUrl: '',
};

/** What of its papers an office is asked; who signs follows from its steps. */
const toldOfPapers = papersSchema.omit({ signatory: true, posts: true });
const noPapers = { officeCode: '', addressLine: '', parent: '', unit: '', measure: '' };

/** What a new office must say of itself; the rest it takes from the standard and changes in its file. */
export const newOfficeSchema = z.strictObject({
  id: idSchema,
  name: z.strictObject({ full: textSchema, short: textSchema, place: textSchema }),
  /** Whatever of it the office tells. */
  contact: contactSchema
    .partial()
    .default({})
    .transform((told) => ({ ...noContact, ...told }))
    .pipe(contactSchema),
  /** What the heads of its papers need, whatever of it the office tells. */
  papers: toldOfPapers
    .partial()
    .default({})
    .transform((told) => ({ ...noPapers, ...told }))
    .pipe(toldOfPapers),
  /** Names of groups, sections and centres that file requests. */
  units: z.array(textSchema).min(1),
  /** Who approves, in order, by title of post: one step or two. The last decides. */
  steps: z
    .array(
      z.strictObject({
        position: textSchema,
        /** Title of the post that takes the step when nobody of the first does in time. */
        standIn: textSchema.optional(),
      }),
    )
    .min(1)
    .max(2),
  /** May urgent requests be allowed by word of mouth? */
  verbalApproval: z.boolean(),
  /** Title of the post that may allow them so; when not told, the one that decides. */
  verbalGiver: textSchema.optional(),
  webmasters: z.int().min(1).default(2),
  /** Address of the website that webmasters keep by hand; absent for the built-in one. */
  websiteUrl: z.string().optional(),
  noticeBoard: z.boolean().default(false),
  /** Has it a box for suggestions and complaints on its website and in the chat? */
  complaints: z.boolean().default(false),
});
export type NewOffice = z.infer<typeof newOfficeSchema>;

/**
 * The profile that a new office starts with: the ten categories of the standard, one route for all of them, the
 * file types and reasons that the procedures name; under `assumptions`, everything that the office was not asked.
 * Check it with `parseOfficeProfile` before use: answers can contradict each other (two steps of one post, a stand-in
 * for oneself).
 */
export function newProfile(office: NewOffice): OfficeProfile {
  const positions = positionsOf(office);
  const seat = (title: string) => ({ position: positions.find((post) => post.title === title)?.id ?? title });
  const last = office.steps.length - 1;
  const giver = office.verbalGiver ?? office.steps[last]?.position ?? '';
  return {
    $schema: './office-profile.schema.json',
    id: office.id,
    name: office.name,
    contact: office.contact,
    subordinateAgencies: [],
    announcement: null,
    form: { title: 'แบบฟอร์มการขอเผยแพร่ข้อมูลผ่านเว็บไซต์', tableTitle: null },
    memos: { websiteReport: null, permission: null, followUp: null },
    papers: { ...office.papers, signatory: seat(office.steps[last]?.position ?? ''), posts: {} },
    units: office.units.map((name, index) => ({ id: `unit-${index + 1}`, name })),
    positions,
    routes: {
      standard: office.steps.map(({ position, standIn }, index) => ({
        ...(index === last
          ? { id: 'approve', title: 'พิจารณาอนุมัติ', kind: 'approve' as const }
          : { id: 'consider', title: 'พิจารณารายละเอียดข้อมูลและเสนอ', kind: 'consider' as const }),
        by: [seat(position)],
        ...(standIn ? { standIn: [seat(standIn)] } : {}),
      })),
    },
    categories: standardCategories.map(({ id, name, description, ...rest }, index) => ({
      id,
      number: index + 1,
      standard: index + 1,
      name,
      description,
      ifAny: false,
      responsible: null,
      checker: null,
      ...rest,
      preparedBy: [],
      route: 'standard',
      publishedBy: [{ role: 'webmaster' }],
    })),
    files: {
      extensions: ['pdf', 'xls', 'xlsx', 'doc', 'docx', 'jpg', 'png', 'zip', 'rar'],
      maxBytes: 4 * 1024 * 1024,
      maxFiles: 10,
    },
    verbalApproval: {
      allowed: office.verbalApproval,
      givers: office.verbalApproval ? [seat(giver)] : [],
      confirmWithinDays: 3,
      afterDeadline: 'keep',
    },
    reminders: { afterDays: 1, escalateAfterDays: 3 },
    expiryNoticeDays: 7,
    webmasters: { minimum: office.webmasters },
    refusalReasons: [
      { id: 'off-mission', text: 'ไม่ตรงหรือไม่เกี่ยวข้องกับภารกิจของหน่วยงาน' },
      { id: 'file-format', text: 'ไม่ถูกต้องตามรูปแบบไฟล์ข้อมูลที่อนุญาต' },
    ],
    correctionReasons: [
      { id: 'title', text: 'แก้ไขชื่อเรื่องให้ตรงกับเนื้อหา' },
      { id: 'details', text: 'เพิ่มรายละเอียดข้อมูลให้ครบถ้วน' },
      { id: 'files', text: 'แนบไฟล์ให้ครบถ้วน' },
      { id: 'source', text: 'ระบุแหล่งที่มาหรือเจ้าของข้อมูล' },
      { id: 'dates', text: 'แก้ไขวันที่ให้ถูกต้อง' },
      { id: 'category', text: 'เลือกหมวดหมู่ให้ถูกต้อง' },
    ],
    destinations: {
      website: office.websiteUrl === undefined ? 'built-in' : 'manual',
      ...(office.websiteUrl === undefined ? {} : { websiteUrl: office.websiteUrl }),
      lineGroup: true,
      noticeBoard: office.noticeBoard,
    },
    ...(office.complaints ? { complaints: complaintsOf(office, seat) } : {}),
    assumptions: assumedOf(office),
  };
}

/** Complaints go to who decides, and about that person to who considers before or stands in; suggestions to both. */
function complaintsOf(
  { steps }: NewOffice,
  seat: (title: string) => { position: string },
): NonNullable<OfficeProfile['complaints']> {
  const head = steps.at(-1);
  const first = steps.length > 1 ? steps[0]?.position : undefined;
  const titles = new Set([first, head?.standIn].filter((title) => title !== undefined));
  const others = [...titles].map(seat);
  const decides = seat(head?.position ?? '');
  const kept = { dueDays: COMPLAINT_DUE_DAYS, seenBy: [decides], otherwise: others };
  const open = { ...kept, seenBy: [decides, ...others.slice(0, 1)], otherwise: others.slice(1) };
  return {
    kinds: { suggestion: open, conduct: kept, corruption: kept, service: open },
    keepDays: COMPLAINT_KEEP_DAYS,
    agencies: [],
  };
}

/** Every post named, once each: who decides is `head`, who considers before is `assistant`. */
function positionsOf({ steps, verbalApproval, verbalGiver }: NewOffice): OfficeProfile['positions'] {
  const ids = new Map<string, string>();
  const add = (title: string | undefined, id: string) => {
    if (title !== undefined && !ids.has(title)) ids.set(title, id);
  };
  add(steps.at(-1)?.position, 'head');
  if (steps.length > 1) add(steps[0]?.position, 'assistant');
  steps.forEach(({ standIn }, index) => {
    add(standIn, `stand-in-${index + 1}`);
  });
  if (verbalApproval) add(verbalGiver, 'verbal-giver');
  return [...ids].map(([title, id]) => ({ id, title }));
}

/** What nobody was asked, so that the office is told to read it. */
function assumedOf({ verbalApproval, verbalGiver, complaints }: NewOffice): Assumption[] {
  const framework = 'นำมาจากกรอบมาตรฐานเว็บไซต์ภาครัฐ หน่วยงานต้องแก้ให้ตรงกับประกาศของตนเอง';
  return [
    { path: 'categories', why: `หัวข้อและหัวข้อย่อย${framework}` },
    { path: 'form.title', why: 'ชื่อแบบฟอร์มเป็นชื่อทั่วไป หน่วยงานต้องใช้ชื่อตามประกาศของตนเอง' },
    { path: 'papers.signatory', why: 'ตั้งให้ผู้อนุมัติเป็นผู้ลงนามในหนังสือของหน่วยงาน หน่วยงานต้องยืนยัน' },
    { path: 'files', why: `ชนิด ขนาด และจำนวนไฟล์${framework}` },
    ...(verbalApproval && verbalGiver === undefined
      ? [{ path: 'verbalApproval.givers', why: 'ตั้งให้ผู้อนุมัติเป็นผู้อนุญาตทางวาจา หน่วยงานต้องกำหนดตามประกาศของตนเอง' }]
      : []),
    ...(verbalApproval
      ? [
          { path: 'verbalApproval.confirmWithinDays', why: 'หน่วยงานต้องกำหนดจำนวนวันที่ต้องยืนยันเป็นลายลักษณ์อักษร' },
          {
            path: 'verbalApproval.afterDeadline',
            why: 'หน่วยงานต้องกำหนดว่าเมื่อพ้นกำหนดยืนยันแล้วจะคงข้อมูลไว้หรือนำลง',
          },
        ]
      : []),
    ...(complaints
      ? [
          {
            path: 'complaints',
            why: 'ผู้รับเรื่อง กำหนดวันแล้วเสร็จ และระยะเวลาเก็บข้อมูลเป็นค่าตั้งต้น หน่วยงานต้องกำหนดตามแนวปฏิบัติของตนเอง',
          },
        ]
      : []),
    { path: 'reminders', why: 'หน่วยงานต้องกำหนดจำนวนวันทำการก่อนเตือนและก่อนให้ผู้ปฏิบัติหน้าที่แทนดำเนินการ' },
    { path: 'expiryNoticeDays', why: 'หน่วยงานต้องกำหนดจำนวนวันที่แจ้งล่วงหน้าก่อนครบระยะเวลาเผยแพร่' },
    { path: 'refusalReasons', why: 'เหตุผลที่ไม่อนุญาตเป็นตัวอย่างทั่วไป หน่วยงานแก้ไขหรือเพิ่มเติมได้' },
    { path: 'correctionReasons', why: 'เหตุผลที่ส่งกลับแก้ไขเป็นตัวอย่างทั่วไป หน่วยงานแก้ไขหรือเพิ่มเติมได้' },
    { path: 'destinations.lineGroup', why: 'ตั้งให้แจ้งในกลุ่ม LINE ของหน่วยงานด้วย หน่วยงานต้องยืนยัน' },
  ];
}
