import { readFileSync } from 'node:fs';
import { IN_SECRET_MANAGER } from '@prakat/functions/cloud/installation';
import {
  credentialNames,
  LOGIN_CHANNEL_SECRET,
  officeVariable,
  wordpressNames,
} from '@prakat/functions/config/office-variable';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { z } from 'zod';
import { OperatorError } from '../operator-error.ts';

/** What is set of an office, by the end of the variable's name. */
export const channelFields = {
  ...credentialNames,
  loginChannelSecret: LOGIN_CHANNEL_SECRET,
  wordpressUser: wordpressNames.user,
  wordpressPassword: wordpressNames.password,
} as const;
export type ChannelField = keyof typeof channelFields;

/** What goes to Secret Manager in the cloud, and is not shown. */
export const secretFields = [
  'channelSecret',
  'channelAccessToken',
  'loginChannelSecret',
  'wordpressPassword',
] as const satisfies readonly ChannelField[];

/** Empty text stands for what is not there. */
export type OfficeChannels = Record<ChannelField, string>;

/** Everything that a set-up is told. What it leaves out stays as it is. */
export type SetupAnswers = {
  publicUrl?: string | undefined;
  offices: Record<string, Partial<OfficeChannels>>;
};

const text = z.string().trim();

/** What LINE's console and WordPress show; anything else was copied from the wrong place. */
const patterns: Partial<Record<ChannelField, [pattern: RegExp, reason: string]>> = {
  channelId: [/^\d{10}$/, 'ต้องเป็นตัวเลข 10 หลัก'],
  channelSecret: [/^[0-9a-f]{32}$/, 'ต้องเป็นตัวอักษร 0-9 a-f จำนวน 32 ตัว'],
  loginChannelId: [/^\d{10}$/, 'ต้องเป็นตัวเลข 10 หลัก'],
  loginChannelSecret: [/^[0-9a-f]{32}$/, 'ต้องเป็นตัวอักษร 0-9 a-f จำนวน 32 ตัว'],
  liffId: [/^\d{10}-[A-Za-z0-9_-]{8,}$/, 'ต้องเป็นรูปแบบ 1234567890-AbcdEfgh'],
  wordpressUser: [/^[^:\p{Cc}]+$/u, 'ต้องเป็นชื่อผู้ใช้ ไม่มีเครื่องหมาย :'],
  wordpressPassword: [/^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/, 'ต้องเป็นรหัสผ่านแอปพลิเคชันที่ WordPress แสดง'],
};

/** What is wrong with a value; null when nothing is. Empty is never wrong here. */
export function problemOf(field: ChannelField, value: string): string | null {
  const [pattern, reason] = patterns[field] ?? [];
  return value === '' || !pattern || pattern.test(value) ? null : (reason ?? null);
}

/** Null when it is an address that LINE can reach, or one of this machine for a trial with the simulator. */
export function addressProblem(value: string): string | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isLocal = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(url.hostname);
  if (!url || !(url.protocol === 'https:' || isLocal)) return 'ต้องขึ้นต้นด้วย https://';
  return url.search || url.hash ? 'ต้องไม่มี ? หรือ #' : null;
}

export const plainAddress = (value: string): string => value.trim().replace(/\/+$/, '');

const channelsSchema = z.strictObject({
  channelId: text.optional(),
  channelSecret: text.optional(),
  channelAccessToken: text.optional(),
  loginChannelId: text.optional(),
  loginChannelSecret: text.optional(),
  liffId: text.optional(),
  wordpressUser: text.optional(),
  wordpressPassword: text.optional(),
});
const answersSchema = z.strictObject({
  publicUrl: text.optional(),
  offices: z.record(z.string(), channelsSchema),
});

/** The answers of a JSON file. Throws `OperatorError` naming every field that is wrong; never shows a value. */
export function readSetupAnswers(file: string): SetupAnswers {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    // A syntax error quotes the text around it, which may be a secret.
    const reason = error instanceof SyntaxError ? 'ไม่ใช่ JSON' : ((error as NodeJS.ErrnoException).code ?? '');
    throw new OperatorError(`อ่านไฟล์คำตอบ ${file} ไม่ได้ (${reason})`);
  }
  const parsed = answersSchema.safeParse(json);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, code, ...issue }) =>
      [...path, ...(code === 'unrecognized_keys' && 'keys' in issue ? [issue.keys.join(', ')] : [])].join(
        '.',
      ),
    );
    throw new OperatorError(`ไฟล์คำตอบ ${file} ไม่ถูกต้องที่ ${fields.join(', ')}`);
  }
  const { publicUrl, offices } = parsed.data;
  const given = Object.entries(offices).map(([officeId, channels]) => {
    const entries = Object.entries(channels).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return [officeId, Object.fromEntries(entries) as Partial<OfficeChannels>] as const;
  });
  return { publicUrl, offices: Object.fromEntries(given) };
}

/** What the variables say of an office already. */
export function knownChannels(
  variables: Readonly<Record<string, string | undefined>>,
  officeId: string,
): OfficeChannels {
  const known = (field: ChannelField) => {
    const value = variables[officeVariable(officeId, channelFields[field])] ?? '';
    return value === IN_SECRET_MANAGER ? '' : value;
  };
  return {
    channelId: known('channelId'),
    channelSecret: known('channelSecret'),
    channelAccessToken: known('channelAccessToken'),
    loginChannelId: known('loginChannelId'),
    loginChannelSecret: known('loginChannelSecret'),
    liffId: known('liffId'),
    wordpressUser: known('wordpressUser'),
    wordpressPassword: known('wordpressPassword'),
  };
}

/** Names of what an office still lacks or has wrong, each with the reason. */
export function channelProblems(
  officeId: string,
  channels: OfficeChannels,
  { destinations }: Pick<OfficeProfile, 'destinations'>,
): string[] {
  const name = (field: ChannelField) => officeVariable(officeId, channelFields[field]);
  const needed: ChannelField[] = ['channelId', 'channelSecret', 'loginChannelId'];
  if (channels.loginChannelSecret === '') needed.push('liffId');
  if (destinations.website === 'wordpress') needed.push('wordpressUser', 'wordpressPassword');
  const missing = needed.filter((field) => channels[field] === '').map((field) => `${name(field)} (ยังไม่มี)`);
  const wrong = (Object.keys(channels) as ChannelField[]).flatMap((field) => {
    const problem = problemOf(field, channels[field]);
    return problem === null ? [] : [`${name(field)} (${problem})`];
  });
  return [...missing, ...wrong];
}
