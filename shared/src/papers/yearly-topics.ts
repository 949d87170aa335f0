import { type Period, type Refresh, refreshNames } from '../freshness/period.ts';
import type { Category, OfficeProfile } from '../office/profile.ts';
import { STATISTICS_STANDARD } from '../office/standard-categories.ts';
import { thaiDate } from '../time/thai-date.ts';
import { type Block, paragraph } from './paper.ts';
import { paperNumerals } from './thai-numerals.ts';
import { beganWithin, type LooksKept, looksKept, type YearlyFacts } from './yearly-facts.ts';
import { statisticsSentences } from './yearly-website.ts';

/**
 * The office's own topics with their subtopics (seed 000, lines 10 to 49), and under each how many the year has of it, how
 * often it is looked at, and how many of these looks the record really has.
 */
export function topicBlocks(profile: OfficeProfile, facts: YearlyFacts): Block[] {
  const looks = looksKept(profile, facts);
  const others = outsideFramework(profile, facts);
  return [
    ...profile.categories.flatMap((category) => ofTopic(category, facts, looks)),
    ...(others > 0 ? [line(`หมวดหมู่ที่ไม่อยู่ในแนวทางของหน่วยงานแล้ว มีข้อมูลนำเผยแพร่ จำนวน ${others} ครั้ง`, 1)] : []),
  ];
}

const line = (text: string, indent?: 1 | 2): Block =>
  paragraph(paperNumerals(text), indent ? { indent } : {});

function ofTopic(category: Category, facts: YearlyFacts, looks: readonly LooksKept[]): Block[] {
  const { id, number, name, subtopics } = category;
  const year = facts.period.id;
  const own = looks.filter(({ item }) => item.categoryId === id);
  const contents = subtopics.length > 0 ? ' ประกอบด้วย' : described(category);
  return [
    line(`${number}. ${ofYear(name, year)}${contents}`),
    ...subtopics.map((subtopic, index) => line(`${number}.${index + 1}. ${ofYear(subtopic.name, year)}`, 1)),
    {
      kind: 'paragraph',
      runs: [
        { text: 'การกำกับติดตาม :', bold: true },
        { text: paperNumerals(` ${countSentence(category, facts)}${lookedAfter(category, own)}`) },
      ],
    },
    ...statisticsSentences(category, facts.website).map((text) => line(text)),
    ...emptyOnes(category, facts).map((text) => line(text)),
    ...keptSentences(category, own, facts).map((text) => line(text)),
  ];
}

/** แผนการใช้จ่ายเงินประจำปีงบประมาณ names no year: the report puts its own behind. */
const ofYear = (name: string, year: string): string =>
  /ประจำปี(งบประมาณ)?$/.test(name) ? `${name} ${year}` : name;

/** What a topic without subtopics contains, without how often it is looked at, which stands below it. */
function described({ description, refresh }: Category): string {
  const told = refresh === 'none' ? '' : `ติดตามและปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง ${refreshNames[refresh]}`;
  const rest = description.replace(told, '').trim();
  return rest ? ` ${rest}` : '';
}

/** What stays until it changes is counted by subtopic; what comes and goes (news), and what has no parts, by publication. */
const isKept = ({ subtopics, displayDays }: Category): boolean =>
  subtopics.length > 0 && displayDays === null;

const placeOf = (category: Category, index: number): string =>
  `${category.id}.${category.subtopics[index]?.id ?? ''}`;

/** Something of it stood there; of visits and satisfaction the numbers, which the website shows by itself. */
const isThere = (category: Category, { standing, website }: YearlyFacts, index: number): boolean =>
  standing.includes(placeOf(category, index)) ||
  (Boolean(website?.visits) &&
    (category.subtopics[index]?.standard ?? category.standard) === STATISTICS_STANDARD);

/** Indices of the subtopics that are counted and have nothing, but for what is asked for only where there is any. */
const lacking = (category: Category, facts: YearlyFacts): number[] =>
  isKept(category)
    ? category.subtopics.flatMap(({ ifAny = category.ifAny }, index) =>
        ifAny || isThere(category, facts, index) ? [] : [index],
      )
    : [];

function countSentence(category: Category, facts: YearlyFacts): string {
  const what = category.name.startsWith('คู่มือ') ? 'มีคู่มือที่นำเผยแพร่' : 'มีข้อมูลนำเผยแพร่';
  const count = isKept(category)
    ? `${category.subtopics.filter((_, index) => isThere(category, facts, index)).length} เรื่อง`
    : `${facts.published[category.id] ?? 0} ครั้ง`;
  return `${what}ผ่านเว็บไซต์ของหน่วยงาน จำนวน ${count}`;
}

/** Which subtopics have nothing, said where they are what is counted. */
function emptyOnes(category: Category, facts: YearlyFacts): string[] {
  const empty = lacking(category, facts);
  if (empty.length === 0) return [];
  return [`ยังไม่มีข้อมูลในหัวข้อ ${empty.map((index) => `${category.number}.${index + 1}`).join(', ')}`];
}

type Group = { refresh: Refresh; looks: LooksKept[] };

/** Parts of a topic that are looked at equally often. */
function groupsOf(looks: readonly LooksKept[]): Group[] {
  const refreshes = [...new Set(looks.map(({ item }) => item.refresh))];
  return refreshes.map((refresh) => ({
    refresh,
    looks: looks.filter(({ item }) => item.refresh === refresh),
  }));
}

/** Numbers of the parts: 1.1, 1.3; nothing for a topic without any. */
const numbersOf = ({ number, subtopics }: Category, looks: readonly LooksKept[]): string =>
  subtopics
    .flatMap(({ id }, index) =>
      looks.some(({ item }) => item.subtopicId === id) ? [`${number}.${index + 1}`] : [],
    )
    .join(', ');

/** True where the group is the whole topic, so that its numbers need not be said. */
const isWhole = ({ subtopics }: Category, { looks }: Group): boolean =>
  looks.length === Math.max(subtopics.length, 1);

/** How often the office's procedure has it looked at; nothing where it does not say. */
function lookedAfter(category: Category, looks: readonly LooksKept[]): string {
  const often = groupsOf(looks).map((group) => {
    const words = refreshNames[group.refresh];
    return isWhole(category, group) ? words : `${words} (${numbersOf(category, group.looks)})`;
  });
  return often.length > 0 ? ` โดยมีการติดตามและปรับปรุงข้อมูลที่มีการเปลี่ยนแปลง ${often.join(', ')}` : '';
}

const unitNames: Record<Refresh, string> = { monthly: 'เดือน', quarterly: 'ไตรมาส', yearly: 'ปีงบประมาณ' };

/** In how many periods everything of a group was looked at, of how many; and each that was missed, with what of it. */
function keptSentences(category: Category, looks: readonly LooksKept[], facts: YearlyFacts): string[] {
  const began = beganWithin(facts);
  const since = began ? ` นับตั้งแต่เริ่มใช้ระบบเมื่อวันที่ ${thaiDate(began)}` : '';
  return groupsOf(looks).map((group) => {
    const parts = isWhole(category, group) ? '' : ` หัวข้อ ${numbersOf(category, group.looks)}`;
    const periods = uniquePeriods(group.looks.flatMap((each) => each.periods));
    const missed = uniquePeriods(group.looks.flatMap((each) => each.missed));
    const unit = unitNames[group.refresh];
    if (periods.length === 0) return `การตรวจที่บันทึกไว้${parts} : ยังไม่ครบรอบที่ต้องตรวจ`;
    const kept = `ครบ ${periods.length - missed.length} จาก ${periods.length} ${unit}${since}`;
    // Of no look at all nothing has to be named.
    const isNone = group.looks.every((each) => each.missed.length === each.periods.length);
    const gaps = isNone ? [] : missed.map((period) => missedIn(category, group, period, facts));
    const without = gaps.length > 0 ? ` ไม่ได้ตรวจใน${gaps.join(', ')}` : '';
    return `การตรวจที่บันทึกไว้${parts} : ${kept}${without}`;
  });
}

/** A period that was missed; by which parts, where others kept it. */
function missedIn(
  category: Category,
  { looks }: Group,
  { key, name }: Period,
  { period }: YearlyFacts,
): string {
  const by = looks.filter(({ missed }) => missed.some((each) => each.key === key));
  const short = name.replace(` ปีงบประมาณ ${period.id}`, '');
  return by.length === looks.length ? short : `${short} (${numbersOf(category, by)})`;
}

const uniquePeriods = (periods: readonly Period[]): Period[] =>
  [...new Map(periods.map((period) => [period.key, period])).values()].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );

const outsideFramework = ({ categories }: OfficeProfile, { published }: YearlyFacts): number =>
  Object.entries(published)
    .filter(([id]) => !categories.some((category) => category.id === id))
    .reduce((sum, [, count]) => sum + count, 0);

/** A topic or subtopic under its number: 2. กฎหมาย, 1.3 โครงสร้างหน่วยงาน. */
function numbered({ number, name, subtopics }: Category, subtopicId: string | null): string {
  const index = subtopics.findIndex(({ id }) => id === subtopicId);
  const subtopic = subtopics[index];
  return subtopic ? `${number}.${index + 1} ${subtopic.name}` : `${number}. ${name}`;
}

/** Subtopics that have nothing where there should be something, over all topics. */
export const emptySubtopics = ({ categories }: OfficeProfile, facts: YearlyFacts): string[] =>
  categories.flatMap((category) =>
    lacking(category, facts).map((index) => numbered(category, category.subtopics[index]?.id ?? null)),
  );

/** Topics and subtopics that were not looked at in every period, and in how many they were not. */
export const lateOnes = (profile: OfficeProfile, facts: YearlyFacts): string[] =>
  looksKept(profile, facts).flatMap(({ item, missed }) => {
    const category = profile.categories.find(({ id }) => id === item.categoryId);
    return category && missed.length > 0
      ? [`${numbered(category, item.subtopicId)} (${missed.length} รอบ)`]
      : [];
  });
