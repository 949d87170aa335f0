import { createHash } from 'node:crypto';
import type { messagingApi } from '@line/bot-sdk';
import { miniAppAddress } from '@prakat/shared/addresses/mini-app';
import { encodePostback } from '@prakat/shared/buttons/postback-data';
import { type Drawing, drawMenu } from './drawing.ts';
import { layoutOf, type Placed, SIZE } from './layout.ts';
import { aliasOf, keyOf, MENU_PREFIX } from './menu-alias.ts';
import { type Area, labelOf, type MemberMenu, type MenuName, memberMenus, menus } from './menu-table.ts';

/** A rich menu of an office as LINE is to have it. */
export type WantedMenu = {
  /** What its image is kept under: the same for every office. */
  image: { name: string; drawing: Drawing };
  alias: string;
  request: messagingApi.RichMenuRequest;
};

/** Every way in which somebody can have menus: whoever works in an office files requests, too. */
const tabSets: readonly (readonly MemberMenu[])[] = subsetsOf(
  memberMenus.filter((name) => name !== 'staff'),
).map((others) => memberMenus.filter((name) => name === 'staff' || others.includes(name)));

/** The images of all menus, whatever the office. */
export const menuImages = (): WantedMenu['image'][] => allMenus().map(([name, tabs]) => imageOf(name, tabs));

/** All rich menus of an office: the residents' one first, then for each set of tabs one for each tab. */
export const wantedMenus = (office: { liffId: string }): WantedMenu[] =>
  allMenus().map(([name, tabs]) => {
    const image = imageOf(name, tabs);
    const request = requestOf(office, name, tabs);
    const hash = hashOf({ ...request, image: image.drawing });
    return {
      image,
      alias: aliasOf(name, tabs),
      request: { ...request, name: `${MENU_PREFIX}${keyOf(name, tabs)} ${hash}` },
    };
  });

const allMenus = (): [MenuName, readonly MemberMenu[]][] => [
  ['resident', []],
  ...tabSets.flatMap((tabs) => tabs.map((name): [MenuName, readonly MemberMenu[]] => [name, tabs])),
];

function imageOf(name: MenuName, tabs: readonly MemberMenu[]): WantedMenu['image'] {
  const drawing = drawMenu(name, tabs);
  return { drawing, name: `${keyOf(name, tabs)}-${hashOf(drawing)}.png` };
}

const hashOf = (of: object): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 16);

function requestOf(
  office: { liffId: string },
  name: MenuName,
  tabs: readonly MemberMenu[],
): Omit<messagingApi.RichMenuRequest, 'name'> {
  const layout = layoutOf(name, tabs);
  return {
    size: SIZE,
    selected: true,
    chatBarText: menus[name].chatBarText,
    areas: [
      ...layout.tabs.map(({ bounds, of }) => ({
        bounds,
        action: {
          type: 'richmenuswitch' as const,
          label: menus[of].tab,
          richMenuAliasId: aliasOf(of, tabs),
          data: encodePostback({ a: 'tab' }),
        },
      })),
      ...[...layout.areas, ...layout.below].map((area) => ({
        bounds: area.bounds,
        action: actionOf(office, area),
      })),
    ],
  };
}

/** What the press of an area sends. On LINE for PC a chat shows what was pressed on a phone by these words. */
function actionOf({ liffId }: { liffId: string }, { of }: Placed<Area>): messagingApi.Action {
  const { action } = of;
  const label = labelOf(of);
  if ('open' in action) return { type: 'uri', label, uri: miniAppAddress({ liffId }, action.open) };
  if ('say' in action) return { type: 'message', label, text: action.say };
  return { type: 'postback', label, data: encodePostback({ a: action.press }), displayText: label };
}

function subsetsOf<T>([first, ...rest]: readonly T[]): T[][] {
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((subset) => [first, ...subset])];
}
