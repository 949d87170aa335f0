import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../search/words.ts';
import { snippetOf } from './snippet.ts';

const shown = (text: string, question: string) => {
  const snippet = snippetOf(text, wordsOf(question));
  return snippet && `${snippet.before}[${snippet.found}]${snippet.after}`;
};

describe('what is shown of a text about a word that was found', () => {
  test.each([
    ['ขอเชิญรับวัคซีนไข้หวัดใหญ่', 'วัคซีน', 'ขอเชิญรับ[วัคซีน]ไข้หวัดใหญ่'],
    // As it stands there, however it was asked for.
    ['แผน ปี ๒๕๖๕ ของหน่วยงาน', '2565', 'แผน ปี [๒๕๖๕] ของหน่วยงาน'],
    ['ณ รพ.สต.บ้านโนนสูง', 'รพสต', 'ณ [รพ.สต.]บ้านโนนสูง'],
    ['บรรทัดแรก\n\nบรรทัดที่สองมีประปา', 'ประปา', 'บรรทัดแรก บรรทัดที่สองมี[ประปา]'],
    ['ไม่มีอะไร', 'วัคซีน', null],
    ['', 'วัคซีน', null],
  ])('of %s by %s: %s', (text, question, expected) => {
    expect(shown(text, question)).toBe(expected);
  });

  test('is cut on either side, and no letter is parted from its marks', () => {
    const long = `${'ที่นี้ '.repeat(60)}วัคซีน${' น้ำดื่ม'.repeat(60)}`;
    const { before = '', after = '' } = snippetOf(long, ['วัคซีน']) ?? {};
    expect(before).toMatch(/^…[^\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/);
    expect(before.length).toBeLessThan(50);
    expect(after.length).toBeLessThan(100);
    expect(after).toMatch(/…$/);
  });
});
