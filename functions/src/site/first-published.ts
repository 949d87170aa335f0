import type { StoreReader } from '../store/store.ts';

/** When the first publication of an office went up, wherever it stands now; null while none did. `now` in milliseconds. */
export async function firstPublishedAt(
  reader: StoreReader,
  officeId: string,
  now: number,
): Promise<string | null> {
  const { items } = await reader.find('publications', 'byPublished', {
    equals: { officeId },
    upTo: new Date(now).toISOString(),
    limit: 1,
  });
  return items[0]?.publishedAt ?? null;
}
