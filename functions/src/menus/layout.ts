import { type Area, type MemberMenu, type MenuName, menus } from './menu-table.ts';

/** A rich menu in the larger of the sizes that LINE draws sharply, in its pixels. */
export const SIZE = { width: 2500, height: 1686 } as const;

/** Tabs above, or smaller places below: 44 pixels of a phone that is 360 wide, a thumb's breadth. */
const STRIP = 306;
const COLUMNS = 3;

export type Bounds = { x: number; y: number; width: number; height: number };
export type Placed<T> = { bounds: Bounds; of: T };

export type Layout = {
  tabs: Placed<MemberMenu>[];
  areas: Placed<Area>[];
  below: Placed<Area>[];
};

/**
 * Where everything of a menu is: tabs where it is one of several, its areas in rows of three, and what stands below.
 * Together they cover the whole image, and none lies over another.
 */
export function layoutOf(name: MenuName, tabs: readonly MemberMenu[]): Layout {
  const { areas, below = [] } = menus[name];
  const top = tabs.length > 1 ? STRIP : 0;
  const bottom = SIZE.height - (below.length > 0 ? STRIP : 0);
  const rows = Math.ceil(areas.length / COLUMNS);
  const edges = sharesOf(bottom - top, rows).map((y) => top + y);
  return {
    tabs: top > 0 ? row(tabs, 0, STRIP) : [],
    areas: Array.from({ length: rows }, (_, at) =>
      row(areas.slice(at * COLUMNS, (at + 1) * COLUMNS), edges[at] ?? top, edges[at + 1] ?? bottom),
    ).flat(),
    below: row(below, bottom, SIZE.height),
  };
}

/** Whole pixels at which equal parts of a length begin, its end included. */
const sharesOf = (length: number, parts: number): number[] =>
  Array.from({ length: parts + 1 }, (_, at) => Math.round((length * at) / parts));

function row<T>(items: readonly T[], y: number, end: number): Placed<T>[] {
  const edges = sharesOf(SIZE.width, Math.max(1, items.length));
  return items.map((of, at) => {
    const x = edges[at] ?? 0;
    return { of, bounds: { x, y, width: (edges[at + 1] ?? SIZE.width) - x, height: end - y } };
  });
}
