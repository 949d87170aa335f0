import type { TextFinding } from '../finding.ts';
import { type Act, acts, regulations } from './data/acts.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';

const byName = new Map<string, Act>(
  [...acts, ...regulations].flatMap((act) => act.names.map((name) => [name, act] as const)),
);
const anyOf = (of: readonly Act[]) =>
  of
    .flatMap(({ names }) => names)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** An Act with the year that is written right after its name; nothing else may stand between them. */
const CITED = new RegExp(
  `(?:(?:พระราชบัญญัติ|พ\\.?ร\\.?บ\\.?)(?<act>${anyOf(acts)})|(?<regulation>${anyOf(regulations)}))ฯ?` +
    '(?:\\(ฉบับที่(?<number>\\d{1,2})\\)(?:และที่แก้ไขเพิ่มเติม)?)?(?<era>พ\\.?ศ\\.?|ปี(?:พ\\.?ศ\\.?)?)?(?<year>\\d{4})(?!\\d)(?<after>\\(ฉบับที่)?',
  'g',
);

/** Words before a citation that make an old year right. */
const OF_OLD = /(?:ยกเลิก|เดิม|แทนที่|แทน|ร่าง|ระหว่างที่|ในขณะที่|ก่อน)\)?(?:ความใน)?$/;

/** The year that should stand there; null where the one that does is right or is not known to be wrong. */
function rightYear(act: Act, number: number | null, year: number): string | null {
  if (number !== null && number > 1) {
    const right = act.amendments?.[number];
    return right === undefined || right === year ? null : `(ฉบับที่ ${number}) พ.ศ. ${right}`;
  }
  if (year === act.year) return null;
  const amendment = Object.entries(act.amendments ?? {}).find(([, amended]) => amended === year);
  return amendment
    ? `พ.ศ. ${act.year} และที่แก้ไขเพิ่มเติม (ฉบับที่ ${amendment[0]}) พ.ศ. ${year}`
    : `พ.ศ. ${act.year}`;
}

/** Acts with a year that no such Act has (years: `data/acts.ts`); an amending Act's year under the name of the first. */
export function wrongActYears(text: SearchedText): TextFinding[] {
  const { folded, at } = text.tight;
  return [...folded.matchAll(CITED)].flatMap((match) => {
    const { act: name, regulation, number, era, year = '', after } = match.groups ?? {};
    const act = byName.get(name ?? regulation ?? '');
    if (!act || after) return [];
    const end = match.index + match[0].length;
    const yearAt = end - 4;
    // Without พ.ศ. a number on the next line is another column or sentence.
    if (!era && text.original.slice(at[yearAt - 1], at[yearAt]).includes('\n')) return [];
    if (OF_OLD.test(folded.slice(Math.max(0, match.index - 20), match.index))) return [];
    const suggestion = rightYear(act, number ? Number(number) : null, Number(year));
    if (!suggestion) return [];
    const isOtherAct = suggestion.includes('แก้ไขเพิ่มเติม') || Number(year) === act.earlier;
    const certainty = isOtherAct ? 'likely' : 'sure';
    return [slip(text, text.tight, [match.index, end], { kind: 'act_year', certainty, suggestion })];
  });
}
