import { expect, it } from 'vitest';
import { countBetween } from '../complaints/counts.ts';
import { anOfficeProfile, complaintsOfOffice } from '../testing/office-profile-builder.ts';
import { complaintCountsPaper } from './complaint-counts-paper.ts';
import { complaintPoster } from './complaint-poster.ts';
import { wordsOf } from './paper.ts';

const profile = { ...anOfficeProfile(), complaints: complaintsOfOffice() };

it('counts stand in Thai numerals by each of the five kinds, with their sum, and name nobody', () => {
  const all = [
    { kind: 'service' as const, day: '2021-10-05', closedOn: '2021-10-20', dueOn: '2021-10-15' },
    { kind: 'service' as const, day: '2021-10-06', closedOn: '2021-10-10', dueOn: '2021-10-15' },
    { kind: 'corruption' as const, day: '2021-11-06', closedOn: null, dueOn: '2021-11-25' },
  ];
  const rows = countBetween(all, '2021-10-01', '2022-03-31');
  const paper = complaintCountsPaper(profile, {
    year: '2565',
    periods: [{ name: 'ครึ่งปีแรก', rows }],
    at: '2022-04-01T02:00:00.000Z',
  });
  const words = wordsOf(paper);
  expect(words).toContain('รายงานผลการดำเนินการเรื่องร้องเรียนและข้อเสนอแนะ ประจำปีงบประมาณ พ.ศ. ๒๕๖๕');
  expect(words).toContain('ข้อมูล ณ วันที่ ๑ เมษายน ๒๕๖๕');
  const row = (name: string) => words.slice(words.indexOf(name), words.indexOf(name) + 5);
  expect(row('ร้องทุกข์หรือร้องเรียนการให้บริการ')).toEqual(['ร้องทุกข์หรือร้องเรียนการให้บริการ', '๒', '๒', '๑', '๐']);
  expect(row('แจ้งข้อมูลบนเว็บไซต์ผิดหรือล้าสมัย')).toEqual(['แจ้งข้อมูลบนเว็บไซต์ผิดหรือล้าสมัย', '๐', '๐', '-', '๐']);
  expect(row('รวม')).toEqual(['รวม', '๓', '๒', '๑', '๑']);
});

it('the sheet for the wall has the code, the address as it is typed, and what the box takes', () => {
  const address = 'https://example.go.th/test-office/complaints/';
  const paper = complaintPoster(profile, address);
  expect(paper.blocks).toContainEqual({ kind: 'qr', address, millimetres: 90 });
  const words = wordsOf(paper).join('\n');
  expect(words).toContain(address);
  expect(words).toContain('ร้องเรียนการทุจริตและประพฤติมิชอบ');
});
