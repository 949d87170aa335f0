import { z } from 'zod';

const px = String.raw`\d+(?:\.\d+)?px`;
const percent = String.raw`\d+(?:\.\d+)?%`;
const steps = 'none|xs|sm|md|lg|xl|xxl';
const sizes = 'xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl';

const pattern = (...alternatives: string[]) =>
  z.string().regex(new RegExp(`^(?:${alternatives.join('|')})$`), 'invalid property');

export const spacing = pattern(steps, px);
export const padding = pattern(steps, px, percent);
export const offset = pattern(steps, `-?${px}`, `-?${percent}`);
export const fontSize = pattern(sizes, px);
export const imageSize = pattern(sizes, 'full', px, percent);
export const boxLength = pattern(px, percent);
export const borderWidth = pattern('none|light|normal|medium|semi-bold|bold', px);
export const cornerRadius = pattern(steps, px);
export const lineSpacing = pattern(px);
export const color = z.string().regex(/^#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, 'invalid property');
export const flexRatio = z.number().int().nonnegative();
export const gravity = z.enum(['top', 'bottom', 'center']);
export const align = z.enum(['start', 'end', 'center']);

/** `{width}:{height}`, each 1…100000, the height at most three times the width. */
export const aspectRatio = z.string().refine((text) => {
  const match = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(text);
  if (!match) return false;
  const [width, height] = [Number(match[1]), Number(match[2])];
  return width >= 1 && width <= 100_000 && height >= 1 && height <= 100_000 && height <= width * 3;
}, 'invalid property');

export const background = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('linearGradient'),
    angle: z
      .string()
      .regex(/^(?:[0-9]|[1-9]\d|[12]\d\d|3[0-5]\d)(?:\.\d+)?deg$|^360deg$/, 'invalid property'),
    startColor: color,
    endColor: color,
    centerColor: color.optional(),
    centerPosition: pattern(percent).optional(),
  }),
]);

/** Where a component may be put beside its place in the flow. */
export const placement = {
  margin: spacing.optional(),
  position: z.enum(['relative', 'absolute']).optional(),
  offsetTop: offset.optional(),
  offsetBottom: offset.optional(),
  offsetStart: offset.optional(),
  offsetEnd: offset.optional(),
};
