import type { Office } from './office.ts';
import type { Platform } from './platform.ts';
import type { RichMenu } from './state/office-state.ts';

/** Given instead of a message id, a press by label is on the rich menu. */
export const richMenuPressId = 'richmenu';

/** The rich menu a person sees: their own, else the account's default. Null when there is none. */
export function menuOf(office: Office, userId: string): RichMenu | null {
  const { userRichMenus, defaultRichMenu, richMenus } = office.state;
  const id = userRichMenus[userId] ?? defaultRichMenu;
  return id === null ? null : (richMenus[id]?.menu ?? null);
}

/** People see another menu, or none: their phones hear of it. Without people, everybody of the office does. */
export function menuChanged(platform: Platform, office: Office, userIds?: readonly string[]): void {
  platform.touch();
  const { officeId, people } = office.seed;
  for (const chatId of userIds ?? people.map(({ lineUserId }) => lineUserId))
    platform.changes.emit('chat', { officeId, chatId });
}
