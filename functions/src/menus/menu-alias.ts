import type { MemberMenu, MenuName } from './menu-table.ts';

/** What the names of this product's rich menus begin with: others on the channel are somebody else's. */
export const MENU_PREFIX = 'prakat ';
/** The same of their aliases, in LINE's letters. */
export const ALIAS_PREFIX = 'prakat-';

const letters: Readonly<Record<MemberMenu, string>> = {
  supervisor: 'r',
  webmaster: 'w',
  staff: 't',
  administrator: 'a',
};

/** Names a menu among all of an office: which tabs it has, and which of them is open. */
export const keyOf = (name: MenuName, tabs: readonly MemberMenu[]): string =>
  name === 'resident' ? name : `${tabs.map((tab) => letters[tab]).join('')}-${name}`;

/** The alias by which a menu is found on LINE, whatever id it was given there. */
export const aliasOf = (name: MenuName, tabs: readonly MemberMenu[]): string =>
  `${ALIAS_PREFIX}${keyOf(name, tabs)}`;

/** The aliases of all menus of somebody with these tabs, the one that opens first. Empty for somebody without. */
export const aliasesOf = (tabs: readonly MemberMenu[]): string[] => tabs.map((name) => aliasOf(name, tabs));
