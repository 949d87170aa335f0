import { describe, expect, it } from 'vitest';
import { aFile, aMe, aStorage, aView } from '../../testing/fixtures.ts';
import { createDraftStore, draftKey } from './draft-store.ts';
import { formOf } from './form-of-request.ts';
import { draftOf, emptyForm, isUntouched } from './form-state.ts';

const key = draftKey('satun', 'm1');
const empty = emptyForm(aMe(), 'key-0');
const typed = {
  ...emptyForm(aMe(), 'key-1'),
  fields: { ...empty.fields, title: 'ประกาศ', coversFrom: '2021-12-' },
  files: [aFile()],
  unfinished: ['ภาพ.jpg'],
  sent: '{}',
};

describe('a kept draft', () => {
  it('comes back as it was, with its uploaded files and its filing key', () => {
    const storage = aStorage();
    expect(createDraftStore(storage, key, () => 1640000000000).save(typed, true)).toBe(true);
    expect(createDraftStore(storage, key, () => 0).load(empty)).toEqual({
      form: typed,
      savedAt: 1640000000000,
      isSent: true,
    });
  });
  it('is of one person, one office, and one round of mending or correcting', () => {
    const keys = [
      draftKey('satun', 'm1'),
      draftKey('satun', 'm2'),
      draftKey('khemarat', 'm1'),
      draftKey('satun', 'm1', { resubmit: 's1', revision: 2 }),
      draftKey('satun', 'm1', { resubmit: 's1', revision: 4 }),
      draftKey('satun', 'm1', { correct: 's1', version: 2 }),
      draftKey('satun', 'm1', { correct: 's1', version: 4 }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
  it('is gone once cleared', () => {
    const store = createDraftStore(aStorage(), key, () => 1);
    store.save(typed, true);
    store.clear();
    expect(store.load(empty)).toBeNull();
  });
  it.each(['', 'not json', 'null', '{"version":0}', '{"version":1,"savedAt":1,"form":{}}'])(
    'that reads %j is no draft',
    (text) => {
      const storage = aStorage();
      storage.setItem(key, text);
      expect(createDraftStore(storage, key, () => 1).load(empty)).toBeNull();
    },
  );
  it('from an older form has the value of today in a field it does not know, and no field unknown to us', () => {
    const storage = aStorage();
    const form = {
      filingKey: 'k',
      fields: { title: 'เดิม', urgency: 'very', old: 'x' },
      files: [{ id: 1 }, aFile()],
    };
    storage.setItem(key, JSON.stringify({ version: 1, savedAt: 1, form }));
    const loaded = createDraftStore(storage, key, () => 1).load(empty)?.form;
    expect(loaded?.fields).toEqual({ ...empty.fields, title: 'เดิม' });
    expect(loaded?.files).toEqual([aFile()]);
  });
  it('that cannot be kept is said, not thrown', () => {
    const store = createDraftStore(aStorage({ broken: true }), key, () => 1);
    expect(store.save(typed, true)).toBe(false);
    expect(createDraftStore(null, key, () => 1).save(typed, true)).toBe(false);
    expect(createDraftStore(null, key, () => 1).load(empty)).toBeNull();
  });
});

describe('the form', () => {
  it('opens with the date of today and the person as the owner of the information', () => {
    expect(empty.fields).toMatchObject({ requestDate: '2021-12-24', ownerName: 'นายจิรายุ ทินจง' });
    expect(isUntouched(empty, emptyForm(aMe(), 'another-key'))).toBe(true);
    expect(isUntouched({ ...empty, files: [aFile()] }, empty)).toBe(false);
  });
  it('of a request that was sent back gives the same request when nothing is changed', () => {
    const { fields, files } = formOf(aView(), 'k');
    expect(draftOf(fields, files)).toMatchObject({
      title: 'ประกาศกรอบแนวทาง',
      externalLink: '',
      coversTo: '2021-10-31',
      ownerName: 'นายจิรายุ ทินจง',
      fileIds: ['f1'],
    });
    expect(files[0]).not.toHaveProperty('url');
  });
  it('is sent in good order: SARA AM as one letter, a title of one line, no reason without urgency', () => {
    const fields = { ...empty.fields, title: ' น\u0E4D\u0E32\n ตาล ', urgentReason: 'ด่วน' };
    expect(draftOf(fields, [])).toMatchObject({ title: 'น\u0E33 ตาล', urgentReason: '' });
  });
});
