import type { SubmissionView } from '@prakat/shared/api/api';
import { calendarDate, thaiDate, thaiDateRange } from '@prakat/shared/time/thai-date';
import { must } from '@prakat/simulator/play/play';
import type { Item } from '@prakat/simulator/play/steps/filing';
import type { Approved, Finding } from './finding.ts';
import { isShown, onWebsite } from './on-website.ts';
import { recordedThere } from './recorded.ts';
import { CATEGORY } from './sample.ts';
import { type Scene, Stopped } from './scene.ts';
import { type Standing, seenListed, seenReplaced, seenThere } from './seen.ts';

/**
 * What was approved is put on the website; the product finds it there, and so does the demo. `before` is what a correction
 * replaces.
 */
export async function goesUp(
  scene: Scene,
  item: Item,
  approved: Approved,
  before: (Standing & { title: string }) | null = null,
): Promise<Standing> {
  const { play, stage, url } = scene;
  const view = await scene.viewWhen(item, (now) => {
    const place = onWebsite(now);
    return place?.state === 'failed' || (isShown(now) && place?.proof?.says === 'found');
  });
  const { publication, subtopicName } = view;
  const place = onWebsite(view);
  if (!publication || !place?.address || !isShown(view)) {
    const why = place?.error ?? (await stage.troubleOf(publication?.id ?? item.id));
    throw new Stopped(`นำข้อมูลตามคำขอเลขที่ ${item.number} ขึ้นเว็บไซต์ไม่สำเร็จ: ${why ?? 'เว็บไซต์ยังไม่ตอบ'}`);
  }
  const { address } = place;
  const what = before ? 'ฉบับแก้ไข' : 'ข้อมูล';
  play.tell('003 ๒.๑.๓', `ระบบนำ${what}ตามคำขอเลขที่ ${item.number} ขึ้นเว็บไซต์ของหน่วยงานที่ ${address}`);
  scene.onRecord(recordedThere({ view, record: await stage.proofOf(publication.id) }, approved));
  const { findings, files } = await seenThere(address, approved, factsOf(view));
  const listed = { slug: CATEGORY.slug, name: subtopicName ?? '', title: approved.title };
  const replaced: Finding[] = before ? await seenReplaced(before, { address, files }) : [];
  scene.seen([...findings, ...(await seenListed(url, listed)), ...replaced]);
  scene.mustHold();
  return { address, files };
}

/** What 003 ๒.๑.๓ asks a page to say, as the product writes it on a WordPress. */
function factsOf({ content, publication }: SubmissionView): string[] {
  const { source, coversFrom, coversTo } = content;
  return [
    `แหล่งที่มาหรือเจ้าของข้อมูล: ${source}`,
    `ช่วงวันที่ของข้อมูลข่าวสาร: ${thaiDateRange(coversFrom, coversTo)}`,
    `วันที่เผยแพร่: ${thaiDate(calendarDate(publication?.publishedAt ?? Date.now()))}`,
  ];
}

/** The office's LINE group is told the website's own address, and not before it was found there. */
export async function groupHears({ play, stage }: Scene, item: Item, address: string): Promise<void> {
  const { player } = play;
  const { at } = await player.card({ group: 'staff' }, item.title, address);
  const { found } = (await stage.proofOf(item.id)) ?? {};
  must(found != null && at >= Date.parse(found.at), 'the group hears of what was found');
  play.tell(
    '003 กลุ่ม LINE',
    `เมื่อตรวจพบบนเว็บไซต์แล้ว ระบบแจ้งข้อมูลตามคำขอเลขที่ ${item.number} ในกลุ่ม LINE ของหน่วยงาน พร้อมที่อยู่ ${address}`,
  );
}
