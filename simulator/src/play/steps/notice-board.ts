import type { Asked } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';
import { type Item, viewOf } from './filing.ts';

const boardOf = async (play: Play, item: Item) => {
  const { publication } = await viewOf(play, item);
  return publication?.placements.find(({ destination }) => destination === 'notice-board');
};

/** A webmaster who was asked to puts the sheet on the notice board, and says so on the card. */
export async function posted(play: Play, paragraph: Asked, item: Item, by: string): Promise<void> {
  const { player } = play;
  const card = await player.card({ person: by }, item.number, 'ติดบอร์ดประชาสัมพันธ์');
  await player.press(by, card.id, 'แจ้งว่าติดบอร์ดแล้ว');
  await player.until('posting', async () => (await boardOf(play, item))?.state === 'up');
  must((await boardOf(play, item))?.confirmed?.name === (await play.name(by)), `${by} has posted it`);
  play.tell(paragraph, `${await play.name(by)} พิมพ์แผ่นประกาศเลขที่ ${item.number} ติดที่บอร์ด และแจ้งว่าติดแล้ว`);
}

/** Once it has come down, a webmaster takes the sheet off, and says so on the card. */
export async function takenOff(play: Play, paragraph: Asked, item: Item, by: string): Promise<void> {
  const { player } = play;
  const card = await player.card({ person: by }, item.number, 'ปลดจากบอร์ดประชาสัมพันธ์');
  await player.press(by, card.id, 'แจ้งว่าปลดจากบอร์ดแล้ว');
  await player.until('taking off', async () => (await boardOf(play, item))?.state === 'gone');
  must((await boardOf(play, item))?.sheet?.takenOff?.name === (await play.name(by)), `${by} took it off`);
  play.tell(paragraph, `${await play.name(by)} ปลดแผ่นประกาศเลขที่ ${item.number} จากบอร์ด และแจ้งว่าปลดแล้ว`);
}
