import { addDays, thaiDate } from '@prakat/shared/time/thai-date';
import type { Paragraph } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';
import { type Item, viewOf } from './filing.ts';
import { addressOf } from './publishing.ts';

/** Half past six in the morning of a day in Bangkok. */
const morningOf = (day: string): number => Date.parse(`${day}T06:30:00+07:00`);

/**
 * The display period is over: the next day the item is down and its address answers 410 with the reason. Where time
 * is not ours to move, a webmaster who finds it over takes it down.
 */
export async function displayOver(
  play: Play,
  paragraph: Paragraph,
  item: Item,
  { webmaster }: { webmaster: string },
): Promise<void> {
  const { player } = play;
  const url = await addressOf(play, item);
  const { publication } = await viewOf(play, item);
  const until = publication?.displayUntil;
  must(typeof until === 'string', 'it has a last day');
  if (!player.control.moveTo)
    return takeDown(play, paragraph, item, { by: webmaster, reason: 'ครบระยะเวลาเผยแพร่' });

  must((await fetch(url)).status === 200, 'it is up on its last day');
  await player.control.moveTo(morningOf(addDays(until, 1)));
  const page = await fetch(url);
  must(page.status === 410, 'its address answers 410');
  must(/ครบกำหนดเผยแพร่|พ้นระยะเวลาเผยแพร่/.test(await page.text()), 'the old address says why');
  play.tell(
    paragraph,
    `ครบกำหนดเผยแพร่วันที่ ${thaiDate(until)} ระบบนำเรื่อง ${item.number} ลงจากเว็บไซต์ ที่อยู่เดิมตอบ 410 พร้อมเหตุผล`,
  );
}

/** A webmaster takes an item down; its address answers 410 and the owner is told. */
export async function takeDown(
  play: Play,
  paragraph: Paragraph,
  item: Item,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const { player } = play;
  const url = await addressOf(play, item);
  await player.act(by, item.id, { action: 'take_down', reason, publicReason: '' });
  const { state, publication } = await viewOf(play, item);
  must(state === 'taken_down' && publication?.takenDown?.reason === reason, 'it is down');
  must((await fetch(url)).status === 410, 'its address answers 410');
  await player.card({ person: item.owner }, item.number, reason);
  play.tell(
    paragraph,
    `${await play.name(by)} นำเรื่อง ${item.number} ลงจากเว็บไซต์ เพราะ “${reason}” ที่อยู่เดิมตอบ 410 และแจ้งเจ้าของข้อมูลแล้ว`,
  );
}
