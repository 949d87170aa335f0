import type { OfficeProfile } from '../../office/profile.ts';
import { thaiDate } from '../../time/thai-date.ts';
import { periodWords, type RecordPeriod } from '../record-period.ts';
import type { Section, WrittenPaper } from '../written-paper.ts';
import { headed, listed, memoPaper, worded } from './memo-frame.ts';

export type FollowUpFacts = {
  /** A quarter (003, memo 674) or a whole fiscal year (000); a month does too. */
  period: RecordPeriod;
  /** Calendar day on which the records were read: of a period that is not over, it goes until then. */
  asOf: string;
  /** Kinds of information of which anything was published, a line each. */
  items: string[];
  /** Problems and obstacles: what people typed, then what the record offers. */
  problems: string[];
  suggestions: string[];
  /** The record of the quarter, the report of the year; in Arabic numerals. */
  enclosures: string[];
};

const REPORT = 'รายงานผลการติดตามการดำเนินงานและสรุปปัญหาอุปสรรคการดำเนินงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์';

/** The report's name in the office's words, without its period. */
const nameOf = ({ memos }: OfficeProfile): string => memos.followUp ?? REPORT;

function sectionsOf(profile: OfficeProfile, facts: FollowUpFacts) {
  const { period, asOf, items, problems, suggestions } = facts;
  const { part, months, isYear } = periodWords(period);
  const until = period.to >= asOf ? ` (ข้อมูลถึงวันที่ ${thaiDate(asOf)})` : '';
  return {
    background: {
      id: 'background',
      label: 'เรื่องเดิม',
      proposed:
        'ตามแนวทางการดำเนินงานด้านคุณธรรมและความโปร่งใสของหน่วยงานภาครัฐ กำหนดให้หน่วยงานมีการกำหนดมาตรการ และวางระบบการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน โดยให้มีการติดตามผลการดำเนินงาน และสรุปปัญหาอุปสรรคการดำเนินงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน ต่อผู้บริหารนั้น',
    },
    results: {
      id: 'results',
      label: 'ข้อพิจารณา',
      proposed: `ขอรายงานผลการดำเนินงาน${part} (${months})${until} ดังนี้`,
    },
    items: {
      id: 'items',
      label: 'ข้อพิจารณา: ข้อมูลที่เผยแพร่ ข้อละหนึ่งบรรทัด',
      proposed: listed(items) || 'ไม่มีการเผยแพร่ข้อมูลผ่านเว็บไซต์ในช่วงเวลานี้',
    },
    problems: { id: 'problems', label: 'ปัญหา/อุปสรรค', proposed: listed(problems) || 'ไม่มี' },
    suggestions: { id: 'suggestions', label: 'ข้อเสนอ: ข้อเสนอแนะ', proposed: listed(suggestions) },
    permission: {
      id: 'permission',
      label: 'ข้อเสนอ: การเผยแพร่รายงาน',
      proposed: `เห็นควรอนุญาตเผยแพร่${nameOf(profile)}`,
    },
    proposal: {
      id: 'proposal',
      label: 'ข้อเสนอ: ข้อความปิดท้าย',
      proposed: isYear ? 'จึงเรียนมาเพื่อโปรดทราบและพิจารณาอนุญาตให้เผยแพร่' : 'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ',
    },
  } satisfies Record<string, Section>;
}

/**
 * Follow-up with problems and obstacles: of a quarter (003, memo 674), which the head approves, or of a fiscal year, which the head
 * has seen and lets be published (MOIT 1, item 2.1). Quarter, months and year come from the period alone.
 */
export const followUp: WrittenPaper<FollowUpFacts> = {
  sections: (profile, facts) => Object.values(sectionsOf(profile, facts)),
  draw: (profile, facts, written) => {
    const { background, results, items, problems, ...proposals } = sectionsOf(profile, facts);
    const { title, isYear } = periodWords(facts.period);
    return memoPaper(profile, written, {
      kind: isYear ? 'memo_yearly' : 'memo_follow_up',
      agreed: isYear ? 'ทราบ และอนุญาตให้เผยแพร่' : 'อนุมัติ',
      subject: `${nameOf(profile)} ${title}`,
      enclosures: facts.enclosures,
      body: [
        ...headed('เรื่องเดิม', worded(background, written)),
        ...headed('ข้อพิจารณา', [...worded(results, written), ...worded(items, written, 2)]),
        ...headed('ปัญหา/อุปสรรค', worded(problems, written)),
        ...headed(
          'ข้อเสนอ',
          Object.values(proposals).flatMap((section) => worded(section, written)),
        ),
      ],
    });
  },
};
