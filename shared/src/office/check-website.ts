import type { OfficeProfile } from './profile.ts';
import { type ProfileProblem, profileProblem } from './profile-problem.ts';

const URL_PATH = ['destinations', 'websiteUrl'];
const WORDPRESS_PATH = ['destinations', 'wordpress'];

/** The office's own website is somewhere, and people are sent there; the built-in one has its address already. */
export function checkWebsite(profile: OfficeProfile): ProfileProblem[] {
  const { website, websiteUrl, wordpress } = profile.destinations;
  const problems: ProfileProblem[] = [];
  if (website === 'built-in' && websiteUrl !== undefined)
    problems.push(
      profileProblem(URL_PATH, 'ระบุได้เฉพาะเมื่อ website เป็น manual หรือ wordpress เพราะเว็บไซต์ในตัวมีที่อยู่ของตนเอง'),
    );
  if (website !== 'built-in' && websiteUrl === undefined)
    problems.push(profileProblem(URL_PATH, `ต้องระบุที่อยู่เว็บไซต์ของหน่วยงาน เมื่อ website เป็น ${website}`));
  if (website !== 'wordpress' && wordpress !== undefined)
    problems.push(profileProblem(WORDPRESS_PATH, 'ระบุได้เฉพาะเมื่อ website เป็น wordpress'));
  if (website === 'wordpress')
    problems.push(...checkAddress(websiteUrl), ...checkCategories(profile, wordpress?.categories ?? {}));
  return problems;
}

/** The password goes there with every call: it must not be read on the way. */
function checkAddress(websiteUrl: string | undefined): ProfileProblem[] {
  if (websiteUrl === undefined) return [];
  const { protocol, hostname, search, hash, username, password } = new URL(websiteUrl);
  const isThisMachine = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !isThisMachine)
    return [profileProblem(URL_PATH, 'ต้องขึ้นต้นด้วย https:// เมื่อ website เป็น wordpress เพราะระบบส่งรหัสผ่านไปที่นั่น')];
  return search || hash || username || password
    ? [profileProblem(URL_PATH, 'ต้องเป็นที่อยู่หน้าแรกของเว็บไซต์ ไม่มี ? # หรือชื่อผู้ใช้')]
    : [];
}

const checkCategories = (
  { categories }: OfficeProfile,
  map: Readonly<Record<string, string>>,
): ProfileProblem[] => {
  const known = new Set(
    categories.flatMap(({ id, subtopics }) => [id, ...subtopics.map((subtopic) => `${id}/${subtopic.id}`)]),
  );
  return Object.keys(map)
    .filter((key) => !known.has(key))
    .map((key) =>
      profileProblem(
        [...WORDPRESS_PATH, 'categories'],
        `อ้างถึงหัวข้อ “${key}” ซึ่งไม่มีใน categories (หัวข้อย่อยเขียนเป็น หัวข้อ/หัวข้อย่อย)`,
      ),
    );
};
