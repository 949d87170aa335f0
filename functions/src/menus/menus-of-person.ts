import type { OfficeProfile } from '@prakat/shared/office/profile';
import { dutiesOf } from '@prakat/shared/people/duties';
import { calendarDate } from '@prakat/shared/time/thai-date';
import { findActor, type PersonActor, seatsOfActor } from '../actors/actor.ts';
import type { Context, Office } from '../context.ts';
import { aliasesOf } from './menu-alias.ts';
import { type MemberMenu, memberMenus } from './menu-table.ts';

type Asked = { context: Pick<Context, 'store' | 'clock'>; office: Pick<Office, 'profile' | 'line'> };

/** The menus of somebody of an office on a day, in the order of their tabs. */
export function tabsOf(actor: PersonActor, profile: OfficeProfile, today: string): MemberMenu[] {
  const duties = dutiesOf(seatsOfActor(actor, today), profile);
  const has: Record<MemberMenu, boolean> = {
    supervisor: duties.reviews,
    webmaster: duties.publishes,
    staff: true,
    administrator: duties.administers,
  };
  return memberMenus.filter((name) => has[name]);
}

/**
 * Shows a LINE account the rich menu that it should have now: of somebody of the office one of theirs, and of anybody
 * else the account's own for residents. Safe to repeat; where no menus are installed nothing happens.
 */
export async function showMenuNow({ context, office }: Asked, lineUserId: string, signal?: AbortSignal) {
  const { profile, line } = office;
  const actor = await findActor(context.store, profile.id, lineUserId);
  const tabs = actor ? tabsOf(actor, profile, calendarDate(context.clock())) : [];
  return line.showMenu(lineUserId, aliasesOf(tabs), signal);
}
