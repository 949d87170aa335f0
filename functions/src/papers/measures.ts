import type { Block, Paragraph } from '@prakat/shared/papers/paper';

/**
 * How an office's papers are set, for both writers; sizes of letters are those of TH Sarabun, in points. From the correspondence
 * rules (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ) and the guide to typing by them: memo แบบที่ 29, margins, title, labels, indent.
 */
export const points = { text: 16, small: 13, page: 14, label: 20, title: 29, large: 26, poster: 40 } as const;

/** Of A4, in centimetres: from the edges of the page. */
export const marginCm = { left: 3, right: 2, top: 2, bottom: 1.5 } as const;

/**
 * From line to line of what begins with the emblem, in points: single spacing of TH SarabunPSK, whose lines are 1.13 of its size.
 * TH Sarabun New has the same letters on lines of 1.33, with which a memo of one page takes two.
 */
export const LETTER_LINE = 18.1;

/** Above a paragraph that begins further in and above what opens a part, in points. */
export const ABOVE_PARAGRAPH = 6;

/** Where the first line of a paragraph begins, in centimetres from the margin, by its `indent`. */
export const indentCm = [0, 2.5, 3.25, 4] as const;

/** Height of the emblem, in centimetres: of a memo beside its title, of an announcement or order. */
export const emblemCm = { beside: 1.5, above: 3 } as const;

/** The emblem of a memo stands so far above the first line, 1.5 cm from the edge of the page; the line of its title is so high. */
export const memoHead = { raisedCm: 0.5, titleLine: 35 } as const;

/** What stands for the emblem where it is not seen. */
export const EMBLEM_ALT = 'ตราครุฑ';

/**
 * Whether a paragraph announces what follows and stays with it: it says so (…ดังนี้, …ประกอบด้วย), or is a clause of which the
 * next begins further in.
 */
export function leadsOn({ runs, indent }: Paragraph, next: Block | undefined): boolean {
  if (indent === undefined) return false;
  const says = /(ดัง(ต่อไป)?นี้|ประกอบด้วย)\s*:?\s*$/.test(runs.at(-1)?.text ?? '');
  const hasParts = next?.kind === 'paragraph' && (next.indent ?? 0) > indent;
  return says || hasParts;
}
