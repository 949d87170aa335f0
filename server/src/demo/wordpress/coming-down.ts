import { sitePages } from '@prakat/shared/addresses/site';
import { PRODUCT } from '@prakat/simulator/play/paragraphs';
import type { Item } from '@prakat/simulator/play/steps/filing';
import { onWebsite } from './on-website.ts';
import { recordedGone } from './recorded.ts';
import type { Scene } from './scene.ts';
import { type Standing, seenGone, seenToldWhy } from './seen.ts';

const told = {
  reason: 'จบการสาธิตแล้ว',
  publicReason: 'ประกาศนี้เป็นตัวอย่างสำหรับสาธิตระบบ ซึ่งสาธิตเสร็จสิ้นแล้ว',
};

/** A webmaster takes it down: page and files go from the website, and the product's own address says why. */
export async function comesDown(scene: Scene, item: Item, by: string, standing: Standing): Promise<void> {
  const { play, stage } = scene;
  const { player } = play;
  await player.actOnPublication(by, item.id, { action: 'take_down', ...told });
  const view = await scene.viewWhen(item, (now) => onWebsite(now)?.proof?.says === 'gone');
  play.tell(
    PRODUCT,
    `${await play.name(by)} นำข้อมูลตามคำขอเลขที่ ${item.number} ลงจากเว็บไซต์ เพราะ “${told.reason}”`,
  );
  scene.onRecord(recordedGone({ view, record: await stage.proofOf(item.id) }));
  const own = player.url + sitePages.item(player.officeId, item.id);
  scene.seen([...(await seenGone(standing)), ...(await seenToldWhy(own, told))]);
  scene.mustHold();
  await player.card({ person: item.owner }, told.reason, standing.address);
  play.tell(
    PRODUCT,
    `แจ้ง ${await play.name(item.owner)} เจ้าของข้อมูล ว่านำข้อมูลตามคำขอเลขที่ ${item.number} ลงแล้ว พร้อมเหตุผล`,
  );
}
