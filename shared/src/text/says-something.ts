/** True of a text with something to read in it: blanks that nobody sees (U+3164 counts as a letter), dots and dashes say nothing. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(UNSEEN, ''));

const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
