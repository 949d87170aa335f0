import type { Office } from './office.ts';
import type { RichMenu } from './state/office-state.ts';

/** Given instead of a message id, a press by label is on the rich menu. */
export const richMenuPressId = 'richmenu';

/** The rich menu a person sees: their own, else the account's default. Null when there is none. */
export function menuOf(office: Office, userId: string): RichMenu | null {
  const { userRichMenus, defaultRichMenu, richMenus } = office.state;
  const id = userRichMenus[userId] ?? defaultRichMenu;
  return id === null ? null : (richMenus[id]?.menu ?? null);
}
