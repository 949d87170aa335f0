import type { OfficeProfile } from './profile.ts';

/** The name of a unit; its id where the profile no longer has it, as on what was written before it was dropped. */
export const unitName = ({ units }: Pick<OfficeProfile, 'units'>, unitId: string): string =>
  units.find(({ id }) => id === unitId)?.name ?? unitId;
