import { sitePages } from '@prakat/shared/addresses/site';
import type { Me, PublicationView } from '@prakat/shared/api/api';

/** Where residents say that an item is wrong or out of date, for a page on a website kept by hand. */
export const reportAddressOf = (
  { id, siteUrl }: Pick<Me['office'], 'id' | 'siteUrl'>,
  { number }: Pick<PublicationView, 'number'>,
): string => siteUrl + sitePages.reportShort(id, number).slice(sitePages.home(id).length);
