import { applicationDefault } from 'firebase-admin/app';
import { z } from 'zod';

/** Where secrets are kept: with everything else of the installation. */
const LOCATION = 'asia-southeast1';
const SECRET_MANAGER = 'https://secretmanager.googleapis.com';
const TIMEOUT_MS = 10_000;

const answerSchema = z.object({ payload: z.object({ data: z.string() }) });

export type CloudSecrets = {
  values: Readonly<Record<string, string>>;
  /** Names that have no value there. */
  missing: readonly string[];
};

const ownToken = async (): Promise<string> => (await applicationDefault().getAccessToken()).access_token;

/**
 * The latest values of secrets in Secret Manager, as the deployed functions get them. `accessToken` gives a
 * token of whoever runs the program. Throws when they may not read the secrets, or Google cannot be reached.
 */
export async function readCloudSecrets(
  project: string,
  names: readonly string[],
  {
    accessToken = ownToken,
    url = SECRET_MANAGER,
  }: { accessToken?: () => Promise<string>; url?: string } = {},
): Promise<CloudSecrets> {
  const authorization = `Bearer ${await accessToken()}`;
  const values: Record<string, string> = {};
  const missing: string[] = [];
  for (const name of names) {
    const answer = await fetch(`${url}/v1/projects/${project}/secrets/${name}/versions/latest:access`, {
      headers: { authorization },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status === 404) missing.push(name);
    else if (answer.ok) {
      const { payload } = answerSchema.parse(await answer.json());
      values[name] = Buffer.from(payload.data, 'base64').toString('utf8');
    } else throw new Error(`Secret Manager answers ${answer.status}`);
  }
  return { values, missing };
}

/**
 * Puts a new version of a secret into Secret Manager, and makes the secret where there is none. Functions get it with the
 * next deployment. Throws when whoever runs the program may not, or Google cannot be reached; never says the value.
 */
export async function writeCloudSecret(
  project: string,
  name: string,
  value: string,
  {
    accessToken = ownToken,
    url = SECRET_MANAGER,
  }: { accessToken?: () => Promise<string>; url?: string } = {},
): Promise<void> {
  const headers = {
    authorization: `Bearer ${await accessToken()}`,
    'content-type': 'application/json',
  };
  const post = (path: string, body: object) =>
    fetch(`${url}/v1/projects/${project}/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  const replication = { userManaged: { replicas: [{ location: LOCATION }] } };
  const made = await post(`secrets?secretId=${name}`, { replication });
  // Conflict: it is there.
  if (!made.ok && made.status !== 409) throw new Error(`Secret Manager answers ${made.status}`);
  const data = Buffer.from(value).toString('base64');
  const added = await post(`secrets/${name}:addVersion`, { payload: { data } });
  if (!added.ok) throw new Error(`Secret Manager answers ${added.status}`);
}
