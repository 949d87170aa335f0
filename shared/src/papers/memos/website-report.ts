import type { OfficeProfile } from '../../office/profile.ts';
import { thaiDate } from '../../time/thai-date.ts';
import { type Block, paragraph } from '../paper.ts';
import type { PublicationRecord } from '../publication-record.ts';
import { periodWords, type RecordPeriod } from '../record-period.ts';
import { paperNumerals } from '../thai-numerals.ts';
import type { Section, WrittenPaper } from '../written-paper.ts';
import { headed, memoPaper, worded } from './memo-frame.ts';
import { OPEN_TO_INSPECTION, officeWords, TRANSPARENCY } from './memo-words.ts';

/** In what form something was published: as its text, filed as knowledge, with documents, with pictures. */
export const publishedForms = {
  text: 'ข้อความ',
  article: 'บทความ',
  document: 'เอกสาร',
  picture: 'ภาพกราฟิก',
} as const;
export type PublishedForm = keyof typeof publishedForms;

export type WebsiteReportFacts = {
  period: RecordPeriod;
  /** Calendar day on which the records were read: of a period that is not over, it goes until then. */
  asOf: string;
  /** How many were published of each category that has any, in the office's order. */
  counts: PublicationRecord['sums'];
  /** Each form in which anything was. */
  forms: PublishedForm[];
};

function sectionsOf(profile: OfficeProfile, { period, forms }: WebsiteReportFacts) {
  const { office, unit, measure } = officeWords(profile);
  const { title, fiscalYear } = periodWords(period);
  const report = `${unit} ขอรายงานผลการดำเนินงานเว็บไซต์${office}`;
  const inForms = (Object.keys(publishedForms) as PublishedForm[])
    .filter((form) => forms.includes(form))
    .map((form) => publishedForms[form]);
  return {
    background: {
      id: 'background',
      label: 'ความเป็นมา',
      proposed: `ด้วย${unit} มีภารกิจในการบริหารจัดการเว็บไซต์${office} ในการเผยแพร่ข้อมูลข่าวสารของทางราชการ เพื่อประโยชน์แก่ประชาชน ให้สามารถเข้าถึงข้อมูลได้สะดวก รวดเร็ว ได้รับข้อมูลที่ถูกต้องครบถ้วนตาม${OPEN_TO_INSPECTION} ${TRANSPARENCY} และมาตรฐานเว็บไซต์ภาครัฐ (Government Website Standard)`,
    },
    report: {
      id: 'report',
      label: 'ข้อพิจารณา: ผลการดำเนินงาน',
      proposed:
        inForms.length > 0
          ? `${report} ว่ามีการนำข้อมูลข่าวสารทั้งในรูปแบบ${inForms.join(' ')}เผยแพร่บนเว็บไซต์${office} ถูกต้องตามมาตรฐานเว็บไซต์ภาครัฐและกฎ ระเบียบต่าง ๆ ที่เกี่ยวข้องซึ่งไม่พบความไม่สอดคล้องกัน`
          : `${report} ว่าใน${title} ไม่มีการนำข้อมูลข่าวสารเผยแพร่บนเว็บไซต์${office}`,
    },
    recommendation: {
      id: 'recommendation',
      label: 'ข้อพิจารณา: ข้อเสนอในการปรับปรุง',
      proposed: `ทั้งนี้ เพื่อเป็นข้อเสนอในการปรับปรุงพัฒนาการดำเนินงานเปิดเผยข้อมูลข่าวสารภาครัฐผ่านเว็บไซต์ ให้มีประสิทธิภาพตามหลักเกณฑ์การประเมินคุณธรรมและความโปร่งใสการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment - ITA) เห็นควรให้หน่วยงานดำเนินงานตาม${measure} ประจำปีงบประมาณ ${fiscalYear} โดยเคร่งครัด`,
    },
    proposal: { id: 'proposal', label: 'ข้อเสนอ', proposed: 'จึงเรียนมาเพื่อโปรดทราบ' },
  } satisfies Record<string, Section>;
}

/** How many were published of each category: from the record, and not for anybody to word. */
function countLines({ period, asOf, counts }: WebsiteReportFacts): Block[] {
  if (counts.length === 0) return [];
  const sum = counts.reduce((all, { count }) => all + count, 0);
  const until = period.to >= asOf ? ` (ข้อมูลถึงวันที่ ${thaiDate(asOf)})` : '';
  const of = `จำนวนเรื่องที่เผยแพร่ใน${period.name}${until} รวม ${sum} เรื่อง แยกตามหมวดหมู่ ดังนี้`;
  return [
    paragraph(paperNumerals(of), { indent: 1 }),
    ...counts.map(({ name, count }) =>
      paragraph(paperNumerals(`${name} จำนวน ${count} เรื่อง`), { indent: 2 }),
    ),
  ];
}

/** Report on the website (003, memo 877): what was published of which category; the head has seen it. */
export const websiteReport: WrittenPaper<WebsiteReportFacts> = {
  sections: (profile, facts) => Object.values(sectionsOf(profile, facts)),
  draw: (profile, facts, written) => {
    const { background, report, recommendation, proposal } = sectionsOf(profile, facts);
    return memoPaper(profile, written, {
      kind: 'memo_website',
      agreed: 'ทราบ',
      subject: profile.memos.websiteReport ?? `ขอรายงานผลการดำเนินงานเว็บไซต์ ${profile.name.full}`,
      enclosures: [],
      body: [
        ...headed('ความเป็นมา', worded(background, written)),
        ...headed('ข้อพิจารณา', [
          ...worded(report, written),
          ...countLines(facts),
          ...worded(recommendation, written),
        ]),
        ...headed('ข้อเสนอ', worded(proposal, written)),
      ],
    });
  },
};
