import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WordPressLogin } from '@prakat/functions/config/config';
import { officesDir } from '@prakat/functions/config/project-folder';
import { examineSite } from '@prakat/functions/destinations/wordpress/examine-site';
import { parseOfficeProfile } from '@prakat/shared/office/check-profile';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import { OperatorError } from '../../operator-error.ts';
import { CATEGORY } from './sample.ts';

/**
 * An account of a website for demonstrations. Not the variables of the office: what stands in its `.env` goes to its own
 * website, and to no address that somebody types.
 */
export const loginNames = { user: 'WORDPRESS_DEMO_USER', password: 'WORDPRESS_DEMO_PASSWORD' } as const;

/** A website on which the demo publishes, and the profile of the office whose website it is for as long as that takes. */
export type DemoSite = { url: string; login: WordPressLogin; profile: OfficeProfile };

/** Reads where the website is and with which account. Throws `OperatorError` for what cannot be one, or is not set. */
export function readDemoSite(
  address: string,
  environment: Readonly<Record<string, string | undefined>>,
): DemoSite {
  const url = address.trim();
  const json = JSON.parse(readFileSync(join(officesDir, `${OFFICE}.json`), 'utf8'));
  const parsed = parseOfficeProfile({
    ...json,
    destinations: {
      website: 'wordpress',
      websiteUrl: url,
      wordpress: { categories: { [CATEGORY.topic]: CATEGORY.slug } },
      lineGroup: true,
      noticeBoard: false,
    },
  });
  if (!parsed.ok)
    throw new OperatorError(
      `ที่อยู่ ${address} (--wordpress) ใช้ไม่ได้: ${parsed.problems.map(({ path, message }) => message.replace(`ช่อง ${path} `, '')).join(' ')}`,
    );
  const login = {
    user: environment[loginNames.user]?.trim() ?? '',
    password: environment[loginNames.password]?.trim() ?? '',
  };
  const missing = (['user', 'password'] as const).filter((name) => !login[name]);
  if (missing.length > 0)
    throw new OperatorError(
      `ยังไม่ได้กำหนดตัวแปร ${missing.map((name) => loginNames[name]).join(' และ ')} กรุณากำหนดชื่อผู้ใช้และรหัสผ่านแอปพลิเคชันของเว็บไซต์ที่ใช้สาธิต วิธีสร้างอยู่ใน docs/wordpress.md`,
    );
  return { url, login, profile: parsed.profile };
}

/** Looks at the website without changing it, as `npm run doctor` does. Throws `OperatorError` where publishing would fail. */
export async function examineDemoSite({ url, login, profile }: DemoSite): Promise<string> {
  const { status, message } = await examineSite({ url, login }, profile, globalThis.fetch);
  if (status === 'ok') return message;
  throw new OperatorError(
    `${message}\nในการสาธิต ที่อยู่ของเว็บไซต์มาจาก --wordpress และบัญชีมาจาก ${loginNames.user} กับ ${loginNames.password}`,
  );
}
