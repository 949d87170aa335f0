import type { OfficeProfile } from '../office/profile.ts';
import { unitName } from '../office/unit-name.ts';
import { postLines } from './signature-cell.ts';

/** The post of whoever signs for the office, a part to a line, as the office breaks it; null where its profile names nobody. */
export function signatoryPost(profile: OfficeProfile): string[] | null {
  const { positions, papers } = profile;
  const { signatory = null, posts = {} } = papers ?? {};
  const position = positions.find(({ id }) => id === signatory?.position);
  if (!position) return null;
  const ofUnit = signatory?.unit ? [unitName(profile, signatory.unit)] : [];
  return posts[position.id] ?? [...postLines(position.title), ...ofUnit];
}
