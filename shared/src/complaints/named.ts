import type { OfficeProfile } from '../office/profile.ts';
import type { Member } from '../people/member.ts';
import { foldTight } from '../text/fold.ts';
import { splitTitle } from '../text/thai-names.ts';
import type { Named } from './complaint.ts';

/** Letters of a part of a name or a title below which it says too little: เอ is in many words. */
const LEAST = 4;

/** Words for the head of an office that are no title of its profile. */
const HEAD_WORDS = [
  'หัวหน้าหน่วยงาน',
  'หัวหน้าสำนักงาน',
  'ผู้บริหารหน่วยงาน',
  'ผู้อำนวยการ',
  'สาธารณสุขอำเภอ',
  'ผอ.',
  'สสอ.',
].map(foldTight);

export type Person = Pick<Member, 'id' | 'name' | 'positionId'>;

/** The office itself, in whose name the title of its head stands: not a person. */
const OFFICE_WORDS = ['สำนักงานสาธารณสุขอำเภอ', 'สำนักงานสาธารณสุขจังหวัด'].map(foldTight);

/**
 * Whom a sender complains about, of the people and positions of the office. `about` is what was written where the form asks for
 * them: a first name or a surname alone is enough there, and a title in part. Elsewhere in the story it takes the whole name or title.
 * Rather one too many than one too few: who is named without cause loses sight of one complaint.
 */
export function namedIn(
  { about, story, positions }: { about: string | null; story: string; positions: readonly string[] },
  people: readonly Person[],
  profile: Pick<OfficeProfile, 'name' | 'positions' | 'papers' | 'routes'>,
): Named {
  const bare = (text: string) =>
    [foldTight(profile.name.full), ...OFFICE_WORDS].reduce(
      (left, name) => left.replaceAll(name, ' '),
      foldTight(text),
    );
  const aboutText = bare(about ?? '');
  const named = new Set(positions.filter((id) => profile.positions.some((position) => position.id === id)));
  // A longer title may hold a shorter one: ผู้ช่วยสาธารณสุขอำเภอ is not สาธารณสุขอำเภอ.
  const titles = profile.positions
    .map(({ id, title }) => ({ id, title: foldTight(title) }))
    .sort((a, b) => b.title.length - a.title.length);
  let rest = `${aboutText}\n${bare(story)}`;
  for (const { id, title } of titles) {
    const isInPart = aboutText.trim().length >= LEAST && title.startsWith(aboutText.trim());
    if (rest.includes(title) || isInPart) named.add(id);
    rest = rest.replaceAll(title, ' ');
  }
  const [aboutLeft = ''] = rest.split('\n');
  if (HEAD_WORDS.some((word) => aboutLeft.includes(word)))
    for (const id of headPositions(profile)) named.add(id);
  const all = foldTight(about ?? '') + foldTight(story);
  const memberIds = people
    .filter(
      ({ name, positionId }) =>
        (positionId !== null && named.has(positionId)) || isNamed(name, foldTight(about ?? ''), all),
    )
    .map(({ id }) => id);
  return { memberIds: memberIds.sort(), positions: [...named].sort() };
}

/** Positions of whoever stands at the head: signs for the office, or where nobody is named for that decides at the end of a route. */
export function headPositions({ papers, routes }: Pick<OfficeProfile, 'papers' | 'routes'>): string[] {
  const deciding = Object.values(routes).flatMap((steps) => steps.filter(({ kind }) => kind === 'approve'));
  const seats = papers?.signatory ? [papers.signatory] : deciding.flatMap(({ by }) => by);
  return [...new Set(seats.flatMap(({ position }) => (position === undefined ? [] : [position])))];
}

function isNamed(name: string, about: string, all: string): boolean {
  const { rest } = splitTitle(name);
  if (all.includes(foldTight(rest))) return true;
  return rest
    .split(/\s+/)
    .map(foldTight)
    .some((part) => part.length >= LEAST && about.includes(part));
}

/** Both together, each once. */
export const bothNamed = (a: Named, b: Named): Named => ({
  memberIds: [...new Set([...a.memberIds, ...b.memberIds])].sort(),
  positions: [...new Set([...a.positions, ...b.positions])].sort(),
});
