import { jpeg, taken } from '@prakat/functions/checks/testing/pictures';
import type { SubmissionView } from '@prakat/shared/api/api';
import { aDraft } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';
import { aJpg } from '../testing/file-contents.ts';

const PHOTO = 'บันทึกการโทร.jpg';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

const urgent = () => api.filed('staff-1', { urgency: 'urgent', urgentReason: 'น้ำท่วมฉับพลัน' });

/** An upload as the form has it: examined at once. */
async function examined(as: string, name: string, body?: BodyInit): Promise<string> {
  const { id } = await api.uploaded(as, name, body);
  expect((await api.call('POST', `/files/${id}/check`, { as })).status).toBe(200);
  return id;
}

/** The second webmaster writes down that the assistant, who may, said yes on the telephone. */
async function recorded(view: SubmissionView, photo: string | null, as = 'nopphakon') {
  const { id, revision, contentHash, filedAt } = await api.view(as, view.id);
  return api.call('POST', `/submissions/${id}/actions`, {
    as,
    json: {
      action: 'record_verbal_approval',
      seen: { revision, contentHash },
      givenBy: `${OFFICE}.assistant-2`,
      givenTo: 'นายนพกร กุลสา',
      givenAt: filedAt,
      means: 'telephone',
      whyUrgent: 'ต้องแจ้งเตือนประชาชนทันที',
      note: null,
      photo,
      newEnd: null,
    },
  });
}

describe('a verbal approval with a photo', () => {
  let filed: SubmissionView;
  let view: SubmissionView;
  let photoId: string;
  beforeAll(async () => {
    filed = await urgent();
    photoId = (await api.uploaded('nopphakon', PHOTO, aJpg())).id;
    const done = await recorded(filed, photoId);
    expect(done.status).toBe(200);
    await api.settle();
    view = await api.view('assistant-2', filed.id);
  });

  test('shows it to people of the office, by a link that is signed', async () => {
    const photo = view.verbal?.photo;
    expect(photo).toMatchObject({ id: photoId, name: PHOTO, extension: 'jpg' });
    const opened = await fetch(`${api.machine.url}${photo?.url}`);
    expect([opened.status, opened.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(Buffer.from(await opened.arrayBuffer()).equals(aJpg())).toBe(true);
    const bare = await fetch(`${api.machine.url}${photo?.url.split('?')[0]}`);
    expect(bare.status).toBe(403);
  });

  test('leads whoever gave permission from the card to it', async () => {
    const player = api.player(OFFICE);
    const card = JSON.stringify(await player.card({ person: 'assistant-2' }, 'ขอให้ยืนยันการอนุมัติทางวาจา'));
    expect(card).toContain('เปิดดูรายละเอียดและภาพถ่าย');
    expect(card).toContain(`/submissions/${filed.id}`);
  });

  test('keeps it from the public: page, files, copy and group card', async () => {
    const page = await fetch(view.publication?.url ?? '');
    expect(page.status).toBe(200);
    const html = await page.text();
    const copy = await api.machine.context.store.get('publications', filed.id);
    await api.player(OFFICE).comeBy({ group: 'staff' });
    const group = await api.player(OFFICE).received({ group: 'staff' });
    expect(group.length).toBeGreaterThan(0);
    for (const shown of [html, JSON.stringify(copy), JSON.stringify(group)]) {
      expect(shown).not.toContain(photoId);
      expect(shown).not.toContain('บันทึกการโทร');
    }
    const asked = await fetch(`${api.machine.url}/${OFFICE}/files/${filed.id}/${photoId}/x.jpg`);
    expect(asked.status).toBe(404);
  });

  test('lets nobody file it as content, not even whoever uploaded it and now answers for the request', async () => {
    const correct = (as: string) => () =>
      api.call('POST', '/submissions', {
        as,
        json: {
          filingKey: crypto.randomUUID(),
          draft: aDraft({ fileIds: [photoId] }),
          corrects: filed.id,
        },
      });
    await api.refused(422, 'file_not_found', correct('staff-1'));
    const given = await api.act('admin', filed.id, 'transfer_owner', { to: `${OFFICE}.nopphakon` });
    expect(given.status).toBe(200);
    await api.refused(422, 'file_not_found', correct('nopphakon'));
    await api.refused(404, 'not_found', () => api.call('DELETE', `/files/${photoId}`, { as: 'nopphakon' }));
  });

  test('has it in the log, and an altered photo is found', async () => {
    const audit = async () =>
      (await api.call('GET', `/submissions/${filed.id}/audit`, { as: 'staff-1' })).body;
    expect(await audit()).toMatchObject({ result: 'ok' });
    const { files } = api.machine.context;
    await files.delete(photoId);
    expect(await audit()).toMatchObject({ result: 'fault', fault: { record: `files/${photoId}` } });
    await files.write(photoId, Buffer.concat([aJpg(), Buffer.from('x')]));
    expect(await audit()).toMatchObject({ fault: { reason: 'the content was altered' } });
    await files.delete(photoId);
    await files.write(photoId, aJpg());
    expect(await audit()).toMatchObject({ result: 'ok' });
  });

  test('has it examined, though nobody had asked for that: its place is not kept', async () => {
    const photo = await api.uploaded('nopphakon', PHOTO, new Uint8Array(await jpeg(taken.place)));
    expect((await recorded(await urgent(), photo.id)).status).toBe(200);
    const stored = await api.machine.context.store.get('files', photo.id);
    expect(stored).toMatchObject({ internal: true, report: { notes: ['place_removed'] } });
    expect(stored?.sha256).not.toBe(photo.sha256);
  });
});

describe('a photo is refused, and nothing recorded,', () => {
  test('that somebody else uploaded, that a request has, or that there is not', async () => {
    const filed = await urgent();
    const others = await api.uploaded('webmaster-2', PHOTO, aJpg());
    const used = await api.uploaded('nopphakon', PHOTO, aJpg());
    await api.filed('nopphakon', { fileIds: [used.id] });
    for (const photo of [others.id, used.id, 'no-such-file']) {
      const answer = await api.refused(422, 'file_not_found', () => recorded(filed, photo));
      expect(answer.body.error.fields).toMatchObject([{ field: 'photo' }]);
    }
    expect((await recorded(filed, null)).body).toMatchObject({
      standing: 'planned',
      verbal: { photo: null },
    });
  });

  test('that is no picture', async () => {
    const filed = await urgent();
    const id = await examined('nopphakon', 'บันทึก.pdf');
    const answer = await api.refused(415, 'file_type_not_allowed', () => recorded(filed, id));
    expect(answer.body.error.fields).toMatchObject([{ field: 'photo' }]);
  });

  test('that goes with a record of who may not make one', async () => {
    const filed = await urgent();
    const id = await examined('staff-1', PHOTO, aJpg());
    await api.refused(403, 'own_submission', () => recorded(filed, id, 'staff-1'));
    expect(await api.machine.context.store.get('files', id)).toMatchObject({
      submissionId: null,
      internal: false,
    });
  });
});

test('a webmaster who files nothing can upload a photo, too', async () => {
  const { store } = api.machine.context;
  const webmaster = await store.get('members', `${OFFICE}.webmaster-2`);
  if (!webmaster) throw new Error('no webmaster');
  await store.transact(async (tx) => tx.put('members', { ...webmaster, roles: ['webmaster'] }));
  const filed = await urgent();
  const { id } = await api.uploaded('webmaster-2', PHOTO, aJpg());
  expect((await recorded(filed, id, 'webmaster-2')).body).toMatchObject({
    verbal: { photo: { id } },
  });
});
