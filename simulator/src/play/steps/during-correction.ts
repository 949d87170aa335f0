import { addDays, thaiDate } from '@prakat/shared/time/thai-date';
import type { Asked } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';
import { correct, type Filing, type Item, viewOf } from './filing.ts';

/** What is up stays its own: it is renewed, taken down and ends whatever its correction does. */
export type Corrected = { item: Item; correction: Item; draft: Filing['draft'] };

/** A correction of something published is under way. */
export async function underCorrection(
  play: Play,
  paragraph: Asked,
  item: Item,
  draft: Filing['draft'],
): Promise<Corrected> {
  return { item, correction: await correct(play, paragraph, item, draft), draft };
}

/** It is renewed while its correction is considered, and the correction is considered on. */
export async function renewed(
  play: Play,
  paragraph: Asked,
  { item, correction }: Corrected,
  by: string,
): Promise<void> {
  const { player } = play;
  const before = (await viewOf(play, item)).publication?.displayUntil;
  must(typeof before === 'string', 'it has a last day');
  const until = addDays(before, 30);
  await player.actOnPublication(by, item.id, { action: 'renew', displayUntil: until });
  const { publication } = await viewOf(play, item);
  must(publication?.displayUntil === until && publication.state === 'on_display', 'it is shown longer');
  must((await viewOf(play, correction)).standing === 'submitted', 'the correction is considered on');
  play.tell(
    paragraph,
    `ระหว่างพิจารณาคำขอแก้ไขเลขที่ ${correction.number} ${await play.name(by)} ต่ออายุฉบับที่เผยแพร่ เลขที่ ${item.number} ถึงวันที่ ${thaiDate(until)}`,
  );
}

/** It is taken down while its correction is considered; the correction stands as it did. */
export async function takenDown(
  play: Play,
  paragraph: Asked,
  { item, correction }: Corrected,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const { player } = play;
  const url = (await viewOf(play, item)).publication?.url ?? '';
  await player.actOnPublication(by, item.id, { action: 'take_down', reason, publicReason: '' });
  must((await fetch(url)).status === 410, 'its address answers 410');
  must((await viewOf(play, correction)).standing === 'submitted', 'the correction is considered on');
  play.tell(
    paragraph,
    `ระหว่างพิจารณาคำขอแก้ไขเลขที่ ${correction.number} ${await play.name(by)} นำฉบับที่เผยแพร่ลงเพราะ “${reason}” คำขอแก้ไขยังรอพิจารณาต่อไป`,
  );
}

/** Its time is over while its correction is considered: it comes down on its day. Where time is not ours to move, nothing is said. */
export async function expired(play: Play, paragraph: Asked, { item, correction }: Corrected): Promise<void> {
  const { moveTo } = play.player.control;
  const { publication } = await viewOf(play, item);
  const until = publication?.displayUntil;
  must(typeof until === 'string', 'it has a last day');
  if (!moveTo) return;
  await moveTo(Date.parse(`${addDays(until, 1)}T09:00:00+07:00`));
  await play.player.until(
    'the end of its time',
    async () => (await viewOf(play, item)).standing === 'taken_down',
  );
  must((await fetch(publication?.url ?? '')).status === 410, 'its address answers 410');
  must((await viewOf(play, correction)).standing === 'submitted', 'the correction is considered on');
  play.tell(
    paragraph,
    `ระหว่างพิจารณาคำขอแก้ไขเลขที่ ${correction.number} ฉบับที่เผยแพร่ครบกำหนดวันที่ ${thaiDate(until)} ระบบนำลงตามกำหนด คำขอแก้ไขยังรอพิจารณาต่อไป`,
  );
}
