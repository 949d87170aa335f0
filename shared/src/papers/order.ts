import type { OfficeProfile } from '../office/profile.ts';
import { buddhistYear, calendarDate, fiscalYearOfDay, thaiDate } from '../time/thai-date.ts';
import { announcementSubject } from './announcement/announcement.ts';
import { clause, clauseParagraph } from './announcement/clause.ts';
import { training, webmasterDuties } from './announcement/follow-up.ts';
import { informationAct, websiteStandard } from './announcement/law.ts';
import { saidOfItem } from './announcement/procedure.ts';
import { collectGaps, type Gaps } from './gaps.ts';
import type { OrderPeople, OrderPerson } from './order-people.ts';
import { type Block, type Cell, paragraph } from './paper.ts';
import { givenOn, signedByHead } from './signed-by-head.ts';
import { paperNumerals } from './thai-numerals.ts';
import { paragraphsOf, type Section, type Written, type WrittenPaper } from './written-paper.ts';

/** `from`: the first calendar day from which it can hold, of its fiscal year; null where none is known. */
export type OrderFacts = OrderPeople & { from: string | null };

/** The calendar day from which an order holds: none before the day that stands on it. Null for a dotted line. */
export const orderHoldsFrom = ({ from }: Pick<OrderFacts, 'from'>, date: string | null): string | null =>
  from !== null && date !== null && date > from ? date : (from ?? date);

/**
 * The same of an order that may bear no day: it holds from its fiscal year while that lies ahead, and is never dated back, so
 * that one of the running year holds from when the head signed it; until then a dotted line.
 */
function holdsFrom(facts: OrderFacts, { date, decision, at }: Written): string | null {
  const signedOn = decision && decision.kind !== 'deny' ? calendarDate(decision.at) : null;
  const day = date ?? signedOn;
  const isAhead = facts.from !== null && calendarDate(at) <= facts.from;
  return day !== null || isAhead ? orderHoldsFrom(facts, day) : null;
}

const WEBMASTERS = 'เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ (Web Master)';

/** As it is cited. */
export const orderSubject = `แต่งตั้งคณะทำงานและมอบหมาย${WEBMASTERS}`;

const wordingOf = ({ name }: OfficeProfile, from: string | null) => {
  const year = from && fiscalYearOfDay(from);
  const measure = year ? ` และประกาศ${name.full} เรื่อง ${announcementSubject(year)}` : '';
  const section = (id: string, label: string, ...lines: string[]): Section => ({
    id,
    label,
    proposed: lines.join('\n'),
  });
  return {
    recital: section(
      'recital',
      'เหตุผลและที่มา',
      `เพื่อให้การเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของ${name.full} ถูกต้อง ครบถ้วน และเป็นปัจจุบัน ตาม${informationAct} มาตรา 9 ${measure ? '' : 'และ'}${websiteStandard}${measure} จึง${orderSubject} ดังต่อไปนี้`,
    ),
    duties: section(
      'duties',
      'หน้าที่ (บรรทัดละหนึ่งข้อ)',
      'คณะทำงานพิจารณาข้อมูลข่าวสารที่ขอเผยแพร่ตามขั้นตอนที่หน่วยงานประกาศ และกำกับ ติดตามการเผยแพร่ข้อมูลผ่านเว็บไซต์ของหน่วยงาน',
      `${WEBMASTERS} นำข้อมูลข่าวสารที่ได้รับอนุญาตขึ้นเว็บไซต์ในหมวดหมู่ที่ถูกต้อง ${saidOfItem}`,
      `${WEBMASTERS} ประสานแจ้งกลับไปยังเจ้าของข้อมูลข่าวสารนั้น`,
      ...webmasterDuties.map((duty) => `${WEBMASTERS} ${duty}`),
      `คณะทำงานและ${WEBMASTERS} เพิ่มพูนความรู้และทักษะการบริหารจัดการเว็บไซต์ การรักษาความมั่นคงปลอดภัยสารสนเทศ (Cyber Security) อย่างต่อเนื่อง ${training}`,
    ),
    closing: section('closing', 'ผลต่อคำสั่งเดิม', 'คำสั่งอื่นใดที่ขัดหรือแย้งกับคำสั่งนี้ ให้ใช้คำสั่งนี้แทน'),
  };
};

/**
 * The order that appoints who looks after the website (000 ๓.๑; 001 ๒.๑, ๓.๑; 003 ๓.๑, ๔.๑; 004): people with post and duty,
 * who acts in whose place, duties, from when. None of the procedures has one to print after; its duties are theirs.
 */
export const order: WrittenPaper<OrderFacts> = {
  sections: (profile, { from }) => Object.values(wordingOf(profile, from)),
  draw(profile, facts, written) {
    const gaps = collectGaps();
    const { recital, duties, closing } = wordingOf(profile, facts.from);
    const plain = (texts: string[]): Block[] =>
      texts.map((text) => paragraph(paperNumerals(text), { indent: 1 }));
    const holds = holdsFrom(facts, written);
    const dutyLines = paragraphsOf(duties, written);
    const parts = [
      { text: 'คณะทำงาน ประกอบด้วย', below: [committee(facts, gaps)] },
      { text: `${WEBMASTERS} ประกอบด้วย`, below: [webmasterTable(profile, facts, gaps)] },
      ...standingIn(facts),
      { text: 'หน้าที่', below: dutyLines },
    ].map(({ text, below }, index): Block[] => [
      clauseParagraph(clause(`${index + 1}.`, text)),
      ...below.map((each, at) => (typeof each === 'string' ? line(`${index + 1}.${at + 1}`, each) : each)),
    ]);
    const head = [`คำสั่ง${profile.name.full}`, `ที่ ${numberOf(written)}`, `เรื่อง ${orderSubject}`];
    const people = [...facts.chair, ...facts.members, ...facts.webmasters, ...facts.standIns];
    const signer = written.decision?.by.name;
    return {
      title: paperNumerals(`คำสั่ง${profile.name.full} เรื่อง ${orderSubject}`),
      at: written.at,
      mark: written.mark,
      blocks: [
        { kind: 'emblem', title: null },
        ...head.map((text): Block => ({ kind: 'heading', text: paperNumerals(text) })),
        ...plain(paragraphsOf(recital, written)),
        ...parts.flat(),
        ...plain(paragraphsOf(closing, written)),
        ...plain([`ทั้งนี้ ตั้งแต่วันที่ ${holds ? thaiDate(holds) : '.'.repeat(40)} เป็นต้นไป`]),
        givenOn('สั่ง', written.date),
        signedByHead(profile, written.decision, gaps),
      ],
      persons: [...new Set([...people.map(({ name }) => name), ...(signer ? [signer] : [])])],
      missing: gaps.missing,
    };
  },
};

const line = (number: string, text: string): Block => clauseParagraph(clause(number, text));

/** As the office gave it; dots for a pen, with the year of its day where that is known. */
function numberOf({ number, date }: Written): string {
  if (number) return number;
  const year = date ? String(buddhistYear(Number(date.slice(0, 4)))) : '.'.repeat(12);
  return `${'.'.repeat(12)}/${year}`;
}

type Row = OrderPerson & { duty: string };

/** People in rows, numbered; `lacking` stands below them. */
function peopleTable(rows: readonly Row[], lacking: string | null): Block {
  const cell = (text: string, bold = false): Cell => ({
    span: 1,
    blocks: [{ kind: 'paragraph', runs: [{ text: paperNumerals(text), ...(bold ? { bold: true } : {}) }] }],
  });
  return {
    kind: 'table',
    columns: 4,
    widths: [8, 32, 32, 28],
    header: true,
    rows: [
      ['ที่', 'ชื่อ - สกุล', 'ตำแหน่ง', 'หน้าที่'].map((text) => cell(text, true)),
      ...rows.map(({ name, positionTitle, duty }, index) =>
        [String(index + 1), name, positionTitle, duty].map((text) => cell(text)),
      ),
      ...(lacking ? [[{ ...cell(lacking), span: 4 }]] : []),
    ],
  };
}

const committee = ({ chair, members }: OrderPeople, { gap }: Gaps): Block =>
  peopleTable(
    [
      ...chair.map((person, index) => ({
        ...person,
        duty: index === 0 ? 'ประธานคณะทำงาน' : 'รองประธานคณะทำงาน',
      })),
      ...members.map((person) => ({ ...person, duty: 'คณะทำงาน' })),
    ],
    chair.length === 0 ? gap('ประธานคณะทำงาน') : null,
  );

const webmasterTable = (profile: OfficeProfile, { webmasters }: OrderPeople, { gap }: Gaps): Block =>
  peopleTable(
    webmasters.map((person, index) => ({ ...person, duty: `Web Master คนที่ ${index + 1}` })),
    webmasters.length < profile.webmasters.minimum
      ? gap(`เจ้าหน้าที่ผู้ดูแลบริหารจัดการเว็บไซต์ให้ครบ ${profile.webmasters.minimum} คน`)
      : null,
  );

/** Who acts in whose place; nothing where nobody does. */
function standingIn({ standIns, webmasters }: OrderPeople): { text: string; below: string[] }[] {
  const below = [
    ...standIns.map(
      ({ name, positionTitle, insteadOf }) => `${name} ${positionTitle} ปฏิบัติหน้าที่แทน${insteadOf}`,
    ),
    ...(webmasters.length > 1 ? [`${WEBMASTERS} ตามข้อ 2 ปฏิบัติหน้าที่แทนกันได้`] : []),
  ];
  return below.length > 0 ? [{ text: 'การปฏิบัติหน้าที่แทน', below }] : [];
}
