import type { TextFinding } from '../finding.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

/** How far before a section the Act that it belongs to may be named, in letters without spaces. */
const NAMED_WITHIN = 160;
const INFORMATION_ACT = /ข้อมูลข่าวสารของ(?:ทาง)?ราชการ/;

/** มาตรา 7 and 8 where a list goes no further: section 9 belongs there. */
const SEVEN_AND_EIGHT = /มาตรา7(?:,|และ|กับ)?(?:มาตรา)?(8)(?![\d(])(?!(?:,|และ|กับ)?(?:มาตรา)?9)/g;
/** Section 8 for what section 9 orders: to keep information for anybody to inspect. */
const EIGHT_TO_INSPECT =
  /มาตรา(8)(?![\d(])(?=[^\d]{0,60}(?:จัดให้มี|จัดไว้|ไว้ให้ประชาชน|ให้ประชาชนเข้าตรวจ))(?![^\d]{0,60}ลงพิมพ์)/g;
/** What the Board names besides: section 9 (8), and no other number of section 9. */
const NAMED_BY_BOARD =
  /คณะกรรมการข้อมูลข่าวสารของราชการ(?:ได้)?(?:ประกาศ)?กำหนด(?:ไว้)?ตาม(?:ความใน)?มาตรา(?:(9)\(([1-79])\)|(8)(?![\d(]))/g;
/** The monthly summary of purchases is information under section 9 (8). */
const PURCHASES = /สขร\.?1\)?[^\d\n]{0,40}มาตรา9\(([1-79])\)/g;

/**
 * Sections of the Official Information Act B.E. 2540 that are cited for another: 8 where 9 is meant, 9 (4) for 9 (8).
 * Source: the Act. Section 7 lists what is published in the Gazette, 8 says what follows where it was not, 9 what is kept
 * for inspection, 9 (8) what else the Board names; its notice on procurement names สขร.1.
 */
export function wrongSections(text: SearchedText): TextFinding[] {
  const { folded } = text.tight;
  const actNamed = (index: number) =>
    INFORMATION_ACT.test(folded.slice(Math.max(0, index - NAMED_WITHIN), index));
  const found = (match: RegExpExecArray, suggestion: string, certainty: 'sure' | 'likely') => {
    const section = match[0].lastIndexOf('มาตรา');
    const span = [match.index + section, match.index + match[0].length] as const;
    return slip(text, text.tight, span, { kind: 'act_section', certainty, suggestion });
  };
  return [
    ...[...folded.matchAll(SEVEN_AND_EIGHT)]
      .filter(({ index }) => actNamed(index))
      .map((match) => found(match, 'มาตรา 9', 'likely')),
    ...[...folded.matchAll(EIGHT_TO_INSPECT)]
      .filter(({ index }) => actNamed(index) && !/มาตรา7(?:,|และ|กับ)?$/.test(folded.slice(0, index)))
      .map((match) => found(match, 'มาตรา 9', 'likely')),
    ...[...folded.matchAll(NAMED_BY_BOARD)].map((match) => found(match, 'มาตรา 9 (8)', 'sure')),
    ...[...folded.matchAll(PURCHASES)].map((match) => found(match, 'มาตรา 9 (8)', 'likely')),
  ];
}
