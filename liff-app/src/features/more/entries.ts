import type { Me } from '@prakat/shared/api/api';
import type { KnownRoute } from '../../app-context.ts';

export type MoreEntry = {
  to: KnownRoute;
  name: string;
  about: string;
  /** Who has a use for it. */
  shown: (me: Me) => boolean;
};

/** What lies behind “เพิ่มเติม”, in the order people need it. */
export const moreEntries: MoreEntry[] = [];
