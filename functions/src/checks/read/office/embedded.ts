/** The name of a file that was put into a document or workbook, by the name of the part; null for every other part. */
export const embeddedName = (part: string): string | null =>
  /^(?:word|xl)\/embeddings\/([^/]+)$/.exec(part)?.[1] ?? null;

const EQUATION = Buffer.from('Equation Native', 'utf16le');

/** Equations of Word before 2007 are objects as well: a paper has dozens of them, and none holds words. */
export const isEquation = (content: Uint8Array): boolean =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(EQUATION);
