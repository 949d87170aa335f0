import { addDays, thaiDate } from '@prakat/shared/time/thai-date';
import type { Asked } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';
import { type Item, viewOf } from './filing.ts';
import { addressOf } from './publishing.ts';

const at = (day: string, time: string): number => Date.parse(`${day}T${time}+07:00`);

/** How far ahead the end lies where time can be moved, so that people are told before it comes. */
const DAYS_SHOWN = 10;
const NOTICE_DAYS = 7;

/** A last day of display that this play can see the end of: today where time is not ours to move. */
export async function aLastDay({ player }: Play, by: string): Promise<string> {
  const { today } = await player.me(by);
  return player.control.moveTo ? addDays(today, DAYS_SHOWN) : today;
}

/**
 * The display period comes to its end: owner and webmasters are told a week ahead and let it come; the day after, the
 * item is down and its address answers 410 with the reason. Where time is not ours to move, a webmaster who finds it
 * over takes it down.
 */
export async function displayOver(
  play: Play,
  paragraph: Asked,
  item: Item,
  { webmaster }: { webmaster: string },
): Promise<void> {
  const { player } = play;
  const { moveTo } = player.control;
  const url = await addressOf(play, item);
  const until = (await viewOf(play, item)).publication?.displayUntil;
  must(typeof until === 'string', 'it has a last day');
  if (!moveTo) return takeDown(play, paragraph, item, { by: webmaster, reason: 'ครบระยะเวลาเผยแพร่' });

  await moveTo(at(addDays(until, -NOTICE_DAYS), '09:00:00'));
  await player.card({ person: webmaster }, item.number, 'ใกล้ครบกำหนดเผยแพร่');
  const notice = await player.card({ person: item.owner }, item.number, 'ใกล้ครบกำหนดเผยแพร่');
  await player.press(item.owner, notice.id, 'ปล่อยให้ครบกำหนด');
  play.tell(
    paragraph,
    `ล่วงหน้า ${NOTICE_DAYS} วัน ระบบแจ้งเจ้าของข้อมูลและผู้ดูแลเว็บไซต์ว่าข้อมูลเลขที่ ${item.number} จะครบกำหนด ${await play.name(item.owner)} เลือกปล่อยให้ครบกำหนด`,
  );

  await moveTo(at(until, '23:59:00'));
  must((await fetch(url)).status === 200, 'it is up to the end of its last day');
  await moveTo(at(addDays(until, 1), '09:00:00'));
  const page = await fetch(url);
  must(page.status === 410, 'its address answers 410');
  must(/ครบกำหนดเผยแพร่|พ้นระยะเวลาเผยแพร่/.test(await page.text()), 'the old address says why');
  await player.until('taking down', async () => (await viewOf(play, item)).standing === 'taken_down');
  await player.card({ person: item.owner }, item.number, 'ครบกำหนดเผยแพร่ นำข้อมูลลงแล้ว');
  await player.card({ person: webmaster }, item.number, 'ครบกำหนดเผยแพร่ นำข้อมูลลงแล้ว');
  play.tell(
    paragraph,
    `ครบกำหนดเผยแพร่วันที่ ${thaiDate(until)} ระบบนำข้อมูลเลขที่ ${item.number} ลงจากเว็บไซต์ ที่อยู่เดิมตอบ 410 พร้อมเหตุผล และแจ้งเจ้าของข้อมูลกับผู้ดูแลเว็บไซต์`,
  );
}

/** A webmaster takes an item down; its address answers 410 and the owner is told. */
export async function takeDown(
  play: Play,
  paragraph: Asked,
  item: Item,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const { player } = play;
  const url = await addressOf(play, item);
  await player.actOnPublication(by, item.id, { action: 'take_down', reason, publicReason: '' });
  const { publication } = await viewOf(play, item);
  must(publication?.state === 'taken_down' && publication.takenDown?.reason === reason, 'it is down');
  must((await fetch(url)).status === 410, 'its address answers 410');
  await player.card({ person: item.owner }, item.number, reason);
  play.tell(
    paragraph,
    `${await play.name(by)} นำข้อมูลเลขที่ ${item.number} ลงจากเว็บไซต์ เพราะ “${reason}” ที่อยู่เดิมตอบ 410 และแจ้งเจ้าของข้อมูลแล้ว`,
  );
}
