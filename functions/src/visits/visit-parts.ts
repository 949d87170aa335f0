import { emptyTally, type Tally } from '@prakat/shared/visits/tally';
import type { Visitors, VisitRecord } from '@prakat/shared/visits/visit-record';
import { joined } from '@prakat/shared/visits/visitors';
import { packed, unpacked } from '../store/packed.ts';

export type Detail = Pick<Tally, 'topics' | 'items'>;

export const packDetail = ({ topics, items }: Detail): string => packed({ topics, items });

/** The views of a record, by topic and item; a total tells none apart. */
export function tallyOf({ views, detail }: Pick<VisitRecord, 'views' | 'detail'>): Tally {
  const { topics, items } = detail === '' ? emptyTally() : (unpacked(detail) as Detail);
  return { views, topics, items };
}

/** What one process has counted of one office on one day. */
export type OpenDay = {
  officeId: string;
  day: string;
  tally: Tally;
  visitors: Set<string>;
  /** Not all of it is stored. */
  changed: boolean;
};

/** How long the hashes of a day are there to be counted once by whoever folds it. Their salt is gone at its end. */
const UNFOLDED_MS = 3 * 24 * 3600_000;

/** A day as it is stored: whole, so that storing it again changes nothing. `at` in milliseconds. */
export function recordsOf(
  { officeId, day, tally, visitors }: OpenDay,
  writer: string,
  at: number,
): { visit: VisitRecord; visitors: Visitors } {
  return {
    visit: {
      id: `${officeId}:part:${day}:${writer}`,
      officeId,
      kind: 'part',
      of: day,
      views: tally.views,
      visitors: visitors.size,
      detail: packDetail(tally),
      at: new Date(at).toISOString(),
    },
    visitors: {
      id: `${officeId}:${day}:${writer}`,
      officeId,
      day,
      hashes: joined(visitors),
      expiresAt: new Date(at + UNFOLDED_MS).toISOString(),
    },
  };
}
