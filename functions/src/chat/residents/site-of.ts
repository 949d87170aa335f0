import { sitePages } from '@prakat/shared/addresses/site';
import type { PersonScope } from '../scope.ts';

/** Where the office's website is read: its own, or here. */
export const siteOf = ({ context, office, officeId }: PersonScope): string =>
  office.profile.destinations.websiteUrl ?? `${context.publicUrl}${sitePages.home(officeId)}`;
