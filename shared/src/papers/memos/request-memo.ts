import type { OfficeProfile } from '../../office/profile.ts';
import { thaiDateRange } from '../../time/thai-date.ts';
import type { Section, WrittenPaper } from '../written-paper.ts';
import { headed, memoPaper, worded } from './memo-frame.ts';
import { OPEN_TO_INSPECTION, officeWords } from './memo-words.ts';

/** What a request says of itself, in Arabic numerals. */
export type RequestMemoFacts = {
  /** Tracking number: 2565-0001. */
  number: string;
  title: string;
  details: string;
  /** Name of the unit that asks. */
  unit: string;
  /** Number and name of its category, with the subtopic's name. */
  category: string;
  /** แหล่งที่มาหรือเจ้าของข้อมูล; empty where none was named. */
  source: string;
  /** ช่วงวันที่ของข้อมูลข่าวสาร, calendar days; either end may be open. */
  coversFrom: string | null;
  coversTo: string | null;
  /** How many files are attached. */
  files: number;
  externalLink: string | null;
  /** Why it is urgent; null where it is not. */
  urgentReason: string | null;
  /** Its form; in Arabic numerals. */
  enclosures: string[];
};

/** As requests of seed 003 are named (lines 163 to 166): ขออนุญาตเผยแพร่… */
const subjectOf = ({ title }: Pick<RequestMemoFacts, 'title'>): string =>
  title.startsWith('ขออนุญาตเผยแพร่') ? title : `ขออนุญาตเผยแพร่${title}`;

function sectionsOf(profile: OfficeProfile, facts: RequestMemoFacts) {
  const { office, places } = officeWords(profile);
  const { coversFrom, coversTo, files, externalLink, urgentReason } = facts;
  const lines = [
    `เลขที่คำขอ ${facts.number} หมวดหมู่ ${facts.category}`,
    ...(facts.source ? [`แหล่งที่มาหรือเจ้าของข้อมูล ${facts.source}`] : []),
    ...(coversFrom || coversTo ? [`ช่วงวันที่ของข้อมูล ${thaiDateRange(coversFrom, coversTo)}`] : []),
    ...(facts.details.trim() ? [`รายละเอียดข้อมูล ${facts.details.trim()}`] : []),
    ...(files > 0 ? [`เอกสารแนบ ${files} ไฟล์`] : []),
    ...(externalLink ? [`Link ภายนอก ${externalLink}`] : []),
    ...(urgentReason ? [`เรื่องด่วน เพราะ ${urgentReason}`] : []),
  ];
  return {
    background: {
      id: 'background',
      label: 'ความเป็นมา',
      proposed: `ด้วย${facts.unit} มีความประสงค์ขอเผยแพร่ข้อมูลข่าวสารเรื่อง “${facts.title}” ผ่าน${places}ของ${office} ตาม${OPEN_TO_INSPECTION}`,
    },
    information: { id: 'information', label: 'ข้อพิจารณา', proposed: lines.join('\n') },
    proposal: { id: 'proposal', label: 'ข้อเสนอ', proposed: 'จึงเรียนมาเพื่อโปรดพิจารณาอนุญาตให้เผยแพร่' },
  } satisfies Record<string, Section>;
}

/** A memo that goes with any one request: asks permission to publish its information, as each item of MOIT needs one. */
export const requestMemo: WrittenPaper<RequestMemoFacts> = {
  sections: (profile, facts) => Object.values(sectionsOf(profile, facts)),
  draw: (profile, facts, written) => {
    const { background, information, proposal } = sectionsOf(profile, facts);
    return memoPaper(profile, written, {
      kind: 'memo_request',
      agreed: 'อนุมัติ',
      subject: subjectOf(facts),
      enclosures: facts.enclosures,
      body: [
        ...headed('ความเป็นมา', worded(background, written)),
        ...headed('ข้อพิจารณา', worded(information, written)),
        ...headed('ข้อเสนอ', worded(proposal, written)),
      ],
    });
  },
};
