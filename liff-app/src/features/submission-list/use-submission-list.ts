import type { SubmissionSummary } from '@prakat/shared/api/api';
import { useRef, useState } from 'preact/hooks';
import type { Api, ListName } from '../../api/client.ts';
import { type ApiFailure, asFailure } from '../../api/failure.ts';
import { type Resource, useResource } from '../../use-resource.ts';

export type LoadedList = { items: SubmissionSummary[]; next: string | null };

export type SubmissionList = Resource<LoadedList> & {
  loadMore(): Promise<void>;
  loadingMore: boolean;
  moreFailure: ApiFailure | null;
};

/** A refresh reads at most this many pages again, so that coming back to a long list stays quick. */
const PAGES_REFRESHED = 5;

/** A paged list; coming back to the page reads again what is on the screen, and keeps the place in it. */
export function useSubmissionList(api: Pick<Api, 'list'>, list: ListName): SubmissionList {
  const pages = useRef(1);
  const resource = useResource<LoadedList>(`list/${list}`, () => readPages(api, list, pages.current));
  const [more, setMore] = useState<{ loading: boolean; failure: ApiFailure | null }>({
    loading: false,
    failure: null,
  });
  const loadMore = async () => {
    const { data } = resource;
    if (!data?.next || more.loading) return;
    setMore({ loading: true, failure: null });
    try {
      const page = await api.list(list, data.next);
      pages.current = Math.min(pages.current + 1, PAGES_REFRESHED);
      resource.set({ items: merged(data.items, page.items), next: page.next });
      setMore({ loading: false, failure: null });
    } catch (error) {
      setMore({ loading: false, failure: asFailure(error) });
    }
  };
  return { ...resource, loadMore, loadingMore: more.loading, moreFailure: more.failure };
}

async function readPages(api: Pick<Api, 'list'>, list: ListName, count: number): Promise<LoadedList> {
  let loaded: LoadedList = { items: [], next: null };
  for (let page = 0; page < count; page += 1) {
    const { items, next } = await api.list(list, loaded.next);
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
