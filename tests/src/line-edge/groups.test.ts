import type { Office } from '@prakat/functions/context';
import { lookAtGroups } from '@prakat/functions/jobs/look-at-groups';
import { groupsOf } from '@prakat/functions/people/groups';
import { activeGroups } from '@prakat/functions/procedure/active-groups';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Edge, OFFICE, startEdge } from './edge.ts';
import { buttonsOf, dataOf, wordsOf } from './read-message.ts';

let edge: Edge;
beforeEach(async () => {
  edge = await startEdge();
});
afterEach(() => edge.close());

const GROUP = { type: 'group', groupId: `C${'9'.repeat(32)}` };
const memberOf = async (key: string) => (await edge.store.get('members', `${OFFICE}.${key}`)) ?? undefined;

describe('groups', () => {
  const group = () => edge.store.get('groups', GROUP.groupId);
  const cardsOf = async (notice: string) => (await edge.queued()).filter((task) => task.notice === notice);
  const logged = async () => {
    const { items } = await edge.store.find('memberEvents', 'byMember', {
      equals: { officeId: OFFICE, subject: `group:${GROUP.groupId}` },
      limit: 20,
    });
    return items.reverse().map(({ action, actor }) => `${action} by ${actor.name}`);
  };

  it('is asked for by administrators before it gets announcements', async () => {
    const greeting = await edge.tell(edge.event('join', GROUP));
    expect(wordsOf(greeting)).toContain('ไม่เก็บข้อความใดไว้');
    expect(await group()).toMatchObject({ status: 'pending', name: 'กลุ่มทดสอบ' });
    const cards = await cardsOf('group_joined');
    expect(cards.map(({ address }) => address)).toEqual([edge.userOf('admin').userId]);
    const data = dataOf(cards[0]?.messages, 'ใช้กลุ่มนี้รับประกาศ');

    expect(wordsOf(await edge.press('staff-1', data))).toContain('เป็นหน้าที่ของผู้ดูแลระบบ');
    expect(await group()).toMatchObject({ status: 'pending' });
    expect(wordsOf(await edge.press('admin', data))).toContain('จะได้รับประกาศ');
    expect(await group()).toMatchObject({ status: 'active' });
    expect(wordsOf(await edge.press('admin', data))).toContain('ใช้งานเช่นนี้อยู่แล้ว');
  });

  it('is refused by administrators, and gets nothing', async () => {
    await edge.tell(edge.event('join', GROUP));
    const [card] = await cardsOf('group_joined');
    const data = dataOf(card?.messages, 'ไม่ใช้กลุ่มนี้');
    expect(wordsOf(await edge.press('staff-1', data))).toContain('เป็นหน้าที่ของผู้ดูแลระบบ');
    expect(wordsOf(await edge.press('admin', data))).toContain('ระบบจะไม่ส่งข้อความใดในกลุ่ม “กลุ่มทดสอบ”');
    expect(await group()).toMatchObject({ status: 'off' });
  });

  it('is switched off and on again by an administrator, who finds it by the word กลุ่ม', async () => {
    await edge.tell(edge.event('join', GROUP));
    const [card] = await cardsOf('group_joined');
    await edge.press('admin', dataOf(card?.messages, 'ใช้กลุ่มนี้รับประกาศ'));
    expect(wordsOf(await edge.say('staff-1', 'กลุ่ม'))).toContain('เป็นหน้าที่ของผู้ดูแลระบบ');
    const listed = await edge.say('admin', 'กลุ่ม');
    expect(wordsOf(listed)).toContain('กลุ่มทดสอบ');
    const ending = buttonsOf(listed).find(({ data }) => data === `a=end_group&g=${GROUP.groupId}`);
    await edge.press('admin', ending?.data ?? '');
    expect(await group()).toMatchObject({ status: 'off' });
    const again = await edge.press('admin', 'a=groups');
    const accepting = buttonsOf(again).find(({ data }) => data === `a=accept_group&g=${GROUP.groupId}`);
    await edge.press('admin', accepting?.data ?? '');
    expect(await group()).toMatchObject({ status: 'active' });
  });

  it('that throws the account out is told to the administrators, once, and only where it counted', async () => {
    await edge.tell(edge.event('join', GROUP));
    const [card] = await cardsOf('group_joined');
    const data = dataOf(card?.messages, 'ใช้กลุ่มนี้รับประกาศ');
    await edge.tell(edge.event('leave', GROUP));
    expect(await cardsOf('group_lost')).toEqual([]);
    await edge.tell(edge.event('join', GROUP));
    await edge.press('admin', data);
    const leave = edge.event('leave', GROUP);
    await edge.deliver([leave, leave]);
    await edge.tell(edge.event('leave', GROUP));
    const lost = await cardsOf('group_lost');
    expect(lost.map(({ address }) => address)).toEqual([edge.userOf('admin').userId]);
    expect(wordsOf(lost)).toContain('กลุ่มทดสอบ');
    expect(await group()).toMatchObject({ status: 'left' });
    expect(wordsOf(await edge.press('admin', data))).toContain('ไม่ได้อยู่ในกลุ่ม');
  });

  it('of the staff asks what waits, and reads counts and numbers and nothing of anybody', async () => {
    await edge.tell(edge.event('join', GROUP));
    const [card] = await cardsOf('group_joined');
    const done = await edge.press('admin', dataOf(card?.messages, 'ใช้เป็นกลุ่มเจ้าหน้าที่'));
    expect(wordsOf(done)).toContain('รอดำเนินการ');
    expect(await group()).toMatchObject({ status: 'active', receives: 'waiting' });
    expect(await activeGroups(edge.store, edge.context.offices.get(OFFICE) as Office)).not.toContain(
      GROUP.groupId,
    );

    const saying = (text: string) =>
      edge.tell(edge.event('message', GROUP, { message: { type: 'text', id: '1', text } }));
    expect(wordsOf(await saying('รอดำเนินการค่ะ'))).toContain('ไม่มีคำขอที่รอดำเนินการ');
    const filed = await edge.file('staff-1', { title: 'เรื่องลับเฉพาะ' });
    const answer = await saying('รอดำเนินการ');
    expect(wordsOf(answer)).toContain('รอพิจารณา 1 รายการ');
    expect(wordsOf(answer)).toContain(filed.number);
    for (const told of ['เรื่องลับเฉพาะ', filed.submitter.name, 'จิรายุ'])
      expect(JSON.stringify(answer)).not.toContain(told);
    expect(JSON.stringify(answer)).not.toContain('postback');
    expect(wordsOf(await saying('เมนู'))).toContain(`https://prakat.example/${OFFICE}/`);
    expect(await saying('อนุมัติ')).toEqual([]);

    // The other way round again, from the list.
    const list = await edge.press('admin', 'a=groups');
    expect(wordsOf(list)).toContain('กลุ่มเจ้าหน้าที่');
    await edge.press('admin', `a=accept_group&g=${GROUP.groupId}`);
    expect(await group()).toMatchObject({ status: 'active', receives: 'published' });
    expect(wordsOf(await saying('รอดำเนินการ'))).not.toContain(filed.number);
  });

  it('that has another name, or was deleted, is found out by a look each day and told to the administrators', async () => {
    await edge.tell(edge.event('join', GROUP));
    await edge.press('admin', `a=accept_group&g=${GROUP.groupId}`);
    const office = edge.context.offices.get(OFFICE) as Office;
    // The one that the simulated office has besides.
    for (const { id } of await groupsOf(edge.store, OFFICE, ['active']))
      if (id !== GROUP.groupId) await edge.tell(edge.event('leave', { type: 'group', groupId: id }));
    const look = () => lookAtGroups(edge.context, office);
    await look();
    expect(await cardsOf('group_renamed')).toEqual([]);
    edge.setGroup({ name: 'กลุ่มชื่อใหม่' });
    await look();
    await look();
    const renamed = await cardsOf('group_renamed');
    expect(renamed.map(({ address }) => address)).toEqual([edge.userOf('admin').userId]);
    expect(wordsOf(renamed)).toContain('กลุ่มชื่อใหม่');
    expect(wordsOf(renamed)).toContain('เดิมชื่อ “กลุ่มทดสอบ”');
    edge.setGroup('unknown');
    await look();
    expect(await group()).toMatchObject({ status: 'active', name: 'กลุ่มชื่อใหม่' });
    edge.setGroup('gone');
    await look();
    await look();
    expect(await group()).toMatchObject({ status: 'left' });
    expect(wordsOf((await cardsOf('group_lost')).map(({ messages }) => messages))).toContain('กลุ่มชื่อใหม่');
    expect(await logged()).toContain('group_rename by daily');
  });

  it('is in the log of the office, with who accepted it and who ended it', async () => {
    const admin = await memberOf('admin');
    await edge.tell(edge.event('join', GROUP));
    const [card] = await cardsOf('group_joined');
    const data = dataOf(card?.messages, 'ใช้กลุ่มนี้รับประกาศ');
    await edge.press('admin', data);
    await edge.press('admin', data);
    await edge.press('admin', `a=end_group&g=${GROUP.groupId}`);
    await edge.tell(edge.event('leave', GROUP));
    expect(await logged()).toEqual([
      'group_join by line',
      `group_accept by ${admin?.name}`,
      `group_end by ${admin?.name}`,
      'group_leave by line',
    ]);
  });

  it('is heard and not answered, unless the account is spoken to', async () => {
    const source = { ...GROUP, userId: edge.userOf('staff-1').userId };
    const saying = (text: string, more = {}) =>
      edge.event('message', source, { message: { type: 'text', id: '1', text, ...more } });
    const talk = [
      'สวัสดี',
      'ประกาศ ประชุมบ่ายสอง',
      'กลุ่ม',
      '2569-0001',
      'ส่งเอกสารค่ะ',
      'อนุมัติครับ',
      'ขอบคุณค่ะ',
      'ok',
      '?',
    ];
    for (const text of [...talk, 'ช่วยเหลือผู้ประสบภัยด้วยค่ะ', 'ดูเมนูอาหารกลางวันที่ไหน']) {
      const event = saying(text);
      expect(await edge.tell(event)).toEqual([]);
      expect(await edge.store.get('seenEvents', event.webhookEventId)).toBeNull();
    }
    for (const text of ['เมนู', 'วิธีใช้ค่ะ', 'ยื่นคำขอ', 'รอดำเนินการครับ', 'ประกาศล่าสุด', 'ประกาศ?']) {
      const answer = await edge.tell(saying(text));
      expect(wordsOf(answer), text).toContain(`https://prakat.example/${OFFICE}/`);
      expect(JSON.stringify(answer)).not.toContain('postback');
    }
    const mention = { mentionees: [{ index: 0, length: 3, type: 'user', isSelf: true }] };
    expect(wordsOf(await edge.tell(saying('@บอต', { mention })))).toContain(
      `https://prakat.example/${OFFICE}/`,
    );
  });

  it('is no place to decide, whoever presses', async () => {
    const { id, revision, contentHash } = await edge.file('staff-1');
    const data = `a=propose&s=${id}&r=${revision}&h=${contentHash}`;
    for (const source of [GROUP, { ...GROUP, userId: edge.userOf('jirayu').userId }]) {
      const answer = await edge.tell(edge.event('postback', source, { postback: { data } }));
      expect(wordsOf(answer)).toContain('แชตส่วนตัว');
      expect(buttonsOf(answer)).toEqual([
        expect.objectContaining({ uri: expect.stringMatching(/liff\.line\.me\/\S+\/submissions\//) }),
      ]);
    }
    expect(await edge.request(id)).toMatchObject({ revision: 1, decisions: [] });
  });
});

it('tells administrators of forty invitations of one group once, and pushes nobody anything at once', async () => {
  for (let count = 0; count < 40; count += 1) {
    await edge.tell(edge.event('join', GROUP));
    await edge.tell(edge.event('leave', GROUP));
  }
  const told = (await edge.queued()).filter(({ notice }) => notice === 'group_joined');
  expect(told).toHaveLength(1);
  const due = { equals: { status: 'pending' }, upTo: new Date(edge.clock()).toISOString(), limit: 10 };
  expect((await edge.store.find('outbox', 'due', due)).items).toEqual([]);
});

it('pushes strangers nothing, also where their reply token is gone', async () => {
  edge.failReplies();
  await edge.tell(
    edge.event(
      'message',
      { type: 'user', userId: `U${'7'.repeat(32)}` },
      {
        message: { type: 'text', id: '1', text: 'สวัสดี' },
      },
    ),
  );
  expect(await edge.queued()).toEqual([]);
});
