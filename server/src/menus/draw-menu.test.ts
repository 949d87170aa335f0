import { drawMenu } from '@prakat/functions/menus/drawing';
import { layoutOf, SIZE } from '@prakat/functions/menus/layout';
import { type MemberMenu, type MenuName, memberMenus } from '@prakat/functions/menus/menu-table';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawMenuImage, drawnMenu } from './draw-menu.ts';

const every: [MenuName, readonly MemberMenu[]][] = [
  ['resident', []],
  ['staff', ['staff']],
  ...memberMenus.map((name): [MenuName, readonly MemberMenu[]] => [name, memberMenus]),
];

const blank = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%" fill="#fff"/></svg>`;

/** Which pixels have ink, of the letters alone. */
async function inked(lines: ReturnType<typeof drawMenu>['lines']) {
  const picture = await drawnMenu({
    svg: blank,
    lines: lines.map((line) => ({ ...line, colour: '#000000' })),
  });
  const { data, info } = await picture.greyscale().raw().toBuffer({ resolveWithObject: true });
  return (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 128;
}

describe.each(every)('the image of the menu %s with tabs %j', (name, tabs) => {
  it('is a PNG of the size that was said, and no larger than LINE takes', async () => {
    const png = await drawMenuImage(drawMenu(name, tabs));
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...SIZE });
    expect(png.length).toBeLessThanOrEqual(1_000_000);
  });

  it('keeps all words inside their places, marks above and below them included', async () => {
    const { lines } = drawMenu(name, tabs);
    const hasInk = await inked(lines);
    const { tabs: above, areas, below } = layoutOf(name, tabs);
    const bled: string[] = [];
    for (const { bounds } of [...above, ...areas, ...below]) {
      const { x, y, width, height } = bounds;
      let inside = 0;
      for (let down = y; down < y + height; down += 2)
        for (let right = x; right < x + width; right += 2) {
          if (!hasInk(right, down)) continue;
          inside += 1;
          const margin = Math.min(right - x, x + width - right, down - y, y + height - down);
          if (margin < 20) bled.push(`${right},${down}`);
        }
      expect(inside).toBeGreaterThan(500);
    }
    expect(bled.length, bled[0]).toBe(0);
  });

  it('draws no line of letters over another', async () => {
    const { lines } = drawMenu(name, tabs);
    const below = (first: (typeof lines)[number]) =>
      lines.find(({ x, y }) => x === first.x && y > first.y && y - first.y < 200);
    const pairs = lines.flatMap((first) => {
      const second = below(first);
      return second ? [{ first, second }] : [];
    });
    // No line is the upper one of a pair and the lower one of another: two drawings show all pairs.
    expect(pairs.filter(({ second }) => below(second))).toEqual([]);
    const one = await inked(pairs.map(({ first }) => first));
    const other = await inked(pairs.map(({ second }) => second));
    for (const { first, second } of pairs) {
      const touching = [];
      for (let y = Math.round(first.y - 100); y < second.y + 100; y += 1)
        for (let x = Math.round(first.x - 400); x < first.x + 400; x += 1)
          if (one(x, y) && [-6, 0, 6].some((near) => other(x, y + near))) touching.push([x, y]);
      expect(touching.length, second.text).toBe(0);
    }
  });
});

it('shapes Thai: a mark stands on its letter and takes no room beside it', async () => {
  const widthOf = async (text: string) => {
    const hasInk = await inked([{ text, x: 1250, y: 843, size: 200, colour: '#000000' }]);
    const columns = Array.from({ length: SIZE.width }, (_, x) => x).filter((x) =>
      Array.from({ length: 600 }, (_, at) => 543 + at).some((y) => hasInk(x, y)),
    );
    return (columns.at(-1) ?? 0) - (columns[0] ?? 0);
  };
  const bare = await widthOf('ทน');
  expect(Math.abs((await widthOf('ที่นี้')) - bare)).toBeLessThan(30);
  expect(Math.abs((await widthOf('ปู่')) - (await widthOf('ป')))).toBeLessThan(30);
});
