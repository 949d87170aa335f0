import type { OfficeProfile } from '../../office/profile.ts';
import { gapMark } from '../gaps.ts';
import { type Block, type Cell, paragraph } from '../paper.ts';
import { paperNumerals } from '../thai-numerals.ts';
import { paragraphsOf, type Section, type Written } from '../written-paper.ts';

/** As the Act is cited. */
export const dataProtectionAct = 'พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562';

/** The Committee's notice on what a controller must do at least. */
export const securityNotice =
  'ประกาศคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล เรื่อง มาตรการรักษาความมั่นคงปลอดภัยของผู้ควบคุมข้อมูลส่วนบุคคล พ.ศ. 2565';

export const section = (id: string, label: string, ...lines: string[]): Section => ({
  id,
  label,
  proposed: lines.join('\n'),
});

/** How the office is reached, as the party that answers for the data. */
export function controllerOf({ name, contact }: Pick<OfficeProfile, 'name' | 'contact'>): string {
  const { address, phone, email } = contact;
  const place = address || gapMark('ที่อยู่ของหน่วยงาน');
  return [name.full, place, phone && `โทร. ${phone}`, email && `ไปรษณีย์อิเล็กทรอนิกส์ ${email}`]
    .filter(Boolean)
    .join(' ');
}

/** A part below its heading; both go where nothing is left of it. */
export const part = (heading: string, lines: readonly string[]): Block[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'heading', text: paperNumerals(heading), align: 'left' },
        ...lines.map((text) => paragraph(paperNumerals(text), { indent: 1 })),
      ];

/** The same of a section that people may word. */
export const wordedPart = (heading: string, of: Section, written: Written): Block[] =>
  part(heading, paragraphsOf(of, written));

/** Small print in a table; with a heading in bold before it where one is given. */
export const small = (text: string, bold = ''): Cell => ({
  span: 1,
  blocks: [
    {
      kind: 'paragraph',
      small: true,
      runs: [
        ...(bold ? [{ text: paperNumerals(bold), bold: true as const }] : []),
        ...(text ? [{ text: paperNumerals(bold ? `\n${text}` : text) }] : []),
      ],
    },
  ],
});
