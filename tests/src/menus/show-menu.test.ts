import { fixedToken } from '@prakat/functions/line/channel-token';
import { createLineClient } from '@prakat/functions/line/create-line-client';
import type { LineClient } from '@prakat/functions/line/line-client';
import { SIZE } from '@prakat/functions/menus/layout';
import { type Harness, north, startHarness, userOf } from '@prakat/simulator/line-platform/testing/harness';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';

let line: Harness;
let client: LineClient;
let png: Blob;
const somchai = userOf('somchai');

beforeEach(async () => {
  line = await startHarness();
  client = createLineClient({
    channelAccessToken: fixedToken(north.channel.accessToken),
    apiBaseUrl: line.url,
    timeoutMs: 2_000,
  });
  const image = await sharp({ create: { ...SIZE, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  png = new Blob([new Uint8Array(image)], { type: 'image/png' });
});
afterEach(() => line.close());

async function aMenu(alias: string | null): Promise<string> {
  const { richMenuId } = await line.client.createRichMenu({
    size: SIZE,
    selected: true,
    name: 'เมนู',
    chatBarText: 'เมนู',
    areas: [],
  });
  await line.blobClient.setRichMenuImage(richMenuId, png);
  if (alias) await line.client.createRichMenuAlias({ richMenuAliasId: alias, richMenuId });
  return richMenuId;
}
const shownTo = async (userId: string) =>
  line.client.getRichMenuIdOfUser(userId).then(
    ({ richMenuId }) => richMenuId,
    () => null,
  );

it('shows the first of several, and leaves another of them that is open', async () => {
  const [first, second] = [await aMenu('one'), await aMenu('two')];
  expect(await client.showMenu(somchai, ['one', 'two'])).toEqual({ ok: true, requestId: null });
  expect(await shownTo(somchai)).toBe(first);
  await line.client.linkRichMenuIdToUser(somchai, second);
  await client.showMenu(somchai, ['one', 'two']);
  expect(await shownTo(somchai)).toBe(second);
  await client.showMenu(somchai, ['one']);
  expect(await shownTo(somchai)).toBe(first);
});

it('takes one away that was linked by an alias, and leaves one that somebody linked by themselves', async () => {
  await aMenu('one');
  await client.showMenu(somchai, ['one']);
  await client.showMenu(somchai, []);
  expect(await shownTo(somchai)).toBeNull();
  const own = await aMenu(null);
  await line.client.linkRichMenuIdToUser(somchai, own);
  await client.showMenu(somchai, []);
  expect(await shownTo(somchai)).toBe(own);
});

it('does nothing where no menus are installed', async () => {
  expect(await client.showMenu(somchai, ['one'])).toEqual({ ok: true, requestId: null });
  expect(await client.showMenu(somchai, [])).toEqual({ ok: true, requestId: null });
});

it('is taken for whoever blocked the account, and shows them nothing', async () => {
  await aMenu('one');
  await line.post('/_sim/unfollow', { officeId: 'north', userId: somchai });
  expect(await client.showMenu(somchai, ['one'])).toEqual({ ok: true, requestId: null });
  expect(await shownTo(somchai)).toBeNull();
});

it.each([
  ['getRichMenuAliasList', 500, 'retry'],
  ['getRichMenuIdOfUser', 429, 'retry'],
  ['linkRichMenuIdToUser', 503, 'retry'],
  ['linkRichMenuIdToUser', 400, 'give_up'],
  ['linkRichMenuIdToUser', 404, 'give_up'],
])('says what LINE says where %s is answered %i', async (route, status, kind) => {
  await aMenu('one');
  await line.post('/_sim/fail', { route, status, times: 1 });
  expect(await client.showMenu(somchai, ['one'])).toMatchObject({ ok: false, kind, status });
  expect(await client.showMenu(somchai, ['one'])).toMatchObject({ ok: true });
});

it('says that LINE was not reached', async () => {
  await aMenu('one');
  await line.post('/_sim/fail', { route: 'linkRichMenuIdToUser', status: 0, times: 1 });
  expect(await client.showMenu(somchai, ['one'])).toMatchObject({ ok: false, kind: 'retry', status: null });
});
