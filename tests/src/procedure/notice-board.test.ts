import { audit } from '@prakat/functions/audit/audit';
import type { SubmissionView } from '@prakat/shared/api/api';
import { aDraft } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';
import { aJpg } from '../testing/file-contents.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const boardIn = ({ publication }: SubmissionView) =>
  publication?.placements.find(({ destination }) => destination === 'notice-board');

/** Filed, considered, approved, up and confirmed. */
async function confirmed(draft: { noticeBoard: boolean; displayUntil?: string }): Promise<string> {
  const { id } = await api.filed('staff-1', draft);
  await api.act('assistant-2', id, 'propose');
  await api.act('sakrai', id, 'approve');
  await api.settle();
  expect((await api.actOnPublication('nopphakon', id, 'confirm_publication')).status).toBe(200);
  await api.settle();
  return id;
}

describe('an item that is ticked for the notice board', () => {
  let id: string;
  let photoId: string;
  beforeAll(async () => {
    id = await confirmed({ noticeBoard: true });
    photoId = (await api.uploaded('nopphakon', 'บอร์ด.jpg', aJpg())).id;
  });

  test('asks both webmasters for its sheet, with the way to print it', async () => {
    for (const person of ['nopphakon', 'webmaster-2']) {
      const card = JSON.stringify(await api.player(OFFICE).card({ person }, 'ติดบอร์ดประชาสัมพันธ์'));
      expect(card).toContain(`/papers/${OFFICE}.notice_sheet.${id}`);
    }
    const view = await api.view('nopphakon', id);
    expect(view.waitingFor).toContain('ติดประกาศที่บอร์ดประชาสัมพันธ์');
    expect(view.publication?.actions.map(({ name }) => name)).toContain('post_sheet');
    expect((await api.view('staff-1', id)).publication?.actions.map(({ name }) => name)).not.toContain(
      'post_sheet',
    );
  });

  test('is refused to whoever does not publish', async () => {
    await api.refused(403, 'not_entitled', () =>
      api.actOnPublication('staff-1', id, 'post_sheet', { photo: null }),
    );
  });

  test('is put up with a picture that people of the office alone can see', async () => {
    const done = await api.actOnPublication('nopphakon', id, 'post_sheet', { photo: photoId });
    expect(done.status).toBe(200);
    const board = boardIn(done.body);
    expect(board).toMatchObject({
      stateName: 'ติดประกาศแล้ว',
      confirmed: { name: expect.stringContaining('นพกร') },
      sheet: { photo: { id: photoId, extension: 'jpg' }, takenOff: null },
    });
    const opened = await fetch(`${api.machine.url}${board?.sheet?.photo?.url}`);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const page = await (await fetch(done.body.publication.url)).text();
    expect(page).not.toContain(photoId);
    const asked = await fetch(`${api.machine.url}/${OFFICE}/files/${id}/${photoId}/x.jpg`);
    expect(asked.status).toBe(404);
  });

  test('has the picture in its log: an altered one is found', async () => {
    const asked = async () => (await api.call('GET', `/submissions/${id}/audit`, { as: 'staff-1' })).body;
    expect(await asked()).toMatchObject({ result: 'ok' });
    const { files } = api.machine.context;
    await files.delete(photoId);
    expect(await asked()).toMatchObject({ result: 'fault', fault: { record: `files/${photoId}` } });
    await files.write(photoId, aJpg());
    expect(await asked()).toMatchObject({ result: 'ok' });
  });
});

test('an item that is not ticked asks for nothing', async () => {
  const id = await confirmed({ noticeBoard: false });
  expect(boardIn(await api.view('nopphakon', id))).toBeUndefined();
});

test('an office without a board takes no tick', async () => {
  const player = api.player('khemarat');
  const { office, member, today } = await player.me('staff-1');
  expect(office.noticeBoard).toBe(false);
  const draft = aDraft({ noticeBoard: true, requestDate: today, ownerName: member.name });
  const categoryId = office.categories[0]?.id ?? '';
  const answer = await api.call('POST', '/submissions', {
    token: await player.token('staff-1'),
    office: 'khemarat',
    json: { filingKey: crypto.randomUUID(), draft: { ...draft, categoryId } },
  });
  expect(answer.status).toBe(201);
  expect(answer.body.content).not.toHaveProperty('noticeBoard');
});

test('a webmaster who cannot put it up says why, and its owner hears', async () => {
  const id = await confirmed({ noticeBoard: true });
  await api.refused(422, 'reason_required', () =>
    api.actOnPublication('nopphakon', id, 'skip_sheet', { reason: '' }),
  );
  const done = await api.actOnPublication('nopphakon', id, 'skip_sheet', { reason: 'บอร์ดไม่มีที่ว่าง' });
  expect(boardIn(done.body)).toMatchObject({ state: 'gone' });
  await api.settle();
  const card = JSON.stringify(await api.player(OFFICE).card({ person: 'staff-1' }, 'ไม่ติดบอร์ดประชาสัมพันธ์'));
  expect(card).toContain('บอร์ดไม่มีที่ว่าง');
});

test('a sheet is to be taken off when its time is over, by whoever comes first, and says by whom', async () => {
  const player = api.player(OFFICE);
  const id = await confirmed({ noticeBoard: true, displayUntil: '2021-12-30' });
  expect((await api.actOnPublication('nopphakon', id, 'post_sheet', { photo: null })).status).toBe(200);
  await player.control.moveTo?.(Date.parse('2021-12-31T02:00:00.000Z'));
  const over = await player.view('webmaster-2', id);
  expect(boardIn(over)).toMatchObject({ state: 'removing', stateName: 'รอปลด' });
  const card = await player.card({ person: 'webmaster-2' }, 'ปลดจากบอร์ดประชาสัมพันธ์');
  await player.press('webmaster-2', card.id, 'แจ้งว่าปลดจากบอร์ดแล้ว');
  await api.settle();
  const off = boardIn(await player.view('staff-1', id));
  expect(off).toMatchObject({
    state: 'gone',
    stateName: 'ปลดแล้ว',
    confirmed: { name: expect.stringContaining('นพกร') },
    sheet: { photo: null, takenOff: { photo: null } },
  });
  const { store, files, offices } = api.machine.context;
  expect((await audit(store, files, offices.keys())).faults).toEqual([]);
});
