import { useMemo } from 'preact/hooks';
import type { ApiFailure } from './api/failure.ts';
import { useApp } from './app-context.ts';
import { browserStorage } from './browser-storage.ts';
import { openKeptReads } from './kept-reads.ts';
import { type Resource, useResource } from './use-resource.ts';

/** The server was not reached: what is shown may be old, and nothing can be decided. */
export const isAway = (failure: ApiFailure | null): boolean =>
  failure?.kind === 'unreachable' || failure?.kind === 'timeout';

/** As `useResource`; what was read last on this phone by this person stands in where the network is away. */
export function useKeptResource<T>(key: string, load: () => Promise<T>): Resource<T> {
  const { me } = useApp();
  const reads = useMemo(
    () => openKeptReads(browserStorage(), { officeId: me.office.id, memberId: me.member.id }, Date.now),
    [me.office.id, me.member.id],
  );
  const resource = useResource(key, async () => {
    const data = await load().catch((error: unknown) => {
      // Gone, or not theirs to see any more.
      if ((error as ApiFailure).kind === 'refused') reads.forget(key);
      throw error;
    });
    reads.keep(key, data);
    return data;
  });
  const stands = resource.data === null && isAway(resource.failure);
  const earlier = useMemo(() => (stands ? reads.find<T>(key) : null), [stands, key, reads]);
  return {
    ...resource,
    data: resource.data ?? earlier,
    set(data) {
      reads.keep(key, data);
      resource.set(data);
    },
  };
}
