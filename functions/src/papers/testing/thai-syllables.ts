const CONSONANTS = 'กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const ABOVE = ['', 'ิ', 'ี', 'ึ', 'ื', 'ั', '็'];
const BELOW = ['ุ', 'ู', 'ฺ'];
const TONES = ['', '่', '้', '๊', '๋', '์'];

/** Every consonant, or those given, with every vowel and mark that can stand on it, SARA AM and vowels before it: a line each. */
export const thaiSyllables = (consonants = CONSONANTS): string[] =>
  [...consonants].map((consonant) => {
    const above = ABOVE.flatMap((vowel) => TONES.map((tone) => consonant + vowel + tone));
    const below = BELOW.flatMap((vowel) => TONES.map((tone) => consonant + vowel + tone));
    const am = TONES.slice(0, 5).map((tone) => `${consonant}${tone}ำ`);
    const before = [...'เแโใไ'].map((vowel) => `${vowel}${consonant}้า`);
    return [...above, ...below, ...am, ...before].join(' ');
  });
