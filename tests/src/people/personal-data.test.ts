import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@prakat/functions/config/config';
import { runDailyJob } from '@prakat/functions/jobs/run-daily-job';
import type { PersonExport } from '@prakat/functions/people/export-person';
import type { CollectionName } from '@prakat/functions/store/collections';
import { collections } from '@prakat/functions/store/collections';
import { eraseByOperator } from '@prakat/server/people/erase-by-operator';
import { exportPersonFiles } from '@prakat/server/people/export-person-files';
import { findPerson } from '@prakat/server/people/find-person';
import { readCustody } from '@prakat/server/traffic-log/custody';
import { aTrafficFolder } from '@prakat/server/traffic-log/testing';
import { addDays } from '@prakat/shared/time/thai-date';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type AnOffice, anOffice, OFFICE } from './an-office.ts';

let office: AnOffice;
let folder: string;
beforeEach(async () => {
  office = await anOffice();
  folder = mkdtempSync(join(tmpdir(), 'prakat-person-'));
});
afterEach(async () => {
  await office.stage.close();
  rmSync(folder, { recursive: true, force: true });
});

const profiles = () =>
  new Map([...office.stage.machine.context.offices].map(([id, { profile }]) => [id, profile]));

/** `npm run members -- export`, beside the product that serves. */
async function exported(named: string, traffic = join(folder, 'none')) {
  const out = join(folder, 'out');
  const found = await findPerson(office.store, profiles(), named);
  const { clock } = office.stage.machine.context;
  const done = await exportPersonFiles({
    store: office.store,
    ...found,
    traffic,
    out,
    clock,
  });
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  return { done, out, json: JSON.parse(read('person.json')) as PersonExport, text: read('person.txt') };
}

/** `npm run members -- erase`. */
async function erase(named: string) {
  const { member } = await findPerson(office.store, profiles(), named);
  const { clock } = office.stage.machine.context;
  return eraseByOperator(member, {
    settings: readSettings({}),
    environment: {},
    store: office.store,
    profiles: profiles(),
    clock,
  });
}

/** Every record that names something, as `collection/id`. */
async function whereIs(text: string): Promise<string[]> {
  const found: string[] = [];
  await office.store.snapshot(async (snapshot) => {
    for (const collection of Object.keys(collections) as CollectionName[])
      for await (const record of snapshot.all(collection))
        if (JSON.stringify(record).includes(text)) found.push(collection);
  });
  return [...new Set(found)].sort();
}

describe('the copy of what is kept of a person', () => {
  test('has their register, account, signatures and messages, in words too', async () => {
    const { id } = await office.published('staff-1', 1);
    const { json, text, out, done } = await exported(office.player.userId('staff-1'));
    expect(Object.keys(json.kinds)).toEqual(['member', 'account', 'record', 'message']);
    const signed = json.kinds.record?.find((one) => one.in === 'submissions' && one.id === id);
    expect(signed?.about).toMatchObject({ number: expect.stringMatching(/^2565-/) });
    expect(signed?.parts).toContainEqual({ path: 'ownerId', value: office.id('staff-1') });
    const name = (await office.person('staff-1'))?.name ?? '';
    expect(text).toContain(`ของ ${name}`);
    expect(text).toContain('คำขอ ข้อมูลที่เผยแพร่ เอกสาร และบันทึกการดำเนินการ (');
    expect(text).toContain('ระยะเวลาที่เก็บ: 30 วัน นับแต่วันที่ส่งสำเร็จหรือยุติการส่ง');
    expect(done.records).toBeGreaterThan(5);
    expect(statSync(out).mode & 0o777).toBe(0o700);
    expect(statSync(join(out, 'person.json')).mode & 0o777).toBe(0o600);
  });

  test('has nothing of how others are reached, who signed the same request', async () => {
    await office.published('staff-1', 1);
    const { json } = await exported(office.id('staff-1'));
    const all = JSON.stringify(json);
    for (const key of ['assistant-2', 'sakrai']) {
      const other = await office.person(key);
      expect(all).not.toContain(other?.lineUserId);
      expect(all).not.toContain(other?.contact);
    }
  });

  test('is of one person alone: an id that begins like another is not theirs', async () => {
    await office.published('staff-1', 1);
    const { json } = await exported(office.id('staff-2'));
    expect(json.kinds.record).toBeUndefined();
  });

  test('has their lines of the traffic log and no others, and the record of custody says that they were given out', async () => {
    const place = aTrafficFolder();
    try {
      const log = place.open();
      for (const member of ['staff-1', 'staff-2'])
        log.write({ ...place.anEntry(`/api/${member}`), member: office.id(member) });
      await log.close();
      const { out, text } = await exported(office.id('staff-1'), place.folder);
      const lines = readFileSync(join(out, 'traffic.jsonl'), 'utf8').trim().split('\n');
      expect(lines.map((line) => JSON.parse(line).path)).toEqual(['/api/staff-1']);
      expect(text).toContain('ข้อมูลจราจรทางคอมพิวเตอร์ (1 รายการ)');
      expect(readCustody(place.folder).at(-1)).toMatchObject({ kind: 'export', lines: 1 });
    } finally {
      place.remove();
    }
  });

  test('replaces no folder, and is of nobody who is not here', async () => {
    await exported(office.id('staff-1'));
    await expect(exported(office.id('staff-1'))).rejects.toThrow('อยู่แล้ว');
    await expect(findPerson(office.store, profiles(), 'U-nobody')).rejects.toThrow('ไม่พบผู้ใด');
    expect(existsSync(join(folder, 'out', 'traffic.jsonl'))).toBe(false);
  });
});

describe('erasing somebody who left', () => {
  const leave = async () => {
    await office.published('staff-1', 1);
    await office.leave('staff-1', 'staff-2');
    await office.stage.settle();
  };

  test('is refused while they work here, and for 90 days after they left', async () => {
    await expect(erase(office.id('staff-1'))).rejects.toThrow('พ้นหน้าที่แล้ว');
    await leave();
    await expect(erase(office.id('staff-1'))).rejects.toThrow('24 มีนาคม 2565');
    office.moveTo(`${addDays('2021-12-24', 89)}T03:00:00.000Z`);
    await expect(erase(office.id('staff-1'))).rejects.toThrow('มาตรา 26');
  });

  test('takes the account out of everything, and leaves who did what; the audit stays clean', async () => {
    const before = await office.person('staff-1');
    await leave();
    office.moveTo(`${addDays('2021-12-24', 90)}T03:00:00.000Z`);
    expect((await erase(office.id('staff-1'))).events).toBeGreaterThan(0);
    expect(await whereIs(before?.lineUserId ?? '')).toEqual([]);
    expect(await office.person('staff-1')).toMatchObject({
      status: 'erased',
      name: before?.name,
      contact: '',
    });
    // The form itself asks how to call back, and is an official record.
    expect(await whereIs(before?.contact ?? '')).not.toContain('members');
    expect(await whereIs(before?.contact ?? '')).not.toContain('memberEvents');
    expect(await whereIs(before?.name ?? '')).toContain('events');
    expect(await office.peopleFaults()).toEqual([]);
    const { items } = await office.store.find('memberEvents', 'byMember', {
      equals: { officeId: OFFICE, subject: office.id('staff-1') },
      limit: 1,
    });
    expect(items[0]).toMatchObject({ action: 'erase', actor: { kind: 'system', name: 'operator' } });
    await expect(erase(office.id('staff-1'))).rejects.toThrow('ลบซ้ำไม่ได้');
  });

  test('takes the registration along by which they came with another account', async () => {
    const id = office.id('staff-1');
    const { name = '' } = (await office.person('staff-1')) ?? {};
    const merged = await office.registered('resident-1', { name, contact: '08 7777 7777' }, true);
    await office.admit('admin', merged);
    await office.confirm('sakrai', merged);
    await office.leave('staff-1', 'staff-2');
    for (const key of ['admin', 'sakrai']) await office.told(key);
    office.moveTo(`${addDays('2021-12-24', 90)}T03:00:00.000Z`);
    // The card that asked the administrator about it goes with its words, as every message does.
    await runDailyJob(office.stage.machine.context);
    await erase(id);
    expect(await whereIs('08 7777 7777')).toEqual([]);
    expect(await whereIs(office.player.userId('resident-1'))).toEqual([]);
    expect(await office.store.get('members', merged)).toMatchObject({ status: 'erased', name: 'ลบข้อมูลแล้ว' });
    expect(await office.peopleFaults()).toEqual([]);
  });

  test('leaves the account alone of somebody who came back', async () => {
    await leave();
    office.moveTo(`${addDays('2021-12-24', 90)}T03:00:00.000Z`);
    const back = await office.registered('staff-1');
    await office.admit('admin', back);
    await erase(office.id('staff-1'));
    expect(await office.store.get('members', back)).toMatchObject({
      status: 'active',
      lineUserId: office.player.userId('staff-1'),
    });
    expect(await office.told('staff-1')).toContain('รับลงทะเบียนแล้ว');
    expect(await office.peopleFaults()).toEqual([]);
  });
});
