import { thaiNumerals } from '../time/thai-date.ts';

/**
 * What keeps its Arabic digits on official papers: web addresses, then whatever has a Latin letter in it (e-mail, file
 * names, COVID-19, PM2.5), and request numbers (2565-0001). Thai letters end a word, but not an address.
 */
const ARABIC = /https?:\/\/\S+|[^\s\u0E00-\u0E7F]*[A-Za-z][^\s\u0E00-\u0E7F]*|(?<!\d)\d{4}-\d{4,}(?!\d)/g;

/** A text with the numerals of an official paper: Thai, but for what would be wrong with them. */
export function paperNumerals(text: string): string {
  let result = '';
  let end = 0;
  for (const found of text.matchAll(ARABIC)) {
    result += thaiNumerals(text.slice(end, found.index)) + found[0];
    end = found.index + found[0].length;
  }
  return result + thaiNumerals(text.slice(end));
}
