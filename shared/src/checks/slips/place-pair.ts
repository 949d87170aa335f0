import type { TextFinding } from '../finding.ts';
import { provinces, provincesOfDistrict } from './data/places.ts';
import type { SearchedText } from './folded-text.ts';
import { slip } from './slip-finding.ts';
import { nameAt } from './slip-knowledge.ts';

const DISTRICT = /(?:อำเภอ|(?<![ก-๎])อ\.|สสอ\.) ?/g;
const AND_DISTRICT = /^ ?(?:อำเภอ|อ\.) ?/;
const AND_PROVINCE = /^ ?(?:จังหวัด|จ\.) ?/;

const PROVINCE_BEFORE = /(?:จังหวัด|จ\.) ?/g;
const IN_A_ROW = /(?:และ|กับ|หรือ|,|ถึง|-) ?$|(?:อำเภอ|อ\.) ?[ก-๎]{2,20} ?$/;

/** A district in a list, whose province may stand before it (จังหวัดน่าน ได้แก่ อำเภอเวียงสา) or belong to several. */
function isListed(folded: string, index: number, inProvince: readonly string[]): boolean {
  const before = folded.slice(Math.max(0, index - 120), index);
  if (IN_A_ROW.test(before.slice(-32))) return true;
  const last = [...before.matchAll(PROVINCE_BEFORE)].at(-1);
  const province = last && nameAt(before, last.index + last[0].length, provinces);
  return Boolean(province && inProvince.includes(province));
}

/**
 * A district with a province that it is not in (อำเภอเขมราฐ จังหวัดยโสธร), or an office of one district with the address of
 * another (สสอ.X อ.Y): what a template leaves behind. Source: `data/places.ts`.
 */
export function wrongPlaces(text: SearchedText): TextFinding[] {
  const { folded } = text.lined;
  return [...folded.matchAll(DISTRICT)].flatMap((match) => {
    const from = match.index + match[0].length;
    const district = nameAt(folded, from, provincesOfDistrict);
    if (!district) return [];
    const found = (end: number, suggestion: string | null) => [
      slip(text, text.lined, [match.index, end], { kind: 'other_agency', certainty: 'likely', suggestion }),
    ];
    const after = from + district.length;
    const rest = folded.slice(after, after + 40);
    const inProvince = provincesOfDistrict.get(district) ?? [];

    if (isListed(folded, match.index, inProvince)) return [];
    const toProvince = AND_PROVINCE.exec(rest)?.[0].length;
    const province = toProvince === undefined ? null : nameAt(rest, toProvince, provinces);
    const isAlone = !/^ ?(?:และ|กับ|,|ถึง|-)/.test(rest.slice((toProvince ?? 0) + (province?.length ?? 0)));
    if (toProvince !== undefined && province && isAlone && !inProvince.includes(province))
      return found(
        after + toProvince + province.length,
        inProvince.length === 1 ? `อำเภอ${district} จังหวัด${inProvince[0]}` : null,
      );

    const isOffice =
      match[0].startsWith('สสอ') || /สาธารณสุข ?$/.test(folded.slice(match.index - 12, match.index));
    const toDistrict = AND_DISTRICT.exec(rest)?.[0].length;
    const other = toDistrict === undefined ? null : nameAt(rest, toDistrict, provincesOfDistrict);
    return isOffice && toDistrict !== undefined && other && other !== district
      ? found(after + toDistrict + other.length, null)
      : [];
  });
}
