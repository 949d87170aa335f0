import { describe, expect, it } from 'vitest';
import { aMe } from '../../testing/fixtures.ts';
import { formProblems, problemByField, serverProblems } from './form-problems.ts';
import { draftOf, emptyForm } from './form-state.ts';

const me = aMe();
const rules = { today: me.today, categories: me.office.categories, maxFiles: 2 };
const good = {
  ...emptyForm(me, 'k').fields,
  title: 'ประกาศ',
  details: 'ตามเอกสารแนบ',
  categoryId: 'news',
};
const fieldsOf = (fields: Partial<typeof good>, items: Parameters<typeof formProblems>[2] = []) =>
  formProblems(draftOf({ ...good, ...fields }, []), rules, items).map(({ field }) => field);

describe('what keeps a form from being sent', () => {
  it('is nothing when it is filled in', () => {
    expect(fieldsOf({})).toEqual([]);
  });
  it('comes in the order of the screen', () => {
    expect(fieldsOf({ ownerName: '', title: '', categoryId: 'law' })).toEqual([
      'title',
      'source',
      'ownerName',
    ]);
  });
  it('names a day that is only half picked', () => {
    const problems = formProblems(draftOf({ ...good, coversFrom: '2021-12-' }, []), rules, []);
    expect(problems).toEqual([{ field: 'coversFrom', message: 'กรุณาเลือกวัน เดือน และปี พ.ศ. ให้ครบ' }]);
  });
  it.each([
    [{ status: 'sending' as const, sent: 1 }, /กำลังแนบไฟล์/],
    [{ status: 'failed' as const, message: 'x', retry: true }, /ยังแนบไม่สำเร็จ/],
  ])('is a file that is %j', (state, sentence) => {
    const item = { key: '1', name: 'a.pdf', bytes: 1, ...state };
    const [problem] = formProblems(draftOf(good, []), rules, [item]);
    expect(problem).toMatchObject({ field: 'fileIds', message: expect.stringMatching(sentence) });
  });
});

describe('problems that the server found', () => {
  it('are put to the fields of the form, whatever their path', () => {
    const fields = ['draft.fileIds.0', 'title', 'filingKey'].map((field) => ({ field, message: field }));
    expect(serverProblems(fields).map(({ field }) => field)).toEqual(['title', 'fileIds', 'filingKey']);
  });
  it('show one sentence a field', () => {
    expect(
      problemByField([
        { field: 'title', message: 'หนึ่ง' },
        { field: 'title', message: 'สอง' },
      ]),
    ).toEqual({ title: 'หนึ่ง' });
  });
});
