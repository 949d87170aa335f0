import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPaperView } from '../../testing/paper-fixtures.ts';
import {
  afterSaving,
  draftBody,
  draftProblems,
  overtakenFields,
  savedFields,
  shownFields,
  type Typed,
  unsavedFields,
  withTyped,
} from './paper-draft.ts';

const view = aPaperView();
const section = (text: string) => [{ id: 'problems', label: '', text, proposed: 'ไม่มีปัญหาและอุปสรรค' }];

describe('a draft of a paper on the phone', () => {
  it('shows what was typed over what is saved', () => {
    const typed = withTyped(view, {}, 'number', 'นภ 0332/700');
    expect(shownFields(view, typed)).toEqual({
      number: 'นภ 0332/700',
      date: '',
      'section:problems': 'ไม่มีปัญหาและอุปสรรค',
    });
    expect(unsavedFields(view, typed)).toEqual(['number']);
  });

  it('keeps nothing of a field that says what is saved again', () => {
    const typed = withTyped(view, withTyped(view, {}, 'number', 'นภ'), 'number', '');
    expect(typed).toEqual({});
  });

  it('follows what others saved in fields that were not typed into, and says where both did', () => {
    const typed = withTyped(view, {}, 'section:problems', 'ช่องทางเดียว');
    const later = aPaperView({ revision: 3, number: 'นภ 0332/1', sections: section('เจ้าหน้าที่ไม่พอ') });
    expect(shownFields(later, typed)).toMatchObject({
      number: 'นภ 0332/1',
      'section:problems': 'ช่องทางเดียว',
    });
    expect(overtakenFields(view, typed)).toEqual([]);
    expect(overtakenFields(later, typed)).toEqual(['section:problems']);
    const same = aPaperView({ revision: 3, sections: section('ช่องทางเดียว') });
    expect(unsavedFields(same, typed)).toEqual([]);
  });

  it('is sent without the parts that stand as proposed: they go on following the records', () => {
    expect(draftBody(view, savedFields(view))).toEqual({
      action: 'paper_word',
      revision: 2,
      number: null,
      date: null,
      wording: {},
    });
    const fields = { number: ' นภ 0332/674 ', date: '2021-09-30', 'section:problems': '' };
    expect(draftBody(view, fields)).toMatchObject({
      number: 'นภ 0332/674',
      date: '2021-09-30',
      wording: { problems: '' },
    });
  });

  it('loses nothing that was typed while it was sent', () => {
    const sent = shownFields(view, withTyped(view, {}, 'section:problems', 'ช่องทาง'));
    const meanwhile = withTyped(view, {}, 'section:problems', 'ช่องทางเดียว');
    const next = aPaperView({ revision: 3, sections: section('ช่องทาง') });
    const kept = afterSaving(next, meanwhile, sent);
    expect(shownFields(next, kept)['section:problems']).toBe('ช่องทางเดียว');
    expect(overtakenFields(next, kept)).toEqual([]);
    expect(afterSaving(next, withTyped(view, {}, 'section:problems', 'ช่องทาง'), sent)).toEqual({});
  });

  it('never loses a letter, whatever is typed in whatever order', () => {
    const name = fc.constantFrom('number', 'date', 'section:problems');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.string({ maxLength: 5 })), { maxLength: 20 }), (strokes) => {
        const typed = strokes.reduce<Typed>((kept, [field, text]) => withTyped(view, kept, field, text), {});
        expect(shownFields(view, typed)).toEqual({ ...savedFields(view), ...Object.fromEntries(strokes) });
      }),
    );
  });

  it.each([
    ['a number beyond 100 letters', { number: 'ก'.repeat(101) }, 'number'],
    ['a day that is half picked', { date: '2021-12-' }, 'date'],
    ['a part beyond 10,000 letters', { 'section:problems': 'ก'.repeat(10_001) }, 'section:problems'],
  ])('says what is wrong with %s', (_what, fields, name) => {
    expect(Object.keys(draftProblems(fields))).toEqual([name]);
  });

  it('has nothing to say of what is right', () => {
    expect(draftProblems({ number: 'นภ 0332/674', date: '2021-09-30', 'section:problems': 'ก' })).toEqual({});
  });
});
