import type { Category, OfficeProfile } from '../../office/profile.ts';
import { type Clause, clause } from './clause.ts';

/** The office's subordinate agencies as one, where it has any. */
export const audience = ({ name, subordinateAgencies }: OfficeProfile): string =>
  subordinateAgencies.length > 0 ? `หน่วยงานภายในและหน่วยงานในสังกัด${name.full}` : `หน่วยงานภายใน${name.full}`;

/**
 * What a topic contains, in the profile's words. A description that begins as its subtopics do and lacks some of them is
 * their list in short, so they stand in its place; one that names none of them stands behind them.
 */
export function topicContents({
  description,
  subtopics,
}: Pick<Category, 'description' | 'subtopics'>): string {
  const names = subtopics.map(({ name }) => name);
  const inDescription = names.filter((name) => description.includes(name)).length;
  const [first = ''] = names;
  const listed = subtopics
    .map(({ name, description: about }) => (about ? `${name} ${about}` : name))
    .join(' ');
  if (names.length === 0 || inDescription === names.length) return description;
  if (inDescription === 0) return `ประกอบด้วย ${listed} ${description}`.trim();
  return description.startsWith(first) ? `ประกอบด้วย ${listed}` : description;
}

/** ๑: what is published, each topic of the office once. */
export const topicClauses = (profile: OfficeProfile): Clause[] => [
  clause(
    '1.',
    `ให้หน่วยงานภายใน${profile.subordinateAgencies.length > 0 ? 'และหน่วยงานในสังกัด' : ''}เผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน ดังนี้`,
  ),
  ...profile.categories.map((category, index) =>
    clause(`1.${index + 1}`, `${category.name} ${topicContents(category)}`.trim()),
  ),
];
