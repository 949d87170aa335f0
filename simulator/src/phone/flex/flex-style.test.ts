import { describe, expect, it } from 'vitest';
import { blockPadding, boxStyle, gradient } from './box-style.ts';
import { buttonStyle } from './button-style.ts';
import { placementStyle } from './placement.ts';
import { aspectRatio, colour, fontLength, imageLength, spacingLength } from './scale.ts';
import { paragraphStyle } from './text-style.ts';

describe("LINE's scales", () => {
  it.each([
    ['none', '0px'],
    ['xs', '2px'],
    ['md', '8px'],
    ['xxl', '20px'],
    ['15px', '15px'],
    ['10%', '10%'],
    ['huge', undefined],
    ['constructor', undefined],
  ])('reads a spacing of %s as %s', (value, expected) => expect(spacingLength(value)).toBe(expected));
  it.each([
    [undefined, '16px'],
    ['xxs', '11px'],
    ['xl', '22px'],
    ['5xl', '74px'],
    ['18px', '18px'],
  ])('reads a font size of %s as %s', (value, expected) => expect(fontLength(value)).toBe(expected));
  it('gives an image its keyword width, a share of the box, or all of it', () => {
    expect([undefined, 'full', '3xl', '25%'].map(imageLength)).toEqual(['100px', '100%', '180px', '25%']);
  });
  it('takes an aspect ratio as width:height and falls back to a square', () => {
    expect([aspectRatio('20:13'), aspectRatio(undefined), aspectRatio('1:0'), aspectRatio('a')]).toEqual([
      '20 / 13',
      '1 / 1',
      '1 / 1',
      '1 / 1',
    ]);
  });
  it('lets only hexadecimal colours into a style', () => {
    expect([colour('#06C755'), colour('#00000080'), colour('red;background:url(x)')]).toEqual([
      '#06C755',
      '#00000080',
      undefined,
    ]);
  });
});

describe('the place of a component', () => {
  const text = { type: 'text', text: 'ก' } as const;
  it('shares the width of a horizontal box equally unless told otherwise', () => {
    expect(placementStyle(text, { parent: 'horizontal', first: true }).flex).toBe('1 0 0px');
    expect(placementStyle({ ...text, flex: 5 }, { parent: 'baseline', first: true }).flex).toBe('5 0 0px');
    expect(placementStyle({ ...text, flex: 0 }, { parent: 'horizontal', first: true }).flex).toBe('0 0 auto');
  });
  it('is as high as its content in a vertical box', () => {
    expect(placementStyle(text, { parent: 'vertical', first: true }).flex).toBe('0 0 auto');
    expect(placementStyle({ ...text, flex: 2 }, { parent: 'vertical', first: true }).flex).toBe('2 0 auto');
  });
  it('never stretches a separator, an icon, or a box of a given width', () => {
    const place = { parent: 'horizontal', first: true } as const;
    expect(placementStyle({ type: 'separator' }, place).flex).toBe('0 0 auto');
    expect(placementStyle({ type: 'icon', url: 'x' }, place).flex).toBe('0 0 auto');
    expect(placementStyle({ type: 'box', layout: 'vertical', width: '20px' }, place).flex).toBe('0 0 auto');
  });
  it("puts the box's spacing before every component but the first, and lets its own margin win", () => {
    const place = { parent: 'vertical', spacing: 'md', first: false } as const;
    expect(placementStyle(text, place).marginTop).toBe('8px');
    expect(placementStyle({ ...text, margin: 'xxl' }, place).marginTop).toBe('20px');
    expect(placementStyle({ ...text, margin: 'xxl' }, { ...place, first: true }).marginTop).toBeUndefined();
    expect(placementStyle(text, { ...place, parent: 'horizontal' }).marginInlineStart).toBe('8px');
  });
  it('takes an absolute component out of the row and sets it by its offsets', () => {
    const badge = {
      ...text,
      position: 'absolute',
      offsetTop: 'sm',
      offsetEnd: '10px',
      margin: 'md',
    } as const;
    expect(placementStyle(badge, { parent: 'vertical', first: false })).toEqual({
      position: 'absolute',
      top: '4px',
      bottom: undefined,
      insetInlineStart: undefined,
      insetInlineEnd: '10px',
    });
  });
});

describe('a box', () => {
  it('pads the blocks of a bubble by its size when they set nothing', () => {
    expect(blockPadding('body', 'mega', false)).toEqual([19, 20, 20, 20]);
    expect(blockPadding('body', 'mega', true)).toEqual([19, 20, 10, 20]);
    expect(blockPadding('footer', 'giga', true)).toEqual([10, 10, 10, 10]);
    expect(blockPadding('header', 'kilo', true)).toEqual([13, 13, 13, 13]);
    expect(blockPadding('body', 'nano', true)).toEqual([10, 10, 10, 10]);
    expect(blockPadding('hero', 'mega', true)).toEqual([0, 0, 0, 0]);
  });
  it('takes one side over paddingAll, and paddingAll over the default of the block', () => {
    const style = boxStyle(
      { type: 'box', layout: 'vertical', paddingAll: 'lg', paddingTop: '3px' },
      [20, 20, 20, 20],
    );
    expect(style).toMatchObject({ paddingTop: '3px', paddingBottom: '12px', paddingInlineStart: '12px' });
  });
  it('aligns a baseline box on the baseline', () => {
    expect(boxStyle({ type: 'box', layout: 'baseline' })).toMatchObject({
      flexDirection: 'row',
      alignItems: 'baseline',
    });
  });
  it('draws a gradient of two or three colours and refuses anything else', () => {
    const two = {
      type: 'linearGradient',
      angle: '90deg',
      startColor: '#000000',
      endColor: '#ffffff',
    } as const;
    expect(gradient(two)).toBe('linear-gradient(90deg, #000000 0%, #ffffff 100%)');
    expect(gradient({ ...two, centerColor: '#ff0000', centerPosition: '10%' })).toBe(
      'linear-gradient(90deg, #000000 0%, #ff0000 10%, #ffffff 100%)',
    );
    expect(gradient({ ...two, angle: '90deg, url(x)' })).toBeUndefined();
  });
});

describe('a text', () => {
  it('stays on one line with an ellipsis unless it wraps', () => {
    expect(paragraphStyle({ type: 'text', text: 'ก' })).toMatchObject({
      whiteSpace: 'nowrap',
      textOverflow: 'ellipsis',
    });
    const wrapped = paragraphStyle({ type: 'text', text: 'ก', wrap: true });
    expect(wrapped.whiteSpace).toBe('pre-wrap');
    expect(wrapped.WebkitLineClamp).toBeUndefined();
  });
  it('is cut after maxLines, only when it wraps', () => {
    expect(paragraphStyle({ type: 'text', wrap: true, maxLines: 2 }).WebkitLineClamp).toBe('2');
    expect(paragraphStyle({ type: 'text', maxLines: 2 }).WebkitLineClamp).toBeUndefined();
  });
  it('adds line spacing between lines but not outside them', () => {
    expect(paragraphStyle({ type: 'text', wrap: true, lineSpacing: '10px' })).toMatchObject({
      lineHeight: 'calc(1.4em + 10px)',
      marginBlock: 'calc(10px / -2)',
    });
  });
});

describe('a button', () => {
  const action = { type: 'postback', label: 'อนุมัติ', data: 'x' };
  it('is a link 52 pixels high unless told otherwise', () => {
    expect(buttonStyle({ type: 'button', action })).toEqual({
      height: '52px',
      backgroundColor: 'transparent',
      color: '#42659a',
    });
  });
  it('takes its colour as ground, or as letters when it is a link', () => {
    expect(buttonStyle({ type: 'button', action, style: 'primary', color: '#0a7a3d', height: 'sm' })).toEqual(
      { height: '40px', backgroundColor: '#0a7a3d', color: '#ffffff' },
    );
    expect(buttonStyle({ type: 'button', action, style: 'link', color: '#0a7a3d' }).color).toBe('#0a7a3d');
  });
});
