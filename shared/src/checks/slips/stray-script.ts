import type { TextFinding } from '../finding.ts';
import { excerptOf, withAround } from './slip-finding.ts';

/** Scripts that scanners and machine translation put into Thai words: they share its shapes and its order of letters. */
const RELATED =
  '\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}' +
  '\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Tibetan}\\p{Script=Lao}' +
  '\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Cyrillic}';
const THAI = 'ก-ฺเ-ๅ็-๎';
const STRAY = new RegExp(`(?<=[${THAI}])[${RELATED}]+|[${RELATED}]+(?=[${THAI}])`, 'gu');

/** Cyrillic and Greek letters that look like a Latin one, each beside it. */
const lookAlikes = new Map(
  [
    'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI аa еe оo рp сc уy хx іi ѕs јj',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv',
  ]
    .join(' ')
    .split(' ')
    .map(([other, latin]) => [other as string, latin as string]),
);
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+/gu;

const found = (
  original: string,
  start: number,
  end: number,
  seen: [number, number],
  suggestion: string | null,
) =>
  ({
    kind: 'stray_script',
    certainty: 'sure',
    start,
    end,
    excerpt: excerptOf(original, ...seen),
    suggestion,
  }) as const satisfies TextFinding;

/**
 * Letters of another script inside a Thai word, and look-alike letters inside a Latin one. A whole foreign word, with
 * anything but letters around it, is meant. Lao letters stand in the order of the Thai ones, 0x80 later (Unicode chart
 * U+0E80), so what was meant is known.
 */
export function strayScripts(original: string): TextFinding[] {
  const inThai = [...original.matchAll(STRAY)].map(({ 0: letters, index }) => {
    const end = index + letters.length;
    const isLao = /^[\p{Script=Lao}]+$/u.test(letters);
    const thai = isLao
      ? [...letters].map((letter) => String.fromCharCode(letter.charCodeAt(0) - 0x80)).join('')
      : null;
    return found(original, index, end, withAround(original, index, end, 12), thai);
  });
  const inLatin = [...original.matchAll(WORD)]
    .filter(
      ({ 0: word }) => /\p{Script=Latin}/u.test(word) && [...word].some((letter) => lookAlikes.has(letter)),
    )
    .map(({ 0: word, index }) => {
      const latin = [...word].map((letter) => lookAlikes.get(letter) ?? letter).join('');
      const end = index + word.length;
      return found(original, index, end, [index, end], latin);
    });
  return [...inThai, ...inLatin];
}
