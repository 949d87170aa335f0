import { fileURLToPath } from 'node:url';
import { onDocumentCreated } from 'firebase-functions/firestore';
import { onRequest } from 'firebase-functions/https';
import { defineJsonSecret, defineSecret } from 'firebase-functions/params';
import { onSchedule } from 'firebase-functions/scheduler';
import { readInstallation, SECRETS, secretNamesOf } from './cloud/installation.ts';

/**
 * What Firebase deploys: five functions and nothing else. This module is loaded by every cold start of each of them,
 * so it imports Firebase's declarations alone; the work is loaded by the first call.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
const installation = readInstallation(folder);
/** Whether Google is told to let everybody in; where it may not be, its check is switched off by hand (docs/deploy-firebase.md). */
const invoker = installation.invoker ?? 'public';

let loading: Promise<typeof import('./cloud/instance.ts')> | null = null;
/** The rest of the product, loaded once in each instance. */
const load = () => {
  loading ??= import('./cloud/instance.ts');
  return loading;
};

const common = {
  /** Singapore, nearest to Thailand; the Firestore database must be there too, or its trigger cannot be made. */
  region: 'asia-southeast1',
  /** One processor: what Firebase gives up to 2 GiB, and the least that takes several requests at a time. */
  cpu: 1,
  /** An idle installation costs nothing; people wait for a cold start of about a second instead. */
  minInstances: 0,
  /** Every function knows every office, so each has all the secrets, in one; each by itself where they are not put together yet. */
  secrets: secretNamesOf(installation).map((name) =>
    name === SECRETS ? defineJsonSecret(name) : defineSecret(name),
  ),
  ...(installation.serviceAccount ? { serviceAccount: installation.serviceAccount } : {}),
} as const;

/**
 * Webhooks of LINE, the API of the mini-app and the public website, behind Firebase Hosting.
 * `invoker`: LINE and readers have no Google account; the product checks signatures and ID tokens itself.
 * `memory`, `concurrency`: Node with Firestore and LINE's SDK needs about 150 MB, and each of ten requests may
 * hold an upload (20 MB at most) twice, as received and as checked; two files at a time are examined, with at most
 * 250 MB each.
 * `timeoutSeconds`: Hosting gives up after sixty seconds.
 * `maxInstances`: two hundred requests at a time; a bound on what an attack can cost.
 */
export const app = onRequest(
  {
    ...common,
    invoker,
    memory: '1GiB',
    concurrency: 10,
    timeoutSeconds: 60,
    maxInstances: 20,
  },
  async (request, response) => {
    await (await load()).serve(folder, request, response);
  },
);

/**
 * Draws the office's papers and what is shown of files in little, behind Firebase Hosting for their addresses alone: the typesetter
 * (51 MB) is started by nobody but whoever wants one of them, and a long record, a binder or a scan takes memory from nothing else.
 * `invoker`: the link is signed, for one person, and runs out.
 * `memory`, `concurrency`: a record of 1,000 rows takes 140 MB for a second; a binder holds its scans; the first page of a PDF
 * is drawn in a process of its own, one at a time, which takes 130 MB as a rule and is ended at 500.
 */
export const papers = onRequest(
  {
    ...common,
    invoker,
    memory: '1GiB',
    concurrency: 4,
    timeoutSeconds: 60,
    maxInstances: 4,
  },
  async (request, response) => {
    await (await load()).serve(folder, request, response);
  },
);

/**
 * Sends what was queued, at once. Every entry starts it; those that meet in one instance share one round.
 * `retry` is off: what fails is due again by its own record, and the sweep comes each minute.
 * `maxInstances`: one dispatcher, which talks to eighty people and places at a time; a second would contend with it for the
 * same entries, and be slower than one alone. `concurrency`: the calls wait for its one round, and cost nothing meanwhile.
 * `timeoutSeconds`: a round begins nothing after forty seconds, and what is under way still ends: messages to one person
 * that all run into LINE's ten seconds, or an order to a destination that takes as long as it may.
 */
export const outboxWritten = onDocumentCreated(
  {
    ...common,
    document: 'outbox/{id}',
    retry: false,
    memory: '512MiB',
    concurrency: 250,
    timeoutSeconds: 300,
    maxInstances: 1,
  },
  async () => {
    await (await load()).drainOutbox(folder);
  },
);

/**
 * Each minute: entries that have been due for a minute and nobody took, answers that are owed, items whose display is over, pages to be looked at from outside, what
 * may be forgotten.
 * One at a time (`maxInstances`, `concurrency`): a minute that finds the last one still running is skipped.
 * `retryCount`: the next minute is the next try.
 */
export const outboxSweep = onSchedule(
  {
    ...common,
    schedule: 'every 1 minutes',
    timeZone: 'Asia/Bangkok',
    retryCount: 0,
    memory: '512MiB',
    concurrency: 1,
    timeoutSeconds: 540,
    maxInstances: 1,
  },
  async () => {
    await (await load()).sweep(folder);
  },
);

/**
 * Each morning at 08.30 in Bangkok, when people are at their desks: reminders, escalations, digests.
 * `retryCount`: it goes on where it stopped, so it is tried again, later each time, for up to an hour.
 */
export const dailyJob = onSchedule(
  {
    ...common,
    schedule: '30 8 * * *',
    timeZone: 'Asia/Bangkok',
    retryCount: 5,
    minBackoffSeconds: 60,
    maxRetrySeconds: 3600,
    memory: '512MiB',
    concurrency: 1,
    timeoutSeconds: 540,
    maxInstances: 1,
  },
  async () => {
    await (await load()).runDaily(folder);
  },
);
