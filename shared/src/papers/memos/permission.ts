import type { OfficeProfile } from '../../office/profile.ts';
import type { Section, WrittenPaper } from '../written-paper.ts';
import { memoPaper, worded } from './memo-frame.ts';
import { OPEN_TO_INSPECTION, officeWords, TRANSPARENCY } from './memo-words.ts';

export type PermissionFacts = {
  /** Of the framework, Buddhist Era. */
  fiscalYear: number;
  /** The announcement with the procedure, its form; in Arabic numerals. */
  enclosures: string[];
};

function sectionsOf(profile: OfficeProfile, { fiscalYear }: PermissionFacts) {
  const { office, unit, measure, places } = officeWords(profile);
  const year = `ประจำปีงบประมาณ ${fiscalYear}`;
  return {
    background: {
      id: 'background',
      label: 'ความเป็นมา',
      proposed: `ตาม${OPEN_TO_INSPECTION} ${TRANSPARENCY} นั้น`,
    },
    framework: {
      id: 'framework',
      label: 'มาตรการที่จัดทำ',
      proposed: `${unit} ได้จัดทำ${measure}${year} เพื่อใช้เป็นแนวทางในการเผยแพร่ข้อมูลของ${office} ต่อสาธารณะและเพื่อกำหนดช่องทาง/หลักเกณฑ์ในการเข้าถึงและใช้ประโยชน์จากข้อมูลของประชาชนทั่วไป`,
    },
    request: {
      id: 'request',
      label: 'เรื่องที่ขออนุญาต',
      proposed: `ดังนั้น${unit} จึงขออนุญาตประกาศเผยแพร่${measure} ${year} ผ่าน${places}ของ${office} ซึ่งได้แนบเอกสารดังกล่าวมาพร้อมแล้ว`,
    },
    proposal: { id: 'proposal', label: 'ข้อเสนอ', proposed: 'จึงเรียนมาเพื่อโปรดทราบและพิจารณาอนุมัติ' },
  } satisfies Record<string, Section>;
}

/** Request to permit the framework of a fiscal year and its publication (003, memo 878; MOIT 1, item 1.1). */
export const permission: WrittenPaper<PermissionFacts> = {
  sections: (profile, facts) => Object.values(sectionsOf(profile, facts)),
  draw: (profile, facts, written) =>
    memoPaper(profile, written, {
      kind: 'memo_permission',
      agreed: 'อนุมัติ',
      subject:
        profile.memos.permission ??
        `ขออนุมัติและขออนุญาตประกาศเผยแพร่ข้อมูลสู่สาธารณะผ่าน${officeWords(profile).places}ของหน่วยงาน`,
      enclosures: facts.enclosures,
      body: Object.values(sectionsOf(profile, facts)).flatMap((section) => worded(section, written)),
    }),
};
