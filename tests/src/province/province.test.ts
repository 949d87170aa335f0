import { actorOf } from '@prakat/functions/actors/actor';
import { readText } from '@prakat/functions/checks/read/read-text';
import { makePaper } from '@prakat/functions/registry/make-paper';
import type { SubmissionView } from '@prakat/shared/api/api';
import type { PaperView } from '@prakat/shared/api/papers';
import type { DistrictView, ProvinceView } from '@prakat/shared/api/province';
import { issueIdToken } from '@prakat/simulator/line-platform/id-tokens';
import { simulatedUserId } from '@prakat/simulator/simulated-office';
import { readSimulatedOffices } from '@prakat/simulator/simulation';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalEnvironment } from '../testing/environment.ts';
import { aProvince, DISTRICTS, inBangkok, PROVINCE, theFirstDay, titles } from './a-province.ts';
import { everyRoute } from './every-route.ts';

let environment: LocalEnvironment;
let items: Record<string, SubmissionView>;
beforeAll(async () => {
  environment = await aProvince();
  items = await theFirstDay(environment);
});
afterAll(() => environment?.close());

const goTo = async (day: string) => {
  await environment.settle();
  environment.clock.moveTo(inBangkok(day));
  await environment.settle();
};

async function call(token: string | null, path: string, method = 'GET') {
  const response = await fetch(`${environment.machine.url}/api${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(method === 'GET' || method === 'DELETE' ? {} : { 'content-type': 'application/json' }),
    },
    ...(method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }),
  });
  const text = await response.text();
  return { status: response.status, text, code: /"code":"(\w+)"/.exec(text)?.[1] };
}
const asked = async (key: string, path: string, officeId: string = PROVINCE) =>
  call(await environment.player(officeId).token(key), `/${officeId}${path}`);
const viewed = async (): Promise<ProvinceView> => JSON.parse((await asked('webmaster-1', '/province')).text);
const districts = async (): Promise<Record<string, DistrictView>> =>
  Object.fromEntries((await viewed()).districts.map((each) => [each.officeId, each]));
const paper = async (id: string): Promise<PaperView> =>
  JSON.parse((await asked('webmaster-1', `/papers/${id}`)).text);

describe('a province', () => {
  test('sees on the first day what each district has to look at, and what it published', async () => {
    expect(await viewed()).toMatchObject({
      today: '2025-06-10',
      monthName: 'เดือนมิถุนายน 2568',
      quarterName: 'ไตรมาสที่ 3 ปีงบประมาณ 2568',
    });
    const { khemarat, 'si-bun-rueang': siBunRueang } = await districts();
    expect(khemarat).toMatchObject({
      name: 'สำนักงานสาธารณสุขอำเภอเขมราฐ',
      siteUrl: `${environment.machine.url}/khemarat/`,
      // 16 topics have a period in document 000; nothing is late of a period before the office began.
      topics: { current: 1, due: 15, late: 0 },
      verbal: { number: 0, oldest: null },
      published: { last: '2025-06-10', month: 1, quarter: 1 },
      waitingTooLong: 0,
    });
    expect(siBunRueang).toMatchObject({
      topics: { current: 1, due: 13, late: 0 },
      verbal: { number: 1, oldest: '2025-06-10' },
      published: { last: '2025-06-10', month: 1, quarter: 1 },
      waitingTooLong: 0,
    });
  });

  test('learns nothing but counts: no title, no number, no person', async () => {
    const { text } = await asked('webmaster-1', '/province');
    const secrets = Object.values(items).flatMap(({ id, number, submitter, content }) => [
      id,
      number,
      content.title,
      submitter.name,
    ]);
    expect(secrets).toEqual(expect.arrayContaining(Object.values(titles)));
    for (const secret of secrets) expect(text).not.toContain(secret);
  });

  test.each([
    ['head', 200],
    ['chief', 200],
    ['admin', 200],
    ['webmaster-2', 200],
    ['strategy-head', 404],
    ['staff-1', 404],
    ['resident-1', 404],
  ])('shows it to %s: %i', async (key, status) => {
    expect((await asked(key, '/province')).status).toBe(status);
    const me = await asked(key, '/me');
    if (key !== 'resident-1') expect(JSON.parse(me.text).member.seesDistricts).toBe(status === 200);
    // Its paper is no other thing.
    const read = await asked(key, `/papers/${PROVINCE}.province.2568-Q3`);
    expect(read.status).toBe(key === 'resident-1' ? 403 : status);
  });

  test('has no such view or paper in its districts, whoever asks', async () => {
    for (const [officeId, key] of [
      ['khemarat', 'head'],
      ['si-bun-rueang', 'admin'],
    ] as const) {
      expect(await asked(key, '/province', officeId)).toMatchObject({ status: 404, code: 'not_found' });
      const paperId = `${officeId}.province.2568-Q3`;
      expect((await asked(key, `/papers/${paperId}`, officeId)).status).toBe(404);
      expect((await asked(key, `/papers/${PROVINCE}.province.2568-Q3`, officeId)).status).toBe(404);
      expect(JSON.parse((await asked(key, '/me', officeId)).text).member.seesDistricts).toBe(false);
    }
  });
});

describe('the head of the province', () => {
  /** Calls that anybody with a LINE account may make of an office, to ask to be admitted to it. */
  const open = [
    'get /:office/liff-config',
    'get /:office/registration',
    'post /:office/registration',
    'post /:office/setup',
  ];

  test.each(DISTRICTS)('is answered by no call of %s', async (district) => {
    const simulated = readSimulatedOffices().find(({ officeId }) => officeId === district);
    if (!simulated) throw new Error(`${district} is not simulated`);
    const person = { lineUserId: simulatedUserId(PROVINCE, 'head'), displayName: 'อารีย์' };
    const { idToken } = await issueIdToken(simulated, person, environment.clock.now());
    const { id } = district === 'khemarat' ? (items.plan as SubmissionView) : (items.flood as SubmissionView);
    const values: Record<string, string> = {
      office: district,
      submission: id,
      request: id,
      person: `${district}.admin`,
      paper: `${district}.record.2568-Q3`,
      year: '2568',
    };
    const routes = everyRoute(environment.machine.context);
    expect(routes.length).toBeGreaterThan(40);
    for (const { method, path } of routes) {
      if (open.includes(`${method} ${path}`)) continue;
      const address = path.replace(/:(\w+)/g, (_all, name: string) => values[name] ?? 'x');
      const answer = await call(idToken, address, method.toUpperCase());
      expect({ path, status: answer.status }).toEqual({ path, status: expect.toBeOneOf([403, 404]) });
      for (const { number, content } of Object.values(items)) {
        expect(answer.text).not.toContain(number);
        expect(answer.text).not.toContain(content.title);
      }
    }
  });
});

describe('as time goes by', () => {
  test('a request left lying is counted once others are told of it', async () => {
    await goTo('2025-06-16');
    expect((await districts())['si-bun-rueang']).toMatchObject({ waitingTooLong: 1 });
  });

  test('the paper of the quarter is printed, with a row for each district', async () => {
    const { links, lines } = await paper(`${PROVINCE}.province.2568-Q3`);
    expect(lines.join('\n')).toContain('ไตรมาสที่ ๓ ปีงบประมาณ ๒๕๖๘');
    const response = await fetch(`${environment.machine.url}${links?.docx}`);
    expect(response.status).toBe(200);
    const { parts } = await readText('docx', new Uint8Array(await response.arrayBuffer()));
    const text = parts
      .map((part) => part.text)
      .join('')
      .replace(/\s+/g, '');
    expect(text).toContain('สำนักงานสาธารณสุขอำเภอเขมราฐ');
    expect(text).toContain('ข้อมูลณวันที่๑๖มิถุนายน๒๕๖๘');
    for (const title of Object.values(titles)) expect(text).not.toContain(title.replace(/\s+/g, ''));
  });

  test('the paper stands in the register for whoever may read it, and nobody else can print it', async () => {
    const id = `${PROVINCE}.province.2568-Q3`;
    const registered = async (key: string) =>
      (JSON.parse((await asked(key, '/papers')).text).papers as PaperView[]).map((each) => each.id);
    expect(await registered('head')).toContain(id);
    expect(await registered('staff-1')).not.toContain(id);
    const { offices, store } = environment.machine.context;
    const profile = offices.get(PROVINCE)?.profile;
    const member = await store.get('members', `${PROVINCE}.staff-1`);
    if (!profile || !member) throw new Error('the province has no such person');
    const actor = await actorOf(store, member);
    expect(
      await makePaper(environment.machine.context, profile, { paperId: id, format: 'docx', actor }),
    ).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  });

  test('on the first working day of the next month the worst are told to those who answer for the office, once', async () => {
    await goTo('2025-07-01');
    const { khemarat, 'si-bun-rueang': siBunRueang } = await districts();
    // Months and quarter are over: all is late but what was published in them, and what is looked at yearly.
    expect(khemarat?.topics).toEqual({ current: 0, due: 1, late: 15 });
    expect(siBunRueang?.topics).toEqual({ current: 0, due: 2, late: 12 });
    // Cards for one person may stand beside each other in one message.
    const cards = async (key: string) => {
      const player = environment.player(PROVINCE);
      await player.comeBy({ person: key });
      const messages = (await player.received({ person: key })).map(({ message }) => {
        const { altText: _, ...shown } = message;
        return JSON.stringify(shown);
      });
      return messages.join().split('หน่วยงานในจังหวัด ประจำเดือน').length - 1;
    };
    const told = async () =>
      Object.fromEntries(
        await Promise.all(
          ['head', 'chief', 'admin', 'webmaster-1', 'strategy-head', 'staff-1'].map(
            async (key) => [key, await cards(key)] as const,
          ),
        ),
      );
    // One of June, when the office began, and one of July.
    const expected = { head: 2, chief: 2, admin: 2, 'webmaster-1': 0, 'strategy-head': 0, 'staff-1': 0 };
    expect(await told()).toEqual(expected);
    await goTo('2025-07-02');
    expect(await told()).toEqual(expected);
    const card = await environment
      .player(PROVINCE)
      .card({ person: 'chief' }, 'มีหัวข้อเกินกำหนด 2 จาก 2 หน่วยงาน');
    expect(JSON.stringify(card.message)).toContain('เกินกำหนด 15 หัวข้อ');
  });

  test('a quarter that is over is as it was printed last, and one that nobody printed is not there', async () => {
    expect((await paper(`${PROVINCE}.province.2568-Q3`)).lines.join('\n')).toContain(
      'ข้อมูล ณ วันที่ ๑๖ มิถุนายน ๒๕๖๘',
    );
    expect(await asked('head', `/papers/${PROVINCE}.province.2568-Q2`)).toMatchObject({
      status: 404,
      code: 'paper_not_kept',
    });
    expect((await viewed()).paperId).toBe(`${PROVINCE}.province.2568-Q4`);
  });
});
