import type { SubmissionView } from '@prakat/shared/api/api';
import { aDraft } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, anApi } from '../testing/an-api.ts';

// What whoever decides once more is shown: what the request says otherwise than when it was sent back, and than what stands
// on the website.

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api?.close());

const NEXT = { propose: 'assistant-2', approve: 'sakrai' } as const;
const decided = async (id: string, ...actions: (keyof typeof NEXT)[]) => {
  for (const action of actions) expect((await api.act(NEXT[action], id, action)).status).toBe(200);
  await api.settle();
};
const told = ({ changes }: SubmissionView) =>
  changes.map(({ since, differences }) => [
    since,
    ...differences.map((one) => Object.values(one).join(' | ')),
  ]);

test('of a request that was sent back, what was mended, until it is decided', async () => {
  const one = await api.uploaded('staff-1', 'แผน.pdf');
  const { id } = await api.filed('staff-1', { title: 'แผนปฏิบัติการ', fileIds: [one.id] });
  expect(told(await api.view('assistant-2', id))).toEqual([]);
  await api.act('assistant-2', id, 'send_back', { reason: 'ชื่อเรื่องไม่ตรงกับเอกสาร' });
  expect(told(await api.view('staff-1', id))).toEqual([]);
  const two = await api.uploaded('staff-1', 'ภาพรวม.pdf');
  const draft = aDraft({ title: 'แผนปฏิบัติการประจำปี', fileIds: [one.id, two.id] });
  await api.call('POST', `/submissions/${id}/actions`, {
    as: 'staff-1',
    json: { action: 'resubmit', draft },
  });
  const [[since, title, files] = []] = told(await api.view('assistant-2', id));
  expect([since, title]).toEqual(['sent_back', 'หัวข้อ | แผนปฏิบัติการ | แผนปฏิบัติการประจำปี']);
  expect(files).toMatch(/^ไฟล์แนบ \| แผน.pdf \([^)]+\) \| แผน.pdf \([^)]+\)\nภาพรวม.pdf \(/);
  await decided(id, 'propose', 'approve');
  expect(told(await api.view('sakrai', id))).toEqual([]);
});

test('of a correction, what is to be otherwise than on the website, besides what was mended', async () => {
  const { id } = await api.filed('staff-1', { title: 'ประกาศวันหยุด', details: 'วันที่ 24' });
  await decided(id, 'propose', 'approve');
  const filed = await api.call('POST', '/submissions', {
    as: 'staff-1',
    json: {
      filingKey: crypto.randomUUID(),
      draft: aDraft({ title: 'ประกาศวันหยุด', details: 'วันที่ 25' }),
      corrects: id,
    },
  });
  expect(filed.status).toBe(201);
  expect(told(filed.body)).toEqual([['published', 'รายละเอียดข้อมูล | วันที่ 24 | วันที่ 25']]);
  const again = filed.body.id;
  await api.act('assistant-2', again, 'send_back', { reason: 'วันที่ยังไม่ถูกต้อง' });
  const draft = aDraft({ title: 'ประกาศวันหยุด', details: 'วันที่ 26' });
  await api.call('POST', `/submissions/${again}/actions`, {
    as: 'staff-1',
    json: { action: 'resubmit', draft },
  });
  expect(told(await api.view('assistant-2', again))).toEqual([
    ['sent_back', 'รายละเอียดข้อมูล | วันที่ 25 | วันที่ 26'],
    ['published', 'รายละเอียดข้อมูล | วันที่ 24 | วันที่ 26'],
  ]);
  await decided(again, 'propose', 'approve');
  expect(told(await api.view('sakrai', again))).toEqual([]);
});
