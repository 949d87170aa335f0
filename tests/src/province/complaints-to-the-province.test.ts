import { afterAll, beforeAll, expect, it } from 'vitest';
import { aResident, receiptOf } from '../complaints/resident.ts';
import type { LocalEnvironment } from '../testing/environment.ts';
import { aProvince, inBangkok, PROVINCE } from './a-province.ts';

const DISTRICT = 'khemarat';
let environment: LocalEnvironment;
beforeAll(async () => {
  environment = await aProvince();
});
afterAll(() => environment.close());

/** A call as the mini-app of a person makes it. */
async function call(office: string, as: string, path: string, json?: object) {
  const token = await environment.player(office).token(as);
  const response = await fetch(`${environment.machine.url}/api/${office}${path}`, {
    method: json ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(json ? { body: JSON.stringify(json) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

it('what is about everybody of a district whom its profile names is with the province, which answers', async () => {
  const resident = aResident(environment, DISTRICT);
  const sent = await resident.complain({
    kind: 'corruption',
    story: 'หัวหน้าและผู้ช่วยเรียกรับเงิน',
    position: ['head', 'assistant'],
  });
  const { number, code } = receiptOf(sent);
  for (const as of ['head', 'assistant', 'admin']) {
    const { status, body } = await call(DISTRICT, as, '/complaints');
    expect([status, body.complaints ?? []]).toEqual([status, []]);
  }
  const { body } = await call(PROVINCE, 'chief', '/complaints');
  expect(body.complaints).toMatchObject([{ number, fromOffice: 'สสอ.เขมราฐ', kind: 'corruption' }]);
  const [{ id }] = body.complaints;
  for (const as of ['head', 'assistant', 'admin'])
    expect((await call(DISTRICT, as, `/complaints/${id}`)).status).toBe(404);
  expect((await call(PROVINCE, 'admin', `/complaints/${id}`)).status).toBe(404);
  expect((await call(PROVINCE, 'staff-1', `/complaints/${id}`)).status).toBe(404);
  const answered = await call(PROVINCE, 'chief', `/complaints/${id}/actions`, {
    action: 'complaint_answer',
    revision: 1,
    text: 'จังหวัดได้ตั้งกรรมการสอบแล้ว',
  });
  expect(answered.body).toMatchObject({
    stateName: 'ตอบแล้ว',
    handlerName: expect.stringContaining('กิตติศักดิ์'),
  });
  expect((await resident.follow(number, code)).words).toContain('จังหวัดได้ตั้งกรรมการสอบแล้ว');
  environment.clock.moveTo(inBangkok('2025-06-11'));
  await environment.settle();
  expect((await call(PROVINCE, 'admin', `/complaints/${id}`)).status).toBe(404);
});
