import { ConfigError } from '../config/config.ts';
import { SECRETS } from './installation.ts';

/**
 * Names and values of what is in one secret, without space round them, which comes of pasting. Throws `ConfigError`, which
 * never says what is in it.
 */
export function parseSecrets(text: string, name: string = SECRETS): Record<string, string> {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Said below: the parser's own error quotes the text.
  }
  const entries = typeof parsed === 'object' && !Array.isArray(parsed) ? Object.entries(parsed ?? {}) : [];
  if (entries.length === 0 || entries.some(([, value]) => typeof value !== 'string'))
    throw new ConfigError(`ค่าของ ${name} ใน Secret Manager ใช้ไม่ได้ ต้องเป็น JSON ของชื่อกับค่าที่เป็นข้อความ`);
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value).trim()]));
}
