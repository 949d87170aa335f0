import { describe, expect, it } from 'vitest';
import { anOfficeProfile, papersOfOffice } from '../testing/office-profile-builder.ts';
import type { OfficeProfile } from './profile.ts';
import { profileAdvice } from './profile-advice.ts';

const trafficLog = { custodian: { name: 'นายวินัย ใจดี', phone: '0 4235 3000' } };
const anOffice = (given: Partial<OfficeProfile> = {}) =>
  anOfficeProfile({ papers: papersOfOffice(), trafficLog, ...given });
const step = (kind: string, ...by: unknown[]) => ({ id: kind, title: 'พิจารณา', kind, by });

describe('profileAdvice', () => {
  it('warns of a step that waits for one post alone', () => {
    expect(profileAdvice(anOffice())).toEqual([
      expect.stringMatching(/^“ผู้ช่วยสาธารณสุขอำเภอ” .* routes\.standard\[0\] /),
      expect.stringMatching(/^“สาธารณสุขอำเภอ” .* routes\.standard\[1\], routes\.short\[0\] /),
    ]);
  });

  it('is silent where somebody stands in, where two posts hold the step, or a whole unit does', () => {
    const route = (by: object[], standIn?: object[]) => [
      { ...step('approve', ...by), ...(standIn ? { standIn } : {}) },
    ];
    const routes = {
      standard: route([{ position: 'head' }], [{ position: 'assistant' }]),
      two: route([{ position: 'head' }, { position: 'assistant' }]),
      unit: route([{ unit: 'academic' }]),
    } as OfficeProfile['routes'];
    expect(profileAdvice(anOffice({ routes }))).toEqual([]);
  });

  it('repeats every assumption, for the office to settle', () => {
    const routes = { standard: [step('approve', { unit: 'academic' })] } as OfficeProfile['routes'];
    const assumptions = [{ path: 'reminders', why: 'หน่วยงานต้องกำหนดเอง' }];
    expect(profileAdvice(anOffice({ routes, assumptions }))).toEqual([
      'ค่าที่ตั้งไว้ก่อน reminders: หน่วยงานต้องกำหนดเอง',
    ]);
  });

  it('names what memos will show a gap for, in one sentence', () => {
    const routes = { standard: [step('approve', { unit: 'academic' })] } as OfficeProfile['routes'];
    expect(profileAdvice(anOfficeProfile({ routes, trafficLog }))).toEqual([
      'บันทึกข้อความของหน่วยงานจะแสดง “[ยังไม่มี: …]” แทน รหัสหนังสือของหน่วยงาน (papers.officeCode), ชื่อกลุ่มงานที่ดูแลเว็บไซต์ (papers.unit), ชื่อมาตรการเผยแพร่ข้อมูลของหน่วยงาน (papers.measure), ตำแหน่งผู้ลงนามของหน่วยงาน (papers.signatory) จนกว่าจะระบุในโพรไฟล์',
    ]);
    const papers = papersOfOffice({ officeCode: '', addressLine: '', parent: '' });
    expect(profileAdvice(anOffice({ routes, papers }))).toEqual([
      'บันทึกข้อความของหน่วยงานจะแสดง “[ยังไม่มี: …]” แทน รหัสหนังสือของหน่วยงาน (papers.officeCode) จนกว่าจะระบุในโพรไฟล์',
    ]);
  });

  it('asks who answers officers for the traffic log, until somebody is named', () => {
    const routes = { standard: [step('approve', { unit: 'academic' })] } as OfficeProfile['routes'];
    expect(profileAdvice(anOffice({ routes, trafficLog: { days: 180 } }))).toEqual([
      expect.stringMatching(/trafficLog\.custodian.*พ\.ศ\. 2550 มาตรา 26$/),
    ]);
    expect(profileAdvice(anOffice({ routes }))).toEqual([]);
  });
});
