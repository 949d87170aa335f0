import type { OfficeProfile } from '@prakat/shared/office/profile';
import { isSameSite } from '@prakat/shared/publication/own-address';
import { z } from 'zod';
import { findCategory, type MappedCategory, mappedCategory } from './category.ts';
import { type Fetch, type Site, WordPressClient } from './client.ts';
import { SiteRefusal } from './errors.ts';

const TIMEOUT_MS = 15_000;

/** What an account needs, and why. */
const needed: Readonly<Record<string, string>> = {
  publish_posts: 'เผยแพร่หน้า',
  edit_published_posts: 'แก้ไขหน้าที่เผยแพร่แล้ว',
  delete_published_posts: 'นำหน้าลง',
  upload_files: 'อัปโหลดไฟล์',
};

const indexSchema = z.object({
  namespaces: z.array(z.string()),
  /** Its home page, where all of its links lead. */
  home: z.string().optional().catch(undefined),
  // An empty list where there is none: PHP knows no other empty object.
  authentication: z
    .union([z.looseObject({ 'application-passwords': z.unknown() }), z.array(z.unknown())])
    .optional(),
});
const accountSchema = z.object({ slug: z.string(), capabilities: z.record(z.string(), z.boolean()) });

/** What was found, in a sentence for whoever looks after the installation. */
export type SiteExamined = { status: 'ok' | 'warning' | 'fault'; message: string };

/**
 * Looks at an office's WordPress without changing it: it is reached over HTTPS, has its REST API and application
 * passwords, is where it says it is, takes the account, and the account may do all that publishing needs.
 */
export async function examineSite(site: Site, profile: OfficeProfile, fetch: Fetch): Promise<SiteExamined> {
  const attempt = { signal: AbortSignal.timeout(TIMEOUT_MS), stillAtWork: () => {} };
  const client = new WordPressClient(site, attempt, fetch);
  const fault = (message: string): SiteExamined => ({ status: 'fault', message });
  try {
    const { namespaces, home, authentication } = await client.get('/', indexSchema);
    if (!namespaces.includes('wp/v2'))
      return fault(`เว็บไซต์ ${client.host} ไม่มี REST API ของ WordPress (wp/v2)`);
    if (home !== undefined && !isSameSite(home, site.url))
      return fault(
        `เว็บไซต์ ${client.host} มีหน้าแรกที่ ${home} ตามที่ตั้งไว้ใน WordPress กรุณาแก้ websiteUrl ให้ตรงกัน มิฉะนั้นระบบจะตรวจไม่พบหน้าที่เผยแพร่`,
      );
    if (!authentication || Array.isArray(authentication))
      return fault(
        `เว็บไซต์ ${client.host} ไม่ได้เปิดรหัสผ่านแอปพลิเคชัน (Application Passwords) ต้องใช้ HTTPS และปลั๊กอินความปลอดภัยต้องไม่ปิดไว้`,
      );
    const { slug, capabilities } = await client.get('/wp/v2/users/me', accountSchema, { context: 'edit' });
    const lacking = Object.keys(needed).filter((capability) => !capabilities[capability]);
    if (lacking.length > 0)
      return fault(
        `บัญชี ${slug} บนเว็บไซต์ ${client.host} ยังไม่มีสิทธิ${lacking.map((each) => needed[each]).join(' ')} กรุณาให้เป็นผู้แก้ไข (Editor)`,
      );
    const missing = await missingCategories(client, profile);
    if (missing.length > 0 && !capabilities.manage_categories)
      return fault(
        `เว็บไซต์ ${client.host} ยังไม่มีหมวดหมู่ ${missing.join(', ')} และบัญชี ${slug} สร้างไม่ได้ กรุณาสร้าง หรือให้บัญชีเป็นผู้แก้ไข (Editor)`,
      );
    const made = missing.length > 0 ? ` จะสร้างหมวดหมู่ ${missing.join(', ')} เมื่อใช้ครั้งแรก` : '';
    return { status: 'ok', message: `เชื่อมต่อกับ ${client.host} ด้วยบัญชี ${slug} ได้${made}` };
  } catch (error) {
    if (error instanceof SiteRefusal) return fault(error.message);
    throw error;
  }
}

/** Slugs of the profile that the website has no category for. */
async function missingCategories(client: WordPressClient, profile: OfficeProfile): Promise<string[]> {
  const mapped = new Map<string, MappedCategory>();
  for (const { id, subtopics } of profile.categories)
    for (const subtopicId of [null, ...subtopics.map((subtopic) => subtopic.id)]) {
      const category = mappedCategory(profile, { categoryId: id, subtopicId });
      if (category) mapped.set(category.slug, category);
    }
  const missing: string[] = [];
  for (const category of mapped.values())
    if ((await findCategory(client, category)) === null) missing.push(category.slug);
  return missing;
}
