import { receiptText } from '@prakat/shared/submission/receipt';
import { describe, expect, it } from 'vitest';
import { commands, findCommand } from './commands.ts';
import { meaningsOf } from './typed-text.ts';

describe('typed words', () => {
  it('call one command each', () => {
    const words = commands.flatMap(({ words = [] }) => words);
    expect(words.length).toBe(new Set(words).size);
    const names = commands.map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
  });

  it('are listed the way they are compared', () => {
    for (const word of commands.flatMap(({ words = [] }) => words)) expect(meaningsOf(word)[0]).toBe(word);
  });

  /** Word by word what people are said to type: endings, marks, no blanks, synonyms, digits, capitals, LINE's emoji. */
  it.each<[text: string, name: string | undefined]>([
    ...[
      'ครับ',
      'ค่ะ',
      'คะ',
      'นะคะ',
      'นะค่ะ',
      'จ้า',
      'จ้ะ',
      ' ครับ',
      ' ค่ะ',
      'ด้วยค่ะ',
      'หน่อยครับ',
      'ทีค่ะ',
      'เลยครับ',
      'คร้าบบ',
    ].map((ending): [string, string] => [`รอดำเนินการ${ending}`, 'waiting']),
    ...['!', '!!!', '.', '...', ' ~', '🙏🏻', ' (happy)', '(Moon)', ' (line flower)'].map(
      (mark): [string, string] => [`คำขอของท่าน${mark}`, 'mine'],
    ),
    ['(hello) ช่วยเหลือ', 'help'],
    ['(sparkle)เมนูค่ะ(heart)', 'help'],
    ['#คำขอของท่าน', 'mine'],
    ['#2570-0001', 'number'],
    ['ค้นหารับสมัคร', 'search'],
    ['ค้นหารับสมัคร (happy)', 'search'],
    ['คำขอเลขที่ 2570-0001', 'number'],
    ['คำขอเลขที่2570-0001', 'number'],
    ['สถานะ 2570-0001', 'number'],
    ['สถานะ ๒๕๗๐-๐๐๐๑ ค่ะ', 'number'],
    ['ติดตามคำขอ 2570-0001 ครับ', 'number'],
    ['ขอทราบสถานะคำขอเลขที่ 2570-0001', 'number'],
    ['ยื่น', 'new-request'],
    ['ยื่นค่ะ', 'new-request'],
    ['ยื่นเรื่อง', 'new-request'],
    ['ยื่นเอกสาร', 'new-request'],
    ['ขอยื่นคำขอครับ', 'new-request'],
    ['ขอลงเว็บ', 'new-request'],
    ['ขอลงเว็บไซต์หน่อยค่ะ', 'new-request'],
    ['ลงเว็บ', 'new-request'],
    ['ส่งเอกสาร', 'new-request'],
    ['ส่งเอกสารค่ะ', 'new-request'],
    ['ขออนุมัติเผยแพร่', 'new-request'],
    ['สวัสดี', 'greeting'],
    ['สวัสดีค่ะ', 'greeting'],
    ['สวัสดีครับผม', 'greeting'],
    ['หวัดดีจ้า', 'greeting'],
    ['Hello', 'greeting'],
    ['ขอบคุณ', 'thanks'],
    ['ขอบคุณค่ะ', 'thanks'],
    ['ขอบคุณมากครับ', 'thanks'],
    ['ขอบคุณมากๆ นะคะ 🙏', 'thanks'],
    ['ok', 'thanks'],
    ['OK', 'thanks'],
    ['โอเคค่ะ', 'thanks'],
    ['รับทราบครับ', 'thanks'],
    ['อนุมัติ', 'decision'],
    ['อนุมัติครับ', 'decision'],
    ['อนุมัติค่ะ (ok)', 'decision'],
    ['อนุมัติ 2570-0001', 'decision'],
    ['อนุมัติคำขอเลขที่ 2570-0001 ครับ', 'decision'],
    ['ไม่อนุมัติ', 'decision'],
    ['ไม่อนุมัติค่ะ', 'decision'],
    ['ไม่อนุมัติ 2570/1', 'decision'],
    ['ส่งกลับ', 'decision'],
    ['ส่งกลับแก้ไข', 'decision'],
    ['เห็นชอบครับ', 'decision'],
    ['ยกเลิกครับ', 'cancel'],
    [receiptText('2570-0001'), 'number'],
    // They hold a word of a command and say something else.
    ['อนุมัติไม่ได้ เพราะไฟล์ไม่ครบ', undefined],
    ['ไม่อนุมัติเพราะซ้ำกับ 2568-0042', undefined],
    ['ส่งกลับให้แก้วันที่ในไฟล์แนบ', undefined],
    ['ยื่นซ้ำกับเรื่องเดิม', undefined],
    ['ขอบคุณที่แจ้ง แต่ไฟล์ไม่ครบ', undefined],
    ['สวัสดีตอนเช้า', undefined],
    ['okr ยังไม่ครบ', undefined],
  ])('%j, as people type it, calls %s', (text, name) => {
    expect(findCommand(text)?.command.name).toBe(name);
  });

  it.each([
    ['ช่วยเหลือ', 'help'],
    ['?', 'help'],
    ['HELP', 'help'],
    [' “คำขอของฉัน” ', 'mine'],
    ['เรื่องของฉัน', 'mine'],
    ['เอกสาร', 'papers'],
    ['ขอดูเอกสารค่ะ', 'papers'],
    ['บันทึกข้อความ', 'papers'],
    ['เอกสารแนบไม่ครบ', undefined],
    ['กลุ่ม', 'groups'],
    ['กลุ่ม LINE', 'groups'],
    ['สถานะ', 'mine'],
    ['รอฉัน', 'waiting'],
    ['รอพิจารณา', 'waiting'],
    ['งาน', 'tasks'],
    ['งานของผู้ดูแลเว็บไซต์', 'tasks'],
    ['ยื่นคำขอ', 'new-request'],
    ['แบบฟอร์ม', 'new-request'],
    ['ยกเลิก', 'cancel'],
    ['2568-0042', 'number'],
    ['๒๕๖๘-๐๐๔๒', 'number'],
    ['เลขที่ 2568/42', 'number'],
    ['คำขอ ๒๕๖๘ – ๔๒', 'number'],
    ['ค้นหา แผนจัดซื้อ ๒๕๖๘', 'search'],
    ['ค้นหา', 'search'],
    ['ค้นหารับสมัคร', 'search'],
    ['ค้นหารับสมัครค่ะ', 'search'],
    ['ขอค้นหา รับสมัครครับ', 'search'],
    ['ค้นหา: สถานะ', 'search'],
    ['รอฉันค่ะ', 'waiting'],
    ['รอ ฉัน', 'waiting'],
    ['ขอดูคำขอที่รอฉันหน่อยนะคะ', 'waiting'],
    ['ช่วยเหลือด้วยครับ', 'help'],
    ['สถานะค่ะ', 'mine'],
    ['ขอเผยแพร่ข้อมูลค่ะ', 'new-request'],
    ['ยกเลิกครับ', 'cancel'],
    ['ขอยกเลิกค่ะ', 'cancel'],
    ['2570-0001 ครับ', 'number'],
    ['คำขอเลขที่ 2570-0001', 'number'],
    ['คำขอเลขที่2570-0001ค่ะ', 'number'],
    ['#2570-0001', 'number'],
    ['คำขอ #2570-0001 ค่ะ', 'number'],
    ['สถานะคำขอ ๒๕๗๐/๑', 'number'],
    ['2568/2569', undefined],
    ['ค้นหาเอกสารต้นเรื่องไม่พบ', undefined],
    ['ยกเลิกโครงการนี้แล้ว', undefined],
    ['รอฉันแก้ไขก่อน', undefined],
    ['...', undefined],
    ['แนบไฟล์ไม่ครบ', undefined],
    ['ไม่อนุมัติเพราะซ้ำกับ 2568-0042', undefined],
    ['', undefined],
  ])('%j calls %s', (text, name) => {
    expect(findCommand(text)?.command.name).toBe(name);
  });
});
