import { thaiDate, thaiDateRange } from '@prakat/shared/time/thai-date';
import type { Asked } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';
import { type Item, viewOf } from './filing.ts';

const pageOf = async (url: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
};

/** The address of the item's page, once it is up. */
export async function addressOf(play: Play, item: Item): Promise<string> {
  await play.player.until('publication', async () => (await viewOf(play, item)).standing === 'on_display');
  return (await viewOf(play, item)).publication?.url ?? '';
}

/** It is on the website in its category with everything that a publication carries; gives the address. */
export async function published(play: Play, paragraph: Asked, item: Item): Promise<string> {
  const url = await addressOf(play, item);
  const { content, categoryName, submitter, publication } = await viewOf(play, item);
  const page = await pageOf(url);
  must(page.status === 200, 'the page is there');
  const facts = [
    content.title,
    content.source,
    submitter.unitName,
    thaiDateRange(content.coversFrom, content.coversTo),
    publication?.number ?? '',
    ...content.files.map(({ name }) => name),
    ...(publication?.displayUntil ? [thaiDate(publication.displayUntil)] : []),
  ];
  // As somebody reads it: names stand in pieces between which a line may end.
  const said = page.text.replace(/<[^>]*>/g, '');
  for (const fact of facts) must(said.includes(fact), `the page says ${fact}`);
  const { player } = play;
  const list = await pageOf(`${player.url}/${player.officeId}/categories/${content.categoryId}`);
  must(list.text.includes(publication?.id ?? item.id), 'the list of its category has it');
  const files = content.files.map(({ extension, bytes }) => `.${extension} ${Math.ceil(bytes / 1024)} KB`);
  play.tell(
    paragraph,
    `ข้อมูลเลขที่ ${item.number} อยู่บนเว็บไซต์ในหมวด “${categoryName}” พร้อมแหล่งที่มา ช่วงวันที่ของข้อมูล วันที่เผยแพร่${files.length ? ` ชนิดและขนาดไฟล์ (${files.join(', ')})` : ''} ${url}`,
  );
  return url;
}

/** The address that people are told: the one that has the tracking number where the page is on the product's website. */
async function toldAddressOf(play: Play, item: Item): Promise<string> {
  const { player } = play;
  const url = await addressOf(play, item);
  const own = `${player.url}/${player.officeId}/items/${item.id}`;
  if (url !== own) return url;
  const told = `${player.url}/${player.officeId}/${item.number}`;
  must((await fetch(told)).url === own, 'the address with its number leads to the page');
  return told;
}

/** The owner hears that it is up. */
export async function ownerTold(play: Play, paragraph: Asked, item: Item): Promise<void> {
  await play.player.card({ person: item.owner }, item.number, await toldAddressOf(play, item));
  play.tell(paragraph, `แจ้งกลับ ${await play.name(item.owner)} เจ้าของข้อมูล พร้อมที่อยู่หน้าเว็บ`);
}

/** So does the office's LINE group. */
export async function groupTold(play: Play, paragraph: Asked, item: Item): Promise<void> {
  await play.player.card({ group: 'staff' }, await toldAddressOf(play, item));
  play.tell(paragraph, `ประกาศข้อมูลเลขที่ ${item.number} ในกลุ่ม LINE ของหน่วยงาน`);
}

/** Who has signed for what stands on the website now; null while nobody has. */
async function signerOf(play: Play, item: Item): Promise<string | null> {
  const { publication } = await viewOf(play, item);
  return publication?.placements.find(({ confirmed }) => confirmed)?.confirmed?.name ?? null;
}

/** A webmaster looks at the page and signs the third field of the form. */
export async function confirm(play: Play, paragraph: Asked, item: Item, by: string): Promise<void> {
  const { player } = play;
  await addressOf(play, item);
  const card = await player.card({ person: by }, item.number, 'ยืนยันการเผยแพร่');
  await player.press(by, card.id, 'ยืนยันการเผยแพร่');
  await player.until('confirmation', async () => (await signerOf(play, item)) !== null);
  const signer = await signerOf(play, item);
  must(signer === (await play.name(by)), `${by} has signed`);
  const unseparated = (await viewOf(play, item)).publication?.unseparated ?? [];
  const note = unseparated.length > 0 ? ` (บันทึกไว้ว่า ${unseparated.join(' ')})` : '';
  play.tell(paragraph, `${signer} ตรวจหน้าเว็บและกดยืนยันการเผยแพร่ คำขอเลขที่ ${item.number}${note}`);
}

/** There are webmasters enough to stand in for each other: one takes the task and hands it to another, who does it. */
export async function standIn(
  play: Play,
  paragraph: Asked,
  item: Item,
  { from, to, minimum }: { from: string; to: string; minimum: number },
): Promise<void> {
  const { player } = play;
  await addressOf(play, item);
  const webmasters = await player.people(from, item.id, 'publishing');
  must(webmasters.length >= minimum, `at least ${minimum} webmasters`);
  await player.actOnPublication(from, item.id, { action: 'claim_task' });
  const other = await player.me(to);
  await player.actOnPublication(from, item.id, { action: 'hand_over_task', to: other.member.id });
  const { publication } = await viewOf(play, item);
  must(publication?.claim?.name === other.member.name, 'the other has the task');
  play.tell(
    paragraph,
    `ผู้ดูแลเว็บไซต์ ${webmasters.length} คน ${webmasters.map(({ name }) => name).join(' และ ')} ทำงานแทนกันได้: ${await play.name(from)} รับงานแล้วส่งต่อให้ ${other.member.name} ทำแทน`,
  );
}

/** Publishing this kind of information is the duty of others. */
export async function mayNotPublish(play: Play, paragraph: Asked, item: Item, by: string): Promise<void> {
  await addressOf(play, item);
  const { publication } = await viewOf(play, item);
  const attempt = play.player.actOnPublication(by, item.id, {
    action: 'confirm_publication',
    seen: publication?.seen,
  });
  const refusal = await play.player.refused(attempt);
  must(refusal.code === 'not_entitled', `${by} does not publish this kind`);
  play.tell(paragraph, `${await play.name(by)} ไม่ใช่ผู้นำข้อมูลประเภทนี้ขึ้นเผยแพร่: ${refusal.message}`);
}
