import type { OfficeProfile } from '../../office/profile.ts';
import { collectGaps } from '../gaps.ts';
import { type Block, paragraph } from '../paper.ts';
import { givenOn, signedByHead } from '../signed-by-head.ts';
import { paperNumerals } from '../thai-numerals.ts';
import { paragraphsOf, type Section, type WrittenPaper } from '../written-paper.ts';
import { clause, clauseParagraph } from './clause.ts';
import { followUpClauses } from './follow-up.ts';
import { frameworkAnnex } from './framework-annex.ts';
import { informationAct } from './law.ts';
import { procedureClauses } from './procedure.ts';
import { stepClauses } from './steps.ts';
import { audience, topicClauses } from './topics.ts';

export type AnnouncementFacts = {
  /** Buddhist Era. One announcement for each: it holds from 1 October of the year before (`announcementPeriod`). */
  fiscalYear: number;
  /** Who keeps the website in that year; more than the office must have, or fewer. */
  webmasters: readonly { name: string; positionTitle: string }[];
};

const measure = 'แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน';

/** As it is cited, in Arabic numerals: แนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน พ.ศ. 2565. */
export const announcementSubject = (fiscalYear: number): string => `${measure} พ.ศ. ${fiscalYear}`;

type Wording = Record<'recital' | 'extra' | 'closing', Section>;

const wordingOf = (profile: OfficeProfile): Wording => ({
  recital: {
    id: 'recital',
    label: 'เหตุผลและที่มา',
    proposed: [
      `ตาม${informationAct} มาตรา 9 กำหนดให้หน่วยงานรัฐต้องจัดให้มีข้อมูลข่าวสารของราชการไว้ให้ประชาชนเข้าตรวจดูได้ และต้องดำเนินงานตามมาตรฐานเว็บไซต์ภาครัฐ (Government Website Standard) เพื่อให้บริการตามภารกิจและอำนวยความสะดวกให้ประชาชนสามารถเข้าถึงข้อมูลข่าวสารได้สะดวกมีความถูกต้องชัดเจนครบถ้วนเป็นปัจจุบัน`,
      `${profile.name.full} จึงกำหนด${measure} สำหรับ${audience(profile)} ดังต่อไปนี้`,
    ].join('\n'),
  },
  extra: { id: 'extra', label: 'ข้อเพิ่มเติมต่อจากข้อ 4 (บรรทัดละหนึ่งข้อ)', proposed: '' },
  closing: {
    id: 'closing',
    label: 'ข้อความปิดท้าย',
    proposed: `ทั้งนี้ ให้หน่วยงานนำประกาศ${profile.name.full} เรื่อง ${measure} ไปใช้และถือปฏิบัติโดยเคร่งครัด`,
  },
});

/**
 * The announcement of the measure of a fiscal year (seed 003, lines 170 to 257), its framework as annex. What it says of
 * topics, steps, people, times and files comes from the same profile that the product keeps to.
 */
export const announcement: WrittenPaper<AnnouncementFacts> = {
  sections: (profile) => Object.values(wordingOf(profile)),
  draw(profile, { fiscalYear, webmasters }, written) {
    const gaps = collectGaps();
    const { recital, extra, closing } = wordingOf(profile);
    const subject = announcementSubject(fiscalYear);
    const plain = (section: Section): Block[] =>
      paragraphsOf(section, written).map((text) => paragraph(paperNumerals(text), { indent: 1 }));
    const clauses = [
      ...topicClauses(profile),
      ...procedureClauses(profile, gaps),
      ...stepClauses(profile),
      ...followUpClauses(profile),
      ...paragraphsOf(extra, written).map((text, index) => clause(`${index + 5}.`, text)),
    ];
    const head = [`ประกาศ${profile.name.full}`, `เรื่อง ${subject}`, `สำหรับ${audience(profile)}`];
    const blocks: Block[] = [
      { kind: 'emblem', title: null },
      ...head.map((text): Block => ({ kind: 'heading', text: paperNumerals(text) })),
      ...plain(recital),
      ...clauses.map(clauseParagraph),
      ...plain(closing),
      givenOn('ประกาศ', written.date),
      signedByHead(profile, written.decision, gaps),
      ...frameworkAnnex(profile, fiscalYear),
      ...keepers(profile, webmasters, gaps.gap),
    ];
    const signer = written.decision?.by.name;
    return {
      title: paperNumerals(`ประกาศ${profile.name.full} เรื่อง ${subject}`),
      at: written.at,
      mark: written.mark,
      blocks,
      persons: [...new Set([...webmasters.map(({ name }) => name), ...(signer ? [signer] : [])])],
      missing: gaps.missing,
    };
  },
};

/** Below the framework, who keeps the website that year; the office must have `webmasters.minimum` of them. */
function keepers(
  profile: OfficeProfile,
  people: AnnouncementFacts['webmasters'],
  gap: (what: string) => string,
): Block[] {
  const { minimum } = profile.webmasters;
  const lines = people.map(({ name, positionTitle }, index) => `${index + 1}. ${name} ${positionTitle}`);
  if (people.length < minimum) lines.push(gap(`เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ให้ครบ ${minimum} คน`));
  return ['เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ (Web master)', ...lines].map((text, index): Block => {
    const printed = paperNumerals(text);
    return index === 0
      ? { kind: 'heading', text: printed, align: 'left' }
      : paragraph(printed, { indent: 1 });
  });
}
