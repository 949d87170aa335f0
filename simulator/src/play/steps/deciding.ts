import type { Asked } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';
import { type Item, viewOf } from './filing.ts';

/** A head presses a button of the card in their chat, and the request goes on. */
export async function press(play: Play, by: string, item: Item, label: string): Promise<void> {
  const { player } = play;
  const before = await viewOf(play, item);
  if (label === 'อนุมัติ') await player.approve(by, item.number);
  else {
    const card = await player.card({ person: by }, item.number, label);
    await player.press(by, card.id, label);
  }
  await player.until(
    `${label} of ${item.number}`,
    async () => (await viewOf(play, item)).revision > before.revision,
  );
}

/** A middle step considers the request and proposes it to whoever decides. */
export async function propose(play: Play, paragraph: Asked, item: Item, by: string): Promise<void> {
  await press(play, by, item, 'เห็นชอบ เสนออนุมัติ');
  const { steps } = await viewOf(play, item);
  const done = steps.find((step) => step.done);
  const next = steps.find((step) => step.current);
  must(done?.by === (await play.name(by)) && next !== undefined, 'the next step has it');
  play.tell(
    paragraph,
    `${done.by} กดการ์ด “${done.title}” คำขอเลขที่ ${item.number} เสนอต่อขั้นตอน “${next.title}”`,
  );
}

/** The last step approves. Nothing was public before. */
export async function approve(play: Play, paragraph: Asked, item: Item, by: string): Promise<void> {
  const before = await viewOf(play, item);
  must(before.publication === null || before.corrects !== null, 'nothing is public before it is approved');
  await press(play, by, item, 'อนุมัติ');
  const { steps } = await viewOf(play, item);
  const last = steps.at(-1);
  must(last?.done === true && last.by === (await play.name(by)), 'the approver has signed');
  play.tell(paragraph, `${last.by} กดการ์ด “อนุมัติ” คำขอเลขที่ ${item.number} (${last.title})`);
}

/** A head does not allow it and chooses the reason; the owner is told, and nothing becomes public. */
export async function reject(
  play: Play,
  paragraph: Asked,
  item: Item,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const { player } = play;
  const card = await player.card({ person: by }, item.number, 'ไม่อนุมัติ');
  await player.press(by, card.id, 'ไม่อนุมัติ');
  const reasons = await player.card({ person: by }, item.number, reason);
  await player.press(by, reasons.id, reason);
  await player.until('the refusal', async () => (await viewOf(play, item)).standing === 'rejected');
  const { lastRefusal, publication } = await viewOf(play, item);
  must(lastRefusal?.reason === reason && publication === null, 'it was refused for that reason');
  await player.card({ person: item.owner }, item.number, reason);
  const page = await fetch(`${player.url}/${player.officeId}/items/${item.id}`);
  must(page.status === 404, 'a refused request has no page');
  play.tell(
    paragraph,
    `${lastRefusal.by} ไม่อนุมัติ คำขอเลขที่ ${item.number} และแจ้งกลับ ${await play.name(item.owner)} พร้อมเหตุผล “${reason}”`,
  );
}

/** Somebody without the right tries the step; nothing changes. */
export async function mayNotDecide(
  play: Play,
  paragraph: Asked,
  item: Item,
  { by, action, why }: { by: string; action: string; why: string },
): Promise<void> {
  const before = await viewOf(play, item);
  const refusal = await play.player.refused(play.player.decide(by, item.id, action));
  must(['not_entitled', 'own_submission'].includes(refusal.code), `${by} may not ${action}`);
  must((await viewOf(play, item)).revision === before.revision, 'nothing changed');
  play.tell(paragraph, `${await play.name(by)} ${why}ไม่ได้: ${refusal.message}`);
}
