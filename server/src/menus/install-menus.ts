import type { OfficeCredentials } from '@prakat/functions/config/config';
import { describeLineFailure, type LineAccount, lineStatus } from '@prakat/functions/line/line-account';
import type { LineClient } from '@prakat/functions/line/line-client';
import {
  type InstalledMenus,
  type MenuState,
  readInstalledMenus,
  residentMenu,
} from '@prakat/functions/menus/installed-menus';
import { showMenuNow } from '@prakat/functions/menus/menus-of-person';
import type { WantedMenu } from '@prakat/functions/menus/rich-menus';
import { every } from '@prakat/functions/store/every';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Clock } from '@prakat/shared/time/clock';
import { OperatorError } from '../operator-error.ts';

/** An office whose menus are seen to, and the means for it. */
export type MenuOffice = {
  profile: OfficeProfile;
  credentials: Pick<OfficeCredentials, 'liffId'>;
  /** Its channel as its owner sees it, and as the product does. */
  account: Pick<LineAccount, 'messaging' | 'blob'>;
  client: LineClient;
};

export type MenuWork = {
  store: Store;
  clock: Clock;
  /** The drawn image of a menu, PNG. */
  image(of: WantedMenu['image']): Promise<Buffer>;
  /** Hears one sentence for each step. */
  say(line: string): void;
  dryRun?: boolean;
};

/**
 * Brings an office's rich menus to what they should be: creates what is missing or changed, uploads its image, sets its
 * alias, makes the residents' menu the account's own, shows everybody of the office theirs, and then removes what this
 * product put there before. Safe to repeat and to break off at any step: the next run goes on from there.
 *
 * @throws OperatorError with one sentence where LINE refuses or is not there
 */
export async function installMenus(office: MenuOffice, work: MenuWork): Promise<void> {
  const { profile, account, credentials } = office;
  const { say, dryRun = false } = work;
  const name = profile.name.short;
  let done = 0;
  try {
    const installed = await readInstalledMenus(account, credentials);
    const lacking = installed.states.filter(({ isReady }) => !isReady);
    const all = installed.states.length;
    done = all - lacking.length;
    say(`${name}: มีเมนูรุ่นล่าสุดแล้ว ${done} จาก ${all} เมนู และมีเมนูรุ่นเดิมของระบบ ${installed.older.length} เมนู`);
    if (dryRun) {
      for (const { menu } of lacking) say(`${name}: จะติดตั้งเมนู ${menu.alias}`);
      for (const { name: older } of installed.older) say(`${name}: จะลบเมนู ${older}`);
      return;
    }
    const ids = new Map<string, string>();
    for (const state of installed.states) {
      const { menu, richMenuId, isReady } = state;
      ids.set(
        menu.alias,
        isReady && richMenuId ? richMenuId : await installOne(office, work, installed, state),
      );
      if (isReady) continue;
      done += 1;
      say(`${name}: ติดตั้งเมนู ${menu.alias} แล้ว`);
    }
    await showResidents(office, work, installed, ids);
    await showEverybody(office, work);
    await removeOlder(office, work, installed);
    say(`${name}: เมนูพร้อมใช้ ${all} เมนู`);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(whyNot(office, error, done));
  }
}

/** Creates a menu unless it is there, uploads its image unless that is, and sets its alias, in LINE's order. Gives its id. */
async function installOne(
  { account }: MenuOffice,
  { image }: MenuWork,
  { aliases }: InstalledMenus,
  { menu, richMenuId: known }: MenuState,
): Promise<string> {
  const richMenuId = known ?? (await account.messaging((api) => api.createRichMenu(menu.request))).richMenuId;
  if (known === null || !(await hasImage(account, known))) {
    const png = await image(menu.image);
    const body = new Blob([new Uint8Array(png)], { type: 'image/png' });
    await account.blob((api) => api.setRichMenuImage(richMenuId, body));
  }
  await (aliases.has(menu.alias)
    ? account.messaging((api) => api.updateRichMenuAlias(menu.alias, { richMenuId }))
    : account.messaging((api) => api.createRichMenuAlias({ richMenuAliasId: menu.alias, richMenuId })));
  return richMenuId;
}

/** A run that was broken off may have created a menu and not have uploaded its image; no list of LINE's tells. */
async function hasImage({ blob }: Pick<LineAccount, 'blob'>, richMenuId: string): Promise<boolean> {
  try {
    await blob((api) => api.getRichMenuImage(richMenuId));
    return true;
  } catch (error) {
    if (lineStatus(error) === 404) return false;
    throw error;
  }
}

async function showResidents(
  { profile, account }: MenuOffice,
  { say }: MenuWork,
  installed: InstalledMenus,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const wanted = ids.get(residentMenu(installed).menu.alias);
  if (wanted === undefined || installed.defaultId === wanted) return;
  await account.messaging((api) => api.setDefaultRichMenu(wanted));
  say(`${profile.name.short}: ตั้งเมนูของประชาชนเป็นเมนูหลักของบัญชีแล้ว`);
}

/** Everybody of the office sees theirs, before what they may see now is removed. */
async function showEverybody({ profile, client }: MenuOffice, { store, clock, say }: MenuWork) {
  let shown = 0;
  const active = { equals: { officeId: profile.id, status: 'active' } };
  for await (const { lineUserId } of every(store, 'members', 'byOffice', active)) {
    const result = await showMenuNow(
      { context: { store, clock }, office: { profile, line: client } },
      lineUserId,
    );
    // Somebody whom LINE does not know keeps nobody else from their menu.
    if (result.ok) shown += 1;
    else if (result.kind !== 'give_up')
      throw new OperatorError(
        `${profile.name.short}: เปิดเมนูให้เจ้าหน้าที่แล้ว ${shown} คน แล้วติดต่อ LINE ไม่ได้ (${result.message}) กรุณาสั่งติดตั้งอีกครั้ง`,
      );
  }
  say(`${profile.name.short}: เปิดเมนูให้เจ้าหน้าที่แล้ว ${shown} คน`);
}

async function removeOlder(
  { profile, account }: MenuOffice,
  { say }: MenuWork,
  { older, olderAliases }: Pick<InstalledMenus, 'older' | 'olderAliases'>,
): Promise<void> {
  for (const alias of olderAliases) await gone(account.messaging((api) => api.deleteRichMenuAlias(alias)));
  for (const { richMenuId } of older) await gone(account.messaging((api) => api.deleteRichMenu(richMenuId)));
  if (older.length > 0) say(`${profile.name.short}: ลบเมนูรุ่นเดิมของระบบแล้ว ${older.length} เมนู`);
}

/** What is not there any more need not be taken away. */
const gone = (deleting: Promise<unknown>): Promise<unknown> =>
  deleting.catch((error: unknown) => {
    if (lineStatus(error) !== 404) throw error;
  });

/**
 * Takes every rich menu of this product off an office's channel, those of others left alone. Whoever saw one sees none.
 *
 * @throws OperatorError with one sentence where LINE refuses or is not there
 */
export async function removeMenus(office: MenuOffice, work: Pick<MenuWork, 'say' | 'dryRun'>): Promise<void> {
  const { profile, account, credentials } = office;
  try {
    const { states, older, olderAliases, aliases } = await readInstalledMenus(account, credentials);
    const ids = [
      ...states.flatMap(({ richMenuId }) => richMenuId ?? []),
      ...older.map((one) => one.richMenuId),
    ];
    const ours = [...olderAliases, ...states.map(({ menu }) => menu.alias)].filter((id) => aliases.has(id));
    const name = profile.name.short;
    if (work.dryRun) return work.say(`${name}: จะลบเมนูของระบบ ${ids.length} เมนู`);
    for (const alias of ours) await gone(account.messaging((api) => api.deleteRichMenuAlias(alias)));
    for (const id of ids) await gone(account.messaging((api) => api.deleteRichMenu(id)));
    work.say(`${name}: ลบเมนูของระบบแล้ว ${ids.length} เมนู`);
  } catch (error) {
    throw new OperatorError(whyNot(office, error, null));
  }
}

/** Why LINE did not let it be, and what to do. `done`: menus that are ready; null where menus are removed. */
function whyNot({ profile: { id, name } }: MenuOffice, error: unknown, done: number | null): string {
  const again = `กรุณาสั่ง npm run line -- ${done === null ? 'remove' : 'install'} ${id} อีกครั้ง`;
  const so = done === null ? '' : ` ติดตั้งแล้ว ${done} เมนู`;
  return lineStatus(error) === 429
    ? `${name.short}: LINE ให้สร้างและลบเมนูได้ชั่วโมงละ 100 ครั้ง${so} ${again}ในอีกหนึ่งชั่วโมง ระบบจะทำต่อจากที่ค้าง`
    : `${name.short}: ${describeLineFailure(error)}${so} ${again} ระบบจะทำต่อจากที่ค้าง`;
}
