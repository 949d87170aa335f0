import type { SimulatedOffice, SimulatedPerson } from '../simulated-office.ts';
import { lifetimes } from './limits.ts';
import type { OfficeState } from './state/office-state.ts';

/** An office's channel: who and what there is, and what has happened to it. */
export type Office = { seed: SimulatedOffice; state: OfficeState };

export const findPerson = (office: Office, userId: string): SimulatedPerson | undefined =>
  office.seed.people.find((person) => person.lineUserId === userId);

export const findGroup = (office: Office, groupId: string) =>
  office.seed.groups.find((group) => group.groupId === groupId);

export const isFriend = (office: Office, userId: string) => office.state.friendship[userId] === 'friend';

/** Whether a message of the account reaches this person: friends, and people who wrote within seven days. */
export function isReachable(office: Office, userId: string, now: number): boolean {
  if (office.state.friendship[userId] === 'blocked') return false;
  const wroteAt = office.state.wroteAt[userId];
  return isFriend(office, userId) || (wroteAt !== undefined && now - wroteAt < lifetimes.openChat);
}

/** Calendar day and month in UTC+9, by which LINE counts. */
export function countingDay(now: number): { day: string; month: string } {
  const text = new Date(now + 9 * 3_600_000).toISOString();
  return { day: text.slice(0, 10).replaceAll('-', ''), month: text.slice(0, 7) };
}

export const usedThisMonth = (office: Office, now: number) => office.state.usage[countingDay(now).month] ?? 0;
