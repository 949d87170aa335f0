import { performAction } from '@prakat/functions/procedure/perform-action';
import type { SubmissionPage } from '@prakat/shared/api/api';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Api, anApi, aPdf, OFFICE } from '../testing/an-api.ts';

let api: Api;
beforeAll(async () => {
  api = await anApi();
});
afterAll(() => api.close());

test('the settings of the mini-app are there before anybody is known', async () => {
  const answer = await api.call('GET', '/liff-config');
  expect(answer.status).toBe(200);
  expect(answer.body).toEqual({
    officeId: OFFICE,
    officeName: 'สำนักงานสาธารณสุขอำเภอศรีบุญเรือง',
    liffId: api.machine.context.offices.get(OFFICE)?.liffId,
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a person learns who they are here and what the form needs', async () => {
  const { status, body } = await api.call('GET', '/me', { as: 'staff-1' });
  expect(status).toBe(200);
  expect(body.member).toEqual({
    id: `${OFFICE}.staff-1`,
    name: 'นางนงลักษณ์ ศรีเมือง',
    positionTitle: 'นักวิชาการสาธารณสุขชำนาญการ',
    unitName: 'กลุ่มงานควบคุมโรค',
    contact: 'โทร. 0 4200 0000 ต่อ 17',
    isStaff: true,
    isAdministrator: false,
    appoints: false,
    canDelegate: false,
    seesVerbal: false,
    seesDistricts: false,
    readsOpinions: false,
    handlesComplaints: false,
    countsComplaints: false,
  });
  expect(body.today).toBe('2021-12-24');
  expect(body.office).toMatchObject({ id: OFFICE, files: { maxBytes: 4_194_304, maxFiles: 10 } });
  expect(body.office.categories.map(({ number }: { number: number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(JSON.stringify(body)).not.toMatch(/lineUserId|U[0-9a-f]{32}/);
});

describe('a request', () => {
  test('goes from the form to the page through the API, and the log of it is whole', async () => {
    const file = await api.uploaded('staff-1', 'แผนปฏิบัติการ.pdf', aPdf());
    const filed = await api.filed('staff-1', { title: 'แผนปฏิบัติการ', fileIds: [file.id] });
    expect(filed).toMatchObject({
      standing: 'submitted',
      standingName: 'รอพิจารณา',
      waitingFor: 'พิจารณารายละเอียดข้อมูลและเสนอ',
      revision: 1,
      actions: [
        { name: 'withdraw', label: 'ถอนคำขอ', needsReason: false, onBehalfOf: null },
        { name: 'nudge', needsReason: false, onBehalfOf: null },
      ],
      steps: [
        { done: false, current: true, by: null },
        { done: false, current: false, by: null },
      ],
    });
    const { id } = filed;
    expect((await api.view('assistant-2', id)).actions.map(({ name }) => name)).toEqual([
      'propose',
      'send_back',
      'reject',
    ]);

    expect(await api.act('assistant-2', id, 'send_back', { reason: 'แนบไฟล์ให้ครบถ้วน' })).toMatchObject({
      status: 200,
      body: { standing: 'changes_requested', lastRefusal: { reason: 'แนบไฟล์ให้ครบถ้วน', by: 'นายบุญเลิศ ภูมิสี' } },
    });
    const again = await api.call('POST', `/submissions/${id}/actions`, {
      as: 'staff-1',
      json: { action: 'resubmit', draft: aDraft({ title: 'แผนปฏิบัติการ (แก้ไข)', fileIds: [file.id] }) },
    });
    expect(again).toMatchObject({ status: 200, body: { standing: 'submitted', revision: 3 } });
    expect((await api.act('assistant-2', id, 'propose')).body.steps[0]).toMatchObject({
      done: true,
      by: 'นายบุญเลิศ ภูมิสี',
    });
    expect((await api.act('sakrai', id, 'approve')).status).toBe(200);
    await api.settle();
    await api.player(OFFICE).comeBy({ group: 'staff' });
    await api.settle();

    const published = await api.view('staff-1', id);
    expect(published).toMatchObject({
      standing: 'on_display',
      publication: { placements: [{ confirmed: null }, {}] },
    });
    const page = await fetch(published.publication?.url ?? '');
    expect(await page.text()).toContain('แผนปฏิบัติการ (แก้ไข)');

    expect(await api.actOnPublication('nopphakon', id, 'confirm_publication')).toMatchObject({
      status: 200,
      body: {
        waitingFor: null,
        publication: { placements: [{ confirmed: { name: 'นายนพกร กุลสา' } }, {}] },
      },
    });
    await api.settle();
    const { timeline } = await api.view('staff-1', id);
    const titles = timeline.map(({ title }) => title);
    // Before or after the group hears of it: the product's own page is told of at once.
    expect(titles).toContain('ตรวจพบบนเว็บไซต์แล้ว');
    expect(titles.filter((title) => title !== 'ตรวจพบบนเว็บไซต์แล้ว')).toEqual([
      'ยื่นคำขอเผยแพร่',
      'ส่งกลับให้แก้ไข',
      'แก้ไขและส่งอีกครั้ง',
      'พิจารณาเห็นชอบ เสนอผู้อนุมัติ',
      'อนุมัติให้เผยแพร่',
      'ได้รับอนุมัติ เตรียมเผยแพร่',
      'เผยแพร่แล้ว',
      'แจ้งในกลุ่ม LINE แล้ว',
      'ผู้ดูแลเว็บไซต์ยืนยันการเผยแพร่',
    ]);
    const audit = await api.call('GET', `/submissions/${id}/audit`, { as: 'staff-1' });
    expect(audit.body).toEqual({ result: 'ok', events: timeline.length, fault: null });
  });

  test('filed twice with the same key is one, and says so', async () => {
    const json = { filingKey: crypto.randomUUID(), draft: aDraft() };
    const [first, second] = [
      await api.call('POST', '/submissions', { as: 'staff-2', json }),
      await api.call('POST', '/submissions', { as: 'staff-2', json }),
    ];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.number).toBe(first.body.number);
  });

  test('put on the website by hand is published and confirmed by who did it', async () => {
    const { id } = await api.filed('staff-1');
    const { outbox, context } = api.machine;
    await api.act('assistant-2', id, 'propose');
    await api.settle();
    // The product tries for a while, and gives up.
    await outbox.stop();
    const nudge = context.nudgeOutbox;
    context.nudgeOutbox = () => {};
    onTestFinished(() => {
      context.nudgeOutbox = nudge;
      outbox.start();
    });
    await api.act('sakrai', id, 'approve');
    const url = `${context.publicUrl}/ข่าว/7`;
    expect(await api.actOnPublication('nopphakon', id, 'publish_by_hand', { url })).toMatchObject({
      status: 409,
      body: { error: { code: 'publishing_automatically' } },
    });
    await performAction(context, {
      officeId: OFFICE,
      on: 'publication',
      id,
      action: 'record_place_failed',
      input: { placement: 'built-in', version: 1, error: 'the website is away' },
      actor: { system: 'outbox' },
    });
    expect(await api.actOnPublication('nopphakon', id, 'publish_by_hand', { url })).toMatchObject({
      status: 200,
      body: {
        standing: 'on_display',
        publication: {
          url,
          placements: [{ id: 'built-in', state: 'failed' }, { confirmed: { name: 'นายนพกร กุลสา' } }, {}],
        },
      },
    });
    context.nudgeOutbox = nudge;
    outbox.start();
    await api.settle();
    expect((await api.view('staff-1', id)).publication?.url).toBe(url);
  });
});

describe('lists', () => {
  test('give what is mine in pages, newest first, each once', async () => {
    for (let count = 1; count <= 25; count += 1) await api.filed('staff-4', { title: `เรื่องที่ ${count}` });
    const first = (await api.call('GET', '/submissions?list=mine', { as: 'staff-4' })).body as SubmissionPage;
    const second = (
      await api.call('GET', `/submissions?list=mine&after=${encodeURIComponent(first.next ?? '')}`, {
        as: 'staff-4',
      })
    ).body as SubmissionPage;
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null]);
    const titles = [...first.items, ...second.items].map(({ title }) => title);
    expect(titles).toEqual(Array.from({ length: 25 }, (_, index) => `เรื่องที่ ${25 - index}`));
  });

  test('give what waits for me, and lose it once it is done', async () => {
    const { id } = await api.filed('staff-3', { title: 'รอผู้ช่วย' });
    const waiting = async (key: string) => {
      const page = (await api.call('GET', '/submissions?list=waiting', { as: key })).body as SubmissionPage;
      return page.items.map((item) => item.id);
    };
    const counted = async (as: string) => (await api.call('GET', '/waiting/count', { as })).body;
    const first = (await api.call('GET', '/submissions?list=waiting', { as: 'assistant-2' })).body;
    expect(await counted('assistant-2')).toEqual({
      count: first.items.length,
      more: first.next !== null,
    });
    const { body: me } = await api.call('GET', '/me', { as: 'assistant-2' });
    expect(me.waiting).toEqual(await counted('assistant-2'));
    expect(await waiting('assistant-2')).toContain(id);
    expect(await waiting('sakrai')).not.toContain(id);
    await api.act('assistant-2', id, 'propose');
    expect(await waiting('assistant-2')).not.toContain(id);
    expect(await waiting('sakrai')).toContain(id);
  });

  test('give only what I can act on, in the mini-app as in the chat, and look past what I cannot', async () => {
    const { id, number } = await api.filed('staff-3', { title: 'ของผู้อื่น' });
    const own: string[] = [];
    for (let count = 0; count < 21; count += 1)
      own.push((await api.filed('assistant-2', { title: `ของตนเอง ${count}` })).id);
    const page = (await api.call('GET', '/submissions?list=waiting', { as: 'assistant-2' }))
      .body as SubmissionPage;
    const ids = page.items.map((item) => item.id);
    expect(ids).toContain(id);
    expect(ids.filter((one) => own.includes(one))).toEqual([]);
    const others = (await api.call('GET', '/submissions?list=waiting', { as: 'jirayu' })).body;
    expect(others.items).toHaveLength(20);

    const player = api.player(OFFICE);
    await player.say('assistant-2', 'รอฉัน');
    const card = JSON.stringify(await player.card({ person: 'assistant-2' }, 'เปิดรายการทั้งหมด'));
    expect(card).toContain(number);
    expect(card).not.toContain('ของตนเอง');
  });

  test('are empty for somebody who has filed nothing', async () => {
    expect((await api.call('GET', '/submissions?list=mine', { as: 'admin' })).body).toEqual({
      items: [],
      next: null,
    });
  });
});

describe('a file that is not public', () => {
  test('opens by the link of who may see the request, for a quarter of an hour', async () => {
    const file = await api.uploaded('staff-1', 'ประกาศ ฉบับที่ 1.pdf', aPdf('เนื้อหา'));
    const { id } = await api.filed('staff-1', { fileIds: [file.id] });
    const url = (await api.view('sakrai', id)).content.files[0]?.url ?? '';
    const path = url.replace(`/api/${OFFICE}`, '');
    const opened = await api.call('GET', path);
    expect(opened.status).toBe(200);
    expect(opened.body).toContain('เนื้อหา');
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining(
        `filename*=UTF-8''${encodeURIComponent('ประกาศ ฉบับที่ 1.pdf')}`,
      ),
      'content-security-policy': expect.stringContaining('sandbox'),
    });
    const now = api.clock.now();
    api.clock.moveTo(now + 15 * 60_000 + 1000);
    await api.refused(403, 'link_expired', () => api.call('GET', path));
    api.clock.moveTo(now);
  });

  test('opens by no other link', async () => {
    const file = await api.uploaded('staff-1', 'ก.pdf');
    const other = await api.uploaded('staff-1', 'ข.pdf');
    const { id } = await api.filed('staff-1', { fileIds: [file.id] });
    const url = new URL((await api.view('sakrai', id)).content.files[0]?.url ?? '', 'http://x');
    const query = Object.fromEntries(url.searchParams);
    const path = (fileId: string, given: Record<string, string>) =>
      `/files/${fileId}/x.pdf?${new URLSearchParams(given)}`;
    for (const forged of [
      path(file.id, {}),
      path(file.id, { ...query, until: String(Number(query.until) + 1) }),
      path(file.id, { ...query, signature: 'x' }),
      path(other.id, query as Record<string, string>),
    ]) {
      await api.refused(403, 'link_expired', () => api.call('GET', forged));
    }
    const elsewhere = path(file.id, query as Record<string, string>);
    await api.refused(403, 'link_expired', () => api.call('GET', elsewhere, { office: 'khemarat' }));
    expect(api.lines.join('')).not.toContain('x.pdf');
  });
});

describe('an upload', () => {
  test('can be taken back until a request has it', async () => {
    const file = await api.uploaded('staff-2', 'ผิดไฟล์.pdf');
    const before = Object.keys(api.stored()).length;
    expect((await api.call('DELETE', `/files/${file.id}`, { as: 'staff-2' })).status).toBe(204);
    expect(Object.keys(api.stored()).length).toBe(before - 2);
    await api.refused(404, 'not_found', () => api.call('DELETE', `/files/${file.id}`, { as: 'staff-2' }));
  });

  test('cannot be taken back once a request has it, nor by anybody else', async () => {
    const taken = await api.uploaded('staff-2', 'ใช้แล้ว.pdf');
    await api.filed('staff-2', { fileIds: [taken.id] });
    await api.refused(404, 'not_found', () => api.call('DELETE', `/files/${taken.id}`, { as: 'staff-2' }));
    const own = await api.uploaded('staff-2', 'ของฉัน.pdf');
    await api.refused(404, 'not_found', () => api.call('DELETE', `/files/${own.id}`, { as: 'staff-1' }));
    await api.refused(404, 'not_found', () => api.call('DELETE', `/files/${aUuid(1)}`, { as: 'staff-1' }));
  });
});

test('the log of the program names nobody', () => {
  expect(api.lines.length).toBeGreaterThan(10);
  expect(api.lines.join('')).not.toMatch(/นงลักษณ์|สะไกร|โทร\.|eyJ|U[0-9a-f]{32}|แผนปฏิบัติการ|\.pdf/);
});
