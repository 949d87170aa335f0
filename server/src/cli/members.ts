import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultBucket } from '@prakat/functions/backup/open-cloud';
import { readSettings, type Settings } from '@prakat/functions/config/config';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { issueSetUpCode } from '@prakat/functions/people/set-up';
import { every } from '@prakat/functions/store/every';
import type { Store } from '@prakat/functions/store/store';
import type { OfficeProfile } from '@prakat/shared/office/profile';
import { transitionOf } from '@prakat/shared/people/transitions';
import { thaiDateTime } from '@prakat/shared/time/thai-date';
import { refuseOtherProject } from '../backup/command.ts';
import { OperatorError } from '../operator-error.ts';
import { confirmWaiting, type Waiting, waitingIn } from '../people/confirm-waiting.ts';
import { eraseByOperator } from '../people/erase-by-operator.ts';
import { exportPersonFiles } from '../people/export-person-files.ts';
import { findPerson } from '../people/find-person.ts';
import { importPeople } from '../people/import-people.ts';
import { openPeople, type PeoplePlace } from '../people/open-people.ts';
import { runProgram } from '../run-program.ts';

const USAGE = `วิธีใช้:
  npm run members -- import ไฟล์.json            ลงทะเบียนตามบัญชีรายชื่อ
  npm run members -- list                       ผู้ที่ลงทะเบียนแล้ว
  npm run members -- waiting                    รายการแต่งตั้งที่รอผู้มีอำนาจอีกท่านยืนยัน
  npm run members -- confirm รหัสเจ้าหน้าที่       ยืนยันแทนผู้มีอำนาจท่านที่สอง เมื่อหน่วยงานไม่มีผู้ยืนยันได้แล้ว
  npm run members -- set-up-code รหัสหน่วยงาน     รหัสติดตั้งใหม่ของหน่วยงานที่ไม่มีผู้ดูแลระบบ
  npm run members -- export รหัส [--out โฟลเดอร์]  สำเนาข้อมูลทั้งหมดที่ระบบเก็บเกี่ยวกับบุคคลหนึ่ง
  npm run members -- erase รหัส                 ลบข้อมูลที่ไม่ต้องเก็บของผู้ที่พ้นหน้าที่แล้ว
รหัสของ export และ erase คือรหัสเจ้าหน้าที่หรือรหัสบัญชี LINE
ทุกคำสั่งใช้กับระบบบน Firebase ได้ โดยเติม --firestore รหัสโครงการ [--bucket ชื่อที่เก็บไฟล์]`;

type Given = {
  place: PeoplePlace;
  store: Store;
  profiles: ReadonlyMap<string, OfficeProfile>;
  named: string;
};

async function list({ store, profiles }: Given): Promise<void> {
  for (const officeId of profiles.keys()) {
    const active = { equals: { officeId, status: 'active' } };
    for await (const member of every(store, 'members', 'byOffice', active)) {
      console.log([officeId, member.name, member.positionTitle, member.roles.join(' ')].join('\t'));
    }
  }
}

async function setUpCode({ store, profiles, named }: Given): Promise<void> {
  const profile = profiles.get(named);
  if (!profile) throw new OperatorError(`ไม่พบหน่วยงาน ${named}`);
  const code = await issueSetUpCode({ store, clock: Date.now }, named, { anew: true });
  if (!code) throw new OperatorError(`${profile.name.full} มีผู้ดูแลระบบแล้ว จึงไม่ออกรหัสติดตั้งใหม่`);
  console.log(`รหัสติดตั้งของ${profile.name.full}: ${code}`);
}

async function allWaiting({ store, profiles }: Given): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const officeId of profiles.keys()) found.push(...(await waitingIn(store, officeId)));
  return found;
}

function say({ member: { id, officeId, name }, proposed: { action, lines, by, at } }: Waiting): void {
  const { label } = transitionOf(action);
  console.log([id, officeId, name, label, `เสนอโดย ${by.name} ${thaiDateTime(at)}`].join('\t'));
  for (const { who, what, from, to } of lines) console.log(`  ${who} ${what}: ${from} → ${to}`);
}

async function waiting(given: Given): Promise<void> {
  const found = await allWaiting(given);
  for (const one of found) say(one);
  if (found.length === 0) console.log('ไม่มีรายการที่รอยืนยัน');
}

async function exportOne({ place, store, profiles, named }: Given, folder?: string): Promise<void> {
  const { member, profile } = await findPerson(store, profiles, named);
  const out = folder ?? `personal-data-${member.id}`;
  const done = await exportPersonFiles({ store, profile, member, traffic: place.traffic, out });
  console.log(`ข้อมูลของ ${member.name} อยู่ใน ${done.out}`);
  if (place.traffic === null) {
    console.log(`${done.records} รายการ`);
    console.log(
      `ข้อมูลจราจรทางคอมพิวเตอร์ของบุคคลนี้อยู่ใน Cloud Logging ค้นด้วย jsonPayload.traffic.member="${member.id}"`,
    );
  } else console.log(`${done.records} รายการ และข้อมูลจราจรทางคอมพิวเตอร์ ${done.traffic} รายการ`);
  console.log('เป็นข้อมูลส่วนบุคคล กรุณาส่งมอบแก่เจ้าของข้อมูลโดยตรง แล้วลบโฟลเดอร์นี้');
}

async function eraseOne(given: Given, settings: Settings): Promise<void> {
  const { place, store, profiles, named } = given;
  const { member } = await findPerson(store, profiles, named);
  const { events } = await eraseByOperator(member, {
    settings,
    environment: process.env,
    ...{ store, profiles, files: place.files },
  });
  console.log(`ลบข้อมูลที่ไม่ต้องเก็บของ ${member.name} แล้ว และลบออกจากบันทึก ${events} รายการ`);
  console.log('ชื่อและตำแหน่งของผู้ที่เคยปฏิบัติหน้าที่ยังคงอยู่ในหลักฐานการปฏิบัติราชการ ตามที่กฎหมายกำหนดให้เก็บ');
  console.log('สำเนาสำรองที่ทำไว้ก่อนหน้านี้ยังมีข้อมูลเดิม กรุณาลบเมื่อครบรอบ');
}

/** `npm run members -- …`: people of the offices on this machine, or of a Firebase project. May run while the product serves. */
await runProgram(async () => {
  const settings = readSettings(process.env);
  const { positionals, values } = parseArgs({
    args: process.argv.slice(2),
    allowPositionals: true,
    options: { out: { type: 'string' }, firestore: { type: 'string' }, bucket: { type: 'string' } },
  });
  const [command = '', named = ''] = positionals;
  const isAlone = command === 'list' || command === 'waiting';
  const isNaming = ['import', 'confirm', 'set-up-code', 'export', 'erase'].includes(command);
  const { firestore: project, bucket } = values;
  if ((!isAlone && !(isNaming && named)) || (bucket && !project)) throw new OperatorError(USAGE);
  if (command === 'import' && !existsSync(named)) throw new OperatorError(`ไม่พบไฟล์ ${named}`);
  const profiles = loadProfiles(settings.OFFICES_DIR ?? officesDir);
  if (project) refuseOtherProject(project);
  const place = await openPeople(
    settings,
    project ? { project, bucket: bucket ?? defaultBucket(project) } : null,
  );
  const { store, files } = place;
  const given: Given = { place, store, profiles, named };
  try {
    if (command === 'list') await list(given);
    else if (command === 'waiting') await waiting(given);
    else if (command === 'set-up-code') await setUpCode(given);
    else if (command === 'export') await exportOne(given, values.out);
    else if (command === 'erase') await eraseOne(given, settings);
    else if (command === 'import')
      console.log(`ลงทะเบียนแล้ว ${await importPeople(store, profiles, named)} คน`);
    else {
      const one = (await allWaiting(given)).find(({ member }) => member.id === named);
      if (!one) throw new OperatorError(`ไม่มีรายการที่รอยืนยันของ ${named}`);
      say(one);
      await confirmWaiting(one, { settings, environment: process.env, store, profiles, files });
      console.log('ยืนยันแล้ว มีผลทันที บันทึกไว้ว่ายืนยันโดยผู้ดูแลเครื่องแม่ข่าย');
    }
  } finally {
    await place.close();
  }
});
