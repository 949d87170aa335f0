const collator = new Intl.Collator('th');

/** The order of a Thai dictionary: by consonant, whatever vowel is written before it. For `sort`. */
export const compareThai = (a: string, b: string): number => collator.compare(a, b);

const TITLE =
  /^(?:นางสาว|น\.ส\.|นาง|นายแพทย์|นาย|แพทย์หญิง|ว่าที่\s?(?:ร้อยตรี|ร\.ต\.)(?:หญิง)?|ดร\.|[นพทภ][พญก]\.)\s*/;

/** People as a list shows them: by first name, whatever title stands before it. */
export const compareNames = (a: string, b: string): number =>
  compareThai(a.replace(TITLE, ''), b.replace(TITLE, '')) || compareThai(a, b);
