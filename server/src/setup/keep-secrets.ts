import { randomBytes } from 'node:crypto';
import {
  LINK_SECRET,
  MAX_SECRETS_BYTES,
  SEAL_KEY,
  SECRETS,
  SETUP_SECRETS,
} from '@prakat/functions/cloud/installation';
import { officeVariable } from '@prakat/functions/config/office-variable';
import type { CloudDoors } from '../doctor/cloud.ts';
import type { OfficeSecrets } from '../doctor/office-secrets.ts';
import { OperatorError } from '../operator-error.ts';
import { channelFields, type OfficeChannels, secretFields } from './answers.ts';

type Kept = Readonly<Record<string, string>>;

/**
 * What is to be in the secret of the functions and in that of the set-up: what Secret Manager has, wherever it has it,
 * with what was answered over it. The two that the product has for itself are made where there are none;
 * `newLinkSecret` makes that one anew.
 */
export function secretsToKeep(
  there: Kept,
  channels: ReadonlyMap<string, OfficeChannels>,
  { newLinkSecret }: { newLinkSecret: boolean },
): { functions: Record<string, string>; setup: Record<string, string> } {
  const made = () => randomBytes(32).toString('hex');
  const functions: Record<string, string> = {};
  const setup: Record<string, string> = {};
  const put = (name: string, value: string) => {
    const of = name.endsWith(channelFields.loginChannelSecret) ? setup : functions;
    if (value !== '') of[name] = value;
  };
  for (const [name, value] of Object.entries(there)) put(name, value);
  for (const [officeId, own] of channels)
    for (const field of secretFields) put(officeVariable(officeId, channelFields[field]), own[field]);
  functions[SEAL_KEY] ||= made();
  if (newLinkSecret || !functions[LINK_SECRET]) functions[LINK_SECRET] = made();
  return { functions, setup };
}

/**
 * Keeps the secrets of an installation in Secret Manager: those of the functions in one, those of the set-up in
 * another. One that holds the same already gets no new version. Gives the names of those that got one.
 * Throws `OperatorError` when they are too long together, and whatever `writeSecret` throws.
 */
export async function keepSecrets(
  project: string,
  { functions, setup }: ReturnType<typeof secretsToKeep>,
  { together }: Pick<OfficeSecrets, 'together'>,
  { writeSecret }: Pick<CloudDoors, 'writeSecret'>,
): Promise<string[]> {
  const written: string[] = [];
  const kept = [
    [SECRETS, functions, together.functions],
    [SETUP_SECRETS, setup, together.setup],
  ] as const;
  for (const [name, secrets, before] of kept) {
    const text = inOrder(secrets);
    if (Object.keys(secrets).length === 0 || (before && inOrder(before) === text)) continue;
    if (Buffer.byteLength(text) > MAX_SECRETS_BYTES)
      throw new OperatorError(
        `ค่าลับของทุกหน่วยงานรวมกันยาวเกิน ${MAX_SECRETS_BYTES / 1024} KiB กรุณาแยกหน่วยงานบางส่วนไปอยู่อีกโครงการหนึ่ง`,
      );
    await writeSecret(project, name, text);
    written.push(name);
  }
  return written;
}

const inOrder = (secrets: Kept): string =>
  JSON.stringify(Object.fromEntries(Object.entries(secrets).sort(([a], [b]) => (a < b ? -1 : 1))));
