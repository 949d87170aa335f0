import { fileSizeInWords } from '../files/file-size.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { thaiDate, thaiDateRange, thaiDateTime } from '../time/thai-date.ts';
import { fieldLabels, urgencyNames } from './field-labels.ts';
import type { Content } from './schema.ts';

/** A line of the request form that says something else than before, in words; a file by its name and size. */
export type Difference = { line: FormLine; label: string; before: string; after: string };

type Profile = Pick<OfficeProfile, 'categories'>;
type Words = (content: Content, profile: Profile) => string | null | undefined;

/** The lines of the form in its order, each by its name and what it says. */
const lines = {
  requestDate: [fieldLabels.requestDate, ({ requestDate }) => thaiDate(requestDate)],
  category: [fieldLabels.categoryId, categoryInWords],
  title: [fieldLabels.title, ({ title }) => title],
  details: [fieldLabels.details, ({ details }) => details],
  files: [
    fieldLabels.fileIds,
    ({ files }) => files.map(({ name, bytes }) => `${name} (${fileSizeInWords(bytes)})`).join('\n'),
  ],
  externalLink: [fieldLabels.externalLink, ({ externalLink }) => externalLink],
  remarks: [fieldLabels.remarks, ({ remarks }) => remarks],
  source: [fieldLabels.source, ({ source }) => source],
  covers: [
    'ช่วงวันที่ของข้อมูล',
    ({ coversFrom, coversTo }) => (coversFrom || coversTo ? thaiDateRange(coversFrom, coversTo) : null),
  ],
  datedAt: [fieldLabels.datedAt, ({ datedAt }) => datedAt && thaiDateTime(datedAt)],
  publishOn: [fieldLabels.publishOn, ({ publishOn }) => publishOn && thaiDate(publishOn)],
  displayUntil: [fieldLabels.displayUntil, ({ displayUntil }) => displayUntil && thaiDate(displayUntil)],
  noticeBoard: [fieldLabels.noticeBoard, ({ noticeBoard }) => noticeBoard && 'ติดประกาศด้วย'],
  urgency: [
    fieldLabels.urgency,
    ({ urgency, urgentReason }) => [urgencyNames[urgency], urgentReason].filter(Boolean).join(' '),
  ],
  informationOwner: [
    'ผู้รับผิดชอบการให้ข้อมูล',
    ({ informationOwner: { name, positionTitle } }) => `${name} ${positionTitle}`,
  ],
} as const satisfies Record<string, readonly [label: string, words: Words]>;
export type FormLine = keyof typeof lines;

/** What stands for a line that is left empty. */
const NOTHING = 'ไม่ระบุ';

/**
 * What a request says otherwise than before, line by line, in the order of the form: for whoever decides on it once more, or on
 * a correction. Files differ by their content, also where they have the same names.
 */
export function differencesBetween(before: Content, after: Content, profile: Profile): Difference[] {
  const sameFiles = hashes(before) === hashes(after);
  return (Object.keys(lines) as FormLine[]).flatMap((line) => {
    const [label, words]: readonly [string, Words] = lines[line];
    const [was, is] = [words(before, profile) || NOTHING, words(after, profile) || NOTHING];
    const same = line === 'files' ? sameFiles : was === is;
    return same ? [] : [{ line, label, before: was, after: is }];
  });
}

const hashes = ({ files }: Content): string =>
  JSON.stringify(files.map(({ name, sha256 }) => [name, sha256]));

function categoryInWords({ categoryId, subtopicId }: Content, { categories }: Profile): string {
  const category = categories.find(({ id }) => id === categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === subtopicId);
  const name = category ? `${category.number}. ${category.name}` : categoryId;
  return [name, subtopicId && (subtopic?.name ?? subtopicId)].filter(Boolean).join(' › ');
}
