import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drawnMenu } from '@prakat/server/menus/drawn-menus';
import { installMenus } from '@prakat/server/menus/install-menus';
import { aMenuOffice } from '@prakat/server/menus/testing';
import { demoDir } from '@prakat/simulator/paths';
import { OFFICE } from '@prakat/simulator/play/request-form-2564';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';
import { dayDocument, openDay } from './day.ts';
import { openBrowser } from './open-browser.ts';

// A working day of everybody, by touches alone: from the rich menu, on cards and in the mini-app. Nobody types into the chat. Its
// pictures are those of docs/a-day-in-line.md.

const TITLE = 'กำหนดการฉีดวัคซีนไข้หวัดใหญ่ตามฤดูกาล';

let environment: LocalEnvironment;
let browser: Browser;

beforeAll(async () => {
  environment = await createLocalEnvironment({
    pages: true,
    offices: [OFFICE],
    now: Date.parse('2026-11-02T09:00:00+07:00'),
  });
  const { office, work } = await aMenuOffice(environment, OFFICE);
  await installMenus(office, { ...work, image: drawnMenu });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await environment?.close();
});

test('staff file a request with a file in ten touches at most, and see how it stands', async () => {
  const day = await openDay(browser, environment, 'staff-1');
  await day.keep('staff-1-menu');
  await day.press('ยื่นคำขอเผยแพร่ข้อมูล');
  const form = await day.miniApp();
  await day.choose(form.getByLabel('หมวดหมู่').first(), 'public-relations');
  await day.type(form.getByRole('textbox', { name: 'หัวข้อ' }).first(), TITLE);
  await day.type(form.getByLabel('รายละเอียดข้อมูล'), 'ตามเอกสารแนบ');
  await day.keep('staff-2-form');
  await day.attach(form.locator('input[type=file]'), join(demoDir, 'framework-announcement-2565.pdf'));
  await form.getByText('แนบแล้ว').waitFor();
  await day.tap(form.getByRole('button', { name: /สำหรับข้อมูลตั้งแต่/ }));
  await day.tap(form.getByRole('button', { name: 'ตรวจทานและส่งคำขอ' }));
  await form.getByText('กำลังตรวจข้อมูลส่วนบุคคล', { exact: false }).waitFor({ state: 'hidden' });
  await day.keep('staff-3-review');
  await day.tap(form.getByRole('dialog').getByRole('button', { name: /ส่งคำขอ/ }));
  await form.getByText('ส่งคำขอเรียบร้อยแล้ว').waitFor();
  expect(day.taps()).toBeLessThanOrEqual(10);
  await day.keep('staff-4-filed');
  await day.closeMiniApp();
  await day.says(/^ยื่นคำขอเลขที่ 2570-\d{4} แล้ว$/);
  await environment.settle();
  await day.press('คำขอของท่าน');
  await day.says(TITLE);
  await day.keepCard('staff-5-status');
  expect(day.faults).toEqual([]);
  await day.context.close();
});

test('supervisors see what waits, and approve from the card in two touches', async () => {
  const assistant = await openDay(browser, environment, 'assistant-2');
  await assistant.pressCard('เห็นชอบ เสนออนุมัติ');
  await assistant.says('บันทึกผล “พิจารณาเห็นชอบ');
  await assistant.context.close();
  await environment.settle();
  const day = await openDay(browser, environment, 'sakrai');
  await day.press('รอดำเนินการ');
  await day.says(TITLE);
  await day.keepCard('head-1-waiting');
  await day.openChat();
  await day.pressCard('อนุมัติ');
  await day.says('จะเผยแพร่ทันที');
  await day.keepCard('head-2-asked');
  await day.pressCard('ยืนยันอนุมัติ');
  await day.says('บันทึกผล “อนุมัติให้เผยแพร่”');
  expect(day.taps()).toBe(2);
  await day.keepCard('head-3-approved');
  await environment.settle();
  expect(day.faults).toEqual([]);
  await day.context.close();
});

test('a webmaster takes the task and confirms it', async () => {
  const day = await openDay(browser, environment, 'nopphakon');
  await day.press('งานของผู้ดูแลเว็บไซต์');
  await day.says(TITLE);
  await day.keepCard('webmaster-1-tasks');
  await day.pressCard('รับงานนี้');
  await day.says('บันทึกผล “ผู้ดูแลเว็บไซต์รับงาน”');
  await day.keepCard('webmaster-2-taken');
  await day.pressCard('ยืนยันการเผยแพร่');
  await day.says('บันทึกผล “ผู้ดูแลเว็บไซต์ยืนยันการเผยแพร่”');
  expect(day.taps()).toBe(3);
  await environment.settle();
  await day.keepCard('webmaster-3-confirmed');
  expect(day.faults).toEqual([]);
  await day.context.close();
});

test('an administrator admits somebody and looks at messages and groups', async () => {
  const newcomer = await openDay(browser, environment, 'resident-2');
  await newcomer.press('สำหรับเจ้าหน้าที่');
  const registering = await newcomer.miniApp();
  await newcomer.tap(registering.getByRole('button', { name: 'อ่านแล้ว กรอกข้อมูลลงทะเบียน' }));
  await newcomer.type(registering.getByLabel('คำนำหน้า ชื่อ และนามสกุล'), 'นายต้น ศรีบุญเรือง');
  await newcomer.type(registering.getByLabel('ตำแหน่งที่พิมพ์ใต้ลายมือชื่อ'), 'เจ้าพนักงานสาธารณสุขปฏิบัติงาน');
  await newcomer.choose(registering.getByLabel('กลุ่มงาน'), 'disease-control');
  await newcomer.type(registering.getByLabel(/ติดต่อ/), 'โทร. 0 4200 0000 ต่อ 20');
  await newcomer.keep('admin-0-registering');
  await newcomer.tap(registering.getByRole('button', { name: 'ส่งข้อมูลให้ผู้ดูแลระบบ' }));
  await registering.getByRole('heading', { name: /รอ/ }).first().waitFor();
  await newcomer.context.close();
  await environment.settle();

  const day = await openDay(browser, environment, 'admin');
  await day.press('ผู้ดูแลระบบ');
  await day.press('เจ้าหน้าที่และบทบาท');
  const people = await day.miniApp();
  await people.getByRole('link', { name: /นายต้น ศรีบุญเรือง/ }).waitFor();
  await day.keep('admin-1-people');
  await day.tap(people.getByRole('link', { name: /นายต้น ศรีบุญเรือง/ }));
  await day.tap(people.getByRole('button', { name: 'รับลงทะเบียน', exact: true }));
  await day.keep('admin-3-admit');
  await day.tap(people.getByRole('dialog').getByRole('button', { name: 'รับลงทะเบียน', exact: true }));
  await people.getByText('รับลงทะเบียนแล้ว').waitFor();
  await day.closeMiniApp();
  await day.press('กลุ่ม LINE');
  await day.pressCard('เปิดหน้ากลุ่ม LINE');
  await (await day.miniApp()).getByRole('heading', { name: 'กลุ่ม LINE' }).waitFor();
  await day.keep('admin-4-groups');
  await day.closeMiniApp();
  await day.press('เจ้าหน้าที่และบทบาท');
  const office = await day.miniApp();
  await day.tap(office.getByText('ข้อความและโควตา'));
  await office.getByRole('heading', { level: 1, name: /ข้อความ/ }).waitFor();
  await day.keep('admin-2-messages');
  expect(day.faults).toEqual([]);
  await day.context.close();
});

test('a resident reads, follows, searches, complains, is answered and rates', async () => {
  const day = await openDay(browser, environment, 'resident-1');
  await day.keep('resident-1-menu');
  await day.press('ประกาศล่าสุด');
  await day.says(TITLE);
  await day.keepCard('resident-2-news');
  await day.press('หมวดหมู่ข้อมูล');
  await day.pressCard(/ข่าวประชาสัมพันธ์/);
  await day.says(/ดูข้อมูลในหมวดที่ 8/);
  await day.openChat();
  await day.press('ติดตามหมวดหมู่');
  await day.says(/ท่านยังไม่ได้ติดตามหมวดใด/);
  await day.keepCard('resident-7-following');
  await day.pressCard(/ข่าวประชาสัมพันธ์/);
  await day.says(/ท่านติดตามหมวด .*ข่าวประชาสัมพันธ์/);
  expect(day.taps()).toBe(2);
  await day.keepCard('resident-8-followed');
  await day.press('ค้นหาข้อมูล');
  const search = await day.opened(
    day.page.locator('.log').getByRole('button', { name: 'เปิดหน้าค้นหา' }).last(),
  );
  await day.type(search.getByRole('searchbox').first(), 'วัคซีน');
  await day.tap(search.getByRole('button', { name: 'ค้นหา' }).first());
  await search.getByRole('link', { name: TITLE }).first().waitFor();
  await day.keep('resident-3-search', search);
  await search.close();

  await day.press('ร้องเรียนและเสนอแนะ');
  const box = await day.opened(day.page.locator('.log').getByRole('button', { name: 'เปิดแบบคำร้อง' }).last());
  await day.tap(box.getByRole('radio', { name: /ข้อเสนอแนะ/ }));
  await day.type(box.getByLabel('รายละเอียด'), 'ขอให้เปิดรับบริการช่วงเย็น');
  await day.tap(box.getByRole('checkbox', { name: /แจ้งคำตอบในแชต LINE/ }));
  await day.keep('resident-4-complaint', box);
  await day.tap(box.getByRole('button', { name: 'ส่งคำร้อง' }));
  await box.locator('.receipt').waitFor();
  const [number = ''] = await box.locator('.receipt .code').allInnerTexts();
  await box.close();
  await environment.settle();

  // Whoever may know of it hears with what they ask for, and answers in the mini-app.
  const desk = await openDay(browser, environment, 'jirayu');
  await desk.press('รอดำเนินการ');
  await desk.says(new RegExp(number));
  await desk.keepCard('officer-1-told');
  await desk.pressCard(/^เปิด(คำร้อง|รายการคำร้อง)$/);
  const complaint = await desk.miniApp();
  await desk.tap(complaint.getByRole('button', { name: 'ตอบผู้ร้อง' }));
  await desk.type(complaint.locator('dialog').getByLabel('คำตอบถึงผู้ร้อง'), 'เปิดคลินิกช่วงเย็นตั้งแต่วันที่ 1 ธันวาคม');
  await desk.keep('officer-2-answer');
  await desk.tap(complaint.locator('dialog').getByRole('button', { name: 'ตอบผู้ร้อง' }));
  await complaint.getByText('เปิดคลินิกช่วงเย็นตั้งแต่วันที่ 1 ธันวาคม').waitFor();
  expect(desk.faults).toEqual([]);
  await desk.context.close();

  await day.page.bringToFront();
  await day.press('ประเมินเว็บไซต์');
  await day.says('เปิดคลินิกช่วงเย็น');
  await day.keepCard('resident-5-answered');
  await day.tap(day.page.locator('.log, .quick-replies').getByRole('button', { name: /5/ }).last());
  await day.says('ขอบคุณสำหรับการประเมิน');
  await day.keepCard('resident-6-rated');
  expect(day.faults).toEqual([]);
  await day.context.close();
});

test('the document shows pictures that are there', () => {
  const shown = [...readFileSync(dayDocument, 'utf8').matchAll(/src="([^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  expect(shown.length).toBeGreaterThan(20);
  expect(shown.filter((path) => !existsSync(join(dirname(dayDocument), path)))).toEqual([]);
});
