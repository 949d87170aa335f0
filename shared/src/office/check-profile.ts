import { checkAssumptions } from './assumptions.ts';
import { checkComplaints } from './check-complaints.ts';
import { checkPapers } from './check-papers.ts';
import { checkRoutes } from './check-routes.ts';
import { checkTopics } from './check-topics.ts';
import { checkVerbalApproval } from './check-verbal.ts';
import { checkWebsite } from './check-website.ts';
import { type OfficeProfile, officeProfileSchema } from './profile.ts';
import { type ProfileProblem, profileProblem, repeated, schemaReason } from './profile-problem.ts';

export type ParsedProfile = { ok: true; profile: OfficeProfile } | { ok: false; problems: ProfileProblem[] };

/**
 * Turns the content of `offices/NAME.json` into a profile, or says in Thai everything that is wrong with it.
 * Beyond the schema it refuses what would strand a request: names of units, positions or routes that do not
 * exist, a route that does not end in a decision, two steps that one person could take, more seats in one place than
 * can be asked for at once. And it refuses an assumption about something that the profile does not say.
 */
export function parseOfficeProfile(json: unknown): ParsedProfile {
  const parsed = officeProfileSchema.safeParse(json, { error: schemaReason });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      profileProblem(
        path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
        message,
      ),
    );
    return { ok: false, problems };
  }
  const profile = parsed.data;
  const problems = [
    ...checkId(profile),
    ...duplicates(profile),
    ...checkTopics(profile),
    ...checkRoutes(profile),
    ...checkVerbalApproval(profile),
    ...checkWebmasters(profile),
    ...checkReminders(profile),
    ...checkWebsite(profile),
    ...checkProvince(profile),
    ...checkPapers(profile),
    ...checkComplaints(profile),
    ...checkAssumptions(profile),
  ];
  return problems.length ? { ok: false, problems } : { ok: true, profile };
}

/** First parts of addresses that the product answers itself, where an office's pages would never be seen. */
const ownAddresses: ReadonlySet<string> = new Set(['api', 'line', 'liff', 'liff-assets', 'healthz']);

const checkId = ({ id }: OfficeProfile): ProfileProblem[] =>
  ownAddresses.has(id) ? [profileProblem(['id'], `ใช้ชื่อ “${id}” ไม่ได้ เพราะเป็นที่อยู่ที่ระบบใช้เอง กรุณาตั้งชื่ออื่น`)] : [];

function duplicates(profile: OfficeProfile): ProfileProblem[] {
  const ids = (list: readonly { id: string }[], ...path: (string | number)[]) =>
    repeated(
      list,
      ({ id }) => id,
      (index) => [...path, index, 'id'],
    );
  return [
    ...ids(profile.units, 'units'),
    ...ids(profile.positions, 'positions'),
    ...ids(profile.categories, 'categories'),
    ...profile.categories.flatMap(({ subtopics }, index) => ids(subtopics, 'categories', index, 'subtopics')),
    ...Object.entries(profile.routes).flatMap(([route, steps]) => ids(steps, 'routes', route)),
    ...ids(profile.refusalReasons, 'refusalReasons'),
    ...ids(profile.correctionReasons, 'correctionReasons'),
    ...repeated(profile.files.extensions, String, (index) => ['files', 'extensions', index]),
    ...profile.units.flatMap(({ id }, index) =>
      id === 'submitter'
        ? [profileProblem(['units', index, 'id'], 'ใช้ชื่อ “submitter” ไม่ได้ เพราะสงวนไว้แทนหน่วยงานของผู้ยื่นคำขอ')]
        : [],
    ),
  ];
}

function checkWebmasters({ webmasters, categories }: OfficeProfile): ProfileProblem[] {
  const publishers = categories.flatMap(({ publishedBy, subtopics }) => [
    ...publishedBy,
    ...subtopics.flatMap((subtopic) => subtopic.publishedBy ?? []),
  ]);
  return publishers.some(({ role }) => role === 'webmaster')
    ? []
    : [
        profileProblem(
          ['webmasters', 'minimum'],
          `กำหนดผู้ดูแลเว็บไซต์อย่างน้อย ${webmasters.minimum} คน แต่ไม่มีหัวข้อใดให้ผู้ดูแลเว็บไซต์ (webmaster) เป็นผู้เผยแพร่`,
        ),
      ];
}

/** Nobody is passed over who was never reminded. */
function checkReminders({ reminders }: OfficeProfile): ProfileProblem[] {
  const { afterDays, escalateAfterDays } = reminders;
  if (escalateAfterDays >= afterDays) return [];
  return [
    profileProblem(
      ['reminders', 'escalateAfterDays'],
      `ให้เสนอผู้ปฏิบัติหน้าที่แทนเมื่อครบ ${escalateAfterDays} วันทำการ ก่อนเตือนครั้งแรกเมื่อครบ ${afterDays} วันทำการ`,
    ),
  ];
}

/** No office belongs to itself. Whether the province's profile is there is not in this file. */
const checkProvince = ({ id, province }: OfficeProfile): ProfileProblem[] =>
  province === id ? [profileProblem(['province'], 'ต้องเป็นรหัสของหน่วยงานระดับจังหวัด ไม่ใช่หน่วยงานนี้เอง')] : [];
