import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { audit } from '@prakat/functions/audit/audit';
import { answerOwed } from '@prakat/functions/chat/owed-answers';
import { lookAtGroups } from '@prakat/functions/jobs/look-at-groups';
import { following } from '@prakat/shared/subscriptions/subscription';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Order, World } from './a-world.ts';

// What goes wrong between people, LINE and the product: each time the sentence that a person gets, and that nothing is lost. The
// product and the simulator of LINE talk over HTTP as they do when they run; parts of them alone are tested where they stand. What
// people send in a chat the product does not fetch, so that no content of it can be gone.

let world: World;
beforeAll(async () => {
  world = await World.begin();
});
afterEach(async () => {
  await world.heal();
  await world.quota(null);
});
afterAll(async () => {
  // Whatever went wrong, every record agrees with its log.
  const { store, files, offices } = world.environment.machine.context;
  expect((await audit(store, files, offices.keys())).faults).toEqual([]);
  await world.close();
});

const TOKEN_GONE = 'Invalid reply token';
const MONTH_OVER = 'You have reached your monthly limit.';
const AGREED = 'บันทึกผล “พิจารณาเห็นชอบ เสนอผู้อนุมัติ” ของคำขอเลขที่';
/** What whoever presses again is told, and who could not be answered at once. */
const AGREED_BEFORE = 'ท่านได้เห็นชอบและเสนอต่อคำขอนี้แล้วเมื่อ';

describe('the answer to a press', () => {
  test.each<[fault: string, order: Order, comes: 'reply' | 'push', says: string]>([
    ['its token has run out, or was used', { status: 400, message: TOKEN_GONE }, 'push', AGREED],
    ['LINE takes no more calls for a moment', { status: 429 }, 'reply', AGREED_BEFORE],
    ['LINE fails before it took it', { status: 500 }, 'reply', AGREED],
    ['LINE fails after it took it', { status: 500, after: true }, 'reply', AGREED],
    ['LINE is away', { status: 503 }, 'reply', AGREED_BEFORE],
    ['the connection ends before LINE took it', { status: 0 }, 'reply', AGREED],
    ['the connection ends after LINE took it', { status: 0, after: true }, 'reply', AGREED],
  ])(
    '%s: the person is told once what was recorded, and it was recorded once',
    async (fault, order, comes, says) => {
      const { id, number } = await world.files(`คำตอบ ${fault}`);
      const agree = await world.dataOf('assistant-2', 'เห็นชอบ เสนออนุมัติ', id);
      await world.fails('replyMessage', order);
      await world.press('assistant-2', agree);
      await world.later(0.2);
      // As the process does every few seconds.
      for (let look = 0; look < 2; look += 1) await answerOwed(world.environment.machine.context, 10_000);
      await world.later(5);
      const answers = (await world.said('assistant-2')).filter(
        ({ message }) => JSON.stringify(message).includes(says) && JSON.stringify(message).includes(number),
      );
      expect(answers.map(({ via }) => via)).toEqual([comes]);
      expect(await world.decisions(id)).toBe(1);
    },
  );
});

describe('a card that asks for a decision', () => {
  test.each<[fault: string, order: Order]>([
    ['too many calls at a time', { status: 429 }],
    ['LINE fails before it took it', { status: 500, times: 2 }],
    ['LINE fails after it took it', { status: 500, after: true }],
    ['the connection ends before LINE took it', { status: 0 }],
    ['the connection ends after LINE took it', { status: 0, after: true }],
  ])('%s: comes a little later, and once', async (fault, order) => {
    const { id, number } = await world.files(`การ์ด ${fault}`);
    await world.later(200);
    const before = await world.times('sakrai', number);
    await world.fails('pushMessage', order);
    await world.player.decide('assistant-2', id, 'propose');
    await world.later(130);
    await world.later(30);
    expect((await world.times('sakrai', number)) - before).toBe(1);
    expect(await world.last('sakrai')).toContain('อนุมัติ');
  });

  test('the messages of the month are used up: it waits, costs nothing, and is shown when the person comes by', async () => {
    const { id, number } = await world.files('การ์ดเมื่อข้อความหมด');
    await world.later(200);
    const used = await world.used();
    await world.quota(used);
    await world.player.decide('assistant-2', id, 'propose');
    await world.later(30);
    expect(await world.times('sakrai', number)).toBe(0);
    await world.player.say('sakrai', 'สวัสดี');
    await world.environment.settle();
    expect((await world.told('sakrai', number))?.via).toBe('reply');
    expect(await world.used()).toBe(used);
  });

  test('everybody who could decide has blocked the account: administrators hear of it, and it waits for them', async () => {
    const who = { officeId: OFFICE, userId: world.player.userId('sakrai') };
    const { id, number } = await world.files('การ์ดถึงผู้ที่บล็อกบัญชี');
    await world.player.sim('POST', '/_sim/unfollow', who);
    await world.player.decide('assistant-2', id, 'propose');
    await world.later(130);
    await world.later(130);
    expect(await world.times('sakrai', number)).toBe(0);
    expect(await world.times('admin', number)).toBe(1);
    await world.player.sim('POST', '/_sim/follow', who);
    await world.environment.settle();
    expect(await world.last('sakrai')).toContain('สวัสดี นายสะไกร แก้วโสม');
    await world.player.say('sakrai', 'รอดำเนินการ');
    await world.environment.settle();
    expect(await world.times('sakrai', number)).toBe(1);
  });
});

describe('a resident', () => {
  test('whose reply token is gone is pushed nothing, and has the answer when they ask again', async () => {
    const used = await world.used();
    await world.fails('replyMessage', { status: 400, message: TOKEN_GONE });
    await world.player.say('resident-1', 'เวลาทำการ');
    await world.later(5);
    expect(await world.times('resident-1', '08.30-16.30')).toBe(0);
    await world.player.say('resident-1', 'เวลาทำการ');
    await world.environment.settle();
    expect((await world.told('resident-1', '08.30-16.30'))?.via).toBe('reply');
    expect(await world.used()).toBe(used);
  });

  test('what is new to them is not lost with a reply', async () => {
    await world.press('resident-1', `a=follow&k=${filledForm.categoryId}`);
    await world.published('ข่าวที่ไม่หาย');
    await world.fails('replyMessage', { status: 400, message: TOKEN_GONE });
    await world.player.say('resident-1', 'เวลาทำการ');
    await world.environment.settle();
    expect(await world.times('resident-1', 'ข่าวที่ไม่หาย')).toBe(0);
    await world.player.say('resident-1', 'เวลาทำการ');
    await world.environment.settle();
    expect(await world.times('resident-1', 'ข่าวที่ไม่หาย')).toBe(1);
    await world.press('resident-1', 'a=unfollow_all');
    expect(await world.last('resident-1')).toContain('ระบบลบข้อมูลการติดตามของท่านแล้ว');
  });
});

describe('an item that is sent to many', () => {
  test.each<[fault: string, order: Order | null, unknown: boolean]>([
    ['LINE does not know one of them', null, true],
    ['LINE fails after it took it', { status: 500, after: true }, false],
    ['the connection ends after LINE took it', { status: 0, after: true }, false],
    ['too many calls at a time', { status: 429 }, false],
    ['the month is used up elsewhere, and more is bought', { status: 429, message: MONTH_OVER }, false],
  ])('%s: each of the others has it once', async (fault, order, unknown) => {
    const title = `ส่งถึงผู้ติดตาม ${fault}`;
    const { id } = await world.published(title);
    const readers = ['resident-1', 'resident-2'].map((key) => world.player.userId(key));
    const accounts = unknown ? [...readers, `U${createHash('md5').update(fault).digest('hex')}`] : readers;
    await world.store().transact(async (tx) => {
      for (const lineUserId of accounts) {
        const who = { officeId: OFFICE, lineUserId };
        tx.put('subscriptions', following(null, who, filledForm.categoryId, world.environment.clock.now()));
      }
    });
    if (order) await world.fails('multicast', order);
    await world.quota(10_000);
    const { publication } = await world.player.view('nopphakon', id);
    const people = accounts.length;
    const body = { action: 'tell_followers', seen: publication?.seen, to: 'category', people };
    await world.player.actOnPublication('nopphakon', id, body);
    await world.later(2);
    await world.later(37 * 60);
    for (const person of ['resident-1', 'resident-2']) expect(await world.times(person, title)).toBe(1);
    // Whom LINE does not know is forgotten.
    for (const account of accounts) {
      const kept = await world.store().get('subscriptions', `${OFFICE}:${account}`);
      expect(kept !== null).toBe(readers.includes(account));
    }
  });
});

describe('people', () => {
  test('take a typed reason back: the card with it decides nothing, and says what is missing', async () => {
    const { id } = await world.files('เหตุผลที่ถูกถอนกลับ');
    const { officeId } = world.player;
    const userId = world.player.userId('assistant-2');
    const refuse = await world.dataOf('assistant-2', 'ไม่อนุมัติ', id);
    await world.press('assistant-2', refuse);
    await world.player.say('assistant-2', 'ซ้ำกับคำขอเดิมของกลุ่มงาน');
    await world.environment.settle();
    const confirm = await world.dataOf('assistant-2', 'ยืนยันไม่อนุมัติ', id);
    const typed = (await world.player.received({ person: 'assistant-2' })).findLast(
      ({ message }) => message.text === 'ซ้ำกับคำขอเดิมของกลุ่มงาน',
    );
    await world.player.sim('POST', '/_sim/unsend', { officeId, userId, messageId: typed?.id });
    await world.press('assistant-2', confirm);
    await world.environment.settle();
    expect(await world.last('assistant-2')).toContain('กรุณาระบุเหตุผล');
    expect(await world.decisions(id)).toBe(0);
  });

  test('press on two devices at once, and twice with one thumb: it is done once, and they are told that they did it', async () => {
    const { id, number } = await world.files('กดสองเครื่อง');
    const agree = await world.dataOf('assistant-2', 'เห็นชอบ เสนออนุมัติ', id);
    await Promise.all([world.press('assistant-2', agree), world.press('assistant-2', agree)]);
    await world.press('assistant-2', agree);
    await world.environment.settle();
    expect(await world.decisions(id)).toBe(1);
    expect(await world.times('assistant-2', `${AGREED} ${number} แล้ว`)).toBe(1);
    expect(await world.last('assistant-2')).toContain(AGREED_BEFORE);
  });

  test('press a card that is months old: nothing changes, and it says what became of the request', async () => {
    const { id } = await world.files('การ์ดเก่า');
    const refuse = await world.dataOf('assistant-2', 'เห็นชอบ เสนออนุมัติ', id);
    await world.player.decide('assistant-2', id, 'propose');
    await world.player.decide('sakrai', id, 'approve');
    await world.environment.settle();
    const asDecided = (await world.store().get('submissions', id))?.decisions;
    await world.later(100 * 24 * 60);
    const before = await world.times('assistant-2', AGREED_BEFORE);
    await world.press('assistant-2', refuse);
    await world.environment.settle();
    expect(await world.times('assistant-2', AGREED_BEFORE)).toBe(before + 1);
    expect((await world.store().get('submissions', id))?.decisions).toEqual(asDecided);
  });

  test('press a button that nobody drew: it says that the button does not work, and nothing happens', async () => {
    await world.press('assistant-2', 'a=approve&s=nonsense&r=1');
    await world.environment.settle();
    expect(await world.last('assistant-2')).toContain('ปุ่มนี้ใช้ไม่ได้แล้ว');
  });
});

describe('the form', () => {
  test('whose sign-in has run out says that what was typed is still there, and is filed once after it', async () => {
    const key = randomUUID();
    const body = { filingKey: key, draft: { ...filledForm, title: 'กรอกนาน', fileIds: [] }, corrects: null };
    const send = (token: string) =>
      fetch(`${world.player.url}/api/${OFFICE}/submissions`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const old = await world.player.token('staff-1');
    await world.later(61);
    const refused = await send(old);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      error: { message: 'การเข้าสู่ระบบหมดอายุแล้ว กรุณาเข้าสู่ระบบด้วย LINE อีกครั้ง ข้อมูลที่กรอกไว้ยังอยู่' },
    });
    const fresh = await world.player.token('staff-1');
    // Pressed twice, since nobody saw the first answer.
    const answers = await Promise.all([send(fresh), send(fresh)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    const numbers = await Promise.all(
      answers.map(async (one) => ((await one.json()) as { number: string }).number),
    );
    expect(new Set(numbers).size).toBe(1);
  });

  test('an upload that breaks off at 90 per cent leaves nothing, and the same file can be sent again', async () => {
    const content = Buffer.from(smallPdf('แผนปฏิบัติการ '.repeat(2_000)));
    const { hostname, port } = new URL(world.player.url);
    const token = await world.player.token('staff-1');
    const files = () =>
      world.store().find('files', 'byUploader', {
        equals: { officeId: OFFICE, uploadedBy: `${OFFICE}.staff-1` },
        limit: 50,
      });
    const before = (await files()).items.length;
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          [
            `POST /api/${OFFICE}/files HTTP/1.1`,
            `host: ${hostname}:${port}`,
            `authorization: Bearer ${token}`,
            'content-type: application/octet-stream',
            `content-length: ${content.length}`,
            `x-file-name: ${encodeURIComponent('แผน.pdf')}`,
            '',
            '',
          ].join('\r\n'),
        );
        socket.write(content.subarray(0, Math.floor(content.length * 0.9)), () => {
          socket.destroy();
          resolve();
        });
      });
      socket.on('error', reject);
    });
    await world.environment.settle();
    expect((await files()).items).toHaveLength(before);
    const kept = await world.player.upload('staff-1', 'แผน.pdf', content);
    expect(kept.bytes).toBe(content.length);
    const draft = { ...filledForm, title: 'แนบไฟล์หลังสัญญาณขาด', fileIds: [kept.id] };
    const filed = await world.player.submit('staff-1', draft, randomUUID());
    expect(filed.content.files.map(({ name }) => name)).toEqual(['แผน.pdf']);
  });
});

describe('a group', () => {
  test('that is gone is told to the administrators, and an announcement for it is not lost from the record', async () => {
    const { context } = world.environment.machine;
    const office = context.offices.get(OFFICE);
    if (!office) throw new Error('no office');
    await world.player.sim('POST', '/_sim/leave', { officeId: OFFICE, groupId: world.player.groupId() });
    await lookAtGroups(context, office);
    await world.environment.settle();
    await world.player.say('admin', 'สวัสดี');
    await world.environment.settle();
    expect(await world.times('admin', 'กลุ่ม')).toBeGreaterThan(0);
    const { id } = await world.published('ประกาศเมื่อไม่มีกลุ่ม');
    const { publication } = await world.player.view('nopphakon', id);
    expect(publication?.placements.find(({ destination }) => destination === 'built-in')?.state).toBe('up');
  });
});
