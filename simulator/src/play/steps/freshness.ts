import type { FreshnessEntry } from '@prakat/shared/api/freshness';
import { thaiDate } from '@prakat/shared/time/thai-date';
import type { Asked } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';

/** A subtopic, or a topic that has none. */
type Kind = { categoryId: string; subtopicId: string | null };
type Looked = Kind & {
  by: string;
  /** Another kind, of which nothing was published. */
  empty: Kind;
};

/**
 * What was published counts as looked at for its own subtopic and period. Of another, nothing is on the website: whoever
 * answers for it is told to fill it, and cannot say that nothing has changed.
 */
export async function lookedAt(play: Play, paragraph: Asked, { by, empty, ...kind }: Looked): Promise<void> {
  const { player } = play;
  const { items } = await player.freshness(by);
  const published = find(items, kind);
  must(published?.mine === true, `${by} answers for ${kind.categoryId} ${kind.subtopicId}`);
  must(published.status === 'checked' && published.last?.result === 'updated', 'publishing counts');
  const missing = find(items, empty);
  must(missing?.mine === true && missing.status === 'empty', 'it counts for its own subtopic alone');
  const refusal = await player.refused(player.check(by, { ...empty, period: missing.period }));
  must(refusal.code === 'nothing_published', 'what is not there cannot be looked at');
  play.tell(
    paragraph,
    `“${published.name}” (${published.refreshName}) เผยแพร่แล้ว นับเป็นการปรับปรุงของ${published.periodName} ส่วน “${missing.name}” ยังไม่มีข้อมูล ต้องจัดทำภายในวันที่ ${thaiDate(missing.dueBy)}: ${refusal.message}`,
  );
}

const find = (items: readonly FreshnessEntry[], { categoryId, subtopicId }: Kind) =>
  items.find((item) => item.categoryId === categoryId && item.subtopicId === subtopicId);
