import { describe, expect, it } from 'vitest';
import { buttonColours, ink, neutral, tones } from './palette.ts';

/** WCAG 2.1 relative luminance of #RRGGBB. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const pairs: [what: string, letters: string, ground: string][] = [
  ...Object.entries(tones).flatMap(([name, tone]): [string, string, string][] => [
    [`${name} band`, tone.onBand, tone.band],
    [`${name} tint`, tone.onTint, tone.tint],
    // A list shows the state in these letters on a row that can be pressed.
    [`${name} in a list`, tone.onTint, ink.pressable],
  ]),
  ['text', ink.text, ink.paper],
  ['labels and notes', ink.quiet, ink.paper],
  ['notes in a list', ink.quiet, ink.pressable],
  ['rows that can be pressed', ink.pressableText, ink.pressable],
  ['a neutral button', neutral.letters, neutral.ground],
  ['a quiet button', buttonColours.open, ink.paper],
  ...Object.entries(buttonColours).map(([name, colour]): [string, string, string] => [
    `${name} button`,
    '#FFFFFF',
    colour,
  ]),
];

describe('the colours of the cards', () => {
  it.each(pairs)('%s can be read (WCAG AA)', (_, letters, ground) => {
    expect(contrast(letters, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
