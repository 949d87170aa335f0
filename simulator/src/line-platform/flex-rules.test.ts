import { describe, expect, it } from 'vitest';
import { problemsOf, refusalOf } from './testing/message-refusal.ts';

const box = (contents: unknown[], rest: object = {}) => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...rest,
});
const words = { type: 'text', text: 'ก' };
const bubble = (body: unknown, rest: object = {}) => ({ type: 'bubble', body, ...rest });
const flex = (contents: unknown, rest: object = {}) => ({ type: 'flex', altText: 'การ์ด', contents, ...rest });
const button = (action: object) => flex(bubble(box([{ type: 'button', action }])));
const postback = (rest: object) => button({ type: 'postback', label: 'อนุมัติ', data: 'v', ...rest });

describe('a Flex message', () => {
  it('with every kind of part in its right place is accepted', () => {
    const card = {
      type: 'bubble',
      size: 'giga',
      header: box([words], { backgroundColor: '#00A650', paddingAll: 'lg' }),
      hero: { type: 'image', url: 'http://127.0.0.1:4400/a.png', size: 'full', aspectRatio: '20:13' },
      body: box([
        { type: 'text', contents: [{ type: 'span', text: 'ก', weight: 'bold' }], wrap: true },
        { type: 'separator', margin: 'md' },
        box([], { width: '12px', height: '12px', cornerRadius: '6px' }),
        {
          type: 'box',
          layout: 'baseline',
          spacing: 'sm',
          contents: [{ type: 'icon', url: 'https://example.com/i.png' }, words],
        },
      ]),
      footer: box([
        { type: 'button', style: 'primary', action: { type: 'postback', label: 'อนุมัติ', data: 'a=1' } },
        {
          type: 'button',
          action: {
            type: 'uri',
            label: 'เปิด',
            uri: 'https://liff.line.me/1-a/x',
            altUri: { desktop: 'http://localhost:4400/x' },
          },
        },
      ]),
      styles: { footer: { separator: true } },
    };
    expect(refusalOf(flex(card))).toBeNull();
    expect(refusalOf(flex({ type: 'carousel', contents: [card, card] }))).toBeNull();
  });

  it('is refused in the words and with the pointer of LINE', () => {
    expect(refusalOf(flex(bubble(box([{ type: 'icon', url: 'https://example.com/i.png' }]))))).toEqual({
      message: 'A message (messages[0]) in the request body is invalid',
      details: [{ message: 'invalid property', property: '/body/contents/0' }],
    });
  });

  it.each([
    ['a bubble without blocks', flex({ type: 'bubble' }), '/: At least one block must be specified'],
    [
      'an unknown property',
      flex(bubble(box([{ ...words, bold: true }]))),
      '/body/contents/0/bold: unknown field',
    ],
    [
      'an unknown component',
      flex(bubble(box([{ type: 'table' }]))),
      '/body/contents/0/type: invalid property',
    ],
    [
      'an empty text',
      flex(bubble(box([{ type: 'text', text: '' }]))),
      '/body/contents/0/text: must be non-empty text',
    ],
    [
      'a span outside a text',
      flex(bubble(box([{ type: 'span', text: 'ก' }]))),
      '/body/contents/0/type: invalid property',
    ],
    [
      'a button in a baseline box',
      flex(
        bubble({
          type: 'box',
          layout: 'baseline',
          contents: [{ type: 'button', action: { type: 'message', label: 'ก', text: 'ก' } }],
        }),
      ),
      '/body/contents/0: invalid property',
    ],
    [
      'a text as body',
      flex(bubble({ ...box([words]), type: 'text' })),
      '/body/type: Must be one of the following values: [box]',
    ],
    [
      'a colour by name',
      flex(bubble(box([{ ...words, color: 'red' }]))),
      '/body/contents/0/color: invalid property',
    ],
    [
      'a spacing without unit',
      flex(bubble(box([words], { spacing: '8' }))),
      '/body/spacing: invalid property',
    ],
    [
      'an image over http',
      flex(bubble(box([{ type: 'image', url: 'http://example.com/a.png' }]))),
      '/body/contents/0/url: invalid uri scheme',
    ],
    [
      'an image higher than three widths',
      flex(bubble(box([{ type: 'image', url: 'https://example.com/a.png', aspectRatio: '1:4' }]))),
      '/body/contents/0/aspectRatio: invalid property',
    ],
    [
      'a button without action',
      flex(bubble(box([{ type: 'button' }]))),
      '/body/contents/0/action: must be specified',
    ],
    [
      'a button without label',
      button({ type: 'postback', data: 'v' }),
      '/body/contents/0/action/label: must be specified',
    ],
    [
      'a label of 41 graphemes',
      postback({ label: 'ก'.repeat(41) }),
      '/body/contents/0/action/label: Length must be between 1 and 40',
    ],
    [
      'postback data of 301 units',
      postback({ data: 'a'.repeat(301) }),
      '/body/contents/0/action/data: Length must be between 0 and 300',
    ],
    [
      'displayText beside text',
      postback({ displayText: 'ก', text: 'ก' }),
      '/body/contents/0/action/text: displayText and text cannot be used together',
    ],
    [
      'fillInText without a keyboard',
      postback({ fillInText: 'ก' }),
      '/body/contents/0/action/fillInText: can only be used with inputOption openKeyboard',
    ],
    [
      'a script address',
      button({ type: 'uri', label: 'ก', uri: 'javascript:alert(1)' }),
      '/body/contents/0/action/uri: invalid uri scheme',
    ],
    [
      'a Thai letter in an address',
      button({ type: 'uri', label: 'ก', uri: 'https://example.com/ก' }),
      '/body/contents/0/action/uri: invalid uri',
    ],
    [
      'an address of 1,001 characters',
      button({ type: 'uri', label: 'ก', uri: `https://e.co/${'a'.repeat(988)}` }),
      '/body/contents/0/action/uri: Length must be between 1 and 1000',
    ],
    [
      'a camera action',
      button({ type: 'camera', label: 'ก' }),
      '/body/contents/0/action/type: invalid property',
    ],
    [
      'bubbles of two sizes in a carousel',
      flex({ type: 'carousel', contents: [bubble(box([words]), { size: 'kilo' }), bubble(box([words]))] }),
      '/contents/1/size: all bubbles of a carousel must have the same size',
    ],
    [
      'thirteen bubbles',
      flex({ type: 'carousel', contents: Array.from({ length: 13 }, () => bubble(box([words]))) }),
      '/contents: Size must be at most 12',
    ],
    [
      'a bubble over 30 KB',
      flex(bubble(box([{ type: 'text', text: 'ก'.repeat(10_000) }]))),
      '/: size of the bubble must not exceed 30 KB',
    ],
    [
      'a carousel over 50 KB',
      flex({
        type: 'carousel',
        contents: Array.from({ length: 6 }, () => bubble(box([{ type: 'text', text: 'ก'.repeat(2900) }]))),
      }),
      '/: size of the carousel must not exceed 50 KB',
    ],
  ])('with %s is refused', (_name, message, problem) => {
    expect(problemsOf(message)).toEqual([problem]);
  });

  it.each([
    [
      'no altText',
      { type: 'flex', contents: bubble(box([words])) },
      'messages[0].altText: must be specified',
    ],
    [
      'an altText of 1,501 units',
      flex(bubble(box([words])), { altText: 'a'.repeat(1501) }),
      'messages[0].altText: Length must be between 1 and 1500',
    ],
    [
      'a field beside its contents',
      flex(bubble(box([words])), { alt: 'x' }),
      'messages[0].alt: unknown field',
    ],
  ])('with %s is refused by the path in the request', (_name, message, problem) => {
    expect(refusalOf(message)?.message).toBe('The request body has 1 error(s)');
    expect(problemsOf(message)).toEqual([problem]);
  });

  it('may have a label of 40 graphemes that are 120 units', () => {
    expect(refusalOf(postback({ label: 'ที่'.repeat(40) }))).toBeNull();
  });
});
