import type { Me } from '@prakat/shared/api/api';
import { displayDaysText } from '@prakat/shared/office/display-days';

/** Until when an item of this kind is shown when its form does not say, as the server counts it. */
export function displayDefault(
  categories: Me['office']['categories'],
  { categoryId, subtopicId }: { categoryId: string; subtopicId: string | null },
): string {
  const category = categories.find(({ id }) => id === categoryId);
  const kind = subtopicId ? category?.subtopics.find(({ id }) => id === subtopicId) : category;
  return displayDaysText(kind?.displayDays ?? null);
}
