import { officeVariable, wordpressNames } from '../../config/office-variable.ts';
import { examineSite } from '../../destinations/wordpress/examine-site.ts';
import { fault, type OfficeCheck } from '../check.ts';

/** The office's own WordPress is there, and its account may publish; nothing is said of other offices. */
export const ownWebsite: OfficeCheck = {
  of: 'office',
  id: 'own-website',
  title: 'เว็บไซต์ของหน่วยงาน (WordPress)',
  async run(_context, { profile, credentials }) {
    const { website, websiteUrl } = profile.destinations;
    if (website !== 'wordpress' || !websiteUrl) return null;
    if (!credentials.wordpress) {
      const names = Object.values(wordpressNames).map((name) => officeVariable(profile.id, name));
      return fault(`ยังไม่ได้กำหนด ${names.join(' และ ')} ระบบจึงนำขึ้นเว็บไซต์ให้ไม่ได้`);
    }
    return examineSite({ url: websiteUrl, login: credentials.wordpress }, profile, globalThis.fetch);
  },
};
