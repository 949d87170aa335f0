import type { Asked } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';
import { type Item, viewOf } from './filing.ts';

type Given = { by: string; recordedBy: string; means?: 'in_person' | 'telephone' | 'line_call' };

async function record(play: Play, item: Item, { by, recordedBy, means = 'telephone' }: Given) {
  const { player } = play;
  const { member } = await player.me(by);
  const { updatedAt, submitter, content } = await viewOf(play, item);
  return player.decide(recordedBy, item.id, 'record_verbal_approval', {
    givenBy: member.id,
    givenTo: submitter.name,
    givenAt: updatedAt,
    means,
    whyUrgent: content.urgentReason ?? '',
    note: null,
  });
}

/** Whoever asks may not record for themselves that permission was given. */
export async function ownerMayNotRecord(play: Play, paragraph: Asked, item: Item, by: string): Promise<void> {
  const refusal = await play.player.refused(record(play, item, { by, recordedBy: item.owner }));
  must(refusal.code === 'own_submission', 'the owner may not record it');
  play.tell(
    paragraph,
    `${await play.name(item.owner)} บันทึกอนุมัติทางวาจาให้คำขอของตนเองไม่ได้: ${refusal.message}`,
  );
}

/** Permission by word of mouth is recorded, and the item goes up at once. */
export async function recordVerbal(play: Play, paragraph: Asked, item: Item, given: Given): Promise<void> {
  await record(play, item, given);
  await play.player.until('publication', async () => (await viewOf(play, item)).standing === 'on_display');
  const { verbal, publication } = await viewOf(play, item);
  must(verbal?.status === 'pending', 'it waits for confirmation in writing');
  const page = await fetch(publication?.url ?? '');
  must(page.status === 200, 'the page is up at once');
  play.tell(
    paragraph,
    `เร่งด่วน: ${await play.name(given.recordedBy)} บันทึกว่า ${verbal.givenBy.name} อนุมัติทางวาจา (${verbal.meansName}) เพราะ “${verbal.whyUrgent}” คำขอเลขที่ ${item.number} เผยแพร่ทันที รอยืนยันเป็นลายลักษณ์อักษร`,
  );
}

/** Whoever gave it confirms it in writing on a card; the owner is told. */
export async function confirmVerbal(play: Play, paragraph: Asked, item: Item, by: string): Promise<void> {
  const { player } = play;
  const label = 'ยืนยันเป็นลายลักษณ์อักษร';
  const card = await player.card({ person: by }, item.number, label);
  await player.press(by, card.id, label);
  await player.until(
    'confirmation in writing',
    async () => (await viewOf(play, item)).verbal?.status === 'confirmed',
  );
  const { steps } = await viewOf(play, item);
  must(steps.at(-1)?.by === (await play.name(by)), 'it stands as their decision');
  play.tell(
    paragraph,
    `${await play.name(by)} กดการ์ดยืนยันการอนุมัติทางวาจาเป็นลายลักษณ์อักษร คำขอเลขที่ ${item.number}`,
  );
}

/** They say that it was not so: the item comes down and the owner is told why. */
export async function denyVerbal(
  play: Play,
  paragraph: Asked,
  item: Item,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const { player } = play;
  const { publication } = await viewOf(play, item);
  await player.act(by, item.id, { action: 'deny_verbal', reason });
  const { verbal, publication: after } = await viewOf(play, item);
  must(verbal?.status === 'denied' && after?.state === 'taken_down', 'it is down');
  const page = await fetch(publication?.url ?? '');
  must(page.status === 410, 'its address answers 410');
  await player.card({ person: item.owner }, item.number, reason);
  play.tell(
    paragraph,
    `${await play.name(by)} ปฏิเสธว่าไม่ได้อนุมัติ (“${reason}”) คำขอเลขที่ ${item.number} ถูกนำลงทันที และแจ้งผู้เกี่ยวข้องทุกคน`,
  );
}

/** An office whose document knows no permission by word of mouth takes none. */
export async function verbalRefused(play: Play, paragraph: Asked, item: Item, given: Given): Promise<void> {
  const refusal = await play.player.refused(record(play, item, given));
  must(refusal.code === 'verbal_not_allowed', 'this office takes no verbal approval');
  must((await viewOf(play, item)).standing === 'submitted', 'nothing changed');
  play.tell(paragraph, `ขออนุมัติทางวาจา คำขอเลขที่ ${item.number} ไม่ได้: ${refusal.message}`);
}
