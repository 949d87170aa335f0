import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '@prakat/functions/checks/read/read-text';
import { normaliseText } from '@prakat/shared/text/normalise';
import { buddhistYear, calendarDate, thaiMonths, thaiNumerals } from '@prakat/shared/time/thai-date';
import { printedForm } from '@prakat/simulator/play/printed-form-2564';

/** A line of the demo's last step: where the form is, and whether it says everything that the printed one does. */
export type PrintedForm = { file: string; words: number; missing: string[] };

/**
 * Opens the request's printed form by its link, keeps it as a file in a folder, and holds it against the form of 24
 * December 2564 word by word. The days of the signatures are those on which they were given here: nothing is back-dated.
 */
export async function printForm(
  formUrl: string,
  { folder, number, signedAt }: { folder: string; number: string; signedAt: number },
): Promise<PrintedForm> {
  const response = await fetch(formUrl);
  if (response.status !== 200) throw new Error(`the form was not opened: ${response.status}`);
  const content = new Uint8Array(await response.arrayBuffer());
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `แบบฟอร์มคำขอ ${number}.pdf`);
  writeFileSync(file, content);
  const { parts } = await readText('pdf', content);
  const letters = normaliseText(parts.map(({ text }) => text).join('')).replace(/\s+/g, '');
  const words = printedForm
    .replaceAll(/วันที่\.\.\.๒๔\.\.\.\S+/g, signedOn(signedAt))
    .split(/\s+/)
    .filter(Boolean);
  let at = 0;
  const missing = words.filter((word) => {
    const found = letters.indexOf(normaliseText(word), at);
    if (found >= 0) at = found + word.length;
    return found < 0;
  });
  return { file, words: words.length, missing };
}

function signedOn(at: number): string {
  const [year = 0, month = 1, day = 1] = calendarDate(at).split('-').map(Number);
  return `วันที่...${thaiNumerals(day)}...เดือน...${thaiMonths[month - 1]}...พ.ศ....${thaiNumerals(buddhistYear(year))}...`;
}
