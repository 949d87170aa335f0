import { listingOf } from '@prakat/functions/search/listing';
import { publicListingOf } from '@prakat/functions/search/public-listing';
import type { Publication } from '@prakat/shared/publication/schema';
import { listedFields } from '@prakat/shared/publication/standing';
import {
  aContent,
  anAttachedFile,
  aPlacement,
  aPublication,
  aSubmission,
  aVersion,
} from '@prakat/shared/testing/builders';
import { type Edge, OFFICE } from './edge.ts';

/** Something that stands on the website, under ข่าวประชาสัมพันธ์ unless told otherwise. */
export function anItem(
  n: number,
  given: Partial<Publication> = {},
  title = `ประกาศรับสมัครงานครั้งที่ ${n}`,
): Publication {
  const id = `item-${n}`;
  const item = aPublication({
    id,
    officeId: OFFICE,
    number: `2569-${String(n).padStart(4, '0')}`,
    state: 'on_display',
    publishedAt: `2025-10-0${1 + (n % 5)}T0${n % 10}:00:00.000Z`,
    shown: {
      version: 1,
      content: aContent({
        title,
        categoryId: 'public-relations',
        subtopicId: 'news',
        files: [1, 2, 3, 4].map((f) => anAttachedFile({ id: `f${n}-${f}`, name: `แผน ${f}.pdf` })),
      }),
    },
    versions: [aVersion({ submissionId: id })],
    placements: [
      aPlacement({
        id: 'built-in',
        destination: 'built-in',
        address: `https://prakat.example/${OFFICE}/items/${id}`,
      }),
    ],
    displayUntil: null,
    takenDown: null,
    ...given,
  });
  return { ...item, ...listedFields(item) };
}

/** Puts items on the website, without the procedure that leads there. */
export const publishOn = (edge: Edge, ...items: Publication[]): Promise<void> =>
  edge.store.transact(async (tx) => {
    for (const item of items) {
      tx.put('publications', item);
      const request = aSubmission({ id: item.id, officeId: OFFICE, number: item.number });
      tx.put('submissions', request);
      tx.put('listings', listingOf(request, null));
      const listing = publicListingOf(item);
      if (listing) tx.put('publicListings', listing);
    }
  });
