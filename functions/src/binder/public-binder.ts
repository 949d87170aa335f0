import { sitePages } from '@prakat/shared/addresses/site';
import type { BinderLine } from '@prakat/shared/binder/binder';
import { addressOf, standsAt } from '@prakat/shared/publication/placements';
import { proofWords } from '@prakat/shared/publication/proof/words';
import type { Publication } from '@prakat/shared/publication/schema';
import { isDisplayOver } from '@prakat/shared/publication/standing';
import { fiscalYear } from '@prakat/shared/time/thai-date';
import type { Context } from '../context.ts';
import type { StoreReader } from '../store/store.ts';
import { type BinderRead, readBinder } from './read-binder.ts';

/** Where the public reads what stands for an item. */
export type PublicEvidence = {
  title: string;
  /** On the built-in website; null for what stands on another. */
  publicationId: string | null;
  /** Of the page where it can be read. */
  address: string | null;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** What an outsider found there, as people of the office read it; null where nothing is to be seen. */
  proof: string | null;
};

/** The binder as anybody may see it: what of it is on display now, and nothing of how it came about. */
export type PublicBinder = {
  year: number;
  topic: string;
  /** True when anything of it is on display. */
  isThere: boolean;
  groups: {
    id: string;
    name: string;
    year: number;
    items: { id: string; name: string; evidence: PublicEvidence | null }[];
  }[];
};

/** Fiscal years of which an assessor may ask: the one ahead and ten back. */
export function publicYear(asked: string, now: number): number | null {
  const year = /^\d{4}$/.test(asked) ? Number(asked) : 0;
  const running = fiscalYear(now);
  return year <= running + 1 && year >= running - 10 ? year : null;
}

/** How long what was read is shown again: an assessor's page is worth no thousand reads each time it is opened. */
const KEPT_MS = 60_000;

/** Reads public binders, each at most once a minute. */
export function publicBinders({ store, clock }: Pick<Context, 'store' | 'clock'>) {
  const kept = new Map<string, { until: number; binder: Promise<PublicBinder> }>();
  return (officeId: string, year: number): Promise<PublicBinder> => {
    const key = `${officeId}.${year}`;
    const now = clock();
    const known = kept.get(key);
    if (known && known.until > now) return known.binder;
    const binder = readPublicBinder(store, officeId, { year, now });
    kept.set(key, { until: now + KEPT_MS, binder });
    binder.catch(() => kept.delete(key));
    return binder;
  };
}

async function readPublicBinder(
  store: StoreReader,
  officeId: string,
  { year, now }: { year: number; now: number },
): Promise<PublicBinder> {
  const read = await readBinder(store, officeId, year);
  const { list, lines } = read.binder;
  const groups = list.groups.map(({ id, name, yearsBefore }) => ({
    id,
    name,
    year: year - yearsBefore,
    items: lines
      .filter(({ item }) => item.id.startsWith(`${id}.`))
      .map((line) => ({
        id: line.item.id,
        name: line.item.name,
        evidence: publicEvidence(line, read, now),
      })),
  }));
  const isThere = groups.some(({ items }) => items.some(({ evidence }) => evidence !== null));
  return { year, topic: list.topic, isThere, groups };
}

/** Where the public reads what stands for an item now; null where it does not. */
export const publicEvidence = (line: BinderLine, read: BinderRead, now: number): PublicEvidence | null =>
  evidenceOf(publicationOf(line, read), now);

/** The whole address of it; null where it is on another website of which nobody gave the address. */
export const evidenceUrl = (
  { publicUrl }: Pick<Context, 'publicUrl'>,
  officeId: string,
  { publicationId, address }: PublicEvidence,
): string | null =>
  publicationId === null ? address : `${publicUrl}${sitePages.item(officeId, publicationId)}`;

/**
 * What was published that stands for an item: what carries the very file of its paper; of the measure and the report
 * themselves also what the request published that names them.
 */
function publicationOf({ item, entries }: BinderLine, { binder, published }: BinderRead): Publication | null {
  for (const { paperId } of entries) {
    const publication = published.get(paperId);
    if (publication) return publication;
  }
  const isThing = item.id === '1.2' || item.id === '1.3' || item.id === '2.2';
  if (!isThing) return null;
  const group = item.id.slice(0, 2);
  const form = binder.lines.find((line) => line.item.id.startsWith(group) && line.request !== null);
  return form?.request?.publication ?? null;
}

function evidenceOf(publication: Publication | null, now: number): PublicEvidence | null {
  if (!publication?.shown || publication.publishedAt === null) return null;
  const { visibility, displayUntil, shown, publishedAt, id } = publication;
  if (visibility === 'none' || isDisplayOver(displayUntil, now)) return null;
  const isHere = visibility === 'public';
  const place = standsAt(publication);
  return {
    title: shown.content.title,
    publicationId: isHere ? id : null,
    address: isHere ? null : addressOf(publication),
    publishedAt,
    proof: place && (proofWords(publication, place, new Date(now).toISOString())?.words ?? null),
  };
}
