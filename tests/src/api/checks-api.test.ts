import { makeDocx, paragraph } from '@prakat/functions/checks/read/testing/make-docx';
import { aDraft } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

const ID = '1-1111-11111-11-9';
const holding = { title: 'ผู้ได้รับสิทธิ', details: `เลขประจำตัวประชาชน ${ID} ได้รับสิทธิ` };

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const found = {
  findings: [
    {
      group: 'personal',
      needsWord: true,
      sentence: expect.stringMatching(/^พบเลขประจำตัวประชาชน 1-1111-xxxxx-xx-x ในรายละเอียดข้อมูล$/),
      proposal: expect.stringContaining('ก่อนเผยแพร่'),
    },
  ],
  leftOff: 0,
};

describe('what the checks find', () => {
  test('is said of a form before it is filed, and nothing is filed by asking', async () => {
    const before = await api.call('GET', '/submissions?list=mine', { as: 'staff-1' });
    const checked = await api.call('POST', '/checks', { as: 'staff-1', json: { draft: aDraft(holding) } });
    expect(checked).toMatchObject({ status: 200, body: found });
    const after = await api.call('GET', '/submissions?list=mine', { as: 'staff-1' });
    expect(after.body).toEqual(before.body);
  });

  test('is said of files that a successor keeps, and not of uploads that are somebody else’s own', async () => {
    const letter = new Uint8Array(makeDocx(paragraph(`เลขประจำตัวประชาชน ${ID}`)));
    const { id } = await api.uploaded('staff-1', 'หนังสือ.docx', letter);
    await api.call('POST', `/files/${id}/check`, { as: 'staff-1' });
    const asked = async () =>
      (await api.call('POST', '/checks', { as: 'staff-2', json: { draft: aDraft({ fileIds: [id] }) } })).body;
    expect(await asked()).toMatchObject({ findings: [], leftOff: 0 });
    await api.filed('staff-1', { fileIds: [id] });
    expect(await asked()).toMatchObject({ findings: [{ needsWord: true }] });
  });

  test('is nothing for a form that holds nothing of the kind', async () => {
    const { body } = await api.call('POST', '/checks', { as: 'staff-1', json: { draft: aDraft() } });
    expect(body).toMatchObject({ findings: [], leftOff: 0 });
  });

  test('comes with who considers the form first, and never with whoever files it', async () => {
    const goesTo = async (as: string) =>
      (await api.call('POST', '/checks', { as, json: { draft: aDraft() } })).body.goesTo;
    const { step, people } = await goesTo('staff-1');
    // 003: ผู้ช่วยสาธารณสุขอำเภอ considers and proposes before the head decides.
    expect(step).toBe('พิจารณารายละเอียดข้อมูลและเสนอ');
    expect(people.length).toBeGreaterThan(0);
    for (const { positionTitle } of people) expect(positionTitle).toContain('ผู้ช่วยสาธารณสุขอำเภอ');
    const namesFor = async (as: string): Promise<string[]> =>
      (await goesTo(as)).people.map(({ name }: { name: string }) => name);
    expect(await namesFor('staff-1')).toContain('นายบุญเลิศ ภูมิสี');
    expect(await namesFor('assistant-2')).not.toContain('นายบุญเลิศ ภูมิสี');
  });

  test('is asked of a form that could be filed, by somebody of the office', async () => {
    const incomplete = { as: 'staff-1', json: { draft: aDraft({ title: '' }) } };
    expect(await api.call('POST', '/checks', incomplete)).toMatchObject({
      status: 422,
      body: { error: { fields: [{ field: 'title' }] } },
    });
    expect((await api.call('POST', '/checks', { json: { draft: aDraft() } })).status).toBe(401);
  });

  test('stays with the request, masked, and is checked anew when it is mended', async () => {
    const filed = await api.filed('staff-1', holding);
    expect(filed.checks).toEqual(found);
    expect(JSON.stringify(filed.checks)).not.toContain(ID);
    const act = (as: string, json: object) =>
      api.call('POST', `/submissions/${filed.id}/actions`, { as, json });
    const seen = { revision: filed.revision, contentHash: filed.contentHash };
    await act('jirayu', { action: 'send_back', seen, reason: 'ลบเลขประจำตัว' });
    const mended = await act('staff-1', {
      action: 'resubmit',
      draft: aDraft({ ...holding, details: 'ผู้ได้รับสิทธิ 1 ราย' }),
    });
    expect(mended.body.checks).toEqual({ findings: [], leftOff: 0 });
  });

  test('an ID number is approved with the written word of whoever permits it, which the record shows', async () => {
    const filed = await api.filed('staff-1', holding);
    const act = async (as: string, json: object) => {
      const { body } = await api.call('GET', `/submissions/${filed.id}`, { as });
      const seen = { revision: body.revision, contentHash: body.contentHash };
      return api.call('POST', `/submissions/${filed.id}/actions`, { as, json: { seen, ...json } });
    };
    await act('jirayu', { action: 'propose' });
    expect(await act('sakrai', { action: 'approve' })).toMatchObject({
      status: 422,
      body: { error: { code: 'clearance_required' } },
    });
    const approved = await act('sakrai', { action: 'approve', clearance: 'เป็นเลขตัวอย่าง' });
    expect(approved.status).toBe(200);
    expect(JSON.stringify(approved.body.timeline)).toContain('เป็นเลขตัวอย่าง');
  });
});
