import { neededForMemos } from '../../office/lacking-of-papers.ts';
import { nothingOfPapers } from '../../office/paper-schemas.ts';
import type { OfficeProfile } from '../../office/profile.ts';
import { gapMark } from '../gaps.ts';
import { signatoryPost } from '../signatory-post.ts';

/** The provision by which information must be there for anybody to look at, as memos cite it. */
export const OPEN_TO_INSPECTION =
  'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540 มาตรา 9 (8) ที่ระบุหน่วยงานของรัฐต้องจัดให้มีการเผยแพร่ข้อมูลข่าวสารของราชการให้ประชาชนตรวจดูได้';

/** By what the openness of state agencies is measured, as memos name it. */
export const TRANSPARENCY = 'ตามเกณฑ์มาตรฐานความโปร่งใสและตัวชี้วัดความโปร่งใสของหน่วยงานของรัฐ';

/** What every memo names of its office, from its profile; a gap is marked where the profile does not say it. */
export type OfficeWords = {
  office: string;
  /** The unit that writes the memo. */
  unit: string;
  /** The office's name for its framework, without the year. */
  measure: string;
  /** เว็บไซต์, with the notice board where there is one. */
  places: string;
  /** Lines of the post of whoever signs for the office: a memo is addressed to it. */
  signatory: string[];
};

export function officeWords(profile: OfficeProfile): OfficeWords {
  const { name, destinations, papers = nothingOfPapers } = profile;
  const { unit, measure } = papers;
  return {
    office: name.full,
    unit: unit || gapMark(neededForMemos.unit),
    measure: measure || gapMark(neededForMemos.measure),
    places: destinations.noticeBoard ? 'เว็บไซต์/บอร์ดประชาสัมพันธ์' : 'เว็บไซต์',
    signatory: signatoryPost(profile) ?? [gapMark(neededForMemos.signatory)],
  };
}
