import { expect, it } from 'vitest';
import { excerpt } from './excerpt.ts';

it('cuts a long text between Thai words', () => {
  const text = 'ประกาศกรอบแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานสาธารณสุขในพื้นที่ทุกแห่ง';
  expect(excerpt(text, 30)).toBe('ประกาศกรอบแนวทางการเผยแพร่…');
  expect(excerpt('สั้น\n  มาก', 30)).toBe('สั้น มาก');
});
