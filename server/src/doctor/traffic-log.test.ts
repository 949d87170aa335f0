import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { custodian } from '@prakat/functions/doctor/checks/custodian';
import { trafficLog } from '@prakat/functions/doctor/checks/traffic-log';
import { readTrafficRetention } from '@prakat/functions/doctor/cloud-logging';
import type { DoctorContext, DoctorOffice } from '@prakat/functions/doctor/context';
import { anOfficeProfile } from '@prakat/shared/testing/office-profile-builder';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aTrafficFolder, type TrafficFolder } from '../traffic-log/testing.ts';
import { inspectedTraffic } from './inspected-traffic.ts';

let dataDir: string;
let place: TrafficFolder;
beforeEach(async () => {
  place = aTrafficFolder('2026-11-28T10:00:00');
  dataDir = mkdtempSync(join(tmpdir(), 'prakat-doctor-traffic-'));
  const log = place.open();
  await place.goTo(log, '2026-11-29T10:00:00');
  await place.goTo(log, '2026-11-30T10:00:00');
  await log.close();
  renameSync(place.folder, join(dataDir, 'traffic'));
});
afterEach(() => {
  place.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What the doctor says of the machine, on whose days the seals of an office lie. */
async function said({
  seals = [],
  simulated = false,
  now = place.time.now,
  trustsProxy = true,
}: {
  seals?: string[];
  simulated?: boolean;
  now?: number;
  trustsProxy?: boolean;
} = {}) {
  const profile = anOfficeProfile();
  const items = seals.map((day) => ({ at: `${day}T01:30:00.000Z` }));
  const context = {
    simulated,
    publicUrl: 'https://prakat.example.go.th',
    trafficDays: 90,
    clock: () => now,
    offices: [{ profile }],
    store: async () => ({ find: async () => ({ items, next: null }) }),
    machine: {
      trustsProxy,
      browser: { named: null, found: null },
      trafficLog: (ranOn: readonly string[]) => inspectedTraffic(dataDir, ranOn, { now, days: 90 }),
    },
    cloud: null,
  } as unknown as DoctorContext;
  return trafficLog.run(context);
}

describe('the traffic log of a machine', () => {
  test('is well where every day on which the product ran has its file', async () => {
    expect(await said({ seals: ['2026-11-30', '2026-11-29', '2026-11-28', '2026-11-27'] })).toEqual({
      status: 'ok',
      message: 'เก็บตั้งแต่ 28 พฤศจิกายน 2569 ต่อเนื่อง 3 ไฟล์ เก็บไว้ 90 วัน',
    });
  });

  test('has the proxy’s address for every visitor where none is trusted', async () => {
    expect(await said({ trustsProxy: false })).toMatchObject({
      status: 'warning',
      message: expect.stringContaining('TRUST_PROXY'),
    });
    expect((await said({ trustsProxy: false, simulated: true }))?.status).toBe('ok');
  });

  test('has a gap where a seal says that the product ran', async () => {
    expect(await said({ seals: ['2026-12-01'], now: Date.parse('2026-12-02T12:00:00+07:00') })).toEqual({
      status: 'fault',
      message: expect.stringContaining('ไม่มีข้อมูลของวันที่ 1 ธันวาคม 2569'),
    });
  });

  test('has a gap where the product is at work and writes no file of today', async () => {
    writeFileSync(join(dataDir, 'server.pid'), String(process.pid));
    expect((await said())?.status).toBe('ok');
    const nextDay = await said({ now: Date.parse('2026-12-01T12:00:00+07:00') });
    expect(nextDay?.message).toContain('1 ธันวาคม 2569');
    rmSync(join(dataDir, 'traffic'), { recursive: true });
    expect(await said()).toMatchObject({
      status: 'fault',
      message: expect.stringContaining('ไม่มีการเก็บข้อมูล'),
    });
  });

  test('is broken where a file is gone', async () => {
    rmSync(join(dataDir, 'traffic', '2569-11-29.log'));
    expect(await said()).toMatchObject({
      status: 'fault',
      message: expect.stringContaining('2569-11-29.log'),
    });
  });

  test('is not compared with the clock of the simulation, and need not be there before the first start', async () => {
    expect((await said({ simulated: true, seals: ['2026-11-30', '2026-01-01'] }))?.status).toBe('ok');
    rmSync(join(dataDir, 'traffic'), { recursive: true });
    expect((await said())?.status).toBe('warning');
  });
});

describe('in the cloud', () => {
  const inCloud = (trafficRetention: () => Promise<{ days: number } | null>, trafficDays = 90) =>
    trafficLog.run({
      trafficDays,
      machine: null,
      cloud: { project: 'p1', trafficRetention },
    } as unknown as DoctorContext);

  test('the bucket must be there, and keep long enough', async () => {
    expect((await inCloud(async () => ({ days: 90 })))?.status).toBe('ok');
    expect(await inCloud(async () => ({ days: 90 }), 180)).toMatchObject({
      status: 'fault',
      message: expect.stringContaining(
        'gcloud logging buckets update prakat-traffic --location=asia-southeast1 --retention-days=180 --project=p1',
      ),
    });
    expect(await inCloud(async () => null)).toMatchObject({
      status: 'fault',
      message: expect.stringContaining('gcloud logging buckets create prakat-traffic'),
    });
    const unknown = await inCloud(() => Promise.reject(new Error('Cloud Logging answers 403')));
    expect(unknown).toMatchObject({ status: 'warning', message: expect.stringContaining('403') });
  });

  test('its retention is asked of Google, with the token of whoever asks', async () => {
    const asked: string[] = [];
    const google = createServer((request, response) => {
      asked.push(`${request.headers.authorization} ${request.url}`);
      if (request.url?.includes('/projects/none/')) response.writeHead(404).end();
      else if (request.url?.includes('/projects/closed/')) response.writeHead(403).end();
      else response.end(JSON.stringify({ name: 'x', retentionDays: 400 }));
    });
    await new Promise<void>((resolve) => google.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(google.address() as AddressInfo).port}`;
    const ask = (project: string) => readTrafficRetention(project, { accessToken: async () => 'mine', url });
    try {
      expect(await ask('p1')).toEqual({ days: 400 });
      expect(await ask('none')).toBeNull();
      await expect(ask('closed')).rejects.toThrow('403');
      expect(asked[0]).toBe('Bearer mine /v2/projects/p1/locations/asia-southeast1/buckets/prakat-traffic');
    } finally {
      google.close();
    }
  });
});

test('somebody must answer officers, in an office that works', async () => {
  const named = { custodian: { name: 'นายวินัย ใจดี', phone: '0 4235 3000' } };
  const ask = (simulated: boolean, trafficLog?: typeof named) => {
    const office = { profile: anOfficeProfile(trafficLog ? { trafficLog } : {}) } as DoctorOffice;
    return custodian.run({ simulated } as DoctorContext, office);
  };
  expect(await ask(false, named)).toEqual({ status: 'ok', message: 'นายวินัย ใจดี โทร. 0 4235 3000' });
  expect(await ask(false)).toMatchObject({
    status: 'fault',
    message: expect.stringContaining('trafficLog.custodian'),
  });
  expect(await ask(true)).toBeNull();
});
