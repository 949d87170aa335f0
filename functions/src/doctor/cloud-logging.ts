import { applicationDefault } from 'firebase-admin/app';
import { z } from 'zod';

const LOGGING = 'https://logging.googleapis.com';
const TIMEOUT_MS = 10_000;

/** Where Cloud Logging keeps the traffic log, apart from the rest: `docs/deploy-firebase.md` makes it. */
export const TRAFFIC_BUCKET = 'prakat-traffic';
export const TRAFFIC_LOCATION = 'asia-southeast1';

/** Google leaves out what has its standard value: thirty days. */
const answerSchema = z.object({ retentionDays: z.int().default(30) });

const ownToken = async (): Promise<string> => (await applicationDefault().getAccessToken()).access_token;

/**
 * For how many days the traffic log is kept in a project; null where its bucket has not been made. `accessToken` gives a
 * token of whoever runs the program. Throws when they may not see it, or Google cannot be reached.
 */
export async function readTrafficRetention(
  project: string,
  { accessToken = ownToken, url = LOGGING }: { accessToken?: () => Promise<string>; url?: string } = {},
): Promise<{ days: number } | null> {
  const bucket = `projects/${project}/locations/${TRAFFIC_LOCATION}/buckets/${TRAFFIC_BUCKET}`;
  const answer = await fetch(`${url}/v2/${bucket}`, {
    headers: { authorization: `Bearer ${await accessToken()}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`Cloud Logging answers ${answer.status}`);
  return { days: answerSchema.parse(await answer.json()).retentionDays };
}
