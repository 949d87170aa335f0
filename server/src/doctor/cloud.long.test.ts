import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Storage } from '@google-cloud/storage';
import { BackupError } from '@prakat/functions/backup/backup-error';
import { cloudOf } from '@prakat/functions/backup/open-cloud';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { readCloudSecrets } from '@prakat/functions/doctor/cloud-secrets';
import { startMemoryBucket } from '@prakat/functions/files/memory-bucket';
import type { CompositeIndex } from '@prakat/functions/store/firestore/composite-index';
import { emptyFirestore } from '@prakat/functions/store/firestore/empty-firestore';
import { startMemoryFirestore } from '@prakat/functions/store/firestore/memory/server';
import { lastBackup } from '@prakat/functions/store/firestore/references';
import { seedSimulation, simulatedOfficesOf } from '@prakat/simulator/simulation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCloudInstallation } from './cloud.ts';
import { openOneMachine } from './one-machine.ts';
import {
  aHealthyInstallation,
  channelVariables,
  examine,
  type HealthyInstallation,
  messageOf,
  OFFICE,
  of,
  variable,
} from './testing.ts';

const { indexes } = JSON.parse(readFileSync(join(projectRoot, 'firestore.indexes.json'), 'utf8')) as {
  indexes: CompositeIndex[];
};
const names = { project: 'prakat-test', bucket: 'prakat-test.firebasestorage.app' };
const isSecret = (name: string) => name.endsWith('_SECRET') || name.endsWith('_ACCESS_TOKEN');

let office: HealthyInstallation;
let bucket: Awaited<ReturnType<typeof startMemoryBucket>>;
/** Google's REST doors: every read is refused, but for the paths that a test opens. */
let google: Server;
let googleUrl = '';
const opened = new Set<string>();
const secrets = new Map<string, string>();

beforeAll(async () => {
  office = await aHealthyInstallation();
  bucket = await startMemoryBucket();
  google = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://google');
    const name = /\/secrets\/([^/]+)\/versions\/latest:access$/.exec(pathname)?.[1];
    if (name !== undefined) {
      if (request.headers.authorization !== 'Bearer mine') response.writeHead(403).end();
      else if (!secrets.has(name)) response.writeHead(404).end();
      else {
        const data = Buffer.from(secrets.get(name) ?? '').toString('base64');
        response.end(JSON.stringify({ payload: { data } }));
      }
      return;
    }
    const isOpen = [...opened].some((part) => pathname.includes(part));
    response.writeHead(isOpen ? 200 : 403).end('{}');
  });
  await new Promise<void>((resolve) => google.listen(0, '127.0.0.1', resolve));
  googleUrl = `http://127.0.0.1:${(google.address() as AddressInfo).port}`;
  secrets.set('LINK_SECRET', 'k'.repeat(40));
  secrets.set('SEAL_KEY', 's'.repeat(40));
  for (const end of ['LINE_CHANNEL_SECRET', 'LINE_CHANNEL_ACCESS_TOKEN']) {
    secrets.set(variable(end), channelVariables[variable(end)] ?? '');
  }
});
afterAll(async () => {
  google.close();
  bucket.stop();
  await office.running.close();
});

/** Examines a project with those indexes, after `prepare` has put something into it. */
async function examined(
  given: {
    indexes?: CompositeIndex[];
    variables?: Record<string, string>;
    token?: string;
    backupAt?: number;
  } = {},
) {
  const { running } = office;
  const server = await startMemoryFirestore(given.indexes ?? indexes);
  const storage = new Storage({ apiEndpoint: bucket.url, projectId: names.project });
  const cloud = cloudOf(names, emptyFirestore(server, names.project), storage.bucket(names.bucket));
  const at = new Date(given.backupAt ?? running.clock.now() - 3_600_000).toISOString();
  const offices = simulatedOfficesOf(
    [...running.machine.context.offices.values()].map(({ profile }) => profile),
  );
  await seedSimulation(
    cloud.store,
    offices.filter(({ officeId }) => officeId === OFFICE),
    at,
  );
  await lastBackup(cloud.firestore).set({
    at,
    seal: '0'.repeat(64),
    bytes: 1,
    encrypted: true,
    signed: true,
  });
  const { DATA_DIR: _none, ...variables } = office.variables;
  const ids = Object.fromEntries(
    Object.entries({ ...variables, ...given.variables }).filter(
      ([name]) => !isSecret(name) || name.includes('LOGIN') || name.includes('ACCESS_TOKEN'),
    ),
  );
  try {
    return await examine(
      await openCloudInstallation(ids, names, {
        clock: running.clock.now,
        open: async () => cloud,
        secrets: (project, wanted) =>
          readCloudSecrets(project, wanted, {
            accessToken: async () => given.token ?? 'mine',
            url: googleUrl,
          }),
        retention: async () => ({ days: 90 }),
        deployment: async () => ({
          missing: [],
          closed: [],
          serviceAccounts: ['prakat@prakat-test.iam.gserviceaccount.com'],
          cleansUp: true,
        }),
        firestoreUrl: googleUrl,
        storageUrl: googleUrl,
      }),
    );
  } finally {
    server.stop();
  }
}

describe('an installation on Firebase', () => {
  it('that is healthy has no fault', async () => {
    const findings = await examined();
    expect(findings.filter(({ status }) => status === 'fault')).toEqual([]);
    expect(of(findings, 'ok')).toEqual(
      expect.arrayContaining(['indexes', 'rules', 'store', 'files', 'channel', 'backup']),
    );
    expect(findings.map(({ check }) => check)).not.toContain('disk');
  });

  it('without some of its indexes is told which lists lack them, and how to make them', async () => {
    const findings = await examined({
      indexes: indexes.filter(({ collectionGroup }) => collectionGroup !== 'freshnessChecks'),
    });
    expect(of(findings, 'fault')).toEqual(['indexes']);
    expect(messageOf(findings, 'indexes')).toContain('ยังไม่มีดัชนีของรายการ freshnessChecks.byItem กรุณา');
    expect(messageOf(findings, 'indexes')).toContain(
      'firebase deploy --only firestore:indexes --project prakat-test',
    );
  });

  it.each([
    ['a collection', '/documents/members', 'Firestore members'],
    ['the log', '/documents/submissions/doctor/events', 'Firestore events'],
    ['its files', '/o/checks', names.bucket],
  ])('that lets anybody read %s is told so', async (_what, path, word) => {
    opened.add(path);
    const findings = await examined();
    opened.delete(path);
    expect(of(findings, 'fault')).toEqual(['rules']);
    expect(messageOf(findings, 'rules')).toContain(word);
  });

  it('without a secret is told its name', async () => {
    secrets.delete('LINK_SECRET');
    const findings = await examined();
    secrets.set('LINK_SECRET', 'k'.repeat(40));
    expect(of(findings, 'fault')).toEqual(['variables']);
    expect(messageOf(findings, 'variables')).toContain('ยังไม่มีใน Secret Manager: LINK_SECRET');
  });

  it('whose secrets are in one is told the name of the one that is not in it', async () => {
    const together = JSON.stringify(Object.fromEntries(secrets));
    const alone = [...secrets];
    secrets.clear();
    secrets.set('PRAKAT_SECRETS', together);
    const told = { PRAKAT_SECRETS: 'in Secret Manager' };
    const whole = await examined({ variables: told });
    secrets.set('PRAKAT_SECRETS', together.replace('"LINK_SECRET"', '"LINKS"'));
    const without = await examined({ variables: told });
    secrets.clear();
    const none = await examined({ variables: told });
    for (const [name, value] of alone) secrets.set(name, value);
    expect(of(whole, 'fault')).toEqual([]);
    expect(messageOf(without, 'variables')).toContain('ยังไม่มีใน Secret Manager: LINK_SECRET');
    expect(messageOf(none, 'variables')).toContain('ยังไม่มีใน Secret Manager: PRAKAT_SECRETS');
    expect(messageOf(none, 'variables')).toContain('npm run setup -- --firestore prakat-test');
  });

  it('whose secrets the technician may not read is told so, and checked as far as it goes', async () => {
    const findings = await examined({ token: 'of somebody else' });
    expect(messageOf(findings, 'variables')).toContain(variable('LINE_CHANNEL_SECRET'));
    expect(of(findings, 'ok')).toContain('indexes');
  });

  it('with a stale backup is told so', async () => {
    const findings = await examined({ backupAt: office.running.clock.now() - 10 * 86_400_000 });
    expect(of(findings, 'fault')).toEqual(['backup']);
    expect(messageOf(findings, 'backup')).toContain('--firestore prakat-test');
  });

  it('that is not there is told so in one sentence', async () => {
    const { DATA_DIR: _none, ...variables } = office.variables;
    const findings = await examine(
      await openCloudInstallation(variables, names, {
        clock: office.running.clock.now,
        open: () =>
          Promise.reject(new BackupError('wrong_project', 'ไม่พบฐานข้อมูล Firestore ของโครงการ prakat-test')),
        secrets: (project, wanted) =>
          readCloudSecrets(project, wanted, { accessToken: async () => 'mine', url: googleUrl }),
        firestoreUrl: googleUrl,
        storageUrl: googleUrl,
      }),
    );
    expect(of(findings, 'fault')).toEqual(['store', 'files']);
    expect(messageOf(findings, 'store')).toContain('ไม่พบฐานข้อมูล Firestore ของโครงการ prakat-test');
    expect(messageOf(findings, 'steps')).toContain('ยังไม่ได้ตรวจ');
  });
});

it('never says a secret', async () => {
  const findings = [
    ...(await examined()),
    ...(await examine(openOneMachine(office.variables, { clock: office.running.clock.now }))),
    ...(await examine(openOneMachine({ ...office.variables, [variable('LINE_CHANNEL_ID')]: '1' }))),
  ];
  const said = findings.map(({ message }) => message).join('\n');
  for (const [name, value] of Object.entries(office.variables))
    if (isSecret(name)) expect(said).not.toContain(value);
});
