/**
 * Calls about how complete the website is, in the manner of `api.ts`. Everybody who works in the office may look; what a
 * person may do is in the answers.
 *
 * | call | body | answer |
 * |---|---|---|
 * | GET  /api/{office}/completeness | | `CompletenessView` |
 * | POST /api/{office}/completeness/marks | `ListMarkBody` | `CompletenessView` as it is then |
 */
import { z } from 'zod';
import type { Counts, LineResult } from '../completeness/completeness.ts';
import type { ListMarkAction } from '../completeness/decide-list-mark.ts';
import type { InformationList, ListLine } from '../completeness/information-list.ts';
import type { LiveItem } from '../completeness/live-item.ts';
import type { Place } from '../completeness/places.ts';
import type { PaperLinks } from './papers.ts';

export const listMarkBodySchema = z.strictObject({
  lineId: z.string().max(200),
  action: z.enum(['tie', 'untie', 'declare_absent']),
  /** For `tie`: the id of what is on the website, which is that of the request that brought it. */
  publicationId: z.string().max(128).optional(),
  /** For `declare_absent`. */
  reason: z.string().max(2000).optional(),
});
export type ListMarkBody = z.infer<typeof listMarkBodySchema>;

/** Something on the website; its id opens the request that brought it. */
export type ItemSummary = Pick<LiveItem, 'id' | 'title' | 'number' | 'publishedAt'>;

export type CompletenessLine = Pick<ListLine, 'id' | 'number' | 'name' | 'group' | 'ifAny' | 'toConfirm'> &
  Pick<LineResult, 'state' | 'why' | 'responsible'> & {
    stateName: string;
    /** What serves it; null for nothing. */
    item: ItemSummary | null;
    /** Who said when and why that the office has no such information; null where nobody did. */
    absent: { reason: string; by: string; at: string } | null;
    /** What on the website would fit, the best first. */
    proposals: ItemSummary[];
    /** Where in the office's framework a request for it would be filed; null where nothing there is of its kind. */
    place: Place | null;
    /** What this person may do. */
    may: ListMarkAction[];
  };

export type CompletenessList = Pick<InformationList, 'id' | 'name' | 'source' | 'year' | 'toConfirm'> & {
  counts: Counts;
  /** By how much each count differs from the quarter before; null where that was not counted. */
  changes: Counts | null;
  lines: CompletenessLine[];
};

export type CompletenessView = {
  /** Calendar day. */
  today: string;
  lists: CompletenessList[];
  /** Calendar day of the counts that are compared with; null where there are none. */
  comparedWith: string | null;
  /** The same as a paper, in the register. */
  paper: { id: string; links: PaperLinks };
};
