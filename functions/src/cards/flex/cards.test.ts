import { notices } from '@prakat/shared/machine/effects';
import { publicationStateSchema } from '@prakat/shared/publication/schema';
import { stateSchema } from '@prakat/shared/submission/schema';
import { anyCharacter } from '@prakat/shared/testing/any-character';
import { aContent, aPlacement, aPublication, aSubmission } from '@prakat/shared/testing/builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../store/items.ts';
import { anOffice, theLongest } from '../testing/card-samples.ts';
import { everyMessage } from '../testing/every-message.ts';
import { someLittleKnown } from '../testing/little-known.ts';
import { faultsOf } from '../testing/message-limits.ts';
import { actionsOf, drawn, labelsOf, pressesOf, textOf } from '../testing/read-card.ts';
import { announcementMessage } from './announcement-bubble.ts';
import { listBubble } from './list-bubble.ts';

const profile = anOffice();
const content = aContent({ categoryId: 'official-information', subtopicId: 'publication-framework' });
const publication = aPublication({ content });
const submission = aSubmission({ content, state: 'approved', currentStep: null });
const item: Item = { submission, publication };
const standsAt = (address: string): Item => ({
  submission,
  publication: aPublication({ content, placements: [aPlacement({ address })] }),
});

describe('the page of an item', () => {
  it('is opened from the card that says it is up', () => {
    const message = drawn('published', item);
    expect(textOf(message)).toContain('นายสมชาย ใจดี สาธารณสุขอำเภอ');
    expect(publication.placements[0]?.address).toMatch(/\/si-bun-rueang\/items\/submission-1$/);
    // By the number that people know it by.
    expect(actionsOf(message)[0]?.uri).toBe('https://prakat.example.go.th/si-bun-rueang/2565-0001');
  });

  it('is left out where LINE would not open it', () => {
    expect(labelsOf(drawn('published', standsAt('ftp://office.example/file')))).toEqual([
      'เปิดดูรายละเอียดคำขอ',
    ]);
  });

  it('is written the way LINE takes it, Thai letters and all', () => {
    expect(faultsOf(drawn('confirm_task', standsAt('https://office.example/ประกาศ')))).toEqual([]);
  });
});

describe('the announcement in the group', () => {
  const message = announcementMessage(publication, profile, 'https://office.example/items/1');

  it('has no button that acts, because anybody in a group can press it', () => {
    expect(actionsOf(message).map(({ type }) => type)).toEqual(['uri']);
  });

  it('says nothing that only staff should know', () => {
    const { submitter } = submission;
    for (const secret of [submitter.contact, submitter.name, 'liff.line.me', '2565-0001', 'วาจา'])
      expect(JSON.stringify(message)).not.toContain(secret);
    expect(textOf(message)).toContain('24 ธันวาคม 2564');
  });

  it('says where to read it where it has no address', () => {
    const without = announcementMessage(publication, profile, null);
    expect(actionsOf(without)).toEqual([]);
    expect(textOf(without)).toContain('อ่านฉบับเต็มได้ที่เว็บไซต์ของหน่วยงาน');
  });
});

describe('the alerts', () => {
  it('say which message was lost, to whom, how often it was tried and why', () => {
    const details = {
      notice: 'review_requested',
      to: 'นายสะไกร แก้วโสม',
      attempts: 8,
      error: '429: monthly limit',
      requestId: 'r-1',
    };
    const text = textOf(drawn('undelivered', item, { details }));
    for (const part of ['การ์ดขอให้พิจารณา', 'นายสะไกร แก้วโสม', '8', '429: monthly limit', 'r-1'])
      expect(text).toContain(part);
  });

  it('name the step that nobody can take, or the task', () => {
    expect(textOf(drawn('nobody_entitled', aSubmission()))).toContain('“อนุมัติให้เผยแพร่”');
    const removing = drawn('nobody_entitled', item, { details: { unheard: 'remove_task' } });
    expect(textOf(removing)).toContain('“นำข้อมูลลงจากเว็บไซต์”');
  });

  it('tell what could not be put up from what could not be said in a group', () => {
    const inGroup = drawn('publish_failed', item, { details: { placement: 'line-group:C1', error: 'x' } });
    expect(textOf(inGroup)).toContain('แจ้งในกลุ่ม LINE ไม่สำเร็จ');
    const onSite = drawn('publish_failed', item, { details: { placement: 'built-in', error: 'x' } });
    expect(textOf(onSite)).toContain('ส่งเป็นงานให้ผู้ดูแลเว็บไซต์');
  });

  it('say that the public may still read what the product could not take down', () => {
    const text = textOf(drawn('remove_failed', item, { details: { error: 'เว็บไซต์ไม่ตอบ' } }));
    expect(text).toContain('ประชาชนอาจยังเปิดอ่านได้');
    expect(text).toContain('เว็บไซต์ไม่ตอบ');
  });

  it('tell webmasters what an outsider does not find, what to do, and that groups wait for it', () => {
    const details = { says: 'missing', reason: 'ไม่มีหน้านี้บนเว็บไซต์ (404)', url: 'https://example.go.th/7' };
    const text = textOf(drawn('unproved', item, { details }));
    for (const part of ['แจ้งผู้ดูแลเว็บไซต์', 'ยังไม่พบบนเว็บไซต์', '(404)', 'https://example.go.th/7', 'ตรวจอีกครั้ง'])
      expect(text).toContain(part);
    const left = textOf(drawn('unproved', item, { details: { ...details, says: 'still_there' } }));
    expect(left).toContain('ยังพบบนเว็บไซต์หลังนำลง');
    expect(left).toContain('นำหน้าและไฟล์ออกจากเว็บไซต์');
  });

  it('tell webmasters of what somebody changed, and which button puts it right where the product writes the page', () => {
    const wrong = { says: 'changed', reason: 'หน้าบนเว็บไซต์ถูกแก้ไข', placement: 'wordpress' };
    const [place] = item.publication?.placements ?? [];
    const written = { ...place, id: 'wordpress', destination: 'wordpress' };
    const onWordPress = {
      ...item,
      publication: { ...item.publication, placements: [written] },
    } as typeof item;
    const text = textOf(drawn('unproved', onWordPress, { details: wrong }));
    for (const part of ['พบบนเว็บไซต์ แต่ไม่เป็นไปตามที่อนุมัติ', 'ถูกแก้ไข', 'นำฉบับที่อนุมัติขึ้นใหม่', 'ตรวจอีกครั้ง'])
      expect(text).toContain(part);
    const byHand = textOf(drawn('unproved', item, { details: { ...wrong, placement: 'by-hand' } }));
    expect(byHand).not.toContain('นำฉบับที่อนุมัติขึ้นใหม่');
  });

  it('tell webmasters of a website that the product does not reach, and that they may look themselves', () => {
    const unreached = { says: 'unreached', reason: 'ติดต่อเครื่องของเว็บไซต์ไม่ได้', placement: 'by-hand' };
    const text = textOf(drawn('unproved', item, { details: unreached }));
    for (const part of ['ระบบเปิดหน้าเว็บไม่ได้', 'ติดต่อเครื่องของเว็บไซต์ไม่ได้', 'ตรวจอีกครั้ง', 'ยืนยันว่าประชาชนเปิดดูได้'])
      expect(text).toContain(part);
    expect(textOf(drawn('unproved', item, { details: { ...unreached, says: 'missing' } }))).not.toContain(
      'ยืนยันว่าประชาชนเปิดดูได้',
    );
  });

  it('stand without any details', () => {
    for (const notice of [
      'unproved',
      'publish_failed',
      'remove_failed',
      'undelivered',
      'nobody_entitled',
    ] as const)
      expect(faultsOf(drawn(notice, item))).toEqual([]);
  });
});

describe('what LINE takes', () => {
  const offices = ['si-bun-rueang', 'satun', 'khemarat', 'kham-khuean-kaeo', 'kamphaeng-phet-hospital'].map(
    anOffice,
  );
  const states = stateSchema.options;
  const publicationStates = publicationStateSchema.options;

  // What people write is cut the same way for every office: one shows it for the rest.
  const wordy = ['ที่', 'เผยแพร่ข้อมูล '];
  const strange = ['น้ำ', 'W', '\u0E49', '👩‍👩‍👧‍👦', '"', '\u0007'];

  it.each(offices)('holds for every message of $id with the longest of everything', (office) => {
    for (const fill of office.id === profile.id ? [...wordy, ...strange] : wordy)
      for (const message of everyMessage(office, theLongest(office, fill)))
        expect(faultsOf(message), `${fill}: ${'altText' in message ? message.altText : ''}`).toEqual([]);
  });

  it('holds for any text in any state of request and publication', () => {
    const anyState = fc.record({
      state: fc.constantFrom(...states),
      publicationState: fc.constantFrom(...publicationStates),
    });
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }),
        anyState,
        (fill, { state, publicationState }) => {
          const longest = theLongest(profile, fill);
          const given = {
            submission: { ...longest.submission, state },
            publication: { ...longest.publication, state: publicationState },
          };
          for (const message of everyMessage(profile, given)) expect(faultsOf(message)).toEqual([]);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('holds for a page of a list of any length, whatever its items say', () => {
    const next = fc.option(
      fc.record({
        a: fc.constantFrom('mine' as const, 'waiting' as const, 'tasks' as const),
        cursor: fc.stringMatching(/^[\w-]{1,260}$/),
      }),
      { nil: null },
    );
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 12 }), { maxLength: 20 }),
        next,
        fc.constantFrom(...states),
        (fills, page, state) => {
          const items = fills.map((fill) => {
            const longest = theLongest(profile, fill);
            return { ...longest, submission: { ...longest.submission, state } };
          });
          const list = { profile, liffId: '2001234567-abcdefgh', title: 'คำขอของท่าน', empty: 'ไม่มี' };
          expect(faultsOf(listBubble({ ...list, items, path: '/mine', next: page }))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('holds for items of which little is known, in every state', () => {
    // Each state of the request with each of the publication in the long tests.
    for (const little of someLittleKnown)
      for (const message of everyMessage(profile, little))
        expect(faultsOf(message), little.submission.state).toEqual([]);
  });

  it.each(['1-1111-11111-11-9', '1111111111119', '๑๑๑๑๑๑๑๑๑๑๑๑๙'])(
    'shows the number of a person, %s, nowhere: not in titles, file names, reasons, nor in notifications',
    (number) => {
      // Addresses are kept as they are: they would lead nowhere.
      for (const message of everyMessage(profile, theLongest(profile, `${number} `)))
        expect(JSON.stringify(message).replace(/https?:[^\s"]+/g, '')).not.toContain(number);
    },
  );

  it('is pressed with what the product understands', () => {
    for (const message of everyMessage(profile, theLongest(profile, 'ที่')))
      for (const press of pressesOf(message)) expect(press).not.toBeNull();
  });

  it('is given in alt texts that say what it is, short enough for a notification', () => {
    for (const notice of notices) {
      const { altText } = drawn(notice, item);
      expect(altText, notice).toContain('ประกาศ');
      expect(altText.length).toBeLessThanOrEqual(300);
    }
  });
});

it('every card colours its letters and the ground below them itself: LINE may be dark around it', () => {
  const office = anOffice();
  type Node = { type?: string; color?: string; backgroundColor?: string; contents?: unknown };
  const bare: string[] = [];
  const look = (node: Node, hasGround: boolean) => {
    const stands = hasGround || node.backgroundColor !== undefined;
    if (node.type === 'text' && !(stands && node.color)) bare.push(JSON.stringify(node).slice(0, 120));
    if (Array.isArray(node.contents)) for (const part of node.contents as Node[]) look(part, stands);
  };
  for (const message of everyMessage(office, theLongest(office, 'ก'))) {
    if (message.type !== 'flex') continue;
    const { contents } = message;
    for (const bubble of contents.type === 'carousel' ? contents.contents : [contents])
      for (const name of ['header', 'body', 'footer'] as const) {
        const block = bubble[name];
        if (block) look(block as Node, bubble.styles?.[name]?.backgroundColor !== undefined);
      }
  }
  expect(bare).toEqual([]);
});
