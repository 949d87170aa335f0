import { thaiDate } from '@prakat/shared/time/thai-date';
import type { Paragraph } from '../paragraphs.ts';
import { must, type Play } from '../play.ts';

/** Whoever answers for a category looks at it and says that nothing has changed: it counts for the period. */
export async function lookedAt(
  play: Play,
  paragraph: Paragraph,
  { by, categoryId }: { by: string; categoryId: string },
): Promise<void> {
  const { player } = play;
  const find = (items: Awaited<ReturnType<typeof player.freshness>>['items']) =>
    items.find((item) => item.categoryId === categoryId && item.subtopicId === null);
  const entry = find((await player.freshness(by)).items);
  must(entry?.mine === true, `${by} answers for ${categoryId}`);
  const { subtopicId, period } = entry;
  const after = find((await player.check(by, { categoryId, subtopicId, period })).items);
  must(after?.status === 'checked' && after.last !== null, 'the check counts');
  play.tell(
    paragraph,
    `${await play.name(by)} ตรวจหมวด “${entry.name}” (${entry.refreshName} กำหนดภายในวันที่ ${thaiDate(entry.dueBy)}) ว่าเป็นปัจจุบัน ระบบบันทึกเป็นการตรวจของ${entry.periodName}`,
  );
}
