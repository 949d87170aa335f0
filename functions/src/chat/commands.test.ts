import { describe, expect, it } from 'vitest';
import { asTyped, commands, findCommand } from './commands.ts';

describe('typed words', () => {
  it('call one command each', () => {
    const words = commands.flatMap(({ words = [] }) => words);
    expect(words.length).toBe(new Set(words).size);
    const names = commands.map(({ name }) => name);
    expect(names.length).toBe(new Set(names).size);
  });

  it('are listed the way they are compared', () => {
    for (const word of commands.flatMap(({ words = [] }) => words)) expect(asTyped(word)).toBe(word);
  });

  it.each([
    ['ช่วยเหลือ', 'help'],
    ['?', 'help'],
    ['HELP', 'help'],
    [' “คำขอของฉัน” ', 'mine'],
    ['เรื่องของฉัน', 'mine'],
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
    ['ค้นหาเอกสารต้นเรื่องไม่พบ', undefined],
    ['แนบไฟล์ไม่ครบ', undefined],
    ['ไม่อนุมัติเพราะซ้ำกับ 2568-0042', undefined],
    ['', undefined],
  ])('%j calls %s', (text, name) => {
    expect(findCommand(text)?.name).toBe(name);
  });
});
