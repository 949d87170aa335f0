import { SIZE } from '@prakat/functions/menus/layout';
import { labelOf, menus } from '@prakat/functions/menus/menu-table';
import { menuImages, wantedMenus } from '@prakat/functions/menus/rich-menus';
import { decodePostback } from '@prakat/shared/buttons/postback-data';
import { aliasId, richMenuBody } from '@prakat/simulator/line-platform/messages/rich-menu';
import { describe, expect, it, test } from 'vitest';

const OFFICE = { liffId: '2001234567-AbCdEfGh' };
const all = wantedMenus(OFFICE);
/** A phone 360 wide, and the smallest place for a thumb (WCAG 2.5.5). */
const PHONE = 360;
const THUMB = 44;

describe.each(all.map((menu): [string, typeof menu] => [menu.alias, menu]))('the rich menu %s', (_, menu) => {
  const areas = menu.request.areas ?? [];

  it('is one that LINE takes', () => {
    expect(richMenuBody.safeParse(menu.request).error).toBeUndefined();
    expect(aliasId.safeParse(menu.alias).success).toBe(true);
    expect(menu.request.chatBarText).toMatch(/^[\u0e00-\u0e7f]+$/);
  });

  it('covers its image with places to press, none over another', () => {
    const painted = areas.map(({ bounds: { width = 0, height = 0 } = {} }) => width * height);
    expect(painted.reduce((sum, one) => sum + one, 0)).toBe(SIZE.width * SIZE.height);
    const overlaps = areas.filter(({ bounds: a }, at) =>
      areas.slice(at + 1).some(({ bounds: b }) => {
        const apart = (from: 'x' | 'y', size: 'width' | 'height') =>
          (a?.[from] ?? 0) + (a?.[size] ?? 0) <= (b?.[from] ?? 0) ||
          (b?.[from] ?? 0) + (b?.[size] ?? 0) <= (a?.[from] ?? 0);
        return !apart('x', 'width') && !apart('y', 'height');
      }),
    );
    expect(overlaps).toEqual([]);
  });

  it('has only places for a thumb, each with words of its own', () => {
    for (const { bounds } of areas) {
      expect(((bounds?.width ?? 0) * PHONE) / SIZE.width).toBeGreaterThanOrEqual(THUMB);
      expect(((bounds?.height ?? 0) * PHONE) / SIZE.width).toBeGreaterThanOrEqual(THUMB);
    }
    const labels = areas.map(({ action }) => action?.label ?? '');
    expect(labels.every((label) => label.length > 0)).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('says with each postback what the product understands, and what was pressed', () => {
    for (const { action } of areas) {
      if (action?.type !== 'postback') continue;
      const { data, displayText } = action as { data: string; displayText?: string };
      expect(decodePostback(data)).not.toBeNull();
      expect(displayText).toBe(action.label);
    }
  });

  it('has a tab for each menu of the same people, and each of them is there', () => {
    const tabs = areas.flatMap(({ action }) =>
      action?.type === 'richmenuswitch' ? [(action as { richMenuAliasId: string }).richMenuAliasId] : [],
    );
    for (const tab of tabs) expect(all.map(({ alias }) => alias)).toContain(tab);
    if (tabs.length > 0) expect(tabs).toContain(menu.alias);
    expect(tabs.length).not.toBe(1);
  });
});

test('every menu has a name and an alias of its own, and all fit into an hour of LINE', () => {
  expect(new Set(all.map(({ alias }) => alias)).size).toBe(all.length);
  expect(new Set(all.map(({ request }) => request.name)).size).toBe(all.length);
  expect(all.length).toBeLessThanOrEqual(100);
});

test('the name changes with what is in the menu, and with nothing else', () => {
  const names = (office: typeof OFFICE) => wantedMenus(office).map(({ request }) => request.name);
  expect(names(OFFICE)).toEqual(names(OFFICE));
  const others = names({ liffId: '2009999999-AbCdEfGh' });
  for (const [at, name] of names(OFFICE).entries()) expect(others[at]).not.toBe(name);
});

test('the images are the same for every office', () => {
  expect(all.map(({ image }) => image.name)).toEqual(menuImages().map(({ name }) => name));
});

test('what the residents may ask for is on their menu, and nothing of the office’s own work', () => {
  const { areas, below = [] } = menus.resident;
  const pressed = [...areas, ...below].flatMap(({ action }) => ('press' in action ? [action.press] : []));
  expect(pressed).toEqual(['news', 'categories', 'find', 'contact', 'report_wrong', 'complain', 'following']);
});

test('one term for one thing', () => {
  const words = Object.values(menus).flatMap((menu) => [
    menu.tab,
    menu.chatBarText,
    ...[...menu.areas, ...(menu.below ?? [])].map(labelOf),
  ]);
  expect(words.filter((word) => /เรื่อง|สิทธิ์|ของฉัน|รอฉัน|\?/.test(word))).toEqual([]);
});
