import { isOnDisplay } from '@prakat/shared/publication/standing';
import { itemUrl } from '../../context.ts';
import type { OpenDestination, Placed } from '../destination.ts';

/**
 * The public website of the product. A page is the record itself, shown by the rule of the read path: it is up from the
 * moment in which the record says so and down from the moment in which it does not, and there is nothing to do outside.
 */
export const builtIn: OpenDestination = (context) => {
  const put = async ({
    publication,
  }: {
    publication: { id: string; officeId: string };
  }): Promise<Placed> => ({
    ok: true,
    address: itemUrl(context, publication.officeId, publication.id),
    outsideIds: {},
    requestId: null,
  });
  return {
    place: put,
    replace: put,
    remove: async () => ({ ok: true, requestId: null }),
    async look({ publication: { id } }) {
      const publication = await context.store.get('publications', id);
      const shown = publication && isOnDisplay(publication, context.clock()) ? publication.shown : null;
      if (!publication || !shown) return { ok: true, there: 'nothing', requestId: null };
      const address = itemUrl(context, publication.officeId, id);
      return { ok: true, there: { version: shown.version, address }, requestId: null };
    },
  };
};
