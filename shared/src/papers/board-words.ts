import { boardOf } from '../publication/placements.ts';
import type { Publication } from '../publication/schema.ts';
import { calendarDate, thaiDate } from '../time/thai-date.ts';

/** When a sheet hung on the notice board, and by whom, a sentence each (003: บอร์ดประชาสัมพันธ์); empty where none did. */
export function boardWords(publication: Pick<Publication, 'placements'>): string[] {
  const { confirmed, sheet } = boardOf(publication) ?? {};
  if (!confirmed) return [];
  const said = (what: string, { by, at }: { by: { name: string }; at: string }) =>
    `${what}เมื่อวันที่ ${thaiDate(calendarDate(at))} โดย ${by.name}`;
  return [
    said('ติดบอร์ดประชาสัมพันธ์', confirmed),
    ...(sheet?.takenOff ? [said('ปลดจากบอร์ดประชาสัมพันธ์', sheet.takenOff)] : []),
  ];
}
