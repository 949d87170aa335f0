import type { OfficeProfile } from '../../office/profile.ts';
import { provinces, provincesOfDistrict } from './data/places.ts';
import { careerTitles } from './data/position-titles.ts';
import { type PersonName, readName } from './person-names.ts';

/** What an office of public health is, by its name: whose heading may stand on its papers follows from it. */
export type OfficeKind = 'district' | 'province' | 'hospital' | 'other';

export type KnownPerson = PersonName & {
  /** The name as it is registered. */
  registered: string;
  /** Title of the post as registered, without spaces, and where its words begin. */
  title: string;
  titleWords: readonly number[];
};

/** What the slip checker knows of one office, plain data. Made once for many texts; holds names, so it stays out of logs. */
export type SlipKnowledge = {
  /** YYYY-MM-DD */
  today: string;
  office: { kind: OfficeKind; full: string; place: string | null; province: string | null };
  people: readonly KnownPerson[];
  /** Titles of posts that are told apart, without spaces, longest first. */
  titles: readonly string[];
};

export type KnowledgeProfile = Pick<OfficeProfile, 'name' | 'contact' | 'positions'>;

const tight = (words: string) => words.replace(/\s+/g, '');

/** The longest name of `names` that stands at `index`; null where none does. */
export function nameAt(text: string, index: number, names: { has(name: string): boolean }): string | null {
  for (let length = LONGEST_PLACE; length > 1; length -= 1) {
    const name = text.slice(index, index + length);
    if (name.length === length && names.has(name)) return name;
  }
  return null;
}

const LONGEST_PLACE = Math.max(
  ...[...provinces.keys(), ...provincesOfDistrict.keys()].map((name) => name.length),
);

function officeOf({ name, contact }: KnowledgeProfile): SlipKnowledge['office'] {
  const full = tight(name.full);
  const named = (prefix: string, names: { has(name: string): boolean }) =>
    full.startsWith(prefix) ? nameAt(full, prefix.length, names) : null;
  const district = named('สำนักงานสาธารณสุขอำเภอ', provincesOfDistrict);
  const ofProvince = named('สำนักงานสาธารณสุขจังหวัด', provinces);
  const hospital = full.startsWith('โรงพยาบาล') ? full.slice('โรงพยาบาล'.length) : null;
  const where = /(?:จังหวัด|จ\.)\s*/.exec(`${name.place} ${contact.address}`);
  const written = where
    ? nameAt(`${name.place} ${contact.address}`, where.index + where[0].length, provinces)
    : null;
  const only = provincesOfDistrict.get(district ?? '');
  const province = ofProvince ?? written ?? (only?.length === 1 ? (only[0] ?? null) : null);
  if (district) return { kind: 'district', full: name.full, place: district, province };
  if (ofProvince) return { kind: 'province', full: name.full, place: ofProvince, province };
  return { kind: hospital ? 'hospital' : 'other', full: name.full, place: hospital, province };
}

/**
 * What an office knows of itself, from its profile and its register. `people`: those who are in office, names with
 * titles as on papers (นายสะไกร แก้วโสม). `today`: the day on which a text is looked at, YYYY-MM-DD.
 */
export function slipKnowledge(
  profile: KnowledgeProfile,
  people: readonly { name: string; positionTitle: string }[],
  today: string,
): SlipKnowledge {
  const known = people.flatMap(({ name, positionTitle }): KnownPerson[] => {
    const read = readName(name);
    if (!read) return [];
    const words = positionTitle.trim().split(/\s+/);
    const begins = words.map((_word, index) => words.slice(0, index).join('').length);
    return [{ ...read, registered: name, title: words.join(''), titleWords: begins }];
  });
  const office = officeOf(profile);
  // A post whose title holds the office's name is one person's; หัวหน้ากลุ่มงาน is many people's and tells nothing.
  const posts = [...profile.positions.map(({ title }) => tight(title)), ...known.map(({ title }) => title)];
  const ownPosts = posts.filter((title) => office.place !== null && title.includes(office.place));
  const titles = [...new Set([...careerTitles, ...ownPosts])].sort((a, b) => b.length - a.length);
  return { today, office, people: known, titles };
}
