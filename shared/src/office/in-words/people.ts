import { roleNames } from '../../people/names.ts';
import type { OfficeProfile } from '../profile.ts';
import type { HoldersInWords, PartInWords } from './office-in-words.ts';

const held = (names: readonly string[], verb: string): string =>
  names.length === 0 ? 'ขณะนี้ยังไม่มีผู้ใด' : `${verb} ${names.join(', ')}`;

/** Units, positions with whoever holds them, and who keeps website and product. */
export const peopleParts = (
  { units, positions, webmasters }: OfficeProfile,
  holders: HoldersInWords,
): PartInWords[] => [
  {
    id: 'units',
    title: 'กลุ่มงาน',
    sentences: [`หน่วยงานมี ${units.length} กลุ่มงาน ได้แก่ ${units.map(({ name }) => name).join(', ')}`],
    items: [],
  },
  {
    id: 'positions',
    title: 'ตำแหน่งและบทบาท',
    sentences: holders.delegations,
    items: [
      ...positions.map(({ id, title }) => ({
        name: title,
        sentences: [held(holders.positions[id] ?? [], 'ผู้ดำรงตำแหน่ง:')],
      })),
      {
        name: roleNames.webmaster,
        sentences: [
          held(holders.webmasters, 'ผู้ปฏิบัติหน้าที่:'),
          `ต้องมีอย่างน้อย ${webmasters.minimum} คน เพื่อทำหน้าที่แทนกันได้`,
        ],
      },
      { name: roleNames.administrator, sentences: [held(holders.administrators, 'ผู้ปฏิบัติหน้าที่:')] },
    ],
  },
];
