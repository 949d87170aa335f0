import { type Erasure, erasedEvent } from '../machine/erasure.ts';
import type { LogEvent } from '../machine/event.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import type { Member } from './member.ts';

/** What stands where something was erased. */
export const ERASED = 'ลบข้อมูลแล้ว';

/** What stands for the LINE account of a person: of each another, and never one that LINE gives. */
export const erasedAccount = (memberId: string): string => `erased:${memberId}`;

type Erasable = Pick<Member, 'id' | 'status'>;

/** Whoever worked in the office stays named with what they did; of a registration that led to nothing, nobody is. */
const staysNamed = ({ status }: Erasable): boolean => status === 'left';

/** The fields of a person's record that are erased, as they are from then on. */
export const erasedFields = (member: Erasable): Partial<Member> => ({
  lineUserId: erasedAccount(member.id),
  contact: '',
  reachable: false,
  ...(staysNamed(member) ? {} : { name: ERASED, positionTitle: ERASED, positionId: null }),
});

/** Fields whose values are erased, wherever they stand in an event of the person. */
const fieldsOf = (member: Erasable): ReadonlySet<string> =>
  new Set(
    staysNamed(member)
      ? ['lineUserId', 'contact']
      : ['lineUserId', 'contact', 'name', 'positionTitle', 'reason'],
  );

/**
 * The events of a person of which something is erased, as they are left. `events`: all about the person. Who else acted on
 * them stays as it is, so that a decision and whose it was can still be read.
 */
export function erasedEvents(
  events: readonly LogEvent[],
  member: Erasable,
): { events: LogEvent[]; erased: Erasure[] } {
  const fields = fieldsOf(member);
  const values = new Set(
    events.flatMap(({ changes }) =>
      Object.entries(changes).flatMap(([field, value]) =>
        fields.has(field) && typeof value === 'string' && value !== '' ? [value] : [],
      ),
    ),
  );
  const left = (value: unknown, field = ''): unknown => {
    if (typeof value === 'string') {
      if (field === 'lineUserId') return erasedAccount(member.id);
      return value !== '' && (fields.has(field) || values.has(value)) ? ERASED : value;
    }
    if (Array.isArray(value)) return value.map((one) => left(one));
    if (value === null || typeof value !== 'object') return value;
    if ('memberId' in value && value.memberId !== member.id) return value;
    // Delegations are records of their own, of which everything stays.
    const part = (key: string, one: unknown) => (key.startsWith('delegation:') ? one : left(one, key));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, part(key, one)]));
  };
  const found = events.flatMap((event) => {
    const { actor, changes, details } = event;
    const before = { actor, changes, details };
    const after = left(before) as typeof before;
    return JSON.stringify(after) === JSON.stringify(before) ? [] : [erasedEvent(event, after)];
  });
  return { events: found.map(({ event }) => event), erased: found.map(({ erasure }) => erasure) };
}

/** The day from which what tells who a user was may go: so many days after they left. Null for who never worked here. */
export function erasableFrom(member: Erasable, events: readonly LogEvent[], days: number): string | null {
  if (!staysNamed(member)) return null;
  const left = events.findLast(({ changes }) => changes.status === 'left');
  return left ? addDays(calendarDate(left.at), days) : null;
}
