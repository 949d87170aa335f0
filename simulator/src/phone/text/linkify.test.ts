import { expect, it } from 'vitest';
import { linkify } from './linkify.ts';

it.each([
  ['ไม่มีลิงก์', [{ text: 'ไม่มีลิงก์' }]],
  [
    'ดูที่https://liff.line.me/1-a/x?y=1แล้วตอบ',
    [
      { text: 'ดูที่' },
      { text: 'https://liff.line.me/1-a/x?y=1', href: 'https://liff.line.me/1-a/x?y=1' },
      { text: 'แล้วตอบ' },
    ],
  ],
  [
    '(www.example.go.th).',
    [{ text: '(' }, { text: 'www.example.go.th', href: 'https://www.example.go.th' }, { text: ').' }],
  ],
  ['ส่งที่ it@example.go.th', [{ text: 'ส่งที่ ' }, { text: 'it@example.go.th', href: 'mailto:it@example.go.th' }]],
  ['javascript:alert(1)', [{ text: 'javascript:alert(1)' }]],
])('splits %s', (text, pieces) => expect(linkify(text)).toEqual(pieces));
