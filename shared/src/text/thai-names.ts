import { foldTight } from './fold.ts';

/** Titles before a name, longer ones first, with the parts of their abbreviation where they have one. */
const titles: readonly (readonly [full: string, short?: string])[] = [
  ['นางสาว', 'น ส'],
  ['นายแพทย์', 'นพ'],
  ['นาง'],
  ['นาย'],
  ['เด็กชาย', 'ด ช'],
  ['เด็กหญิง', 'ด ญ'],
  ['แพทย์หญิง', 'พญ'],
  ['ทันตแพทย์หญิง', 'ทพญ'],
  ['ทันตแพทย์', 'ทพ'],
  ['เภสัชกรหญิง', 'ภญ'],
  ['เภสัชกร', 'ภก'],
  ['สัตวแพทย์หญิง', 'สพ ญ'],
  ['สัตวแพทย์', 'นสพ'],
  ['ว่าที่ร้อยตรีหญิง', 'ว่าที่ ร ต หญิง'],
  ['ว่าที่ร้อยตรี', 'ว่าที่ ร ต'],
  ['ว่าที่ร้อยโท', 'ว่าที่ ร ท'],
  ['ว่าที่ร้อยเอก', 'ว่าที่ ร อ'],
  ['ดอกเตอร์', 'ดร'],
];

/** Without its dots an abbreviation is one only before a blank: นพ. is a title, นพดล a name. */
const patterns = titles.map(([full, short]) => {
  const abbreviated = short ? `|${short.replaceAll(' ', '\\.? ?')}(?:\\.|(?= ))` : '';
  return { full, pattern: new RegExp(`^(?:${full.replace('ว่าที่', 'ว่าที่ ?')}${abbreviated}) ?`) };
});

/**
 * A name with its title apart and in full: `{ title: 'นางสาว', rest: 'ฟาติมะห์ หลีเส็น' }` of น.ส.ฟาติมะห์ หลีเส็น; the
 * title is empty where the name has none that is known.
 */
export function splitTitle(name: string): { title: string; rest: string } {
  const line = name.replace(/\s+/g, ' ').trim();
  for (const { full, pattern } of patterns) {
    const [found] = pattern.exec(line) ?? [];
    if (found) return { title: full, rest: line.slice(found.length) };
  }
  return { title: '', rest: line };
}

/**
 * A name as names are compared: folded, without blanks, its title in full. น.ส.ฟาติมะห์ หลีเส็น is นางสาวฟาติมะห์ หลีเส็น;
 * นายสมใจ ดี is not นางสมใจ ดี.
 */
export function foldName(name: string): string {
  const { title, rest } = splitTitle(name);
  return foldTight(title + rest);
}
