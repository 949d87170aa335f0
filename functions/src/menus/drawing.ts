import { ink, tones } from '../cards/flex/palette.ts';
import { icons } from './icons.ts';
import { type Bounds, layoutOf, type Placed, SIZE } from './layout.ts';
import { type Area, type MemberMenu, type MenuName, menus } from './menu-table.ts';

/** One line of letters, by the middle of its line and the height of its letters, in pixels. */
export type Line = { text: string; x: number; y: number; size: number; colour: string };

/** A menu to be drawn: its shapes as SVG without letters, and the letters, which somebody shapes who knows Thai. */
export type Drawing = { svg: string; lines: Line[] };

/** Letters of 98 are 14 pixels on a phone that is 360 wide. */
const LETTERS = 98;
const GAP = 14;
/** From line to line: a mark below one must not touch a tone mark above the next. */
const LINE_STEP = 1.66 * LETTERS;
/** Every icon stands as if two lines were below it, so that those of a row are in line. */
const ICON = { radius: 126, side: 146, above: 28 } as const;

/** What a menu looks like, in the colours of the cards. */
export function drawMenu(name: MenuName, tabs: readonly MemberMenu[]): Drawing {
  const { tone } = menus[name];
  const layout = layoutOf(name, tabs);
  const shapes = [rect({ x: 0, y: 0, ...SIZE }, tones[tone].tint)];
  const lines: Line[] = [];
  const add = (drawing: { shapes: string[]; lines: Line[] }) => {
    shapes.push(...drawing.shapes);
    lines.push(...drawing.lines);
  };
  for (const tab of layout.tabs) add(tabOf(tab, name));
  for (const area of layout.areas) add(areaOf(area, tones[tone].band));
  for (const area of layout.below) add(smallOf(area, tones[tone]));
  const { width, height } = SIZE;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return { svg: `${open}${shapes.join('')}</svg>`, lines };
}

/** The tab that is open has the colour of its menu and stands on it; the others are pale. */
function tabOf({ bounds, of }: Placed<MemberMenu>, opened: MenuName) {
  const { tab, tone } = menus[of];
  const isOpen = of === opened;
  const { band, onBand, tint, onTint } = tones[tone];
  const shape = isOpen
    ? rect({ ...bounds, height: bounds.height - GAP }, band)
    : rect(inset({ ...bounds, height: bounds.height - GAP }), tint, 40) +
      border(inset({ ...bounds, height: bounds.height - GAP }), onTint, 40);
  const y = bounds.y + (bounds.height - GAP) / 2;
  return {
    shapes: [shape],
    lines: [{ text: tab, x: middle(bounds), y, size: 92, colour: isOpen ? onBand : onTint }],
  };
}

/** An icon on a round ground, its words below. */
function areaOf({ bounds, of }: Placed<Area>, band: string) {
  const card = inset(bounds);
  const x = middle(bounds);
  const top = card.y + (card.height - (2 * ICON.radius + ICON.above + 2 * LINE_STEP)) / 2;
  const words = top + 2 * ICON.radius + ICON.above + LINE_STEP - ((of.lines.length - 1) * LINE_STEP) / 2;
  return {
    shapes: [
      rect(card, ink.paper, 48),
      border(card, ink.line, 48),
      `<circle cx="${x}" cy="${top + ICON.radius}" r="${ICON.radius}" fill="${band}"/>`,
      icon(of, { x, y: top + ICON.radius }, { side: ICON.side, colour: '#FFFFFF' }),
    ],
    lines: of.lines.map((text, at) => ({
      text,
      x,
      y: words + at * LINE_STEP,
      size: LETTERS,
      colour: ink.text,
    })),
  };
}

/** Icon and words in one line; where there are more than two side by side, the words alone. */
function smallOf({ bounds, of }: Placed<Area>, { tint, onTint }: { tint: string; onTint: string }) {
  const card = inset(bounds);
  const y = card.y + card.height / 2;
  const hasIcon = bounds.width > SIZE.width / 3 + 1;
  return {
    shapes: [
      rect(card, tint, 48),
      border(card, onTint, 48),
      ...(hasIcon ? [icon(of, { x: card.x + 170, y }, { side: 120, colour: onTint })] : []),
    ],
    lines: of.lines.map((text) => ({
      text,
      x: middle(bounds) + (hasIcon ? 70 : 0),
      y,
      size: 96,
      colour: onTint,
    })),
  };
}

const middle = ({ x, width }: Bounds): number => x + width / 2;

const inset = ({ x, y, width, height }: Bounds): Bounds => ({
  x: x + GAP,
  y: y + GAP,
  width: width - 2 * GAP,
  height: height - 2 * GAP,
});

const place = ({ x, y, width, height }: Bounds) => `x="${x}" y="${y}" width="${width}" height="${height}"`;
const rect = (bounds: Bounds, colour: string, round = 0) =>
  `<rect ${place(bounds)} rx="${round}" fill="${colour}"/>`;
const border = (bounds: Bounds, colour: string, round: number) =>
  `<rect ${place(bounds)} rx="${round}" fill="none" stroke="${colour}" stroke-width="4"/>`;

function icon(
  { icon: name }: Area,
  { x, y }: { x: number; y: number },
  { side, colour }: { side: number; colour: string },
) {
  const scale = side / 48;
  const move = `translate(${x - side / 2} ${y - side / 2}) scale(${scale})`;
  const width = name === 'more' ? 7 : 3.4;
  return `<path transform="${move}" d="${icons[name]}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}
