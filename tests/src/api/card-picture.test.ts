import { aUuid } from '@prakat/shared/testing/builders';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, anApi, OFFICE } from '../testing/an-api.ts';

let api: Api;
let id = '';
let address = '';

beforeAll(async () => {
  api = await anApi();
  const photograph = await sharp({
    create: { width: 3000, height: 2000, channels: 3, background: '#207040' },
  })
    .jpeg()
    .withExif({ IFD0: { Artist: 'Somchai Tuayang' } })
    .toBuffer();
  const file = await api.uploaded('staff-1', 'กิจกรรม.jpg', photograph);
  ({ id } = await api.filed('staff-1', { fileIds: [file.id] }));
  await api.settle();
  address = heroOf(await received('assistant-2'));
});
afterAll(() => api.close());

const received = (person: string) => api.player(OFFICE).received({ person });

/** Where the last card with a picture has it. */
function heroOf(messages: unknown): string {
  const found = [...JSON.stringify(messages).matchAll(/"hero":\{"type":"image","url":"([^"]+)"/g)];
  return found.at(-1)?.[1] ?? '';
}

test('the card that asks for a decision shows the photograph in little, without who took it', async () => {
  expect(address).toContain(`/api/${OFFICE}/pictures/${id}/`);
  const response = await fetch(address);
  expect(response.status).toBe(200);
  const picture = Buffer.from(await response.arrayBuffer());
  const { format, width, height, exif } = await sharp(picture).metadata();
  expect({ format, width, height, exif }).toEqual({
    format: 'jpeg',
    width: 1024,
    height: 683,
    exif: undefined,
  });
  expect(picture.length).toBeLessThan(1_000_000);
});

test('nobody opens it without the signature, nor another file by it', async () => {
  const { origin, pathname, searchParams } = new URL(address);
  const signature = searchParams.get('signature') ?? '';
  const asked = [
    pathname,
    `${pathname}?signature=${'A'.repeat(43)}`,
    `${pathname.replace(/[^/]+$/, aUuid(77))}?signature=${signature}`,
    `${pathname.replace(id, aUuid(78))}?signature=${signature}`,
    `${pathname.replace(OFFICE, 'khemarat')}?signature=${signature}`,
  ];
  for (const path of asked) expect((await fetch(`${origin}${path}`)).status).toBe(403);
});

test('it is gone once the request is decided, whoever kept the card', async () => {
  expect((await api.act('assistant-2', id, 'propose')).status).toBe(200);
  await api.settle();
  const atTheHead = heroOf(await received('sakrai'));
  expect((await fetch(atTheHead)).status).toBe(200);
  expect((await api.act('sakrai', id, 'approve')).status).toBe(200);
  expect((await fetch(atTheHead)).status).toBe(404);
  expect((await fetch(address)).status).toBe(404);
});

test('a request without a photograph has a card without a picture', async () => {
  const filed = await api.filed('staff-1');
  await api.settle();
  // Who was asked a moment ago is asked for more when they come by.
  await api.player(OFFICE).comeBy({ person: 'assistant-2' });
  await api.settle();
  const cards = (await received('assistant-2')).filter((one) => JSON.stringify(one).includes(filed.id));
  expect(cards).toHaveLength(1);
  expect(heroOf(cards)).toBe('');
});
