import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '@prakat/shared/submission/draft';
import { thaiDate } from '@prakat/shared/time/thai-date';
import { demoDir } from '../paths.ts';
import { PlayError, type Player } from './player.ts';

/** The office whose filled form this is. */
export const OFFICE = 'si-bun-rueang';

const FILE = 'กรอบแนวทางการเผยแพร่ข้อมูลฯ สสอ.ศรีบุญเรือง ปี ๒๕๖๕.pdf';

/** The form as it was filled on 24 December 2564, field by field. */
export const filledForm: Omit<Draft, 'fileIds'> = {
  requestDate: '2021-12-24',
  title:
    'ประกาศกรอบแนวทางการของสำนักงานเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์/บอร์ด ประชาสัมพันธ์ของสาธารณสุขอำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู ปีงบประมาณ ๒๕๖๕',
  details: 'ตามเอกสารแนบ (กรอบแนวทางการเผยแพร่ข้อมูลฯ สสอ.ศรีบุญเรือง ปี ๒๕๖๕)',
  externalLink: '',
  remarks: '',
  categoryId: 'official-information',
  subtopicId: 'board-designated',
  source: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
  coversFrom: '2021-10-01',
  coversTo: '2022-09-30',
  datedAt: '',
  publishOn: '',
  displayUntil: '',
  urgency: 'normal',
  urgentReason: '',
  noticeBoard: true,
  ownerName: 'นายจิรายุ ทินจง',
  ownerPosition: 'นักวิชาการสาธารณสุขชำนาญการ ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง (ด้านบริหาร)',
};

const expect = (holds: boolean, what: string) => {
  if (!holds) throw new PlayError(`not so: ${what}`);
};

/**
 * The request of 24 December 2564, from the form to the published page: filed in the mini-app, considered and
 * approved on the cards of two phones, published, announced in the group, confirmed by the webmaster.
 * `say` is told each step as it has happened; gives the addresses of the page and of the printed form, and the result of
 * the audit.
 */
export async function playRequestForm(
  player: Player,
  say: (step: string) => void,
): Promise<{ pageUrl: string; audit: string; number: string; formUrl: string }> {
  const me = await player.me('jirayu');
  say(`${me.member.name} เปิดแบบฟอร์มของ${me.office.name}`);

  const content = readFileSync(join(demoDir, 'framework-announcement-2565.pdf'));
  const file = await player.upload('jirayu', FILE, content);
  say(
    `แนบไฟล์ ${file.name} (.${file.extension} ${Math.ceil(file.bytes / 1024)} KB) ลายนิ้วมือ ${file.sha256.slice(0, 12)}…`,
  );

  const submitted = await player.submit('jirayu', { ...filledForm, fileIds: [file.id] }, randomUUID());
  const { id, number } = submitted;
  say(`ยื่นคำขอ ลงวันที่ ${thaiDate(filledForm.requestDate)} ได้เลขที่คำขอ ${number}`);

  const consider = await player.card({ person: 'assistant-2' }, number);
  await player.press('assistant-2', consider.id, 'เห็นชอบ เสนออนุมัติ');
  await player.until(
    'the proposal',
    async () => (await player.view('jirayu', id)).steps[1]?.current === true,
  );
  say('ผู้ช่วยสาธารณสุขอำเภอศรีบุญเรือง กดปุ่มเห็นชอบ เสนอสาธารณสุขอำเภอศรีบุญเรือง (๒.๑.๒)');

  await player.approve('sakrai', number);
  await player.until('publication', async () => (await player.view('jirayu', id)).standing === 'on_display');
  const published = await player.view('jirayu', id);
  const pageUrl = published.publication?.url ?? '';
  say('นายสะไกร แก้วโสม สาธารณสุขอำเภอศรีบุญเรือง กดปุ่มอนุมัติ');

  const page = await fetch(pageUrl);
  const html = await page.text();
  expect(page.status === 200 && html.includes('ปีงบประมาณ ๒๕๖๕'), 'the page shows the item');
  say('ระบบนำขึ้นเว็บไซต์ในหมวดหมู่ที่ถูกต้องแล้ว (๒.๑.๓)');

  const told = pageUrl.replace(/items\/[^/]+$/, number);
  await player.card({ person: 'jirayu' }, number, told);
  say('แจ้งกลับไปยังเจ้าของข้อมูลแล้ว');
  await player.card({ group: 'staff' }, told);
  say('ประกาศในกลุ่ม LINE ของหน่วยงานแล้ว');

  const task = await player.card({ person: 'nopphakon' }, number);
  await player.press('nopphakon', task.id, 'ยืนยันการเผยแพร่');
  await player.until('confirmation', async () => {
    const { publication } = await player.view('jirayu', id);
    return publication?.placements.some(({ confirmed }) => confirmed !== null) ?? false;
  });
  say('นายนพกร กุลสา ผู้รับผิดชอบการนำข้อมูลขึ้นเผยแพร่ ตรวจหน้าเว็บและกดยืนยัน');

  const audit = await player.audit('jirayu', id);
  const { form } = await player.view('jirayu', id);
  return {
    pageUrl,
    formUrl: new URL(form.pdf, pageUrl).href,
    number,
    audit: audit.fault ? `${audit.fault.record} ${audit.fault.reason}` : audit.result,
  };
}
