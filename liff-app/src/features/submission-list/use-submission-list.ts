import type { SubmissionPage, SubmissionSummary } from '@prakat/shared/api/api';
import { useRef, useState } from 'preact/hooks';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { useKeptResource } from '../../use-kept-resource.ts';
import type { Resource } from '../../use-resource.ts';

export type LoadedList = { items: SubmissionSummary[]; next: string | null };

export type SubmissionList = Resource<LoadedList> & {
  loadMore(): Promise<void>;
  loadingMore: boolean;
  moreFailure: ApiFailure | null;
};

type ReadPage = (after: string | null) => Promise<SubmissionPage>;

/** A refresh reads at most this many pages again, so that coming back to a long list stays quick. */
const PAGES_REFRESHED = 5;

/**
 * A paged list; coming back to the page reads again what is on the screen, and keeps the place in it. `key` tells one
 * list from another: with a new one it begins anew.
 */
export function useSubmissionList(key: string, readPage: ReadPage): SubmissionList {
  const pages = useRef({ key, count: 1 });
  if (pages.current.key !== key) pages.current = { key, count: 1 };
  const resource = useKeptResource<LoadedList>(`list/${key}`, () => readPages(readPage, pages.current.count));
  const [more, setMore] = useState<{ key: string; loading: boolean; failure: ApiFailure | null }>({
    key,
    loading: false,
    failure: null,
  });
  const current = more.key === key ? more : { key, loading: false, failure: null };
  const latestKey = useRef(key);
  latestKey.current = key;
  const loadMore = async () => {
    const { data } = resource;
    if (!data?.next || current.loading) return;
    setMore({ key, loading: true, failure: null });
    try {
      const page = await readPage(data.next);
      if (latestKey.current !== key) return;
      pages.current.count = Math.min(pages.current.count + 1, PAGES_REFRESHED);
      resource.set({ items: merged(data.items, page.items), next: page.next });
      setMore({ key, loading: false, failure: null });
    } catch (error) {
      setMore({ key, loading: false, failure: asFailure(error) });
    }
  };
  return { ...resource, loadMore, loadingMore: current.loading, moreFailure: current.failure };
}

async function readPages(readPage: ReadPage, count: number): Promise<LoadedList> {
  let loaded: LoadedList = { items: [], next: null };
  for (let page = 0; page < count; page += 1) {
    const { items, next } = await readPage(loaded.next);
    loaded = { items: merged(loaded.items, items), next };
    if (!next) break;
  }
  return loaded;
}

/** A request that moved between two pages while they were read shows once, as it was read last. */
export function merged(before: SubmissionSummary[], added: SubmissionSummary[]): SubmissionSummary[] {
  const fresh = new Set(added.map(({ id }) => id));
  return [...before.filter(({ id }) => !fresh.has(id)), ...added];
}
