import type { messagingApi } from '@line/bot-sdk';
import { type LineAccount, lineStatus } from '../line/line-account.ts';
import { ALIAS_PREFIX, MENU_PREFIX } from './menu-alias.ts';
import { type WantedMenu, wantedMenus } from './rich-menus.ts';

/** A wanted menu and what of it LINE has. */
export type MenuState = {
  menu: WantedMenu;
  /** The id under which LINE has it as it is to be; null for none. */
  richMenuId: string | null;
  /** Its alias leads to it, which is set once its image is there. */
  isReady: boolean;
};

/** How an office's rich menus stand on its channel. Those of somebody else are left out, and left alone. */
export type InstalledMenus = {
  states: MenuState[];
  /** All aliases of the channel, and the ids that they lead to. */
  aliases: ReadonlyMap<string, string>;
  /** The account's own, which everybody sees who has no other; null for none. */
  defaultId: string | null;
  /** Menus of this product that are not wanted any more, or were created twice. */
  older: messagingApi.RichMenuResponse[];
  /** The same of its aliases. */
  olderAliases: string[];
};

/** What is on the channel, held against what should be. Throws what LINE's SDK throws. */
export async function readInstalledMenus(
  line: Pick<LineAccount, 'messaging'>,
  office: { liffId: string },
): Promise<InstalledMenus> {
  const { richmenus } = await line.messaging((api) => api.getRichMenuList());
  const listed = await line.messaging((api) => api.getRichMenuAliasList());
  const aliases = new Map(
    listed.aliases.map(({ richMenuAliasId, richMenuId }) => [richMenuAliasId, richMenuId]),
  );
  const states = wantedMenus(office).map((menu): MenuState => {
    const same = richmenus.filter(({ name }) => name === menu.request.name);
    const aliased = same.find(({ richMenuId }) => aliases.get(menu.alias) === richMenuId);
    return { menu, richMenuId: (aliased ?? same[0])?.richMenuId ?? null, isReady: aliased !== undefined };
  });
  const kept = new Set(states.map(({ richMenuId }) => richMenuId));
  const wanted = new Set(states.map(({ menu }) => menu.alias));
  return {
    states,
    aliases,
    defaultId: await defaultOf(line),
    older: richmenus.filter(({ name, richMenuId }) => name.startsWith(MENU_PREFIX) && !kept.has(richMenuId)),
    olderAliases: [...aliases.keys()].filter((id) => id.startsWith(ALIAS_PREFIX) && !wanted.has(id)),
  };
}

async function defaultOf(line: Pick<LineAccount, 'messaging'>): Promise<string | null> {
  try {
    return (await line.messaging((api) => api.getDefaultRichMenuId())).richMenuId;
  } catch (error) {
    if (lineStatus(error) === 404) return null;
    throw error;
  }
}

/** The residents' menu, which is to be the account's own. */
export function residentMenu({ states }: InstalledMenus): MenuState {
  const [first] = states;
  if (!first) throw new Error('there is no menu for residents');
  return first;
}

/** Nothing is left to be done but to link people. */
export const isInstalled = (installed: InstalledMenus): boolean =>
  installed.states.every(({ isReady }) => isReady) &&
  installed.defaultId === residentMenu(installed).richMenuId &&
  installed.older.length === 0 &&
  installed.olderAliases.length === 0;
