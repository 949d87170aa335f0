import { type Installation, SECRETS } from '@prakat/functions/cloud/installation';
import { ConfigError } from '@prakat/functions/config/config';
import {
  credentialNames,
  officeVariable,
  strayProblem,
  wordpressNames,
} from '@prakat/functions/config/office-variable';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that go up with the package. Secrets never do: they are in Secret Manager. */
const settings = [
  'PUBLIC_URL',
  'LOG_LEVEL',
  'CLAMD_ADDRESS',
  'LINE_API_BASE_URL',
  'LINE_DATA_API_BASE_URL',
  'LINE_LOGIN_BASE_URL',
] as const;

/** The account on an office's WordPress, of which the password is a secret. */
const account = (officeId: string) => officeVariable(officeId, wordpressNames.user);

/** Ids that LINE shows to anybody who opens the mini-app. */
const ids = [credentialNames.channelId, credentialNames.loginChannelId, credentialNames.liffId];

/**
 * What goes up for the offices that are connected: those with a channel id. An office that has a long-lived token here
 * has it in Secret Manager too; the token itself is not read. Nor are the secrets of all, where a value says that they are one. Throws `ConfigError` naming every id that is missing, or that
 * fits no office.
 */
export function readInstallationOf(
  environment: Environment,
  officeIds: Iterable<string>,
): Installation & { officeIds: string[] } {
  const known = [...officeIds];
  const stray = strayProblem(environment, known);
  if (stray) throw new ConfigError(stray);
  const variables: Record<string, string> = {};
  for (const name of settings) if (environment[name]) variables[name] = environment[name];
  const connected: string[] = [];
  const missing: string[] = [];
  for (const officeId of known) {
    const names = ids.map((name) => officeVariable(officeId, name));
    if (names.every((name) => !environment[name])) continue;
    connected.push(officeId);
    for (const name of names) {
      const value = environment[name];
      if (value) variables[name] = value;
      else missing.push(name);
    }
    const user = environment[account(officeId)];
    if (user) variables[account(officeId)] = user;
  }
  if (missing.length > 0) throw new ConfigError(`ยังไม่ได้กำหนดตัวแปรของช่องทาง LINE: ${missing.join(', ')}`);
  if (connected.length === 0) {
    throw new ConfigError(
      'ยังไม่มีหน่วยงานใดเชื่อมต่อกับ LINE กรุณากำหนดตัวแปรใน .env ก่อน หรือใช้ --demo เพื่อทดลองบนเครื่องนี้เท่านั้น',
    );
  }
  const hasToken = (id: string) => environment[officeVariable(id, credentialNames.channelAccessToken)];
  const wordpress = connected.filter((id) => environment[account(id)]);
  const longLivedTokens = connected.filter(hasToken);
  const functions = functionSettings(environment);
  const oneSecret = environment[SECRETS] ? { oneSecret: true as const } : {};
  return { variables, ...functions, ...oneSecret, longLivedTokens, wordpress, officeIds: connected };
}

/** An account of the project by its whole address, or by its name with an @ behind. */
const serviceAccount = /^[a-z][a-z0-9-]{4,28}[a-z0-9]@(?:[a-z0-9.-]+\.gserviceaccount\.com)?$/;

/** Whom functions run as, and whether Google is told to let everybody call them. Throws `ConfigError` for what is neither. */
function functionSettings({
  FUNCTIONS_SERVICE_ACCOUNT: account = '',
  FUNCTIONS_INVOKER: invoker = '',
}: Environment): Pick<Installation, 'serviceAccount' | 'invoker'> {
  if (account !== '' && !serviceAccount.test(account))
    throw new ConfigError(`FUNCTIONS_SERVICE_ACCOUNT ต้องเป็นอีเมลของบัญชีบริการ หรือชื่อบัญชีที่ลงท้ายด้วย @ เช่น prakat@`);
  if (!['', 'public', 'private'].includes(invoker))
    throw new ConfigError('FUNCTIONS_INVOKER ต้องเป็น public หรือ private');
  return {
    ...(account === '' ? {} : { serviceAccount: account }),
    ...(invoker === 'private' ? { invoker } : {}),
  };
}
