import { describe, expect, it } from 'vitest';
import { changedProfile as changed } from '../testing/office-profile-builder.ts';
import { parseOfficeProfile } from './check-profile.ts';

const problemsOf = (json: unknown) => {
  const result = parseOfficeProfile(json);
  return result.ok ? [] : result.problems.map(({ message }) => message);
};

const step = (kind: string, ...by: unknown[]) => ({ id: kind, title: 'พิจารณา', kind, by });

describe('the routes of a profile', () => {
  it('takes the unit of the submitter as a unit in a step', () => {
    expect(problemsOf(changed('routes.short.0.by', [{ position: 'head', unit: 'submitter' }]))).toEqual([]);
  });

  it.each([
    ['that ends in a proposal', [step('consider', { position: 'head' })], /ขั้นตอนสุดท้าย จึงต้องเป็น approve/],
    [
      'that decides before its end',
      [step('approve', { position: 'assistant' }), { ...step('approve', { position: 'head' }), id: 'again' }],
      /\[0\]\.kind เป็น approve ได้เฉพาะขั้นตอนสุดท้าย/,
    ],
    [
      'whose two steps are for the same person',
      [step('consider', { position: 'head' }), step('approve', { position: 'head' })],
      /\[1\]\.by มีผู้มีสิทธิชุดเดียวกับขั้นตอนที่ 1 \(position:head\)/,
    ],
    [
      'whose later step shares one of several with an earlier one',
      [
        step('consider', { position: 'assistant' }, { unit: 'academic' }),
        step('approve', { position: 'head' }, { unit: 'academic' }),
      ],
      /\[1\]\.by มีผู้มีสิทธิชุดเดียวกับขั้นตอนที่ 1 \(unit:academic\)/,
    ],
    [
      'that lists one seat twice in a step',
      [step('approve', { position: 'head' }, { position: 'head' })],
      /\[0\]\.by\[1\] ซ้ำกับรายการก่อนหน้า/,
    ],
  ])('refuses a route %s', (_what, steps, sentence) => {
    expect(problemsOf(changed('routes.short', steps))).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes two steps of one position in different units', () => {
    const by = (unit: string) => ({ position: 'head', unit });
    const steps = [step('consider', by('academic')), step('approve', by('administration'))];
    expect(problemsOf(changed('routes.short', steps))).toEqual([]);
  });

  it.each([
    [
      'that the profile lacks',
      [{ position: 'deputy' }],
      /standIn\[0\]\.position อ้างถึงตำแหน่ง “deputy” ซึ่งไม่มีใน positions/,
    ],
    ['of a unit that it lacks', [{ unit: 'it' }], /standIn\[0\]\.unit อ้างถึงหน่วยงาน “it” ซึ่งไม่มีใน units/],
    ['named twice', [{ unit: 'academic' }, { unit: 'academic' }], /standIn\[1\] ซ้ำกับรายการก่อนหน้า/],
    [
      'who holds the step already',
      [{ position: 'head' }],
      /standIn\[0\] ระบุผู้มีสิทธิของขั้นตอนนี้เอง \(position:head\)/,
    ],
    ['who is nobody in particular', [{}], /standIn\[0\] ต้องระบุตำแหน่ง/],
  ])('refuses a stand-in %s', (_what, standIn, sentence) => {
    expect(problemsOf(changed('routes.short.0.standIn', standIn))).toEqual([expect.stringMatching(sentence)]);
  });

  it('takes as stand-in who holds another step, as an assistant does for the head', () => {
    expect(problemsOf(changed('routes.standard.1.standIn', [{ position: 'assistant' }]))).toEqual([]);
  });
});
