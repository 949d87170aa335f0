import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { channelAccessToken, liff, messagingApi } from '@line/bot-sdk';
import type { LastBackup, LastTrial } from '@prakat/functions/backup/last-backup';
import {
  credentialNames,
  LOGIN_CHANNEL_SECRET,
  officeVariable,
} from '@prakat/functions/config/office-variable';
import { type Finding, runDoctor } from '@prakat/functions/doctor/run-doctor';
import { simulatedChannel } from '@prakat/simulator/simulated-office';
import { createLocalEnvironment, type LocalEnvironment } from '../environment.ts';
import { installMenus } from '../menus/install-menus.ts';
import { aMenuOffice } from '../menus/testing.ts';
import type { OpenedDoctor } from './one-machine.ts';

export const OFFICE = 'si-bun-rueang';
const channel = simulatedChannel(OFFICE);
const name = (end: string) => officeVariable(OFFICE, end);

/** The variables of an office whose channels are those of the simulator. */
export const channelVariables: Record<string, string> = {
  [name(credentialNames.channelId)]: channel.channelId,
  [name(credentialNames.channelSecret)]: channel.channelSecret,
  [name(credentialNames.channelAccessToken)]: channel.accessToken,
  [name(credentialNames.loginChannelId)]: channel.loginChannelId,
  [name(credentialNames.liffId)]: channel.liffId,
  [name(LOGIN_CHANNEL_SECRET)]: channel.loginChannelSecret,
};
export const variable = name;

/** An address where nobody listens. */
export async function aClosedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

/** The office's LIFF apps at the simulator. */
export async function liffClient(lineUrl: string): Promise<liff.LiffClient> {
  const tokens = new channelAccessToken.ChannelAccessTokenClient({ baseURL: lineUrl });
  const issued = await tokens.issueStatelessChannelTokenByClientSecret(
    channel.loginChannelId,
    channel.loginChannelSecret,
  );
  return new liff.LiffClient({ channelAccessToken: issued.access_token, baseURL: lineUrl });
}

export const messagingClient = (lineUrl: string): messagingApi.MessagingApiClient =>
  new messagingApi.MessagingApiClient({ channelAccessToken: channel.accessToken, baseURL: lineUrl });

/** An installation at work that has all it needs: people, a LIFF app, menus and a backup of an hour ago. */
export async function aHealthyInstallation() {
  const running: LocalEnvironment = await createLocalEnvironment();
  const apps = await liffClient(running.lineUrl);
  const { liffId } = await apps.addLIFFApp({
    view: { type: 'full', url: `${running.machine.url}/liff/${OFFICE}/` },
    scope: ['openid', 'profile'],
  });
  const { office, work } = await aMenuOffice(running, OFFICE);
  await installMenus(office, work);
  const noteBackup = (at: number, protection = { encrypted: true, signed: true }) => {
    const note: LastBackup = {
      at: new Date(at).toISOString(),
      seal: '0'.repeat(64),
      bytes: 1,
      ...protection,
      seals: [],
    };
    writeFileSync(join(running.dataDir, 'last-backup.json'), JSON.stringify(note));
  };
  const noteTrial = (at: number) => {
    const note: LastTrial = {
      at: new Date(at).toISOString(),
      of: new Date(at).toISOString(),
      seal: '0'.repeat(64),
    };
    writeFileSync(join(running.dataDir, 'last-trial.json'), JSON.stringify(note));
  };
  noteBackup(running.clock.now() - 3_600_000);
  noteTrial(running.clock.now() - 3_600_000);
  const variables: Record<string, string> = {
    ...channelVariables,
    DATA_DIR: running.dataDir,
    PUBLIC_URL: running.machine.url,
    LINE_API_BASE_URL: running.lineUrl,
  };
  return { running, apps, liffId, noteBackup, noteTrial, variables };
}
export type HealthyInstallation = Awaited<ReturnType<typeof aHealthyInstallation>>;

/** All findings of an examination. */
export async function examine(opened: OpenedDoctor): Promise<Finding[]> {
  try {
    const findings: Finding[] = [];
    for await (const finding of runDoctor(opened.context)) findings.push(finding);
    return findings;
  } finally {
    await opened.close();
  }
}

export const of = (findings: readonly Finding[], status: Finding['status']): string[] =>
  findings.filter((finding) => finding.status === status).map(({ check }) => check);

export const messageOf = (findings: readonly Finding[], check: string): string =>
  findings.find((finding) => finding.check === check)?.message ?? '';
