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
    ['ขอบคุณครับ', undefined],
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
