import type { Category } from '../office/profile.ts';
import { STATISTICS_STANDARD } from '../office/standard-categories.ts';
import { LEAST_ANSWERS, type Level, meanInWords, shareInWords } from '../visits/survey.ts';
import type { Count } from '../visits/visit-numbers.ts';

/** Visits and satisfaction of an office's website in a fiscal year, as the product counted them. */
export type WebsiteOfYear = {
  /** Null where the website is elsewhere, and its visits are not counted here. */
  visits: Count | null;
  satisfaction: Level;
  /** How often residents said that something is wrong or out of date; not there in reports from before they could. */
  reports?: number;
};

/** The topic, or one of its subtopics, is number 10 of the standard: visits, satisfaction, survey. */
export const hasStatistics = ({ standard, subtopics }: Category): boolean =>
  [standard, ...subtopics.map((subtopic) => subtopic.standard)].includes(STATISTICS_STANDARD);

/** What was counted, in one paragraph; nothing under any other topic, and of years that were told before it was counted. */
export function statisticsSentences(category: Category, website: WebsiteOfYear | undefined): string[] {
  if (!website || !hasStatistics(category)) return [];
  const { visits, satisfaction, reports = 0 } = website;
  const visited = visits
    ? `มีการเข้าใช้บริการเว็บไซต์ จำนวน ${grouped(visits.views)} ครั้ง ผู้เข้าชม ${grouped(visits.visitors)} คน (นับวันละ 1 ครั้ง) `
    : '';
  const reported = reports > 0 ? ` ประชาชนแจ้งว่าข้อมูลผิดหรือไม่เป็นปัจจุบัน ${grouped(reports)} ครั้ง` : '';
  return [`สถิติและความพึงพอใจ : ${visited}${levelWords(satisfaction)}${reported}`];
}

function levelWords({ answers, mean, share }: Level): string {
  if (answers === 0) return 'ไม่มีผู้ประเมินความพึงพอใจ';
  if (mean === null || share === null)
    return `มีผู้ประเมินความพึงพอใจ ${answers} คน ยังไม่แสดงระดับเพราะมีผู้ประเมินน้อยกว่า ${LEAST_ANSWERS} คน`;
  return `ระดับความพึงพอใจเฉลี่ย ${meanInWords(mean)} จาก 5 พึงพอใจมากและมากที่สุด${shareInWords(share)} ผู้ประเมิน ${grouped(answers)} คน`;
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
