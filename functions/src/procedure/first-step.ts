import type { StepPeople } from '@prakat/shared/api/checks';
import { handlingFor } from '@prakat/shared/office/handling';
import { seatKeys } from '@prakat/shared/office/seat';
import type { Content } from '@prakat/shared/submission/schema';
import { calendarDate } from '@prakat/shared/time/thai-date';
import type { PersonActor } from '../actors/actor.ts';
import { actorsOnSeats } from '../actors/members-on-seats.ts';
import { named } from '../actors/named.ts';
import type { Context, Office } from '../context.ts';

/**
 * Who would consider a form first if this person filed it now: whoever holds the seats of its first step, or acts for them, but
 * the person, who decides nothing on what they wrote. Null where the office has no such topic.
 */
export async function firstStepOf(
  { store, clock }: Pick<Context, 'store' | 'clock'>,
  { profile }: Pick<Office, 'profile'>,
  { member: filer }: PersonActor,
  { categoryId, subtopicId }: Pick<Content, 'categoryId' | 'subtopicId'>,
): Promise<StepPeople | null> {
  const [step] = handlingFor(profile, categoryId, subtopicId)?.steps ?? [];
  if (!step) return null;
  const seats = seatKeys(step.by, filer.unitId);
  const actors = await actorsOnSeats(store, profile.id, seats, calendarDate(clock()));
  const people = named(actors.filter(({ member }) => member.id !== filer.id));
  return { step: step.title, people };
}
