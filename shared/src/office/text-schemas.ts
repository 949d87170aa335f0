import { z } from 'zod';

/** A name that stands in addresses and records: lower-case letters, digits, hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ใช้ได้เฉพาะ a-z 0-9 และ -');

/** Words that people read: not empty, not longer than a paragraph. */
export const textSchema = z.string().trim().min(1).max(500);

const webAddress = (error: string) => z.url({ protocol: /^https?$/, error });

/** The address of a web page. */
export const webAddressSchema = webAddress('ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https://');

const orEmpty = 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https:// หรือเว้นว่าง';

/** The same, or nothing where the office has given none. */
export const webAddressOrEmptySchema = z.union([z.literal(''), webAddress(orEmpty)], {
  error: ({ input }) => (input === undefined ? 'ต้องระบุค่า' : orEmpty),
});
