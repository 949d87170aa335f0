import type { OfficeProfile } from '@prakat/shared/office/profile';
import { type ItemStanding, itemStandings } from '@prakat/shared/publication/item-standing';
import { type Refused, refuse, refuseInput } from '@prakat/shared/refusals';
import { isCalendarDate } from '@prakat/shared/time/calendar-date';
import { z } from 'zod';
import { wordsOf } from './words.ts';

/** What a person looks for; null and empty text leave it open. Everything given must hold. */
export type SearchQuery = {
  /** Words of the number, title, people, details, source and file names; all of them must occur. */
  text: string;
  /** How the item stands, its request or what became of it on the website. */
  standing: ItemStanding | null;
  category: string | null;
  /** Unit of the person who filed. */
  unit: string | null;
  /** Member id of owner or submitter; `me` for the one who asks. */
  person: string | null;
  /** First and last day of filing, in Bangkok. */
  from: string | null;
  to: string | null;
  /** `next` of the page before. */
  after: string | null;
};

/** Asks for nothing in particular: the list of everything. */
export const anyRequest: SearchQuery = {
  text: '',
  standing: null,
  category: null,
  unit: null,
  person: null,
  from: null,
  to: null,
  after: null,
};

export const SEARCH_TEXT_MAX = 200;

/** An empty text of words says nothing; one that holds letters and no word of use would find everything. */
const isTooVague = (text: string) => text.trim() !== '' && wordsOf(text).length === 0;

/** A parameter that may be left out or empty, and else must be what `isKnown` knows. */
const choice = (isKnown: (value: string) => boolean, message: string) =>
  z
    .string(message)
    .refine((value) => value === '' || isKnown(value), message)
    .transform((value) => value || null)
    .default(null);

const parametersOf = (profile: OfficeProfile) =>
  z
    .strictObject({
      list: z.literal('search'),
      q: z
        .string('กรุณาพิมพ์คำค้นเป็นข้อความ')
        .max(SEARCH_TEXT_MAX, `คำค้นยาวเกิน ${SEARCH_TEXT_MAX} ตัวอักษร กรุณาย่อให้สั้นลง`)
        .refine((text) => !isTooVague(text), 'คำค้นนี้กว้างเกินไป กรุณาพิมพ์คำที่เจาะจงกว่านี้')
        .default(''),
      standing: choice(
        (value) => itemStandings.some((standing) => standing === value),
        'ไม่มีสถานะนี้ กรุณาเลือกใหม่',
      ),
      category: choice(
        (value) => profile.categories.some(({ id }) => id === value),
        'ไม่มีหมวดหมู่นี้ กรุณาเลือกใหม่',
      ),
      unit: choice((value) => profile.units.some(({ id }) => id === value), 'ไม่มีกลุ่มงานนี้ กรุณาเลือกใหม่'),
      person: choice((value) => value.length <= 128, 'ไม่พบเจ้าหน้าที่ที่เลือก กรุณาเลือกใหม่'),
      from: choice(isCalendarDate, 'วันที่เริ่มต้นไม่ถูกต้อง กรุณาเลือกใหม่'),
      to: choice(isCalendarDate, 'วันที่สิ้นสุดไม่ถูกต้อง กรุณาเลือกใหม่'),
      after: choice((value) => value.length <= 500, 'ลิงก์ไปหน้าถัดไปใช้ไม่ได้แล้ว กรุณาค้นหาใหม่'),
    })
    .refine(({ from, to }) => from === null || to === null || from <= to, {
      path: ['to'],
      message: 'วันที่สิ้นสุดต้องไม่อยู่ก่อนวันที่เริ่มต้น',
    });

/**
 * The query of an untrusted address, or which parameters are wrong. What the office names itself (categories,
 * units) is looked up in its profile.
 */
export function readSearchQuery(
  parameters: unknown,
  profile: OfficeProfile,
): { ok: true; query: SearchQuery } | Refused {
  const parsed = parametersOf(profile).safeParse(parameters);
  if (!parsed.success) return refuseInput(parsed.error);
  const { list: _, q, standing, ...rest } = parsed.data;
  return { ok: true, query: { text: q, standing: standing as ItemStanding | null, ...rest } };
}

/** A query of a text alone, as it is typed in a chat; null when it holds no word of use. */
export const textQuery = (text: string): { ok: true; query: SearchQuery } | Refused => {
  if (text.length > SEARCH_TEXT_MAX || wordsOf(text).length === 0) return refuse('search_too_vague');
  return { ok: true, query: { ...anyRequest, text } };
};
