import { IN_SECRET_MANAGER } from '@prakat/functions/cloud/installation';
import { officeVariable } from '@prakat/functions/config/office-variable';
import { examineChannel } from '@prakat/functions/doctor/checks/channel';
import { holdersOf } from '@prakat/functions/people/office-people';
import { issueSetUpCode } from '@prakat/functions/people/set-up';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Clock } from '@prakat/shared/time/clock';
import type { MenuWork } from '../menus/install-menus.ts';
import { OperatorError } from '../operator-error.ts';
import {
  addressProblem,
  type ChannelField,
  channelFields,
  channelProblems,
  knownChannels,
  type OfficeChannels,
  plainAddress,
  type SetupAnswers,
  secretFields,
} from './answers.ts';
import { changeEnvFile, readEnvFile } from './env-file.ts';
import { accountOf, registerLiff, registerWebhook } from './register.ts';
import { setUpMenus } from './set-up-menus.ts';

export type SetupTarget = {
  profiles: ReadonlyMap<string, OfficeProfile>;
  /** Variables as they are: of the process and the file. */
  known: Readonly<Record<string, string | undefined>>;
  /** The file of variables that is written, and what a new one begins as. */
  envFile: string;
  template: string;
  lineApiUrl: string;
  /** Where images of menus are uploaded. */
  lineDataUrl: string;
  /** What commands for this installation end with. */
  option: string;
  /** The drawn image of a menu. */
  menuImage: MenuWork['image'];
  /** Where secrets stay out of the file. */
  isCloud: boolean;
  /** Make new set-up codes in place of those that were given and not used. */
  newCode: boolean;
  openStore(): Promise<Store>;
  clock: Clock;
  say(line: string): void;
};

/**
 * Sets an installation up from answers, in an order in which a stop at any moment leaves nothing half done: LINE is
 * asked whether it takes the channels; the LIFF apps are registered; the file of variables is written whole; then come
 * the webhooks, the set-up codes and the rich menus. Doing it again changes nothing that is right already. Gives the variables
 * and the channels as they are now. Throws `OperatorError` with one sentence when something does not hold.
 */
export async function runSetup(
  target: SetupTarget,
  answers: SetupAnswers,
): Promise<{ variables: Record<string, string>; channels: Map<string, OfficeChannels> }> {
  const { profiles, say } = target;
  const { publicUrl, channels } = complete(target, answers);
  for (const [officeId, own] of channels) {
    const profile = profileOf(profiles, officeId);
    await mustBeTaken(target, profile, own);
    say(`${profile.name.short}: LINE รับช่องทาง Messaging API แล้ว`);
  }
  for (const [officeId, own] of channels) {
    const { liff } = accountOf(own, target.lineApiUrl);
    const profile = profileOf(profiles, officeId);
    if (!liff) continue;
    const { liffId, did } = await registerLiff(liff, profile, publicUrl, own.liffId);
    own.liffId = liffId;
    const said = { kept: 'ถูกต้องอยู่แล้ว', updated: 'ปรับให้ถูกต้องแล้ว', registered: 'ลงทะเบียนใหม่แล้ว' }[did];
    say(`${profile.name.short}: แอป LIFF ${liffId} ${said}`);
  }
  const variables = variablesOf(target, publicUrl, channels);
  const changed = changeEnvFile(target.envFile, variables, target.template);
  say(`${changed ? 'บันทึกค่าลงใน' : 'ค่าครบอยู่แล้วใน'} ${target.envFile} (อ่านได้เฉพาะเจ้าของไฟล์)`);
  for (const [officeId, own] of channels) {
    const message = await registerWebhook(accountOf(own, target.lineApiUrl), publicUrl, officeId);
    say(`${profileOf(profiles, officeId).name.short}: ${message}`);
  }
  await sayCodes(target, channels.keys());
  const line = { api: target.lineApiUrl, data: target.lineDataUrl };
  const { clock, menuImage: image, option } = target;
  const work = { store: await target.openStore(), clock, image, option };
  for (const [officeId, own] of channels) {
    const profile = profileOf(profiles, officeId);
    say(`${profile.name.short}: กำลังตรวจและติดตั้งเมนูในแชต`);
    say(await setUpMenus(profile, own, line, work));
  }
  return { variables, channels };
}

const profileOf = (profiles: SetupTarget['profiles'], officeId: string): OfficeProfile => {
  const profile = profiles.get(officeId);
  if (!profile) throw new OperatorError(`ไม่พบหน่วยงาน ${officeId} ดูรายชื่อด้วย npm run office -- list`);
  return profile;
};

/** The answers, with what they leave out as it is known. Throws `OperatorError` naming all that is missing or wrong. */
function complete(
  { profiles, known }: SetupTarget,
  answers: SetupAnswers,
): { publicUrl: string; channels: Map<string, OfficeChannels> } {
  const publicUrl = plainAddress(answers.publicUrl || known.PUBLIC_URL || '');
  const problems: string[] = [];
  const wrongAddress = publicUrl === '' ? 'ยังไม่มี' : addressProblem(publicUrl);
  if (wrongAddress) problems.push(`PUBLIC_URL (${wrongAddress})`);
  const channels = new Map<string, OfficeChannels>();
  for (const [officeId, given] of Object.entries(answers.offices)) {
    const profile = profileOf(profiles, officeId);
    const own: OfficeChannels = { ...knownChannels(known, officeId), ...given };
    problems.push(...channelProblems(officeId, own, profile));
    channels.set(officeId, own);
  }
  if (channels.size === 0) throw new OperatorError('ยังไม่ได้เลือกหน่วยงาน จึงไม่ได้เปลี่ยนสิ่งใด');
  if (problems.length > 0) throw new OperatorError(`คำตอบยังไม่ครบหรือไม่ถูกต้อง: ${problems.join(', ')}`);
  return { publicUrl, channels };
}

async function mustBeTaken(target: SetupTarget, profile: OfficeProfile, own: OfficeChannels): Promise<void> {
  const verdict = await examineChannel(profile.id, own.channelId, accountOf(own, target.lineApiUrl));
  if (verdict.status === 'fault') throw new OperatorError(`${profile.name.short}: ${verdict.message}`);
}

const secret = new Set<ChannelField>(secretFields);

function variablesOf(
  { isCloud, envFile }: SetupTarget,
  publicUrl: string,
  channels: ReadonlyMap<string, OfficeChannels>,
): Record<string, string> {
  const inFile = readEnvFile(envFile);
  const variables: Record<string, string> = { PUBLIC_URL: publicUrl };
  for (const [officeId, own] of channels) {
    for (const field of Object.keys(channelFields) as ChannelField[]) {
      const name = officeVariable(officeId, channelFields[field]);
      const isKept = isCloud && secret.has(field);
      // Of a long-lived token the package must know that there is one.
      const value = isKept
        ? field === 'channelAccessToken' && own[field]
          ? IN_SECRET_MANAGER
          : ''
        : own[field];
      if (value !== '' || inFile[name]) variables[name] = value;
    }
  }
  return variables;
}

async function sayCodes(target: SetupTarget, officeIds: Iterable<string>): Promise<void> {
  const store = await target.openStore();
  for (const officeId of officeIds) {
    const { short } = profileOf(target.profiles, officeId).name;
    const code = await issueSetUpCode({ store, clock: target.clock }, officeId, { anew: target.newCode });
    if (code) {
      target.say(`${short}: รหัสติดตั้งสำหรับผู้ดูแลระบบคนแรก (แสดงครั้งเดียว กรุณาจดไว้) ${code}`);
      target.say('  ลงทะเบียนในแอปของหน่วยงานใน LINE แล้วกรอกรหัสนี้ในหน้ารอการรับลงทะเบียน');
      continue;
    }
    const hasAdministrator = (await holdersOf(store, officeId, 'administrator')).length > 0;
    target.say(
      hasAdministrator
        ? `${short}: มีผู้ดูแลระบบแล้ว`
        : `${short}: ออกรหัสติดตั้งไปแล้ว หากหาย ขอใหม่ด้วย npm run setup -- --new-code`,
    );
  }
}
