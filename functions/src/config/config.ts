import type { OfficeProfile } from '@prakat/shared/office/profile';
import { z } from 'zod';
import {
  credentialNames,
  LOGIN_CHANNEL_SECRET,
  officeVariable,
  strayProblem,
  wordpressNames,
} from './office-variable.ts';
import { parseTrustProxy } from './trust-proxy.ts';

export { officeVariable } from './office-variable.ts';

const port = z.coerce.number().int().min(0).max(65535);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

/** Letters of the secret that signs links: shorter ones could be guessed. */
export const MIN_LINK_SECRET = 32;

/** Every variable but the offices' LINE credentials; `.env.example` says of each who sets it and when. */
const settingsSchema = z.object({
  /** As Node programs have it: `production` where people rely on the product. */
  NODE_ENV: z.string().trim().toLowerCase().optional(),
  PORT: port.default(4400),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  OFFICES_DIR: z.string().min(1).optional(),
  PUBLIC_URL: address.optional(),
  LINE_SIMULATOR_PORT: port.default(4410),
  /** Where the simulator delivers webhooks when it runs alone. */
  PRODUCT_URL: address.optional(),
  LINE_API_BASE_URL: address.optional(),
  LINE_DATA_API_BASE_URL: address.optional(),
  LINE_LOGIN_BASE_URL: address.optional(),
  LINK_SECRET: z.string().trim().min(MIN_LINK_SECRET).optional(),
  SEAL_KEY: z.string().min(32).optional(),
  /** To whom backups are encrypted: recipients of age. */
  BACKUP_RECIPIENTS: z.string().optional(),
  /** Where clamd scans files: host:port, or the path of its socket. */
  CLAMD_ADDRESS: z
    .string()
    .regex(/^(?:\/.+|\[?[^/\]\s]+\]?:\d{1,5})$/)
    .optional(),
  /** A Chromium that draws pages that were found; `none` for not, also where one is installed. */
  CHROMIUM_PATH: z
    .string()
    .regex(/^(?:none|\/.+|[A-Za-z]:\\.+)$/)
    .optional(),
  /** Which proxies in front are believed when they say who the client is: see `parseTrustProxy`. */
  TRUST_PROXY: z
    .string()
    .refine((text) => parseTrustProxy(text) !== null)
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});
export type Settings = z.infer<typeof settingsSchema>;

/** An account of a WordPress, with an application password of it. */
export type WordPressLogin = { user: string; password: string };

/**
 * The LINE channels of one office. Without a long-lived token, short ones are issued from id and secret. And the account
 * on its WordPress; null or left out where it has none.
 */
export type OfficeCredentials = {
  channelId: string;
  channelSecret: string;
  channelAccessToken: string | null;
  loginChannelId: string;
  liffId: string;
  wordpress?: WordPressLogin | null;
};

/** A variable is missing or wrong. The message is one sentence for the person who set it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const explanations: Partial<Record<keyof Settings, string>> = {
  PORT: 'ต้องเป็นเลขพอร์ต 0 ถึง 65535',
  LINE_SIMULATOR_PORT: 'ต้องเป็นเลขพอร์ต 0 ถึง 65535',
  PUBLIC_URL: 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https://',
  PRODUCT_URL: 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https://',
  LINE_API_BASE_URL: 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https://',
  LINE_DATA_API_BASE_URL: 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https://',
  LINE_LOGIN_BASE_URL: 'ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย http:// หรือ https://',
  LINK_SECRET: 'ต้องยาวอย่างน้อย 32 ตัวอักษร',
  SEAL_KEY: 'ต้องยาวอย่างน้อย 32 ตัวอักษร',
  CLAMD_ADDRESS: 'ต้องเป็นชื่อเครื่องกับพอร์ต เช่น 127.0.0.1:3310 หรือที่อยู่ของซ็อกเก็ตที่ขึ้นต้นด้วย /',
  CHROMIUM_PATH: 'ต้องเป็นที่อยู่เต็มของโปรแกรม Chromium หรือ none เมื่อไม่ต้องการภาพหน้าเว็บ',
  TRUST_PROXY: 'ต้องเป็น loopback ที่อยู่ IP หรือเครือข่าย เช่น 10.0.0.0/8 คั่นด้วยจุลภาค หรือจำนวนพร็อกซีที่เชื่อถือ 1 ถึง 5',
  LOG_LEVEL: 'ต้องเป็น trace, debug, info, warn, error หรือ silent',
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings, with the standard value in place of each wrong one, and what is wrong with those. */
export function checkSettings(environment: Environment): { settings: Settings; wrong: string[] } {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settingsSchema.safeParse(set);
  if (parsed.success) return { settings: parsed.data, wrong: [] };
  const wrong = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]) as keyof Settings;
    delete set[name];
    return `${name} (${explanations[name] ?? issue.message})`;
  });
  return { settings: settingsSchema.parse(set), wrong };
}

/** Reads the settings once, empty variables counted as unset. Throws `ConfigError` naming every wrong one. */
export function readSettings(environment: Environment): Settings {
  const { settings, wrong } = checkSettings(environment);
  if (wrong.length > 0) throw new ConfigError(`ตัวแปรสภาพแวดล้อมไม่ถูกต้อง: ${wrong.join(', ')}`);
  return settings;
}

/** The credentials of the offices that have all they need, and the variables that partly configured ones lack. */
export function checkCredentials(
  environment: Environment,
  officeIds: Iterable<string>,
): { credentials: Map<string, OfficeCredentials>; missing: string[] } {
  const credentials = new Map<string, OfficeCredentials>();
  const missing: string[] = [];
  const names = Object.keys(credentialNames) as (keyof typeof credentialNames)[];
  for (const officeId of officeIds) {
    const value = (name: keyof typeof credentialNames) =>
      environment[officeVariable(officeId, credentialNames[name])]?.trim() || null;
    const isNamed = environment[officeVariable(officeId, LOGIN_CHANNEL_SECRET)];
    if (names.every((name) => value(name) === null) && !isNamed) continue;
    const lacking = names.filter((name) => name !== 'channelAccessToken' && value(name) === null);
    const login = readWordPressLogin(environment, officeId);
    missing.push(...lacking.map((name) => officeVariable(officeId, credentialNames[name])), ...login.missing);
    if (lacking.length > 0) continue;
    credentials.set(officeId, {
      channelId: value('channelId') ?? '',
      channelSecret: value('channelSecret') ?? '',
      channelAccessToken: value('channelAccessToken'),
      loginChannelId: value('loginChannelId') ?? '',
      liffId: value('liffId') ?? '',
      wordpress: login.login,
    });
  }
  return { credentials, missing };
}

/** The account of an office on its WordPress; with one of the two variables set, the other one is missing. */
export function readWordPressLogin(
  environment: Environment,
  officeId: string,
): { login: WordPressLogin | null; missing: string[] } {
  const name = (of: keyof typeof wordpressNames) => officeVariable(officeId, wordpressNames[of]);
  const user = environment[name('user')]?.trim() ?? '';
  const password = environment[name('password')]?.trim() ?? '';
  if (user && password) return { login: { user, password }, missing: [] };
  if (!user && !password) return { login: null, missing: [] };
  return { login: null, missing: [name(user ? 'password' : 'user')] };
}

/** Names of what offices need whose profile says `wordpress`, and have not. */
export const missingWordPressLogins = (
  profiles: ReadonlyMap<string, Pick<OfficeProfile, 'destinations'>>,
  credentials: ReadonlyMap<string, OfficeCredentials>,
): string[] =>
  [...credentials].flatMap(([officeId, { wordpress }]) =>
    !wordpress && profiles.get(officeId)?.destinations.website === 'wordpress'
      ? Object.values(wordpressNames).map((name) => officeVariable(officeId, name))
      : [],
  );

/**
 * The LINE credentials of the offices that have any. Throws `ConfigError` naming every variable that a partly
 * configured office lacks, or that fits no office. An empty map means that no office is connected: the simulation.
 */
export function readCredentials(
  environment: Environment,
  officeIds: Iterable<string>,
): Map<string, OfficeCredentials> {
  const ids = [...officeIds];
  const stray = strayProblem(environment, ids);
  if (stray) throw new ConfigError(stray);
  const { credentials, missing } = checkCredentials(environment, ids);
  if (missing.length > 0)
    throw new ConfigError(`ยังไม่ได้กำหนดตัวแปรของช่องทาง LINE หรือ WordPress: ${missing.join(', ')}`);
  return credentials;
}
