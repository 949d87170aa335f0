import { expect, it } from 'vitest';
import { anOfficeProfile, changedProfile as changed } from '../testing/office-profile-builder.ts';
import { parseOfficeProfile } from './check-profile.ts';

const problemsOf = (json: unknown) => {
  const result = parseOfficeProfile(json);
  return result.ok ? [] : result.problems.map(({ message }) => message);
};

it.each([
  [
    'papers.signatory',
    { position: 'mayor' },
    'ช่อง papers.signatory.position อ้างถึงตำแหน่ง “mayor” ซึ่งไม่มีใน positions',
  ],
  ['papers.signatory', { unit: 'academic' }, /^ช่อง papers\.signatory ต้องระบุผู้ลงนามเป็นตำแหน่ง/],
  ['papers.signatory', { role: 'webmaster' }, /^ช่อง papers\.signatory ต้องระบุผู้ลงนามเป็นตำแหน่ง/],
  ['papers.signatory', { position: 'head', role: 'staff' }, /^ช่อง papers\.signatory ต้องระบุผู้ลงนามเป็นตำแหน่ง/],
  [
    'papers.signatory',
    { position: 'head', unit: 'nowhere' },
    /^ช่อง papers\.signatory\.unit อ้างถึงหน่วยงาน “nowhere”/,
  ],
  ['papers.posts', { mayor: ['นายก'] }, 'ช่อง papers.posts.mayor อ้างถึงตำแหน่ง “mayor” ซึ่งไม่มีใน positions'],
  ['papers.posts', { head: [] }, 'ช่อง papers.posts.head ต้องไม่น้อยกว่า 1 รายการ'],
  ['papers.posts', { head: ['ก', 'ข', 'ค', 'ง'] }, 'ช่อง papers.posts.head ต้องไม่เกิน 3 รายการ'],
])('refuses of the papers: %s = %j', (path, value, sentence) => {
  expect(problemsOf(changed(path, value))).toEqual([
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  ]);
});

it.each([
  ['of an office that has said nothing of its papers', undefined],
  [
    'with nothing but empty text',
    { officeCode: '', addressLine: '', parent: '', unit: '', signatory: null, measure: '', posts: {} },
  ],
  [
    'that a head of a unit signs',
    { ...anOfficeProfile().papers, signatory: { position: 'head', unit: 'academic' } },
  ],
])('takes a profile %s', (_what, papers) => {
  expect(problemsOf(changed('papers', papers))).toEqual([]);
});
