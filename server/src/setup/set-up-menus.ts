import { connectOffice } from '@prakat/functions/line/connect-office';
import { createLineAccount, describeLineFailure } from '@prakat/functions/line/line-account';
import { readInstalledMenus } from '@prakat/functions/menus/installed-menus';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { installMenus, type MenuOffice, type MenuWork } from '../menus/install-menus.ts';
import { sentenceOf } from '../sentence-of.ts';
import type { OfficeChannels } from './answers.ts';

type Line = { api: string; data: string };

/**
 * Installs an office's rich menus, or brings them up to date, as `npm run line -- install` does. One line on how it went: that it did
 * not go undoes nothing of the set-up. A menu that somebody else made the account's own stays until whoever set up decides.
 */
export async function setUpMenus(
  profile: OfficeProfile,
  channels: OfficeChannels,
  line: Line,
  { option, ...work }: Omit<MenuWork, 'say' | 'dryRun'> & { option: string },
): Promise<string> {
  const { id, name } = profile;
  const office = menuOfficeOf(profile, channels, line, work);
  const command = `npm run line -- install ${id}${option}`;
  try {
    const { states, older, defaultId } = await readInstalledMenus(office.account, office.credentials);
    const own = [...states, ...older].map(({ richMenuId }) => richMenuId);
    if (defaultId !== null && !own.includes(defaultId))
      return `${name.short}: บัญชีมีเมนูหลักที่ระบบนี้ไม่ได้สร้าง จึงยังไม่ติดตั้งเมนูของระบบแทน หากต้องการแทน กรุณาสั่ง ${command}`;
  } catch (error) {
    return `${name.short}: ยังไม่ได้ติดตั้งเมนูในแชต (${describeLineFailure(error)}) กรุณาสั่ง ${command}`;
  }
  try {
    let last = '';
    await installMenus(office, {
      ...work,
      say: (said) => {
        last = said;
      },
    });
    return last;
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === null) throw error;
    const again = sentence.includes(command) ? '' : ` เมื่อแก้แล้ว กรุณาสั่ง ${command}`;
    return `${name.short}: ยังติดตั้งเมนูในแชตไม่ครบ ${sentence}${again}`;
  }
}

function menuOfficeOf(
  profile: OfficeProfile,
  channels: OfficeChannels,
  line: Line,
  { clock }: Pick<MenuWork, 'clock'>,
): MenuOffice {
  const credentials = { ...channels, channelAccessToken: channels.channelAccessToken || null };
  const account = createLineAccount({
    credentials,
    loginChannelSecret: channels.loginChannelSecret || null,
    apiBaseUrl: line.api,
    dataApiBaseUrl: line.data,
  });
  const { line: client } = connectOffice(profile, { ...credentials, wordpress: null }, line, clock);
  return { profile, credentials, account, client };
}
