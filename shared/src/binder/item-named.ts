/** The number of the item that a title begins with, in Arabic numerals; null for none. */
export function itemNamed(title: string): string | null {
  const arabic = title.trim().replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  return /^(?:(?:ข้อ|รายการ)\s*)?([12]\.[1-9])(?![\d.])/.exec(arabic)?.[1] ?? null;
}
