import { aliasOf } from '@prakat/functions/menus/menu-alias';
import { wantedMenus } from '@prakat/functions/menus/rich-menus';
import { simulatedUserId } from '@prakat/simulator/simulated-office';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { installMenus, removeMenus } from './install-menus.ts';
import { aMenuChannel, killAtEvery, OFFICE } from './installed-testing.ts';

const channel = await aMenuChannel();
const { api, blob, office, said, work, fail, waitAnHour, expectInstalled } = channel;
afterAll(() => channel.close());
beforeEach(() => channel.clear());

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
    waitAnHour();
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

  it('goes on after it was killed at one call or another, before LINE had it or after', async () => {
    // At every single one of them in the long tests.
    expect(await killAtEvery(7, channel)).toBeGreaterThan(5);
  });
});

it('says in one sentence that LINE is not there', async () => {
  await fail('getRichMenuList', 0, 1);
  await expect(installMenus(office, work())).rejects.toThrow(
    /^สสอ\.ศรีบุญเรือง: ติดต่อ LINE ไม่ได้ .* ระบบจะทำต่อจากที่ค้าง$/,
  );
});
