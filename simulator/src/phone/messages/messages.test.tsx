import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { MessageBody } from './message-body.tsx';
import { messageSummary } from './message-summary.ts';
import { plainWords } from './rich-text.tsx';

const draw = (message: Record<string, unknown> & { type: string }) =>
  renderToString(<MessageBody message={message} onOpen={() => {}} />);

describe('a message', () => {
  it('of words shows its links as links and its markup as words', () => {
    const html = draw({ type: 'text', text: 'ดู https://example.org <b>' });
    expect(html).toContain('href="https://example.org/"');
    expect(html).toContain('&lt;b>');
  });
  it('of an unknown type shows its alt text', () => {
    expect(draw({ type: 'hologram', altText: 'ข้อความพิเศษ' })).toContain('ข้อความพิเศษ');
    expect(draw({ type: 'hologram' })).toContain('ข้อความชนิด hologram');
  });
  it('of a template draws its buttons in their order', () => {
    const actions = [
      { type: 'message', label: 'ใช่', text: 'ใช่' },
      { type: 'message', label: 'ไม่ใช่', text: 'ไม่ใช่' },
    ];
    const html = draw({
      type: 'template',
      altText: 'ยืนยัน',
      template: { type: 'confirm', text: 'ลบหรือไม่', actions },
    });
    expect(html).toContain('tpl-beside');
    expect(html.indexOf('ใช่')).toBeLessThan(html.indexOf('ไม่ใช่'));
  });
});

it('shows the picture that a person sent, and says which', () => {
  const html = draw({ type: 'image', fileName: 'IMG_1.JPG', previewImageUrl: '/_sim/content?messageId=1' });
  expect(html).toContain('<img class="picture" src="/_sim/content?messageId=1" alt="รูปภาพ: IMG_1.JPG"');
  expect(html).not.toContain('<button');
});

it.each([
  [{ type: 'text', text: 'สวัสดี' }, 'สวัสดี'],
  [{ type: 'flex', altText: 'คำขอใหม่' }, 'คำขอใหม่'],
  [{ type: 'file', fileName: 'ประกาศ.pdf' }, 'ไฟล์: ประกาศ.pdf'],
  [{ type: 'sticker' }, 'สติกเกอร์'],
])('is summed up in one line: %o', (message, summary) => expect(messageSummary(message)).toBe(summary));

it('puts the mentions of a textV2 message in their places', () => {
  const substitution = {
    head: { type: 'mention', mentionee: { type: 'user', userId: 'U1' } },
    all: { type: 'mention', mentionee: { type: 'all' } },
  };
  expect(plainWords({ type: 'textV2', text: '{head} {all} {{x}} {none}', substitution })).toBe(
    '@head @All {x} {none}',
  );
});
