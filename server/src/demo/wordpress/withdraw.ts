import { setTimeout as wait } from 'node:timers/promises';
import type { Item } from '@prakat/simulator/play/steps/filing';
import { isGone } from './finding.ts';
import { onWebsite } from './on-website.ts';
import { open } from './outsider.ts';
import type { WordPressStage } from './stage.ts';

const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 1_000;
const reasons = { reason: 'การสาธิตหยุดกลางคัน', publicReason: 'ประกาศนี้เป็นตัวอย่างสำหรับสาธิตระบบ' };

/**
 * A demo that stopped leaves nothing for the public: what it put on the website, or was about to, is taken away. Gives the
 * words that say how that went; null where nothing had been approved.
 */
export async function withdraw(
  stage: WordPressStage,
  { id, owner }: Item,
  by: string,
): Promise<string | null> {
  const player = stage.player();
  const { publication } = await player.view(owner, id);
  if (publication?.state === 'on_display')
    await player.actOnPublication(by, id, { action: 'take_down', ...reasons });
  else if (publication?.state === 'planned') await player.actOnPublication(owner, id, { action: 'call_off' });
  else if (publication === null) return null;
  const end = Date.now() + PATIENCE_MS;
  while (true) {
    await player.control.settled?.();
    const place = onWebsite(await player.view(owner, id));
    if (!place || place.state === 'gone') return gone(place?.address ?? null);
    if (place.state === 'failed' || Date.now() > end) {
      const where = place.address ?? `เว็บไซต์ ค้นด้วย prakat-${id}`;
      const why = place.error ?? (await stage.troubleOf(id)) ?? 'เว็บไซต์ไม่ตอบ';
      return `นำประกาศตัวอย่างลงไม่ได้ (${why}) กรุณานำลงเองที่ ${where}`;
    }
    await wait(LOOK_AGAIN_MS);
  }
}

/** What the website has said of it is looked at, too: whoever stopped the demo must not find it there. */
async function gone(address: string | null): Promise<string> {
  const { isSo, what } = isGone('หน้าเว็บ', address ? await open(address) : { address, status: 404 });
  return isSo ? 'นำประกาศตัวอย่างลงจากเว็บไซต์แล้ว' : `นำประกาศตัวอย่างลงแล้ว แต่${what} กรุณาตรวจที่ ${address}`;
}
