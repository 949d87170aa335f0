import { messagingApi } from '@line/bot-sdk';
import type { LineAccount } from '@prakat/functions/line/line-account';
import { aliasOf } from '@prakat/functions/menus/menu-alias';
import type { MemberMenu } from '@prakat/functions/menus/menu-table';
import { wantedMenus } from '@prakat/functions/menus/rich-menus';
import { simulatedChannel, simulatedUserId } from '@prakat/simulator/simulated-office';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../environment.ts';
import { installMenus, type MenuOffice, type MenuWork, removeMenus } from './install-menus.ts';
import { aMenuOffice } from './testing.ts';

const OFFICE = 'si-bun-rueang';
/** People of the office, and the tabs that follow from what they hold. */
const people: Record<string, readonly MemberMenu[]> = {
  sakrai: ['supervisor', 'staff'],
  nopphakon: ['webmaster', 'staff'],
  admin: ['staff', 'administrator'],
  'staff-1': ['staff'],
};

let running: LocalEnvironment;
let api: messagingApi.MessagingApiClient;
let blob: messagingApi.MessagingApiBlobClient;
let office: MenuOffice;
let blankly: MenuWork;
let said: string[];
const work = (given: object = {}): MenuWork => ({ ...blankly, ...given });
const fail = (route: string, status: number, times = 1, after = false) =>
  fetch(`${running.lineUrl}/_sim/fail`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ route, status, times, after }),
  });

beforeAll(async () => {
  running = await createLocalEnvironment();
  ({ office, work: blankly, said } = await aMenuOffice(running, OFFICE));
  const channelAccessToken = simulatedChannel(OFFICE).accessToken;
  api = new messagingApi.MessagingApiClient({ channelAccessToken, baseURL: running.lineUrl });
  blob = new messagingApi.MessagingApiBlobClient({ channelAccessToken, baseURL: running.lineUrl });
});
afterAll(() => running.close());

beforeEach(async () => {
  said.length = 0;
  await fetch(`${running.lineUrl}/_sim/heal`, { method: 'POST' });
  // LINE counts what is created and deleted by the hour.
  running.clock.moveTo(running.clock.now() + 3_600_001);
  const { richmenus } = await api.getRichMenuList();
  for (const [at, { richMenuId }] of richmenus.entries()) {
    if (at % 90 === 89) running.clock.moveTo(running.clock.now() + 3_600_001);
    await api.deleteRichMenu(richMenuId);
  }
  const { aliases } = await api.getRichMenuAliasList();
  for (const { richMenuAliasId } of aliases) await api.deleteRichMenuAlias(richMenuAliasId);
});

/** A menu that somebody else made on the channel, with its alias. */
async function theirs(): Promise<string> {
  const { richMenuId } = await api.createRichMenu({
    size: { width: 2500, height: 843 },
    selected: false,
    name: 'เมนูรณรงค์วัคซีน',
    chatBarText: 'วัคซีน',
    areas: [],
  });
  const half = await sharp({ create: { width: 2500, height: 843, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await blob.setRichMenuImage(richMenuId, new Blob([new Uint8Array(half)], { type: 'image/png' }));
  await api.createRichMenuAlias({ richMenuAliasId: 'vaccine', richMenuId });
  return richMenuId;
}

/** Everything that is to be so once the menus are installed, whatever happened before. */
async function expectInstalled(alsoThere: readonly string[] = []) {
  const wanted = wantedMenus(office.credentials);
  const { richmenus } = await api.getRichMenuList();
  expect(richmenus.map(({ name }) => name).sort()).toEqual(
    [...wanted.map(({ request }) => request.name), ...alsoThere].sort(),
  );
  const aliases = new Map(
    (await api.getRichMenuAliasList()).aliases.map((one) => [one.richMenuAliasId, one.richMenuId]),
  );
  for (const { alias, request } of wanted) {
    const id = richmenus.find(({ name }) => name === request.name)?.richMenuId ?? '';
    expect(aliases.get(alias)).toBe(id);
    await blob.getRichMenuImage(id);
  }
  expect((await api.getDefaultRichMenuId()).richMenuId).toBe(aliases.get(aliasOf('resident', [])));
  for (const [key, tabs] of Object.entries(people)) {
    const [first] = tabs;
    const { richMenuId } = await api.getRichMenuIdOfUser(simulatedUserId(OFFICE, key));
    expect(richMenuId, key).toBe(first && aliases.get(aliasOf(first, tabs)));
  }
  await expect(api.getRichMenuIdOfUser(simulatedUserId(OFFICE, 'resident-1'))).rejects.toThrow('404');
}

describe('installing the menus of an office', () => {
  it('creates them all, with images, aliases and the default, and shows everybody theirs', async () => {
    await installMenus(office, work());
    await expectInstalled();
    expect(said.at(-1)).toBe('สสอ.ศรีบุญเรือง: เมนูพร้อมใช้ 21 เมนู');
  });

  it('a second time creates nothing, and leaves a tab that somebody opened', async () => {
    await installMenus(office, work());
    const { richMenuId } = await api.getRichMenuAlias(aliasOf('staff', ['supervisor', 'staff']));
    await api.linkRichMenuIdToUser(simulatedUserId(OFFICE, 'sakrai'), richMenuId);
    await fail('createRichMenu', 500, 50);
    await installMenus(office, work());
    expect(await api.getRichMenuIdOfUser(simulatedUserId(OFFICE, 'sakrai'))).toEqual({ richMenuId });
  });

  it('says what it would do, and does nothing', async () => {
    await installMenus(office, work({ dryRun: true }));
    expect(said).toContain('สสอ.ศรีบุญเรือง: จะติดตั้งเมนู prakat-resident');
    expect((await api.getRichMenuList()).richmenus).toEqual([]);
  });

  it('replaces what has changed, and leaves what is somebody else’s', async () => {
    const other = await theirs();
    await installMenus({ ...office, credentials: { liffId: '2000000000-Formerly' } }, work());
    await installMenus(office, work());
    await expectInstalled(['เมนูรณรงค์วัคซีน']);
    expect(await api.getRichMenuAlias('vaccine')).toEqual({ richMenuAliasId: 'vaccine', richMenuId: other });
    await removeMenus(office, work());
    expect((await api.getRichMenuList()).richmenus.map(({ richMenuId }) => richMenuId)).toEqual([other]);
    expect((await api.getRichMenuAliasList()).aliases).toHaveLength(1);
  });

  it('goes on where LINE let it create no more this hour', async () => {
    for (let made = 0; made < 95; made += 1)
      await api.createRichMenu({ ...wantedMenus(office.credentials)[0]?.request, name: 'อื่น' } as never);
    await expect(installMenus(office, work())).rejects.toThrow(
      /^สสอ\.ศรีบุญเรือง: LINE ให้สร้างและลบเมนูได้ชั่วโมงละ 100 ครั้ง ติดตั้งแล้ว 5 เมนู กรุณาสั่ง npm run line -- install si-bun-rueang อีกครั้งในอีกหนึ่งชั่วโมง/,
    );
    running.clock.moveTo(running.clock.now() + 3_600_001);
    await installMenus(office, work());
    await expectInstalled(Array.from({ length: 95 }, () => 'อื่น'));
  });

  it.each([
    ['a menu could be created', 'createRichMenu', 500],
    ['a menu was created and nobody heard', 'createRichMenu', 0],
    ['an image could be uploaded', 'setRichMenuImage', 503],
    ['an image was uploaded and nobody heard', 'setRichMenuImage', 0],
    ['an alias could be set', 'createRichMenuAlias', 429],
    ['the default could be set', 'setDefaultRichMenu', 500],
    ['somebody could be shown theirs', 'linkRichMenuIdToUser', 500],
  ])('goes on after LINE failed before %s', async (_, route, status) => {
    await fail(route, status, 1, status === 0);
    await expect(installMenus(office, work())).rejects.toThrow(/สั่ง.*อีกครั้ง/);
    await installMenus(office, work());
    await expectInstalled();
  });

  it('goes on after it was killed at any call, before LINE had it or after', {
    timeout: 120_000,
  }, async () => {
    await installMenus(office, work());
    let killedEach = 0;
    for (const taken of [false, true])
      for (let at = 1; ; at += 1) {
        running.clock.moveTo(running.clock.now() + 3_600_001);
        // One is to be created, and another, the residents' own, is there without its alias.
        const { richMenuId } = await api.getRichMenuAlias(aliasOf('staff', ['staff']));
        await api.deleteRichMenu(richMenuId);
        await api.deleteRichMenuAlias(aliasOf('resident', []));
        const killed = await installMenus(dyingAt(at, taken), work()).then(
          () => false,
          () => true,
        );
        await installMenus(office, work());
        await expectInstalled();
        if (!killed) break;
        killedEach += 1;
      }
    expect(killedEach).toBeGreaterThan(30);
  });
});

/** The office as a process has it that is killed at its nth call of LINE: from then on it does nothing more. */
function dyingAt(nth: number, taken: boolean): MenuOffice {
  let calls = 0;
  const once = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (calls > nth || (calls === nth && !taken)) throw new Error('killed');
    const answer = await work();
    if (calls === nth) throw new Error('killed');
    return answer;
  };
  const account: Pick<LineAccount, 'messaging' | 'blob'> = {
    messaging: (ask) => once(() => office.account.messaging(ask)),
    blob: (ask) => once(() => office.account.blob(ask)),
  };
  const showMenu: MenuOffice['client']['showMenu'] = (...given) =>
    once(() => office.client.showMenu(...given));
  return { ...office, account, client: { ...office.client, showMenu } };
}

it('says in one sentence that LINE is not there', async () => {
  await fail('getRichMenuList', 0, 1);
  await expect(installMenus(office, work())).rejects.toThrow(
    /^สสอ\.ศรีบุญเรือง: ติดต่อ LINE ไม่ได้ .* ระบบจะทำต่อจากที่ค้าง$/,
  );
});
