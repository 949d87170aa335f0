import { messagingApi } from '@line/bot-sdk';
import type { LineAccount } from '@prakat/functions/line/line-account';
import { aliasOf } from '@prakat/functions/menus/menu-alias';
import type { MemberMenu } from '@prakat/functions/menus/menu-table';
import { wantedMenus } from '@prakat/functions/menus/rich-menus';
import { simulatedChannel, simulatedUserId } from '@prakat/simulator/simulated-office';
import { expect } from 'vitest';
import { createLocalEnvironment } from '../environment.ts';
import { installMenus, type MenuOffice, type MenuWork } from './install-menus.ts';
import { aMenuOffice } from './testing.ts';

export const OFFICE = 'si-bun-rueang';
/** People of the office, and the tabs that follow from what they hold. */
const people: Record<string, readonly MemberMenu[]> = {
  sakrai: ['supervisor', 'staff'],
  nopphakon: ['webmaster', 'staff'],
  admin: ['staff', 'administrator'],
  'staff-1': ['staff'],
};

export type MenuChannel = Awaited<ReturnType<typeof aMenuChannel>>;

/** An office on the simulator, its channel as the office's owner has it, and what is to be there in the end. */
export async function aMenuChannel() {
  const running = await createLocalEnvironment();
  const { office, work: blankly, said } = await aMenuOffice(running, OFFICE);
  const channelAccessToken = simulatedChannel(OFFICE).accessToken;
  const api = new messagingApi.MessagingApiClient({ channelAccessToken, baseURL: running.lineUrl });
  const blob = new messagingApi.MessagingApiBlobClient({ channelAccessToken, baseURL: running.lineUrl });
  /** LINE counts what is created and deleted by the hour. */
  const waitAnHour = () => running.clock.moveTo(running.clock.now() + 3_600_001);

  return {
    office,
    api,
    blob,
    said,
    waitAnHour,
    work: (given: object = {}): MenuWork => ({ ...blankly, ...given }),
    close: () => running.close(),

    fail: (route: string, status: number, times = 1, after = false) =>
      fetch(`${running.lineUrl}/_sim/fail`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ route, status, times, after }),
      }),

    /** Takes away whatever is there, and lets nothing fail. */
    async clear(): Promise<void> {
      said.length = 0;
      await fetch(`${running.lineUrl}/_sim/heal`, { method: 'POST' });
      waitAnHour();
      const { richmenus } = await api.getRichMenuList();
      for (const [at, { richMenuId }] of richmenus.entries()) {
        if (at % 90 === 89) waitAnHour();
        await api.deleteRichMenu(richMenuId);
      }
      const { aliases } = await api.getRichMenuAliasList();
      for (const { richMenuAliasId } of aliases) await api.deleteRichMenuAlias(richMenuAliasId);
    },

    /** Everything that is to be so once the menus are installed, whatever happened before. */
    async expectInstalled(alsoThere: readonly string[] = []): Promise<void> {
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
    },
  };
}

/**
 * Kills the installing at its first call of LINE, and at each that comes so many after, before LINE had it and after; the next must
 * go on to the end. Gives how often it was killed.
 */
export async function killAtEvery(step: number, channel: MenuChannel): Promise<number> {
  const { api, office, work, waitAnHour, expectInstalled } = channel;
  await installMenus(office, work());
  let killedEach = 0;
  for (const taken of [false, true])
    for (let at = 1; ; at += step) {
      waitAnHour();
      // One is to be created, and another, the residents' own, is there without its alias.
      const { richMenuId } = await api.getRichMenuAlias(aliasOf('staff', ['staff']));
      await api.deleteRichMenu(richMenuId);
      await api.deleteRichMenuAlias(aliasOf('resident', []));
      const killed = await installMenus(dyingAt(office, at, taken), work()).then(
        () => false,
        () => true,
      );
      await installMenus(office, work());
      await expectInstalled();
      if (!killed) break;
      killedEach += 1;
    }
  return killedEach;
}

/** The office as a process has it that is killed at its nth call of LINE: from then on it does nothing more. */
function dyingAt(office: MenuOffice, nth: number, taken: boolean): MenuOffice {
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
