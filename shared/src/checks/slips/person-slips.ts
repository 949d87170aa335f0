import { foldTight } from '../../text/fold.ts';
import type { TextFinding } from '../finding.ts';
import type { SearchedText } from './folded-text.ts';
import { distance, graphemes, isSwapped, type PersonName, readName, TITLE } from './person-names.ts';
import { slip } from './slip-finding.ts';
import type { KnownPerson, SlipKnowledge } from './slip-knowledge.ts';

const NAME = new RegExp(
  `(?:${TITLE} ?){1,3}[ก-ฮเ-ไ][ก-๎]{1,24} {1,3}(?:ณ |แซ่ )?(?<family>[ก-ฮเ-ไ][ก-๎]{1,60})`,
  'g',
);
/** Another person on the same line. */
const ANY_TITLE = new RegExp(TITLE);
/** Words that follow a family name without a space. */
const FOLLOWS =
  /(?:ตำแหน่ง|นักวิชาการ|พยาบาล|เจ้าพนักงาน|สาธารณสุข|ผู้|ประธาน|กรรมการ|เป็น|ได้|และ|ซึ่ง|มี|ใน|หัวหน้า|เบอร์|โทร|ลงวัน|วันที่).*$/;
/** Between a name and the post it is signed with. */
const TO_POST = /^[\s),]{0,6}(?:ตำแหน่ง[\s:]{0,3})?/;
/** Whoever acts for another signs with the other's post. */
const ACTING = /รักษาราชการแทน|ปฏิบัติราชการแทน|รักษาการ|ทำการแทน|ปฏิบัติหน้าที่|แทน/;
/** Family names and first names shorter than this differ by a letter by chance. */
const ENOUGH = 3;

type WrittenName = PersonName & { start: number; end: number };

function namesIn(text: SearchedText): WrittenName[] {
  return [...text.lined.folded.matchAll(NAME)].flatMap((match) => {
    const family = match.groups?.family ?? '';
    const cut = family.replace(FOLLOWS, '');
    const more = cut.length > 1 ? family.length - cut.length : 0;
    const written = match[0].slice(0, match[0].length - more);
    const name = readName(written);
    return name ? [{ ...name, start: match.index, end: match.index + written.length }] : [];
  });
}

const areSame = (name: WrittenName, { first, family }: KnownPerson) =>
  name.first === first && name.family === family;
const mayBe = (name: WrittenName, { sex }: KnownPerson) => !name.sex || !sex || name.sex === sex;

/** True where the registered name stands there with a blank in it, as PDF text and broken lines have it. */
const isTorn = (text: SearchedText, { start, end }: WrittenName, { first, family }: KnownPerson) =>
  foldTight(text.lined.folded.slice(start, end + 40)).includes(first + family);

/**
 * What follows a name, its post without spaces. Empty below a line of several names: signatures stand side by side, and
 * files give their posts line by line.
 */
function postAfter(text: SearchedText, { start, end }: WrittenName): { post: string; at: number } {
  const { folded } = text.lined;
  const rest = folded.slice(end, end + 160);
  const gap = TO_POST.exec(rest)?.[0] ?? '';
  const before = folded.slice(Math.max(0, start - 100), start);
  const besides = before.slice(before.lastIndexOf('\n') + 1) + rest.slice(0, rest.indexOf('\n'));
  const isBelowSeveral = gap.includes('\n') && ANY_TITLE.test(besides);
  return { post: isBelowSeveral ? '' : rest.slice(gap.length).replace(/\s+/g, ''), at: end + gap.length };
}

/** How far two names are apart in their first and family name together; far where a part is too short to tell. */
function apart(name: WrittenName, person: KnownPerson): number {
  const far = 99;
  if (Math.abs(name.first.length - person.first.length) > 3) return far;
  const [first, family] = [graphemes(name.first), graphemes(name.family)];
  const [ownFirst, ownFamily] = [graphemes(person.first), graphemes(person.family)];
  const inFirst = isSwapped(name.first, person.first) ? 1 : distance(first, ownFirst);
  const inFamily = isSwapped(name.family, person.family) ? 1 : distance(family, ownFamily);
  if (inFirst > 0 && ownFirst.length < ENOUGH) return far;
  if (inFamily > 0 && ownFamily.length < ENOUGH) return far;
  // Two whole names that merely share their family name are relatives.
  return Math.max(inFirst, inFamily) > 2 ? far : inFirst + inFamily;
}

/**
 * Names that differ by a letter from one person of the register and are no other registered person's: one letter of
 * first and family name together, three where the post beside it is that person's alone.
 */
export function misspeltNames(text: SearchedText, { people, office }: SlipKnowledge): TextFinding[] {
  if (people.length === 0) return [];
  const registered = new Set(people.map(({ first, family }) => `${first} ${family}`));
  return namesIn(text).flatMap((name) => {
    if (registered.has(`${name.first} ${name.family}`)) return [];
    const { post } = postAfter(text, name);
    const near = people.filter((person) => {
      if (!mayBe(name, person)) return false;
      const holdsPost =
        office.place !== null && person.title.includes(office.place) && post.startsWith(person.title);
      const sharesPart = name.first === person.first || name.family === person.family;
      if (!sharesPart && !holdsPost) return false;
      return apart(name, person) <= (holdsPost ? 3 : 1) && !isTorn(text, name, person);
    });
    const [person] = near;
    if (!person || near.length > 1) return [];
    return [
      slip(text, text.lined, [name.start, name.end], {
        kind: 'person_name',
        certainty: 'likely',
        suggestion: person.registered,
      }),
    ];
  });
}

/** Registered people who are signed with a post that is known and not theirs, nor one that they act for. */
export function wrongPosts(text: SearchedText, { people, titles }: SlipKnowledge): TextFinding[] {
  if (people.length === 0) return [];
  return namesIn(text).flatMap((name) => {
    const same = people.filter((person) => areSame(name, person));
    const [person] = same;
    if (!person || same.length > 1) return [];
    const { post, at } = postAfter(text, name);
    const title = titles.find((known) => post.startsWith(known));
    if (!title || ACTING.test(post.slice(0, title.length + 40))) return [];
    const place = person.title.indexOf(title);
    const isTheirs = place >= 0 && (person.titleWords.includes(place) || person.title === title);
    if (isTheirs || title.startsWith(person.title)) return [];
    const end = at + lengthWithSpaces(text.lined.folded.slice(at, at + 160), title.length);
    const suggestion = `${person.registered} ${person.title}`;
    return [
      slip(text, text.lined, [name.start, end], { kind: 'person_position', certainty: 'likely', suggestion }),
    ];
  });
}

/** How much of a text the first `letters` letters take, spaces between them counted. */
function lengthWithSpaces(words: string, letters: number): number {
  let length = 0;
  for (let left = letters; left > 0 && length < words.length; length += 1)
    if (!/\s/.test(words.charAt(length))) left -= 1;
  return length;
}
