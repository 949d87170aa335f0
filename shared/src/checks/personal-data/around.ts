/** The letters before a place, at most so many, from its own line and the one above: a label often stands there. */
export function textBefore(text: string, at: number, letters: number): string {
  const lines = text.slice(Math.max(0, at - letters), at).split('\n');
  return lines.slice(-2).join('\n');
}

/** The letters after a place on its line, at most so many. */
export function textAfter(text: string, at: number, letters: number): string {
  return text.slice(at, at + letters).split('\n', 1)[0] ?? '';
}

/**
 * Where the last match of a pattern ends, or -1. What stands nearest before a number says what the number is, so the
 * ends of two patterns are compared.
 * @param pattern with the flag `g`
 */
export function lastEnd(text: string, pattern: RegExp): number {
  let end = -1;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/**
 * The name of a person with a title: `นางสาวสมหญิง ใจงาม`, `ด.ช. ก้อง ดีเลิศ`, title and names in cells of their own too.
 * Words that only begin like a title (นายก, นายแพทย์, นายทะเบียน) are none.
 */
export const TITLED_NAME =
  /(?<!ท|เจ้า)(?:นาย(?!ก(?:เทศ|เมือง|องค์|อบ|สมาคม|สภา|รัฐ|เหล่า|กิ่ง|พุทธ)|แพทย์|อำเภอ|ทะเบียน|จ้าง|ช่าง|ท้าย|หน้า|สัตว|พล|ตรวจ|ประกัน)|นางสาว|นาง(?!สาว|พยาบาล|รำ|งาม)|น\.ส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง)[ \t]{0,3}[ก-ฮเ-ไ][ก-๎]+[ \t]{1,4}[ก-ฮเ-ไ][ก-๎]+/g;
