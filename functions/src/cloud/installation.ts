import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { credentialNames, officeVariable, wordpressNames } from '../config/office-variable.ts';

/**
 * What the package that is uploaded says of the installation it is for (`installation.json`, written when it is
 * built): settings and ids that are no secrets, and which offices use a long-lived token instead of short ones.
 */
export type Installation = {
  variables: Readonly<Record<string, string>>;
  /** The secrets of all offices and of the installation are in one, `PRAKAT_SECRETS`. Left out where each stands alone, as all did once. */
  oneSecret?: true;
  /** Whom functions run as, an address or `name@`; Google's standard account where it is left out. */
  serviceAccount?: string;
  /** Google lets nobody call the functions by a role, because its check is switched off: an organisation may forbid `allUsers`. */
  invoker?: 'private';
  /** Ids of the offices whose long-lived channel access token is in Secret Manager. */
  longLivedTokens: readonly string[];
  /** Ids of the offices that have an account on their WordPress, whose password is in Secret Manager. */
  wordpress?: readonly string[];
};

export const INSTALLATION_FILE = 'installation.json';
export const OFFICES_FOLDER = 'offices';

/** Stands for a long-lived token in settings whose secrets are in Secret Manager: the office has one. */
export const IN_SECRET_MANAGER = 'in Secret Manager';

/**
 * One secret with all that the functions need, as JSON: names and values as in the variables of one machine. Each secret
 * by itself would cost each month and take one of the thousand variables of each function.
 */
export const SECRETS = 'PRAKAT_SECRETS';

/** The same of what only the set-up and the doctor use: secrets of LINE Login channels. No function has it. */
export const SETUP_SECRETS = 'PRAKAT_SETUP_SECRETS';

/** Bytes of the one secret: what a variable of a service holds. */
export const MAX_SECRETS_BYTES = 32 * 1024;

/** Signs links to files; one for the whole installation. */
export const LINK_SECRET = 'LINK_SECRET';

/** Signs the seals of the logs; one for the whole installation. */
export const SEAL_KEY = 'SEAL_KEY';

/** The installation of the package in `folder`. Reads two names from the disk and loads nothing. */
export function readInstallation(folder: string): Installation & { officeIds: string[] } {
  const installation = JSON.parse(readFileSync(join(folder, INSTALLATION_FILE), 'utf8')) as Installation;
  const officeIds = readdirSync(join(folder, OFFICES_FOLDER))
    .map((name) => name.replace(/\.json$/, ''))
    .sort();
  return { ...installation, officeIds };
}

/** The names in Secret Manager that the functions are given. */
export const secretNamesOf = (installation: Parameters<typeof neededSecrets>[0] & { oneSecret?: true }) =>
  installation.oneSecret ? [SECRETS] : neededSecrets(installation);

/**
 * What an installation needs of secrets, by the names of the variables on one machine: of every office the channel secret, of some
 * the long-lived token and the password on their WordPress, and the two secrets that the product has for itself.
 */
export function neededSecrets({
  officeIds,
  longLivedTokens,
  wordpress = [],
}: {
  officeIds: readonly string[];
  longLivedTokens: readonly string[];
  wordpress?: readonly string[];
}): string[] {
  return [
    LINK_SECRET,
    SEAL_KEY,
    ...officeIds.map((id) => officeVariable(id, credentialNames.channelSecret)),
    ...longLivedTokens.map((id) => officeVariable(id, credentialNames.channelAccessToken)),
    ...wordpress.map((id) => officeVariable(id, wordpressNames.password)),
  ];
}
