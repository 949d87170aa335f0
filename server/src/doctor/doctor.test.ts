import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startFakeClamd } from '@prakat/functions/checks/testing/fake-clamd';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { every } from '@prakat/functions/store/every';
import { seatsOf } from '@prakat/shared/office/seat';
import type { Member } from '@prakat/shared/people/member';
import { simulatedUserId } from '@prakat/simulator/simulated-office';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Connection } from '../sqlite-store/database.ts';
import { openOneMachine } from './one-machine.ts';
import {
  aClosedAddress,
  aHealthyInstallation,
  examine,
  type HealthyInstallation,
  messageOf,
  messagingClient,
  OFFICE,
  of,
  variable,
} from './testing.ts';

let office: HealthyInstallation;
beforeAll(async () => {
  office = await aHealthyInstallation();
});
afterAll(() => office.running.close());

/** Examines the installation, with some variables changed; undefined takes one away. */
const examined = (
  changed: Record<string, string | undefined> = {},
  options: Parameters<typeof openOneMachine>[1] = {},
) =>
  examine(
    openOneMachine({ ...office.variables, ...changed }, { clock: office.running.clock.now, ...options }),
  );

const sim = (path: string, body: object) =>
  fetch(`${office.running.lineUrl}/_sim/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Changes people of the office, examines, and changes them back. */
async function withPeople(change: (member: Member) => Member) {
  const { store } = office.running.machine.context;
  const before: Member[] = [];
  const active = { equals: { officeId: OFFICE, status: 'active' } };
  for await (const member of every(store, 'members', 'byOffice', active)) before.push(member);
  const put = (members: Member[]) =>
    store.transact(async (tx) => {
      for (const member of members) tx.put('members', { ...member, seats: seatsOf(member) });
    });
  await put(before.map(change));
  try {
    return await examined();
  } finally {
    await put(before);
  }
}

describe('the malware scanner', () => {
  it('is not spoken of where none is run', async () => {
    expect(messageOf(await examined(), 'malware-scanner')).toBe('');
  });
  it('answers, or its silence is a fault', async () => {
    const clamd = await startFakeClamd();
    const answered = await examined({ CLAMD_ADDRESS: clamd.address });
    clamd.stop();
    expect(messageOf(answered, 'malware-scanner')).toContain('ตอบรับ');
    const silent = await examined({ CLAMD_ADDRESS: clamd.address });
    expect(of(silent, 'fault')).toEqual(['malware-scanner']);
    expect(messageOf(silent, 'malware-scanner')).toContain('clamav-daemon');
  });
});

describe('the browser that draws pages', () => {
  it('is not spoken of where none is named, or none is wanted', async () => {
    expect(messageOf(await examined(), 'page-drawer')).toBe('');
    expect(messageOf(await examined({ CHROMIUM_PATH: 'none' }), 'page-drawer')).toBe('');
  });
  it('is there, or its lack is said', async () => {
    const there = await examined({ CHROMIUM_PATH: process.execPath });
    expect(messageOf(there, 'page-drawer')).toContain(process.execPath);
    const lacking = await examined({ CHROMIUM_PATH: '/usr/bin/no-such-browser' });
    expect(messageOf(lacking, 'page-drawer')).toContain('ไม่มีภาพหน้าเว็บ');
    expect(of(lacking, 'fault')).toEqual([]);
  });
});

describe('a healthy installation', () => {
  it('has no fault, and only wants HTTPS, which the simulation cannot have', async () => {
    const findings = await examined();
    expect(of(findings, 'fault')).toEqual([]);
    expect(of(findings, 'warning')).toEqual(['website']);
    expect(messageOf(findings, 'website')).toContain('ไม่ใช่ HTTPS');
    expect(of(findings, 'ok')).toContain('steps');
  });

  it('may do without a long-lived token', async () => {
    const findings = await examined({ [variable('LINE_CHANNEL_ACCESS_TOKEN')]: undefined });
    expect(of(findings, 'fault')).toEqual([]);
  });

  it('is told what cannot be checked without the secret of the LINE Login channel', async () => {
    const findings = await examined({ [variable('LINE_LOGIN_CHANNEL_SECRET')]: undefined });
    expect(of(findings, 'fault')).toEqual([]);
    expect(of(findings, 'warning')).toEqual(['website', 'liff-app']);
    const other = await examined({
      [variable('LINE_LOGIN_CHANNEL_SECRET')]: undefined,
      [variable('LIFF_ID')]: '1234567890-abcdefgh',
    });
    expect(messageOf(other, 'liff-app')).toContain('ดูไม่ใช่ของช่องทาง LINE Login');
  });
});

describe('the menus in the chat', () => {
  const line = () => messagingClient(office.running.lineUrl);
  it('are there, and as this program has them', async () => {
    expect(messageOf(await examined(), 'menus')).toBe('ติดตั้งแล้ว 21 เมนู');
  });
  it('are missed, each and all, with the command that installs them', async () => {
    const alias = 'prakat-t-staff';
    const { richMenuId } = await line().getRichMenuAlias(alias);
    await line().deleteRichMenuAlias(alias);
    const lacking = await examined();
    await line().createRichMenuAlias({ richMenuAliasId: alias, richMenuId });
    expect(of(lacking, 'warning')).toContain('menus');
    expect(messageOf(lacking, 'menus')).toBe(
      `เมนู 1 รายการยังไม่ได้ติดตั้งหรือไม่เป็นรุ่นล่าสุด กรุณาสั่ง npm run line -- install ${OFFICE}`,
    );
    // Every page that a menu opens is of another mini-app.
    const other = await examined({ [variable('LIFF_ID')]: '1234567890-abcdefgh' });
    expect(messageOf(other, 'menus')).toContain('ยังไม่ได้ติดตั้งเมนู');
  });
  it('of residents are to be the account’s own', async () => {
    const { richMenuId } = await line().getDefaultRichMenuId();
    await line().cancelDefaultRichMenu();
    const without = await examined();
    await line().setDefaultRichMenu(richMenuId);
    expect(messageOf(without, 'menus')).toContain('เมนูหลักของบัญชีไม่ใช่เมนูของประชาชน');
  });
});

describe('the doctor names', () => {
  it('a token that LINE does not take, and leaves out what needs it', async () => {
    const findings = await examined({ [variable('LINE_CHANNEL_ACCESS_TOKEN')]: 'wrong' });
    expect(of(findings, 'fault')).toEqual(['channel']);
    expect(messageOf(findings, 'channel')).toContain(variable('LINE_CHANNEL_ACCESS_TOKEN'));
    expect(messageOf(findings, 'webhook')).toBe('ยังไม่ได้ตรวจ เพราะ “ช่องทาง Messaging API” ยังต้องแก้ก่อน');
  });

  it('a channel secret that is not the channel’s', async () => {
    const findings = await examined({ [variable('LINE_CHANNEL_SECRET')]: '0'.repeat(32) });
    expect(of(findings, 'fault')).toEqual(['channel']);
    expect(messageOf(findings, 'channel')).toContain(variable('LINE_CHANNEL_SECRET'));
  });

  it('a LINE that cannot be reached', async () => {
    const findings = await examined({ LINE_API_BASE_URL: await aClosedAddress() });
    expect(of(findings, 'fault')).toEqual(['channel', 'liff-app']);
    expect(messageOf(findings, 'channel')).toContain('ติดต่อ LINE ไม่ได้');
    expect(messageOf(findings, 'clock')).toContain('ติดต่อ LINE ไม่ได้');
  });

  it('a webhook that points elsewhere', async () => {
    const client = messagingClient(office.running.lineUrl);
    const { endpoint = '' } = await client.getWebhookEndpoint();
    await client.setWebhookEndpoint({ endpoint: 'https://old.example.go.th/webhook' });
    const findings = await examined();
    await client.setWebhookEndpoint({ endpoint });
    expect(of(findings, 'fault')).toEqual(['webhook']);
    expect(messageOf(findings, 'webhook')).toContain('https://old.example.go.th/webhook');
    expect(messageOf(findings, 'webhook')).toContain(`/line/${OFFICE}/webhook`);
  });

  it('a webhook that is switched off', async () => {
    await sim('webhook', { officeId: OFFICE, active: false });
    const findings = await examined();
    await sim('webhook', { officeId: OFFICE, active: true });
    expect(of(findings, 'fault')).toEqual(['webhook']);
    expect(messageOf(findings, 'webhook')).toContain('Use webhook ปิดอยู่');
  });

  it('a LIFF app that opens another address, that is not allowed to say who opened it, and that is not there', async () => {
    const url = `${office.running.machine.url}/liff/${OFFICE}/`;
    await office.apps.updateLIFFApp(office.liffId, { view: { url: 'https://old.example.go.th/liff/' } });
    const elsewhere = await examined();
    await office.apps.updateLIFFApp(office.liffId, {
      view: { url },
      scope: ['profile', 'chat_message.write'],
    });
    const unscoped = await examined();
    await office.apps.updateLIFFApp(office.liffId, { scope: ['openid', 'profile'] });
    const unknown = await examined({ [variable('LIFF_ID')]: '1234567890-abcdefgh' });
    for (const findings of [elsewhere, unscoped, unknown])
      expect(of(findings, 'fault')).toEqual(['liff-app']);
    expect(messageOf(elsewhere, 'liff-app')).toContain('https://old.example.go.th/liff/');
    expect(messageOf(unscoped, 'liff-app')).toContain('Scope openid');
    expect(messageOf(unknown, 'liff-app')).toContain('1234567890-abcdefgh');
  });

  it('every missing variable at once, and every wrong one', async () => {
    const findings = await examined({
      [variable('LINE_CHANNEL_SECRET')]: undefined,
      [variable('LIFF_ID')]: '',
      PUBLIC_URL: undefined,
      LOG_LEVEL: 'loud',
    });
    expect(of(findings, 'fault')).toEqual(['variables']);
    const said = messageOf(findings, 'variables');
    for (const name of ['PUBLIC_URL', variable('LINE_CHANNEL_SECRET'), variable('LIFF_ID'), 'LOG_LEVEL'])
      expect(said).toContain(name);
  });

  it('too few webmasters', async () => {
    let left = 0;
    const findings = await withPeople((member) => {
      if (!member.roles.includes('webmaster')) return member;
      left += 1;
      return left === 1 ? member : { ...member, roles: ['staff'] };
    });
    expect(of(findings, 'fault')).toEqual(['webmasters']);
    expect(messageOf(findings, 'webmasters')).toContain('มีผู้ดูแลเว็บไซต์ 1 คน');
  });

  it('an office without an administrator', async () => {
    const findings = await withPeople((member) => ({
      ...member,
      roles: member.roles.filter((role) => role !== 'administrator'),
    }));
    expect(of(findings, 'fault')).toEqual(['administrators']);
  });

  const approver = () => {
    const profile = loadProfiles(officesDir).get(OFFICE);
    const step = Object.values(profile?.routes ?? {})[0]?.at(-1);
    if (!step) throw new Error('the office has no step');
    const positions = step.by.flatMap((seat) => ('position' in seat ? [seat.position] : []));
    return { title: step.title, holds: (member: Member) => positions.includes(member.positionId ?? '') };
  };

  it('a step that nobody holds', async () => {
    const { title, holds } = approver();
    const findings = await withPeople((member) => (holds(member) ? { ...member, positionId: null } : member));
    expect(of(findings, 'fault')).toEqual(['steps']);
    expect(messageOf(findings, 'steps')).toContain(`ขั้นตอน “${title}” ยังไม่มีผู้มีสิทธิพิจารณา`);
  });

  it('a step whose holders do not hear of it', async () => {
    const { title, holds } = approver();
    const findings = await withPeople((member) => (holds(member) ? { ...member, reachable: false } : member));
    expect(of(findings, 'fault')).toEqual(['steps']);
    expect(messageOf(findings, 'steps')).toContain(`ขั้นตอน “${title}”`);
    expect(messageOf(findings, 'steps')).toContain('ไม่ได้รับข้อความทาง LINE');
  });

  it('a clock that is off', async () => {
    const fast = await examined({}, { clock: () => office.running.clock.now() + 300_000 });
    expect(of(fast, 'fault')).toEqual(['clock']);
    expect(messageOf(fast, 'clock')).toMatch(/^เร็วกว่า LINE (299|300|301) วินาที/);
    // Ten seconds are too many for the traffic log.
    const slow = await examined({}, { clock: () => office.running.clock.now() - 12_000 });
    expect(of(slow, 'fault')).toEqual(['clock']);
    expect(messageOf(slow, 'clock')).toContain('ช้ากว่า LINE');
    const slightly = await examined({}, { clock: () => office.running.clock.now() - 5000 });
    expect(of(slightly, 'fault')).toEqual([]);
    expect(of(slightly, 'warning')).toContain('clock');
  });

  it('a website that does not answer, and one that is something else', async () => {
    const away = await examined({ PUBLIC_URL: await aClosedAddress() });
    expect(of(away, 'fault')).toContain('website');
    expect(messageOf(away, 'website')).toContain('ECONNREFUSED');
    const other = await examined({ PUBLIC_URL: office.running.lineUrl });
    expect(messageOf(other, 'website')).toContain('ไม่ใช่ระบบนี้');
  });

  it('an address without HTTPS where LINE is real', async () => {
    const opened = openOneMachine(office.variables, { clock: office.running.clock.now });
    const findings = await examine({ ...opened, context: { ...opened.context, simulated: false } });
    // Nor does the office's profile say who keeps its traffic log.
    expect(of(findings, 'fault')).toEqual(['website', 'custodian']);
    expect(messageOf(findings, 'website')).toContain('ไม่ใช่ https');
  });

  it('a backup that is stale, and that there is none', async () => {
    const now = office.running.clock.now();
    office.noteBackup(now - 49 * 3_600_000);
    const stale = await examined();
    rmSync(join(office.running.dataDir, 'last-backup.json'));
    const none = await examined();
    office.noteBackup(now - 3_600_000);
    expect([of(stale, 'fault'), of(none, 'fault')]).toEqual([['backup'], ['backup']]);
    expect(messageOf(stale, 'backup')).toContain('เกิน 2 วัน');
    expect(messageOf(none, 'backup')).toContain('ยังไม่เคยสำรองข้อมูล');
  });

  it('that no backup was ever restored for a trial, or not for long', async () => {
    const now = office.running.clock.now();
    office.noteTrial(now - 121 * 86_400_000);
    const old = await examined();
    rmSync(join(office.running.dataDir, 'last-trial.json'));
    const never = await examined();
    office.noteTrial(now - 3_600_000);
    for (const findings of [old, never]) expect(of(findings, 'warning')).toContain('restore-trial');
    expect(messageOf(never, 'restore-trial')).toContain('npm run restore -- โฟลเดอร์ไฟล์สำรอง --try');
    expect(of(await examined(), 'warning')).not.toContain('restore-trial');
  });

  it('a backup that others could read, or alter unnoticed', async () => {
    const at = office.running.clock.now() - 3_600_000;
    office.noteBackup(at, { encrypted: false, signed: true });
    const readable = await examined();
    office.noteBackup(at, { encrypted: true, signed: false });
    const unsigned = await examined();
    office.noteBackup(at);
    for (const findings of [readable, unsigned]) expect(of(findings, 'warning')).toContain('backup');
    expect(messageOf(readable, 'backup')).toContain('BACKUP_RECIPIENTS');
    expect(messageOf(unsigned, 'backup')).toContain('SEAL_KEY');
  });

  it('a quota that is used up, and one that nearly is', async () => {
    const to = simulatedUserId(OFFICE, 'jirayu');
    const client = messagingClient(office.running.lineUrl);
    for (let sent = 0; sent < 4; sent += 1)
      await client.pushMessage({ to, messages: [{ type: 'text', text: 'ก' }] });
    // With what the product itself has sent: at half past eight it tells people what is due.
    const { totalUsage } = await client.getMessageQuotaConsumption();
    await sim('quota', { officeId: OFFICE, limit: totalUsage });
    const spent = await examined();
    await sim('quota', { officeId: OFFICE, limit: totalUsage + 1 });
    const nearly = await examined();
    await sim('quota', { officeId: OFFICE, limit: null });
    expect(of(spent, 'fault')).toEqual(['quota']);
    expect(messageOf(spent, 'quota')).toContain(`ใช้ไปแล้ว ${totalUsage} จาก ${totalUsage}`);
    expect(of(nearly, 'fault')).toEqual([]);
    expect(of(nearly, 'warning')).toContain('quota');
  });

  it('a disk that is full', async () => {
    const freeSpace = async () => ({ freeBytes: 50 * 1024 ** 2, totalBytes: 1024 ** 4 });
    const findings = await examined({}, { freeSpace });
    expect(of(findings, 'fault')).toEqual(['disk']);
    expect(messageOf(findings, 'disk')).toContain('เหลือ 50 MB');
  });

  it('messages that were given up', async () => {
    const { store } = office.running.machine.context;
    const at = new Date(office.running.clock.now()).toISOString();
    await store.transact(async (tx) =>
      tx.put('outbox', {
        id: 'dead-1',
        officeId: OFFICE,
        about: null,
        task: { kind: 'remove', placement: 'built-in' },
        lane: 'website',
        retryKey: '00000000-0000-4000-8000-000000000001',
        status: 'dead',
        attempts: 9,
        nextAttemptAt: at,
        lease: null,
        lastError: 'LINE 400',
        requestId: null,
        createdAt: at,
        finishedAt: at,
      }),
    );
    const findings = await examined();
    await store.transact(async (tx) => tx.delete('outbox', 'dead-1'));
    expect(of(findings, 'warning')).toContain('dead-letters');
    expect(messageOf(findings, 'dead-letters')).toContain('1 รายการ');
  });

  it('a data folder without a database, and leaves what needs it', async () => {
    const findings = await examined({ DATA_DIR: join(office.running.dataDir, 'nowhere') });
    expect(of(findings, 'fault')).toContain('schema');
    expect(messageOf(findings, 'schema')).toContain('DATA_DIR');
    expect(messageOf(findings, 'steps')).toContain('ยังไม่ได้ตรวจ');
  });

  it('a database of another version, without touching it', async () => {
    const dir = join(office.running.dataDir, 'newer');
    mkdirSync(dir);
    const file = new Connection(join(dir, 'prakat.sqlite'));
    file.exec('CREATE TABLE schema_migrations (version INTEGER PRIMARY KEY)');
    file.exec('INSERT INTO schema_migrations VALUES (99)');
    const newer = await examined({ DATA_DIR: dir });
    expect(messageOf(newer, 'schema')).toContain('รุ่น 99 ใหม่กว่าโปรแกรม');
    file.exec('UPDATE schema_migrations SET version = 1');
    const older = await examined({ DATA_DIR: dir });
    expect(messageOf(older, 'schema')).toContain('เริ่มโปรแกรมใหม่');
    expect(file.all('SELECT version FROM schema_migrations')).toEqual([{ version: 1 }]);
    file.close();
  });
});
