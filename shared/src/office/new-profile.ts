import { z } from 'zod';
import { idSchema, type OfficeProfile, textSchema } from './profile.ts';
import { standardCategories } from './standard-categories.ts';

/** What a new office must say of itself; the rest it takes from the standard and changes in its file. */
export const newOfficeSchema = z.strictObject({
  id: idSchema,
  name: z.strictObject({ full: textSchema, short: textSchema, place: textSchema }),
  contact: z
    .strictObject({ address: z.string(), phone: z.string(), email: z.string() })
    .default({ address: '', phone: '', email: '' }),
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
  webmasters: z.int().min(1).default(2),
  /** Address of the website that webmasters keep by hand; absent for the built-in one. */
  websiteUrl: z.string().optional(),
  noticeBoard: z.boolean().default(false),
});
export type NewOffice = z.infer<typeof newOfficeSchema>;

/**
 * The profile that a new office starts with: the ten categories of the standard, one route for all of them, the
 * file types and reasons that the procedures name. Check it with `parseOfficeProfile` before use: answers can
 * contradict each other (two steps of one post, a stand-in for oneself).
 */
export function newProfile(office: NewOffice): OfficeProfile {
  const positions = positionsOf(office);
  const seat = (title: string) => ({ position: positions.find((post) => post.title === title)?.id ?? title });
  const last = office.steps.length - 1;
  return {
    $schema: './office-profile.schema.json',
    id: office.id,
    name: office.name,
    contact: office.contact,
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
      name,
      description,
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
    verbalApproval: { allowed: office.verbalApproval, confirmWithinDays: 3 },
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
  };
}

/** Every post named, once each: who decides is `head`, who considers before is `assistant`. */
function positionsOf({ steps }: NewOffice): OfficeProfile['positions'] {
  const ids = new Map<string, string>();
  const add = (title: string | undefined, id: string) => {
    if (title !== undefined && !ids.has(title)) ids.set(title, id);
  };
  add(steps.at(-1)?.position, 'head');
  if (steps.length > 1) add(steps[0]?.position, 'assistant');
  steps.forEach(({ standIn }, index) => {
    add(standIn, `stand-in-${index + 1}`);
  });
  return [...ids].map(([title, id]) => ({ id, title }));
}
