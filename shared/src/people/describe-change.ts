import { unitName } from '../office/unit-name.ts';
import { thaiDateRange } from '../time/thai-date.ts';
import type { PeopleProfile } from './appointments.ts';
import type { ChangeLine, Member } from './member.ts';
import { delegationKindNames, personStateNames, roleNames } from './names.ts';
import type { PeopleOutcome, PersonChange } from './people-rule.ts';

const NONE = 'ไม่มี';

type Fact = {
  what: string;
  of(member: Member, profile: PeopleProfile): string;
  /** It comes with being admitted and goes with leaving, though the record keeps it. */
  goes?: true;
};

const facts: Fact[] = [
  { what: 'สถานะ', of: ({ status }) => personStateNames[status] },
  {
    what: 'ตำแหน่ง',
    goes: true,
    of: ({ positionId }, { positions }) =>
      positions.find(({ id }) => id === positionId)?.title ?? positionId ?? NONE,
  },
  {
    what: 'กลุ่มงาน',
    goes: true,
    of: ({ unitId }, profile) => unitName(profile, unitId),
  },
  { what: 'บทบาท', goes: true, of: ({ roles }) => roles.map((role) => roleNames[role]).join(' ') || NONE },
  { what: 'ชื่อ', of: ({ name }) => name },
  { what: 'ตำแหน่งใต้ลายมือชื่อ', of: ({ positionTitle }) => positionTitle },
  { what: 'ช่องทางติดต่อกลับ', of: ({ contact }) => contact },
];

/** What something about people does, person by person, in words that whoever confirms it can hold it to. */
export function describeChange(
  { people, delegations }: Pick<PeopleOutcome, 'people' | 'delegations'>,
  profile: PeopleProfile,
): ChangeLine[] {
  return [
    ...people.flatMap((change) => linesOf(change, profile)),
    ...delegations
      .filter(({ status }) => status === 'active')
      .map(({ kind, toName, fromName, fromPositionTitle, startDate, endDate }) => ({
        who: toName,
        what: delegationKindNames[kind],
        from: NONE,
        to: `${fromPositionTitle} (${fromName}) ${thaiDateRange(startDate, endDate)}`,
      })),
  ];
}

function linesOf({ before, after }: PersonChange, profile: PeopleProfile): ChangeLine[] {
  if (!before || after.status === 'merged') return [];
  const line = (what: string, from: string, to: string) => ({ who: before.name, what, from, to });
  if (before.lineUserId !== after.lineUserId) return [line('บัญชี LINE', 'บัญชีเดิม', 'บัญชีใหม่ที่ลงทะเบียนเข้ามา')];
  return facts.flatMap(({ what, of, goes }) => {
    const from = goes && before.status === 'pending' ? NONE : of(before, profile);
    const to = goes && after.status === 'left' ? NONE : of(after, profile);
    return from === to ? [] : [line(what, from, to)];
  });
}
