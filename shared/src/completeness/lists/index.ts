import type { OfficeProfile } from '../../office/profile.ts';
import type { InformationList, ListId, ListLine } from '../information-list.ts';
import { gws } from './gws.ts';
import { moit2Of2569 } from './moit2-2569.ts';
import { oia } from './oia.ts';
import { ownList } from './own.ts';

/** Every list that an office's website is held against, in the order in which they are shown. */
export const listsOf = (profile: OfficeProfile): InformationList[] => [
  gws,
  oia,
  moit2Of2569,
  ownList(profile),
];

/** One of them by its id. */
export function listById(profile: OfficeProfile, id: ListId): InformationList {
  switch (id) {
    case 'gws':
      return gws;
    case 'oia':
      return oia;
    case 'moit2-2569':
      return moit2Of2569;
    case 'own':
      return ownList(profile);
  }
}

/** A line by its id; null for one that no list has (any more). */
export const lineById = (profile: OfficeProfile, id: string): ListLine | null =>
  listsOf(profile)
    .flatMap(({ lines }) => lines)
    .find((line) => line.id === id) ?? null;
