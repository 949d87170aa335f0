import type { OfficeCredentials } from '@prakat/functions/config/config';
import type { Context } from '@prakat/functions/context';
import { createLineAccount } from '@prakat/functions/line/line-account';
import { isInstalled, readInstalledMenus } from '@prakat/functions/menus/installed-menus';
import { drawnMenu } from './drawn-menus.ts';
import { installMenus } from './install-menus.ts';

/**
 * Installs the rich menus of every office of the simulation that has them not, or not as this program has them, so that
 * its phones show them without a command. Never throws: without menus everything works by words and buttons.
 */
export async function installMenusOfSimulation(
  { store, clock, offices, logger }: Context,
  credentials: ReadonlyMap<string, OfficeCredentials>,
  lineUrl: string,
): Promise<void> {
  for (const [officeId, { profile, line: client }] of offices) {
    const own = credentials.get(officeId);
    if (!own) continue;
    const account = createLineAccount({
      credentials: own,
      loginChannelSecret: null,
      apiBaseUrl: lineUrl,
      dataApiBaseUrl: lineUrl,
    });
    const say = (step: string) => logger.debug({ officeId, step }, 'menus of the simulation');
    try {
      if (isInstalled(await readInstalledMenus(account, own))) continue;
      await installMenus(
        { profile, credentials: own, account, client },
        { store, clock, image: drawnMenu, say },
      );
    } catch (error) {
      logger.warn({ officeId, err: error }, 'menus of the simulation are not installed');
    }
  }
}
