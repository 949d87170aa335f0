import { randomUUID } from 'node:crypto';
import { aDraft } from '@prakat/shared/testing/builders';
import { smallPdf } from '@prakat/shared/testing/small-pdf';
import type { Player } from '@prakat/simulator/play/player';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

const OFFICE = 'si-bun-rueang';
const inBangkok = (day: string, time: string) => Date.parse(`${day}T${time}:00+07:00`);

let environment: LocalEnvironment;
let player: Player;
beforeAll(async () => {
  environment = await createLocalEnvironment({ now: inBangkok('2024-04-03', '10:00'), offices: [OFFICE] });
  player = environment.player(OFFICE);
});
afterAll(() => environment.close());

/** Moves the clock without letting any job run: the process that runs them is away. */
async function jobsAwayUntil(day: string, time: string): Promise<void> {
  await environment.machine.schedule.stop();
  environment.clock.moveTo(inBangkok(day, time));
}

async function lookAt(address: string) {
  const response = await fetch(address);
  return { status: response.status, text: await response.text() };
}

/** A published and confirmed item with a file, on the website until a day, and its addresses. */
async function published(displayUntil: string) {
  const pdf = smallPdf('ประกาศ');
  const file = await player.upload('staff-1', 'ประกาศ.pdf', pdf);
  const draft = aDraft({ requestDate: '2024-04-03', displayUntil, fileIds: [file.id] });
  const filed = await player.submit('staff-1', draft, randomUUID());
  const seen = (view: { revision: number; contentHash: string }) => ({
    seen: { revision: view.revision, contentHash: view.contentHash },
  });
  const proposed = await player.act('jirayu', filed.id, { action: 'propose', ...seen(filed) });
  await player.act('sakrai', filed.id, { action: 'approve', ...seen(proposed) });
  await environment.settle();
  const shown = (await player.view('nopphakon', filed.id)).publication?.seen;
  await player.actOnPublication('nopphakon', filed.id, { action: 'confirm_publication', seen: shown });
  await environment.settle();
  const page = `${environment.machine.url}/${OFFICE}/items/${filed.id}`;
  return {
    id: filed.id,
    page,
    file: `${environment.machine.url}/${OFFICE}/files/${filed.id}/${file.id}/x.pdf`,
  };
}

const announcements = async () => {
  await player.comeBy({ group: 'staff' });
  return (await player.received({ group: 'staff' })).filter(({ from }) => from.kind === 'bot').length;
};

describe('an item with an end of display', () => {
  let item: Awaited<ReturnType<typeof published>>;
  let announced: number;
  beforeAll(async () => {
    item = await published('2024-04-19');
    announced = await announcements();
  });

  test('is on the website to the last minute of its last day in Bangkok', async () => {
    await jobsAwayUntil('2024-04-19', '23:59');
    expect((await lookAt(item.page)).status).toBe(200);
    expect((await lookAt(item.file)).status).toBe(200);
  });

  test('answers 410 with the reason from midnight on, page and files, before any job has run', async () => {
    await jobsAwayUntil('2024-04-20', '00:00');
    expect((await player.view('staff-1', item.id)).standing).toBe('on_display');
    for (const address of [item.page, item.file]) {
      const { status, text } = await lookAt(address);
      expect(status).toBe(410);
      expect(text).toContain('พ้นระยะเวลาเผยแพร่');
      expect(text).toContain('20 เมษายน 2567');
    }
    const category = `${environment.machine.url}/${OFFICE}/categories/general-information`;
    expect((await lookAt(category)).text).not.toContain(item.id);
  });

  test('answers 410 with the reason after the job too, which tells owner and webmasters once', async () => {
    await environment.settle();
    expect((await player.view('staff-1', item.id)).standing).toBe('taken_down');
    for (const address of [item.page, item.file]) {
      const { status, text } = await lookAt(address);
      expect(status).toBe(410);
      expect(text).toContain('ครบกำหนดเผยแพร่เมื่อวันที่ 19 เมษายน 2567');
    }
    await environment.settle();
    for (const person of ['staff-1', 'nopphakon', 'webmaster-2']) {
      await player.comeBy({ person });
      const cards = (await player.received({ person })).filter(({ message }) =>
        JSON.stringify(message).includes('ครบกำหนดเผยแพร่ นำข้อมูลลงแล้ว'),
      );
      expect(cards.length, person).toBe(1);
    }
    expect((await player.audit('staff-1', item.id)).result).toBe('ok');
  });

  test('is put back with a new end, and comes down again, without another announcement in the group', async () => {
    const restore = { action: 'restore', displayUntil: '2024-04-22' };
    // Beyond the end that was permitted only who may decide puts it back.
    const refusal = await player.refused(player.actOnPublication('nopphakon', item.id, restore));
    expect(refusal.code).toBe('restore_beyond_end');
    await player.actOnPublication('sakrai', item.id, restore);
    await environment.settle();
    expect((await lookAt(item.page)).status).toBe(200);
    await jobsAwayUntil('2024-04-23', '00:00');
    expect((await lookAt(item.file)).status).toBe(410);
    await environment.settle();
    expect((await lookAt(item.page)).status).toBe(410);
    expect(await announcements()).toBe(announced);
  });
});

describe('an item taken down early', () => {
  test('answers 410 with what the public is told, and nothing of the reason given inside', async () => {
    const item = await published('2024-12-31');
    await player.actOnPublication('nopphakon', item.id, {
      action: 'take_down',
      reason: 'พบเลขประจำตัวประชาชนในไฟล์',
      publicReason: 'อยู่ระหว่างปรับปรุงข้อมูล',
    });
    for (const address of [item.page, item.file]) {
      const { status, text } = await lookAt(address);
      expect(status).toBe(410);
      expect(text).toContain('อยู่ระหว่างปรับปรุงข้อมูล');
      expect(text).not.toContain('เลขประจำตัวประชาชน');
    }
  });
});

describe('the notice ahead of the end', () => {
  test('comes once for each end, a week before it at the latest, Songkran or not', async () => {
    const notices = async () => {
      await player.comeBy({ person: 'staff-1' });
      return (await player.received({ person: 'staff-1' })).filter(
        ({ message }) => 'altText' in message && String(message.altText).includes('ใกล้ครบกำหนด'),
      ).length;
    };
    // A week before the end, 14 April 2568, is Songkran; the last working day before that is Friday 11.
    const moveTo = async (day: string) => {
      environment.clock.moveTo(inBangkok(day, '09:00'));
      await environment.settle();
    };
    environment.clock.moveTo(inBangkok('2025-04-09', '09:00'));
    const item = await published('2025-04-21');
    const before = await notices();
    const heard: string[] = [];
    for (const day of ['10', '11', '12', '13', '14', '15', '16', '17', '18']) {
      const count = await notices();
      await moveTo(`2025-04-${day}`);
      if ((await notices()) > count) heard.push(day);
    }
    expect(heard).toEqual(['11']);
    await player.actOnPublication('staff-1', item.id, { action: 'renew', displayUntil: '2025-05-30' });
    await moveTo('2025-04-22');
    expect((await lookAt(item.page)).status).toBe(200);
    await moveTo('2025-05-23');
    await moveTo('2025-05-26');
    expect(await notices()).toBe(before + 2);
  });
});
