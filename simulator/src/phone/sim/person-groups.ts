import type { SimOffice } from '../../line-platform/control-api.ts';

type Person = SimOffice['people'][number] & { roles?: string[] };
export type PersonGroup = { id: string; heading: string; people: Person[] };

const HEAD_TITLE =
  /(^|\s)(หัวหน้า|ผู้อำนวยการ|รองผู้อำนวยการ|ผู้ช่วยสาธารณสุขอำเภอ|สาธารณสุขอำเภอ|นายแพทย์สาธารณสุขจังหวัด|สาธารณสุขนิเทศก์)/;

/**
 * The groups of the person list. Whoever has no title in the office is a resident. Roles decide where the
 * simulator tells them; else the key does (`webmaster-1`, `admin`), and the title for those who lead.
 */
const GROUPS: { id: string; heading: string; holds: (person: Person) => boolean }[] = [
  { id: 'residents', heading: 'ประชาชน', holds: ({ title }) => title === '' },
  {
    id: 'webmasters',
    heading: 'ผู้ดูแลเว็บไซต์',
    holds: ({ key, roles }) => roles?.includes('webmaster') ?? /^webmaster/.test(key),
  },
  {
    id: 'administrators',
    heading: 'ผู้ดูแลระบบ',
    holds: ({ key, roles }) => roles?.includes('administrator') ?? /^admin/.test(key),
  },
  {
    id: 'heads',
    heading: 'หัวหน้าและผู้มีอำนาจอนุมัติ',
    holds: ({ key, title }) => /head|chief|deputy|assistant|keeper/.test(key) || HEAD_TITLE.test(title),
  },
  { id: 'staff', heading: 'เจ้าหน้าที่', holds: () => true },
];
/** In the order of the work, which is not the order of the tests above. */
const SHOWN = ['staff', 'heads', 'webmasters', 'administrators', 'residents'];

/** The people whose name, title or LINE name holds every word of the search, sorted into groups; empty ones left out. */
export function groupPeople(people: Person[], search: string): PersonGroup[] {
  const words = search.toLocaleLowerCase('th').split(/\s+/).filter(Boolean);
  const found = people.filter((person) => {
    const text = `${person.name} ${person.displayName} ${person.title} ${person.key}`.toLocaleLowerCase('th');
    return words.every((word) => text.includes(word));
  });
  const groupOf = (person: Person) => GROUPS.find((group) => group.holds(person))?.id;
  return SHOWN.flatMap((id) => {
    const members = found.filter((person) => groupOf(person) === id);
    const heading = GROUPS.find((group) => group.id === id)?.heading ?? id;
    return members.length > 0 ? [{ id, heading, people: members }] : [];
  });
}

/** Members of a group may be given by key or by user id. */
export const isMember = (group: SimOffice['groups'][number], person: Person) =>
  group.members.includes(person.userId) || group.members.includes(person.key);
