import { IN_SECRET_MANAGER, LINK_SECRET, SEAL_KEY, SECRETS } from '@prakat/functions/cloud/installation';
import { credentialNames, officeVariable } from '@prakat/functions/config/office-variable';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { simulatedCredentials, simulatedOfficesOf } from '@prakat/simulator/simulation';

/** Where `firebase.json` lets the emulator of Hosting listen. */
export const DEMO_URL = 'http://127.0.0.1:5002';
const SIMULATOR_URL = 'http://127.0.0.1:4410';

const demoOffices = (profiles: Iterable<OfficeProfile>) =>
  simulatedOfficesOf(profiles).map((office) => ({
    officeId: office.officeId,
    credentials: simulatedCredentials(office),
  }));

/** The settings of every office with the channels that the simulator of the LINE platform issues. */
export function demoEnvironment(profiles: Iterable<OfficeProfile>): Record<string, string> {
  const environment: Record<string, string> = {
    PUBLIC_URL: DEMO_URL,
    LINE_API_BASE_URL: SIMULATOR_URL,
    [SECRETS]: IN_SECRET_MANAGER,
  };
  for (const { officeId, credentials } of demoOffices(profiles)) {
    for (const name of ['channelId', 'loginChannelId', 'liffId'] as const) {
      environment[officeVariable(officeId, credentialNames[name])] = credentials[name];
    }
    environment[officeVariable(officeId, credentialNames.channelAccessToken)] = IN_SECRET_MANAGER;
  }
  return environment;
}

/** The secrets of the same channels. They open nothing but the simulator. */
export function demoSecrets(profiles: Iterable<OfficeProfile>): Record<string, string> {
  const secrets: Record<string, string> = Object.fromEntries(
    [LINK_SECRET, SEAL_KEY].map((name) => [name, 'demo-'.repeat(8)]),
  );
  for (const { officeId, credentials } of demoOffices(profiles))
    for (const name of ['channelSecret', 'channelAccessToken'] as const)
      secrets[officeVariable(officeId, credentialNames[name])] = credentials[name] ?? '';
  return secrets;
}

/** As Firebase's emulator reads them: in one, as one line. */
export const demoSecretsFile = (profiles: Iterable<OfficeProfile>): string =>
  `${SECRETS}=${JSON.stringify(demoSecrets(profiles))}\n`;
