type AnyMessage = Record<string, unknown> & { type: string };
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const NAMES: Record<string, string> = {
  image: 'รูปภาพ',
  video: 'วิดีโอ',
  audio: 'เสียง',
  sticker: 'สติกเกอร์',
  location: 'ตำแหน่งที่ตั้ง',
  file: 'ไฟล์',
  imagemap: 'รูปภาพ',
};

/** One line for a message: what a screen reader announces, and what stands in for a type that cannot be drawn. */
export function messageSummary(message: AnyMessage): string {
  const own = text(message.text) ?? text(message.altText);
  if (own) return own;
  const name = Object.hasOwn(NAMES, message.type) ? NAMES[message.type] : undefined;
  const detail = text(message.fileName) ?? text(message.title);
  if (name) return detail ? `${name}: ${detail}` : name;
  return `ข้อความชนิด ${message.type}`;
}
