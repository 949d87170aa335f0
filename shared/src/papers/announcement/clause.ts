import { type Paragraph, paragraph } from '../paper.ts';
import { paperNumerals } from '../thai-numerals.ts';

/** A clause of an announcement or order as it is numbered; Arabic numerals until it is printed. */
export type Clause = { number: string; text: string; level: 1 | 2 | 3 };

/** A clause whose number says how deep it stands: 1., 1.1, 1.1.1 and (1). */
export const clause = (number: string, text: string): Clause => {
  const deep = number.split('.').filter(Boolean).length;
  return { number, text, level: number.startsWith('(') || deep >= 3 ? 3 : deep === 2 ? 2 : 1 };
};

export const clauseParagraph = ({ number, text, level }: Clause): Paragraph =>
  paragraph(paperNumerals(`${number} ${text}`), { indent: level });
