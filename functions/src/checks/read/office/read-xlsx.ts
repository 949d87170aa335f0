import { type Member, openArchive } from '../open-archive.ts';
import { addText, placeIn, type ReadInside, type Reading } from '../reading.ts';
import { drawingText } from './drawing-text.ts';
import { embeddedName, isEquation } from './embedded.ts';
import { sheetPlace } from './sheet-place.ts';
import { cachedValues, sharedStrings, sheetText } from './sheet-text.ts';
import { walkXml } from './walk-xml.ts';

type Sheet = { name: string; isHidden: boolean; part: string };

/** Other parts that hold words, with the place that a person knows them by. */
const places: readonly [RegExp, string, (xml: Uint8Array) => string][] = [
  [/^xl\/(?:comments\/?[^/]*|threadedComments\/[^/]+)\.xml$/, 'ความคิดเห็น', drawingText],
  [/^xl\/(?:drawings|charts|diagrams)\/[^/]+\.xml$/, 'กล่องข้อความหรือแผนภูมิ', drawingText],
  [/^xl\/pivotCache\/[^/]+\.xml$/, 'ข้อมูลที่ตารางสรุป (Pivot) เก็บไว้', cachedValues],
  [/^xl\/externalLinks\/[^/]+\.xml$/, 'ข้อมูลที่คัดลอกมาจากไฟล์อื่น', cachedValues],
  [/^docProps\/(?:core|custom)\.xml$/, 'คุณสมบัติของไฟล์', drawingText],
];

/**
 * Every text of an Excel workbook, sheet by sheet, a row a line with tabs between its cells; what is hidden is read and
 * its place says so. Comments, text boxes and what a pivot table keeps of its source too.
 *
 * @param at place of the workbook in an archive, null where it is the file itself
 * @throws where it is damaged
 */
export async function readXlsx(
  workbook: Uint8Array,
  at: string | null,
  reading: Reading,
  readInside: ReadInside,
): Promise<void> {
  const members = new Map((await openArchive(workbook, reading)).map((member) => [member.name, member]));
  const strings = sharedStrings(await contentOf(members.get('xl/sharedStrings.xml')));
  for (const { name, isHidden, part } of await sheetsOf(members)) {
    const { text, unseen } = sheetText(await contentOf(members.get(part)), strings, reading.lettersLeft + 1);
    addText(reading, placeIn(at, sheetPlace(name, { isHidden, ...unseen })), text);
  }
  for (const [name, member] of members) {
    const inside = embeddedName(name);
    if (inside !== null) {
      const bytes = await contentOf(member);
      if (!isEquation(bytes)) await readInside(inside, bytes, placeIn(at, `${inside} ที่ฝังอยู่`));
      continue;
    }
    const known = places.find(([pattern]) => pattern.test(name));
    if (known !== undefined) addText(reading, placeIn(at, known[1]), known[2](await contentOf(member)));
  }
}

async function contentOf(member: Member | undefined): Promise<Uint8Array> {
  return (await member?.content()) ?? new Uint8Array();
}

/** The sheets in their order; a workbook that does not name them has its sheets read all the same. */
async function sheetsOf(members: ReadonlyMap<string, Member>): Promise<Sheet[]> {
  const targets = new Map<string, string>();
  walkXml(await contentOf(members.get('xl/_rels/workbook.xml.rels')), {
    open(name, { Id, Target }) {
      if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: Sheet[] = [];
  walkXml(await contentOf(members.get('xl/workbook.xml')), {
    open(element, attributes) {
      if (element !== 'sheet') return;
      const { name = '', state = 'visible' } = attributes;
      // The id of the relation is the only `id` with a prefix.
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name, isHidden: state !== 'visible', part: targets.get(id) ?? '' });
    },
  });
  const named = new Set(sheets.map(({ part }) => part));
  const others = [...members.keys()].filter(
    (name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name) && !named.has(name),
  );
  return [...sheets, ...others.map((part) => ({ name: part.slice(14, -4), isHidden: false, part }))];
}
