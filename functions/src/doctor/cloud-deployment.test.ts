import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deployment } from './checks/deployment.ts';
import { type Deployment, readDeployment } from './cloud-deployment.ts';
import type { DoctorContext } from './context.ts';

const OWN = 'prakat@prakat-test.iam.gserviceaccount.com';
const GOOGLES = '1234-compute@developer.gserviceaccount.com';
const place = '/projects/prakat-test/locations/asia-southeast1';
const toEverybody = { bindings: [{ role: 'roles/run.invoker', members: ['allUsers'] }] };

/** What Google answers, by path; a path that is not there is answered 404. */
let answers: Record<string, object> = {};
let google: Server;
let url = '';
beforeEach(async () => {
  google = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (request.headers.authorization !== 'Bearer mine') response.writeHead(403).end();
    else if (answer) response.end(JSON.stringify(answer));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => google.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(google.address() as AddressInfo).port}`;
  answers = {};
});
afterEach(() => google.close());

const read = (token = 'mine') =>
  readDeployment('prakat-test', { accessToken: async () => token, runUrl: url, artifactsUrl: url });
const service = (name: string) => `/v2${place}/services/${name}`;

describe('how the functions were deployed', () => {
  test('is read from Cloud Run and Artifact Registry: opened to everybody, or with the check of callers switched off', async () => {
    answers = {
      [service('app')]: { template: { serviceAccount: OWN } },
      [`${service('app')}:getIamPolicy`]: toEverybody,
      [service('papers')]: { template: { serviceAccount: OWN }, invokerIamDisabled: true },
      [`/v1${place}/repositories/gcf-artifacts`]: { cleanupPolicies: { 'firebase-functions-cleanup': {} } },
    };
    expect(await read()).toEqual({ missing: [], closed: [], serviceAccounts: [OWN], cleansUp: true });
  });

  test('tells what nobody may call, what is not there, and images that nobody deletes', async () => {
    answers = {
      [service('app')]: { template: { serviceAccount: GOOGLES } },
      [`${service('app')}:getIamPolicy`]: { etag: 'ACAB' },
      [`/v1${place}/repositories/gcf-artifacts`]: { name: 'gcf-artifacts' },
    };
    expect(await read()).toEqual({
      missing: ['papers'],
      closed: ['app'],
      serviceAccounts: [GOOGLES],
      cleansUp: false,
    });
  });

  test('is not told to whoever may not see it', async () => {
    await expect(read('of somebody else')).rejects.toThrow('Cloud Run answers 403');
  });
});

describe('the doctor', () => {
  const right: Deployment = { missing: [], closed: [], serviceAccounts: [OWN], cleansUp: true };
  const examine = (given: () => Promise<Deployment>) =>
    deployment.run({ cloud: { project: 'prakat-test', deployment: given } } as unknown as DoctorContext);

  test.each([
    ['is content', {}, 'ok', OWN],
    [
      'says how to deploy',
      { missing: ['app', 'papers'] },
      'warning',
      'firebase-tools deploy --project prakat-test',
    ],
    [
      'says how to open what an organisation has closed',
      { closed: ['app'] },
      'fault',
      'gcloud run services update app --no-invoker-iam-check --region=asia-southeast1 --project=prakat-test',
    ],
    ['asks for an account of the product’s own', { serviceAccounts: [GOOGLES] }, 'warning', 'บัญชีบริการเริ่มต้น'],
    ['asks for images to be deleted', { cleansUp: false }, 'warning', 'functions:artifacts:setpolicy'],
  ])('%s', async (_what, given, status, word) => {
    expect(await examine(async () => ({ ...right, ...given }))).toEqual({
      status,
      message: expect.stringContaining(word),
    });
  });

  test('says that it could not look, which is no fault of the installation', async () => {
    expect(await examine(() => Promise.reject(new Error('Cloud Run answers 403')))).toEqual({
      status: 'warning',
      message: expect.stringContaining('Cloud Run answers 403'),
    });
  });

  test('has nothing to say of one machine', async () => {
    expect(await deployment.run({ cloud: null } as unknown as DoctorContext)).toBeNull();
  });
});
