import { deflateSync } from 'node:zlib';
import type { messagingApi } from '@line/bot-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimChat } from './control-api.ts';
import { groupOf, type Harness, refusalOf, startHarness, userOf } from './testing/harness.ts';

const somchai = userOf('somchai');
const inChat = { officeId: 'north', userId: somchai };

let line: Harness;
beforeEach(async () => {
  line = await startHarness();
});
afterEach(() => line.close());

const card: messagingApi.FlexMessage = {
  type: 'flex',
  altText: 'คำขอ',
  contents: {
    type: 'bubble',
    body: { type: 'box', layout: 'vertical', contents: [{ type: 'text', text: 'ประกาศ' }] },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [
        {
          type: 'box',
          layout: 'horizontal',
          contents: [
            {
              type: 'button',
              action: { type: 'postback', label: 'อนุมัติ', data: 'approve:1', displayText: 'อนุมัติคำขอ' },
            },
          ],
        },
        { type: 'button', action: { type: 'uri', label: 'เปิด', uri: 'https://liff.line.me/1-a/r/1' } },
        { type: 'button', action: { type: 'message', label: 'ช่วยเหลือ', text: 'ขอความช่วยเหลือ' } },
        {
          type: 'button',
          action: {
            type: 'datetimepicker',
            label: 'เลือกวัน',
            data: 'date',
            mode: 'date',
            min: '2026-11-01',
            max: '2026-12-31',
          },
        },
      ],
    },
  },
};
const quick: messagingApi.TextMessage = {
  type: 'text',
  text: 'เหตุผล',
  quickReply: {
    items: [
      { type: 'action', action: { type: 'postback', label: 'ซ้ำ', data: 'reason:1', displayText: 'ซ้ำ' } },
    ],
  },
};

const push = async (message: messagingApi.Message, to = somchai) =>
  (await line.client.pushMessage({ to, messages: [message] })).sentMessages[0]?.id ?? '';
const press = <Answer = object>(body: object) => line.post<Answer>('/_sim/press', { ...inChat, ...body });
const lastEvent = () => line.product.events.at(-1);

describe('a press by label', () => {
  it('on a postback button sends its data and shows its display text', async () => {
    const messageId = await push(card);
    expect((await press({ messageId, label: 'อนุมัติ' })).status).toBe(200);
    expect(lastEvent()).toMatchObject({
      type: 'postback',
      postback: { data: 'approve:1' },
      source: { type: 'user', userId: somchai },
      replyToken: expect.any(String),
    });
    expect((await line.chat(somchai)).at(-1)).toMatchObject({
      via: 'user',
      from: { userId: somchai },
      message: { type: 'text', text: 'อนุมัติคำขอ' },
    });
    expect(line.product.events).toHaveLength(1);
  });

  it('on a uri button tells what opens and sends nothing', async () => {
    const messageId = await push(card);
    expect((await press({ messageId, label: 'เปิด' })).body).toEqual({ open: 'https://liff.line.me/1-a/r/1' });
    expect(line.product.events).toEqual([]);
  });

  it('on a message button says its text', async () => {
    await press({ messageId: await push(card), label: 'ช่วยเหลือ' });
    expect(lastEvent()).toMatchObject({ type: 'message', message: { text: 'ขอความช่วยเหลือ' } });
  });

  it('on a date picker sends the picked day, if it may be picked', async () => {
    const messageId = await push(card);
    await press({ messageId, label: 'เลือกวัน', params: { date: '2026-12-01' } });
    expect(lastEvent()).toMatchObject({ postback: { data: 'date', params: { date: '2026-12-01' } } });
    const tooLate = await press({ messageId, label: 'เลือกวัน', params: { date: '2027-01-01' } });
    expect(tooLate.status).toBe(400);
  });

  it('on a label that is not there, or on a message of another chat, is not found', async () => {
    const messageId = await push(card);
    expect((await press({ messageId, label: 'ลบ' })).status).toBe(404);
    const elsewhere = await press({ messageId, label: 'อนุมัติ', userId: userOf('suda') });
    expect(elsewhere.status).toBe(404);
    expect(line.product.events).toEqual([]);
  });

  it('in a group names the group', async () => {
    const messageId = await push(card, groupOf());
    await press({ messageId, label: 'อนุมัติ', groupId: groupOf() });
    expect(lastEvent()?.source).toEqual({ type: 'group', groupId: groupOf(), userId: somchai });
  });
});

it('a press by data sends what it is given, also what no message holds', async () => {
  await press({ data: 'approve:forged', displayText: 'ก' });
  expect(lastEvent()).toMatchObject({ postback: { data: 'approve:forged' } });
});

describe('quick replies', () => {
  const shown = async () => (await line.chat(somchai)).map(({ quickReplyShown }) => quickReplyShown);

  it('show on the last message, and vanish when pressed', async () => {
    const messageId = await push(quick);
    expect(await shown()).toEqual([true]);
    await press({ messageId, label: 'ซ้ำ' });
    expect(lastEvent()).toMatchObject({ postback: { data: 'reason:1' } });
    expect(await shown()).toEqual([false, false]);
    expect((await press({ messageId, label: 'ซ้ำ' })).status).toBe(404);
  });

  it('vanish when anything is written after them', async () => {
    await push(quick);
    await line.post('/_sim/say', { ...inChat, text: 'ก' });
    expect(await shown()).toEqual([false, false]);
  });
});

/** A PNG of one colour: signature, IHDR, one IDAT, IEND. LINE checks the header; the rest may be short. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(data.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(16))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a rich menu', () => {
  const menu: messagingApi.RichMenuRequest = {
    size: { width: 2500, height: 843 },
    selected: true,
    name: 'เจ้าหน้าที่',
    chatBarText: 'เมนู',
    areas: [
      {
        bounds: { x: 0, y: 0, width: 1250, height: 843 },
        action: { type: 'postback', label: 'งานของฉัน', data: 'mine', displayText: 'งานของฉัน' },
      },
    ],
  };
  const image = (width = 2500, height = 843) =>
    new Blob([new Uint8Array(png(width, height))], { type: 'image/png' });

  it('is created, gets its image, is shown by default, and is pressed', async () => {
    const { richMenuId } = await line.client.createRichMenu(menu);
    const early = await refusalOf(line.client.setDefaultRichMenu(richMenuId));
    expect(early.body.message).toBe('must upload richmenu image before applying it to user');
    await line.blobClient.setRichMenuImage(richMenuId, image());
    await line.client.setDefaultRichMenu(richMenuId);
    expect(await line.client.getRichMenuList()).toEqual({ richmenus: [{ richMenuId, ...menu }] });

    const { body: chats } = await line.ask<SimChat[]>(`/_sim/chats?officeId=north&userId=${somchai}`);
    const shown = chats.find(({ kind }) => kind === 'user')?.richMenu;
    expect(shown).toMatchObject({ richMenuId, chatBarText: 'เมนู' });
    const picture = await fetch(`${line.url}${shown?.imageUrl}`);
    expect(Buffer.from(await picture.arrayBuffer())).toEqual(png(2500, 843));

    await press({ messageId: 'richmenu', label: 'งานของฉัน' });
    expect(lastEvent()).toMatchObject({ postback: { data: 'mine' } });
  });

  it('linked to a person comes before the default, and goes with its deletion', async () => {
    const { richMenuId } = await line.client.createRichMenu(menu);
    await line.blobClient.setRichMenuImage(richMenuId, image());
    await line.client.linkRichMenuIdToUser(somchai, richMenuId);
    expect(await line.client.getRichMenuIdOfUser(somchai)).toEqual({ richMenuId });
    await line.client.createRichMenuAlias({ richMenuAliasId: 'staff', richMenuId });
    expect(await line.client.getRichMenuAlias('staff')).toEqual({ richMenuAliasId: 'staff', richMenuId });
    await line.client.deleteRichMenu(richMenuId);
    expect((await refusalOf(line.client.getRichMenuIdOfUser(somchai))).status).toBe(404);
  });

  it('opens another by its tab, and says so where that is gone', async () => {
    const tabbed = (name: string): messagingApi.RichMenuRequest => ({
      ...menu,
      name,
      areas: ['one', 'two', 'none'].map((alias, at) => ({
        bounds: { x: at * 800, y: 0, width: 800, height: 843 },
        action: { type: 'richmenuswitch', label: alias, richMenuAliasId: alias, data: 'tab' },
      })),
    });
    const ids: string[] = [];
    for (const alias of ['one', 'two']) {
      const { richMenuId } = await line.client.createRichMenu(tabbed(alias));
      await line.blobClient.setRichMenuImage(richMenuId, image());
      await line.client.createRichMenuAlias({ richMenuAliasId: alias, richMenuId });
      ids.push(richMenuId);
    }
    const [one = '', two = ''] = ids;
    await line.client.linkRichMenuIdToUser(somchai, one);
    await press({ messageId: 'richmenu', label: 'two' });
    expect(await line.client.getRichMenuIdOfUser(somchai)).toEqual({ richMenuId: two });
    const params = (newRichMenuAliasId: string, status: string) => ({
      postback: { data: 'tab', params: { newRichMenuAliasId, status } },
    });
    expect(lastEvent()).toMatchObject(params('two', 'SUCCESS'));

    await press({ messageId: 'richmenu', label: 'none' });
    expect(lastEvent()).toMatchObject(params('none', 'RICHMENU_ALIAS_ID_NOTFOUND'));
    await line.client.deleteRichMenu(one);
    await press({ messageId: 'richmenu', label: 'one' });
    expect(lastEvent()).toMatchObject(params('one', 'RICHMENU_NOTFOUND'));
    expect(await line.client.getRichMenuIdOfUser(somchai)).toEqual({ richMenuId: two });
  });

  it('is created a hundred times in an hour, and then in the next', async () => {
    for (let made = 0; made < 100; made += 1) await line.client.createRichMenu(menu);
    expect((await refusalOf(line.client.createRichMenu(menu))).status).toBe(429);
    await line.advance(3_600_000);
    await line.client.createRichMenu(menu);
  });

  it.each([
    [
      'an area outside it',
      { ...menu, areas: [{ ...menu.areas?.[0], bounds: { x: 2000, y: 0, width: 501, height: 1 } }] },
    ],
    ['a chat bar text of 15 graphemes', { ...menu, chatBarText: 'ก'.repeat(15) }],
    ['a size that is too high', { ...menu, size: { width: 2500, height: 1800 } }],
    ['no areas field', { ...menu, areas: undefined }],
  ])('with %s is refused', async (_name, wrong) => {
    const request = wrong as messagingApi.RichMenuRequest;
    expect((await refusalOf(line.client.createRichMenu(request))).status).toBe(400);
  });

  it.each([
    ['too small', image(700, 300)],
    ['too high', image(2500, 2000)],
    ['no image', new Blob(['ก'], { type: 'image/png' })],
    ['another format', new Blob([new Uint8Array(png(2500, 843))], { type: 'image/jpeg' })],
  ])('refuses an image that is %s', async (_name, blob) => {
    const { richMenuId } = await line.client.createRichMenu(menu);
    expect((await refusalOf(line.blobClient.setRichMenuImage(richMenuId, blob))).status).toBe(400);
  });
});
