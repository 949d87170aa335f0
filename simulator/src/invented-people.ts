import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Seat } from '@prakat/shared/office/seat';
import type { SimulatedOfficeFile } from './simulated-office.ts';

type Person = SimulatedOfficeFile['people'][number];
type Member = NonNullable<Person['member']>;

/** LINE's own limit of a display name. */
const NAME = 20;

/**
 * People for the simulation of an office that nobody has written any for: a holder of every position that its
 * profile entitles to something, staff in every unit, as many webmasters as it demands, an administrator and two
 * residents. Plainly invented, and the same each time.
 */
export function inventPeople(profile: OfficeProfile): SimulatedOfficeFile {
  const [first] = profile.units;
  if (!first) throw new Error(`${profile.id} has no unit`);
  const people: Person[] = [];
  const add = (key: string, title: string, member: Partial<Member>) =>
    people.push({
      key,
      displayName: title.slice(0, NAME),
      member: {
        name: `${title} (สมมติ)`,
        positionId: null,
        positionTitle: title,
        unitId: first.id,
        contact: `โทร. 0 0000 0000 ต่อ ${people.length + 11}`,
        roles: ['staff'],
        ...member,
      },
    });

  for (const { id, title } of profile.positions) {
    const units = unitsOf(profile, id);
    for (const unit of units)
      add(units.length > 1 ? `${id}-${unit.id}` : id, title, { positionId: id, unitId: unit.id });
  }
  for (let count = 1; count <= profile.webmasters.minimum; count += 1)
    add(`webmaster-${count}`, `ผู้ดูแลเว็บไซต์ ${count}`, { roles: ['staff', 'webmaster'] });
  add('admin', 'ผู้ดูแลระบบ', { roles: ['staff', 'administrator'] });
  for (const [index, unit] of profile.units.entries())
    add(`staff-${index + 1}`, `เจ้าหน้าที่ ${index + 1}`, { unitId: unit.id });
  const members = people.map(({ key }) => key);
  people.push(
    { key: 'resident-1', displayName: 'ประชาชน 1' },
    { key: 'resident-2', displayName: 'ประชาชน 2' },
  );
  return {
    officeId: profile.id,
    botName: profile.name.short.slice(0, NAME),
    people,
    groups: [{ key: 'staff', name: `เจ้าหน้าที่ ${profile.name.short}`, members }],
  };
}

/** The units in which somebody must hold a position: those that seats name beside it, else the first. */
function unitsOf({ units, routes, categories, verbalApproval }: OfficeProfile, positionId: string) {
  const seats: Seat[] = [
    ...Object.values(routes).flatMap((steps) => steps.flatMap(({ by, standIn = [] }) => [...by, ...standIn])),
    ...categories.flatMap(({ publishedBy, subtopics }) => [
      ...publishedBy,
      ...subtopics.flatMap((subtopic) => subtopic.publishedBy ?? []),
    ]),
    ...verbalApproval.givers,
  ];
  const named = seats.flatMap(({ position, unit }) => (position === positionId && unit ? [unit] : []));
  const found = units.filter(({ id }) => named.includes(id) || named.includes('submitter'));
  return found.length > 0 ? found : units.slice(0, 1);
}
