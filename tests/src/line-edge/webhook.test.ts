import { request } from 'node:http';
import type { Store } from '@prakat/functions/store/store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { wordsOf } from './read-message.ts';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.close());

const help = (key = 'staff-1') =>
  edge.event('message', edge.userOf(key), { message: { type: 'text', id: '1', text: 'ช่วยเหลือ' } });
const bodyOf = (...events: unknown[]) => JSON.stringify({ destination: 'U0', events });
const seen = async (id: string) => (await edge.store.get('seenEvents', id)) !== null;

/** A POST that says a body of 100 KB and sends one letter of it; gives what is answered. */
function beginning(url: string, path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined }>((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-length': '100000', ...headers } };
    const call = request(`${url}${path}`, options, (answer) => {
      resolve({ status: answer.statusCode });
      call.destroy();
    });
    call.once('error', reject);
    call.write('x');
  });
}

describe('who may speak to the webhook', () => {
  it('takes a body signed over its raw bytes, Thai letters and emoji included', async () => {
    const event = help();
    const pretty = JSON.stringify({ destination: 'U0', events: [{ ...event, note: 'สวัสดี 🙏🏽' }] }, null, 3);
    expect((await edge.post(pretty)).status).toBe(200);
    expect(edge.replies).toHaveLength(1);
  });

  it.each([
    ['no signature', { 'x-line-signature': '' }],
    ['a signature that is none', { 'x-line-signature': 'ลายเซ็น'.replace(/[^ -~]/g, '?') }],
    ['the signature of other bytes', { 'x-line-signature': Buffer.alloc(32, 7).toString('base64') }],
  ])('refuses %s with 401 and stores nothing', async (_, headers) => {
    const event = help();
    const answer = await edge.post(bodyOf(event), OFFICE, headers);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ error: { code: 'bad_signature', message: expect.any(String) } });
    expect(await seen(event.webhookEventId)).toBe(false);
    expect(edge.replies).toEqual([]);
    expect(edge.logged.join('')).toContain('bad_signature');
    expect(edge.logged.join('')).not.toContain('ช่วยเหลือ');
  });

  it("refuses a body signed with another office's secret", async () => {
    const body = bodyOf(help());
    const answer = await edge.post(body, OFFICE, { 'x-line-signature': edge.sign(body, 'satun') });
    expect(answer.status).toBe(401);
  });

  it('knows no other offices', async () => {
    const answer = await edge.post(bodyOf(help()), 'nowhere');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'unknown_office' } });
  });

  it('takes a body of 256 KB, and refuses a larger one', async () => {
    const sized = (bytes: number) => {
      const body = { destination: 'U0', events: [], more: '' };
      return JSON.stringify({ ...body, more: 'x'.repeat(bytes - JSON.stringify(body).length) });
    };
    expect((await edge.post(sized(256 * 1024))).status).toBe(200);
    const answer = await edge.post(sized(256 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { code: 'body_too_large' } });
  });

  it.each([
    ['says no signature', {}, OFFICE, 401],
    ['says what can be none', { 'X-Line-Signature': 'AAAA' }, OFFICE, 401],
    ['is for no office', { 'X-Line-Signature': Buffer.alloc(32).toString('base64') }, 'nowhere', 404],
  ])('answers at once what %s, though its body never comes', async (_, headers, officeId, status) => {
    const answer = await beginning(edge.url, `/line/${officeId}/webhook`, headers);
    expect(answer.status).toBe(status);
  });

  it.each([
    ['no JSON', '{"events": ['],
    ['no events', '{"destination":"U0"}'],
    ['no object', '[]'],
    ['nothing', ''],
  ])('refuses %s with 400', async (_, body) => {
    const answer = await edge.post(body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_json' } });
  });

  it("answers the console's verification, which has no events", async () => {
    expect((await edge.post(bodyOf())).status).toBe(200);
  });
});

describe('what becomes of events', () => {
  it('passes over what it does not know, keeps quiet in standby, and takes the rest', async () => {
    const standby = { ...help(), mode: 'standby' };
    const unknown = { ...help(), type: 'messageEdited' };
    expect(await edge.deliver([standby, unknown, 'nonsense', null, { type: 'message' }, help()])).toBe(200);
    expect(edge.replies).toHaveLength(1);
    expect(await seen(standby.webhookEventId)).toBe(false);
  });

  it('gives a redelivered event no second effect and no second answer', async () => {
    const event = help();
    await edge.deliver([event, event]);
    await edge.deliver([{ ...event, deliveryContext: { isRedelivery: true } }]);
    await Promise.all([edge.deliver([event]), edge.deliver([event])]);
    expect(edge.replies).toHaveLength(1);
  });

  it('queues the answer for the person when the reply token no longer works', async () => {
    edge.failReplies();
    await edge.deliver([help('staff-1')]);
    const [entry, ...more] = await edge.queued();
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ channel: 'line', address: edge.userOf('staff-1').userId });
    expect(wordsOf(entry?.messages)).toContain('วิธีใช้งาน');
    expect(edge.nudges()).toBe(1);
    expect(edge.logged.join('')).toContain('line.reply_fallback');
  });

  it('writes no name, text or LINE id into the log', async () => {
    await edge.file('staff-1');
    await edge.say('staff-1', 'ข้อความส่วนตัวของฉัน');
    edge.failReplies();
    await edge.say('staff-1', 'ข้อความส่วนตัวของฉัน');
    const log = edge.logged.join('');
    for (const personal of ['ข้อความส่วนตัว', edge.userOf('staff-1').userId, 'นงลักษณ์'])
      expect(log).not.toContain(personal);
  });
});

describe('faults', () => {
  /** A store of which one transaction fails. */
  const failingOnce = (error: Error) => {
    let failed = false;
    return (store: Store): Store => ({
      get: (collection, id) => store.get(collection, id),
      find: (collection, query, find) => store.find(collection, query, find),
      snapshot: (read) => store.snapshot(read),
      check: () => store.check(),
      close: () => store.close(),
      transact(work) {
        if (failed) return store.transact(work);
        failed = true;
        return Promise.reject(error);
      },
    });
  };

  it('answers 500 when the store failed, and has each effect once when LINE delivers again', async () => {
    await edge.close();
    edge = await startEdge(failingOnce(new Error('disk full')));
    const events = [help('staff-1'), help('nopphakon')];
    expect(await edge.deliver(events)).toBe(500);
    expect(edge.replies.map(({ token }) => token)).toEqual([events[1]?.replyToken]);
    expect(await edge.deliver(events)).toBe(200);
    expect(edge.replies.map(({ token }) => token)).toEqual([events[1]?.replyToken, events[0]?.replyToken]);
  });

  it('tells the person about a fault of the program, and goes on with the other events', async () => {
    const office = edge.context.offices.get(OFFICE);
    if (!office) throw new Error('no office');
    const { profile } = office;
    // A profile that breaks the drawing of one card.
    office.profile = { ...profile, files: undefined as never };
    const form = edge.event('message', edge.userOf('staff-1'), {
      message: { type: 'text', id: '1', text: 'แบบฟอร์ม' },
    });
    expect(await edge.deliver([form, help()])).toBe(200);
    const [fault, helped] = edge.replies;
    expect(wordsOf(fault?.messages)).toContain('ระบบขัดข้องชั่วคราว');
    expect(wordsOf(helped?.messages)).toContain('วิธีใช้งาน');
    expect(edge.logged.join('')).toContain('webhook event failed');
  });
});

describe('an event that is older than what is remembered of events', () => {
  const DAY = 24 * 3600_000;

  it.each([
    ['almost seven days', 7 * DAY - 1, 1],
    ['seven days', 7 * DAY, 0],
    ['a year', 365 * DAY, 0],
  ])('of %s', async (_, age, replies) => {
    const event = { ...help(), timestamp: edge.clock() - age };
    // LINE is answered 200: it must not bring it again.
    expect(await edge.deliver([event])).toBe(200);
    expect(edge.replies).toHaveLength(replies);
    expect(await seen(event.webhookEventId)).toBe(replies > 0);
    expect(edge.logged.join('').includes('webhook event too old')).toBe(replies === 0);
  });
});
