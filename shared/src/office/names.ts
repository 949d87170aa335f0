import type { OfficeProfile } from './profile.ts';

/** The name of a unit of an office; its id where the profile no longer has it. */
export const unitNameOf = ({ units }: Pick<OfficeProfile, 'units'>, unitId: string): string =>
  units.find(({ id }) => id === unitId)?.name ?? unitId;

/** For how long an item is shown when its form does not say, by the days of its kind (`displayDaysOf`). */
export const displayDaysText = (days: number | null): string =>
  days === null ? 'ไม่กำหนดวันสิ้นสุด' : `${days.toLocaleString('en')} วันนับจากวันที่เผยแพร่`;
