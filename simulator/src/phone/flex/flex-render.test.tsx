import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { FlexContents } from './bubble.tsx';
import type { FlexBubble } from './types.ts';

const draw = (container: Parameters<typeof FlexContents>[0]['container']) =>
  renderToString(<FlexContents container={container} altText="การ์ด" />);

const card: FlexBubble = {
  type: 'bubble',
  body: {
    type: 'box',
    layout: 'vertical',
    contents: [
      { type: 'text', text: 'ขอเผยแพร่ <ประกาศ>', wrap: true, weight: 'bold' },
      { type: 'text', contents: [{ type: 'span', text: 'หน่วยงาน ', color: '#888888' }] },
    ],
  },
  footer: {
    type: 'box',
    layout: 'vertical',
    contents: [{ type: 'button', style: 'primary', action: { type: 'postback', label: 'อนุมัติ', data: 'd' } }],
  },
};

describe('a Flex bubble', () => {
  it('is mega when it names no size, and escapes what it shows', () => {
    const html = draw(card);
    expect(html).toContain('fx-mega');
    expect(html).toContain('width:300px');
    expect(html).toContain('ขอเผยแพร่ &lt;ประกาศ>');
  });
  it('draws its blocks from header to footer, whatever their order in the message', () => {
    const { body, footer } = card;
    const html = draw({ type: 'bubble', ...(footer ? { footer } : {}), ...(body ? { body } : {}) });
    expect(html.indexOf('fx-body')).toBeGreaterThan(0);
    expect(html.indexOf('fx-footer')).toBeGreaterThan(html.indexOf('fx-body'));
  });
  it('shows a separator above a block that asks for one, but not above the first', () => {
    const styles = { body: { separator: true }, footer: { separator: true, separatorColor: '#ff0000' } };
    const html = draw({ ...card, styles });
    expect(html.match(/fx-separator/g)).toHaveLength(1);
    expect(html).toContain('background-color:#ff0000');
  });
  it('makes buttons of buttons and of boxes with an action, and of nothing else', () => {
    const tappable = { type: 'box', layout: 'vertical', action: { type: 'uri', uri: 'https://a' } } as const;
    expect(draw(card).match(/<button/g)).toHaveLength(1);
    expect(draw(card)).not.toContain('role="button"');
    expect(draw({ type: 'bubble', body: tappable })).toContain('role="button"');
  });
  it('passes over a component of an unknown kind', () => {
    const strange = { type: 'hologram' } as never;
    expect(
      draw({ type: 'bubble', body: { type: 'box', layout: 'vertical', contents: [strange] } }),
    ).toContain('fx-box');
  });
});

it('draws every bubble of a carousel, named by the alt text', () => {
  const html = draw({ type: 'carousel', contents: [card, { ...card, size: 'micro' }] });
  expect(html.match(/fx-bubble/g)).toHaveLength(2);
  expect(html).toContain('aria-label="การ์ด"');
});
