import { jpeg, taken } from '@prakat/functions/checks/testing/pictures';
import type { DraftList, KeptDraft } from '@prakat/shared/api/drafts';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import type { SimMessage, SimRequest } from '@prakat/simulator/line-platform/control-api';
import { filledForm } from '@prakat/simulator/play/request-form-2564';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';
import { aZip } from '../testing/file-contents.ts';

let api: Api;
let player: ReturnType<Api['player']>;
beforeAll(async () => {
  api = await anApi();
  player = api.player(OFFICE);
});
afterAll(() => api.close());
afterEach(async () => {
  await player.sim('POST', '/_sim/heal', {});
  await api.settle();
  for (const { id } of await list('staff-1')) await player.call('staff-1', 'DELETE', `/drafts/${id}`);
  // What was sent before belongs to another draft.
  advance(2 * 3600_000);
});

const advance = (ms: number) => api.clock.moveTo(api.clock.now() + ms);
const pdf = (name: string) => ({ name, type: 'application/pdf', content: smallPdf(name) });
const photo = async () => ({ name: 'IMG_1.JPG', type: 'image/jpeg', content: await jpeg(taken.place, 6) });
const list = async (as: string) => (await player.call<DraftList>(as, 'GET', '/drafts')).items;
const draftOf = async (as: string): Promise<KeptDraft> => {
  const [first] = await list(as);
  return player.call(as, 'GET', `/drafts/${first?.id}`);
};
const namesOf = ({ files }: KeptDraft) => files.map(({ name }) => name);
const bots = async (person: string) =>
  (await player.received({ person })).filter(({ from }) => from.kind === 'bot');
const wordsOf = (messages: readonly SimMessage[]) => JSON.stringify(messages.map(({ message }) => message));
/** What the bot has answered since. */
async function answersTo(person: string, doing: () => Promise<unknown>): Promise<SimMessage[]> {
  await api.settle();
  const before = (await bots(person)).length;
  await doing();
  await api.settle();
  return (await bots(person)).slice(before);
}
const fetches = async () =>
  (await player.sim<SimRequest[]>('GET', '/_sim/requests')).filter(
    ({ route }) => route === 'getMessageContent',
  ).length;
const fail = (status: number, times: number) =>
  player.sim('POST', '/_sim/fail', { route: 'getMessageContent', status, times });

describe('a file sent in the chat', () => {
  test('begins a draft, and is answered on its reply token with the way to its form', async () => {
    const answers = await answersTo('staff-1', () => player.sendFile('staff-1', pdf('ประกาศ.pdf')));
    expect(answers.map(({ via }) => via)).toEqual(['reply']);
    const draft = await draftOf('staff-1');
    expect(namesOf(draft)).toEqual(['ประกาศ.pdf']);
    expect(wordsOf(answers)).toContain('ประกาศ.pdf');
    expect(wordsOf(answers)).toContain(`/drafts/${draft.id}`);
    expect(draft.fields).toMatchObject({
      title: '',
      ownerName: expect.stringMatching(/./),
      urgency: 'normal',
    });
  });

  test('is filed with the form of that draft', async () => {
    await player.sendFile('staff-1', pdf('ประกาศ.pdf'));
    await api.settle();
    const { id, fileIds } = await draftOf('staff-1');
    const { number } = await player.submit('staff-1', { ...filledForm, fileIds }, id);
    expect(number).toMatch(/^\d{4}-\d{4}$/);
    expect(await list('staff-1')).toEqual([]);
  });

  test('joins those that were sent within the hour, and later ones begin another', async () => {
    await player.sendFile('staff-1', pdf('หนึ่ง.pdf'));
    await api.settle();
    advance(50 * 60_000);
    const answers = await answersTo('staff-1', () => player.sendFile('staff-1', pdf('สอง.pdf')));
    expect(wordsOf(answers)).toContain('มีไฟล์ 2 ไฟล์');
    advance(61 * 60_000);
    await player.sendFile('staff-1', pdf('สาม.pdf'));
    await api.settle();
    expect(await list('staff-1')).toHaveLength(2);
    expect(namesOf(await draftOf('staff-1'))).toEqual(['สาม.pdf']);
  });

  test('is put upright and loses what tells of its place, where it is a photo, and the card says so', async () => {
    const answers = await answersTo('staff-1', async () => player.sendFile('staff-1', await photo()));
    const { files } = await draftOf('staff-1');
    expect(files).toMatchObject([
      { name: 'ภาพจากแชต 1.jpg', told: [expect.stringMatching(/พิกัด/), expect.stringMatching(/ตั้งตรง/)] },
    ]);
    expect(wordsOf(answers)).toContain(files[0]?.told[0]);
    const content = await api.machine.context.files.read(files[0]?.id ?? '');
    const parts: Buffer[] = [];
    for await (const part of content ?? []) parts.push(part as Buffer);
    const metadata = await sharp(Buffer.concat(parts)).metadata();
    expect([metadata.width, metadata.height, metadata.exif]).toEqual([20, 40, undefined]);
  });

  test('in a set of images is answered once, when all of them are there', async () => {
    const { content, type } = await photo();
    const answers = await answersTo('staff-1', async () => {
      await Promise.all(
        [1, 2, 3].map((index) =>
          player.sendFile('staff-1', {
            name: `${index}.jpg`,
            type,
            content,
            imageSet: { id: 's1', index, total: 3 },
          }),
        ),
      );
      await api.settle();
      advance(4_000);
    });
    expect((await draftOf('staff-1')).files).toHaveLength(3);
    expect(answers.filter((one) => wordsOf([one]).includes('รับไฟล์แล้ว'))).toHaveLength(1);
    expect(wordsOf(answers)).toContain('มีไฟล์ 3 ไฟล์');
  });

  test('begins another draft once its sender wants that, and a draft is thrown away when it was confirmed', async () => {
    await player.sendFile('staff-1', pdf('หนึ่ง.pdf'));
    const card = await player.card({ person: 'staff-1' }, 'หนึ่ง.pdf');
    await player.press('staff-1', card.id, 'เริ่มแบบร่างใหม่');
    await player.sendFile('staff-1', pdf('สอง.pdf'));
    const second = await player.card({ person: 'staff-1' }, 'สอง.pdf');
    expect(await list('staff-1')).toHaveLength(2);
    await player.press('staff-1', second.id, 'ลบแบบร่างนี้');
    const asked = await player.card({ person: 'staff-1' }, 'นำกลับมาไม่ได้');
    expect(await list('staff-1')).toHaveLength(2);
    await player.press('staff-1', asked.id, 'ยืนยันลบแบบร่าง');
    await player.card({ person: 'staff-1' }, 'ลบแบบร่างแล้ว');
    expect(namesOf(await draftOf('staff-1'))).toEqual(['หนึ่ง.pdf']);
    await player.press('staff-1', asked.id, 'ยืนยันลบแบบร่าง');
    await player.card({ person: 'staff-1' }, 'ลบหรือยื่นเป็นคำขอไปแล้ว');
  });

  test('that LINE delivers twice is taken once', async () => {
    await player.sendFile('staff-1', pdf('ประกาศ.pdf'));
    await api.settle();
    const again = await answersTo('staff-1', () =>
      player.sim('POST', '/_sim/redeliver', { officeId: OFFICE }),
    );
    expect(again).toEqual([]);
    expect((await draftOf('staff-1')).files).toHaveLength(1);
  });
});

describe('a file that is not taken', () => {
  test.each([
    ['of a kind that the office does not take', { ...pdf('โปรแกรม.exe') }, 0, 'ไม่ได้รับไฟล์นี้'],
    [
      'that is larger than the office takes',
      { name: 'ใหญ่.pdf', type: 'application/pdf', content: Buffer.alloc(5 * 1024 * 1024) },
      0,
      'ใหญ่.pdf',
    ],
    [
      'that is not what its name says',
      { name: 'ปลอม.pdf', type: 'application/pdf', content: Buffer.from('PK\u0003\u0004 not a pdf at all') },
      1,
      'ปลอม.pdf',
    ],
  ])('%s is answered with why, and what was sent before stays', async (_, file, fetched, words) => {
    await player.sendFile('staff-1', pdf('ดี.pdf'));
    await api.settle();
    const before = await fetches();
    const answers = await answersTo('staff-1', () => player.sendFile('staff-1', file));
    expect(wordsOf(answers)).toContain('ไม่ได้รับไฟล์นี้');
    expect(wordsOf(answers)).toContain(words);
    expect((await fetches()) - before).toBe(fetched);
    expect(namesOf(await draftOf('staff-1'))).toEqual(['ดี.pdf']);
  });

  test('because it was taken back is said', async () => {
    await fail(410, 1);
    const answers = await answersTo('staff-1', () => player.sendFile('staff-1', pdf('ประกาศ.pdf')));
    expect(wordsOf(answers)).toContain('ไม่พบไฟล์นี้ใน LINE แล้ว');
    expect(await list('staff-1')).toEqual([]);
  });

  test('at once, because LINE fails, is taken a little later without a word in between', async () => {
    await fail(500, 2);
    const answers = await answersTo('staff-1', async () => {
      await player.sendFile('staff-1', pdf('ประกาศ.pdf'));
      for (let n = 0; n < 3; n += 1) {
        await api.settle();
        advance(10_000);
      }
    });
    expect(answers.map(({ via }) => via)).toEqual(['reply']);
    expect(namesOf(await draftOf('staff-1'))).toEqual(['ประกาศ.pdf']);
  });

  test('for minutes, because LINE fails, is given up with a word about what to do', async () => {
    await fail(503, 20);
    const answers = await answersTo('staff-1', async () => {
      await player.sendFile('staff-1', pdf('ประกาศ.pdf'));
      for (let n = 0; n < 8; n += 1) {
        await api.settle();
        advance(60_000);
      }
    });
    expect(answers).toHaveLength(1);
    expect(wordsOf(answers)).toContain('รับไฟล์จาก LINE ไม่ได้');
  });

  test('in a draft that is full is answered with how to begin another', async () => {
    const { maxFiles } = (await player.me('staff-1')).office.files;
    // Archives: a PDF takes longer to examine.
    const archive = (n: number) => ({ name: `${n}.zip`, type: 'application/zip', content: aZip() });
    for (let n = 1; n <= maxFiles; n += 1) await player.sendFile('staff-1', archive(n));
    await api.settle();
    const answers = await answersTo('staff-1', () => player.sendFile('staff-1', pdf('เกิน.pdf')));
    expect(wordsOf(answers)).toContain(`มีไฟล์ครบ ${maxFiles} ไฟล์แล้ว`);
    expect((await draftOf('staff-1')).files).toHaveLength(maxFiles);
  });
});

describe('a file that its sender takes back', () => {
  const takeBack = async () => {
    const sent = (await player.received({ person: 'staff-1' })).findLast(({ from }) => from.kind === 'user');
    const place = { officeId: OFFICE, userId: player.userId('staff-1') };
    await player.sim('POST', '/_sim/unsend', { ...place, messageId: sent?.id });
    await api.settle();
  };
  const isKept = async (fileId: string | undefined) => {
    const { store, files } = api.machine.context;
    const record = await store.get('files', fileId ?? '');
    return record !== null && (await files.stateOf(record.id)) !== null;
  };

  test('leaves the draft, which keeps what else is in it, and nothing is kept of it or said', async () => {
    await player.sendFile('staff-1', pdf('หนึ่ง.pdf'));
    await api.settle();
    await player.sendFile('staff-1', pdf('สอง.pdf'));
    await api.settle();
    const before = await draftOf('staff-1');
    expect(await answersTo('staff-1', takeBack)).toEqual([]);
    const after = await draftOf('staff-1');
    expect(namesOf(after)).toEqual(['หนึ่ง.pdf']);
    expect(after.revision).toBe(before.revision + 1);
    expect(await isKept(before.fileIds[0])).toBe(true);
    expect(await isKept(before.fileIds[1])).toBe(false);
  });

  test('ends a draft that had nothing else, and leaves one into which something was written', async () => {
    await player.sendFile('staff-1', pdf('หนึ่ง.pdf'));
    await api.settle();
    await takeBack();
    expect(await list('staff-1')).toEqual([]);

    await player.sendFile('staff-1', pdf('สอง.pdf'));
    await api.settle();
    const { id, revision, fields, fileIds, unfinished, about } = await draftOf('staff-1');
    const typed = { ...fields, title: 'ประกาศ' };
    await player.call('staff-1', 'PUT', `/drafts/${id}`, {
      revision,
      fields: typed,
      fileIds,
      unfinished,
      about,
    });
    await takeBack();
    expect(await draftOf('staff-1')).toMatchObject({ id, fields: typed, fileIds: [], files: [] });
  });

  test('before it was fetched is not taken, and nobody is told that it is not there', async () => {
    await fail(500, 1);
    const answers = await answersTo('staff-1', async () => {
      await player.sendFile('staff-1', pdf('ประกาศ.pdf'));
      await api.settle();
      await takeBack();
      advance(10_000);
    });
    expect(answers).toEqual([]);
    expect(await list('staff-1')).toEqual([]);
  });

  test('after it was filed stays with the request', async () => {
    await player.sendFile('staff-1', pdf('ประกาศ.pdf'));
    await api.settle();
    const { id, fileIds } = await draftOf('staff-1');
    const filed = await player.submit('staff-1', { ...filledForm, fileIds }, id);
    await takeBack();
    const { content } = await player.view('staff-1', filed.id);
    expect(content.files.map(({ name }) => name)).toEqual(['ประกาศ.pdf']);
    expect(await isKept(fileIds[0])).toBe(true);
  });
});

describe('nothing is fetched', () => {
  test.each([
    ['of a stranger', 'resident-1', undefined],
    ['of somebody who files no requests', 'staff-4', undefined],
    ['in a group', 'staff-1', 'staff'],
  ])('%s', async (_, person, group) => {
    const { store } = api.machine.context;
    const member = await store.get('members', `${OFFICE}.staff-4`);
    if (member) await store.transact(async (tx) => tx.put('members', { ...member, roles: [] }));
    const before = await fetches();
    await player.sendFile(person, pdf('ประกาศ.pdf'), group);
    await api.settle();
    expect(await fetches()).toBe(before);
    if (person !== 'resident-1') expect(await list(person)).toEqual([]);
  });

  test('of a video, which is answered with what can be sent', async () => {
    const userId = player.userId('staff-1');
    const event = {
      type: 'message',
      webhookEventId: '01HZZZZZZZZZZZZZZZZZZZZZZV',
      mode: 'active',
      timestamp: api.clock.now(),
      deliveryContext: { isRedelivery: false },
      source: { type: 'user', userId },
      replyToken: 'x',
      message: { type: 'video', id: '1', duration: 1000, contentProvider: { type: 'line' } },
    };
    const before = await fetches();
    const answers = await answersTo('staff-1', () =>
      player.sim('POST', '/_sim/event', { officeId: OFFICE, event }),
    );
    expect(await fetches()).toBe(before);
    expect(wordsOf(answers)).toContain('รับได้เฉพาะเอกสารและภาพถ่าย');
  });
});

test('a slow LINE holds no webhook: its answer does not wait for the file, which is shown to be coming', async () => {
  await player.sim('POST', '/_sim/delay', { route: 'getMessageContent', ms: 1500, times: 1 });
  const { ms, status } = await player.sendFile('staff-1', pdf('ช้า.pdf'));
  expect(status).toBe(200);
  expect(ms).toBeLessThan(1200);
  await api.settle();
  await expect.poll(async () => (await list('staff-1')).length).toBe(1);
  const requests = await player.sim<SimRequest[]>('GET', '/_sim/requests');
  expect(requests.some(({ route }) => route === 'showLoadingAnimation')).toBe(true);
});
