import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { explainDisk } from '../backup/explain.ts';
import { writeWhole } from '../backup/write-whole.ts';
import { OperatorError } from '../operator-error.ts';

/** Its owner's alone: it holds secrets. */
const MODE = 0o600;

const plain = /^[\w.~:/+=@-]*$/;

/** A value as a file of variables must have it. Throws `OperatorError` for one that no such file can hold. */
function quoted(name: string, value: string): string {
  if (plain.test(value)) return value;
  const mark = ['"', "'", '`'].find((one) => !value.includes(one));
  if (/[\r\n\\]/.test(value) || mark === undefined) {
    throw new OperatorError(`ค่าของ ${name} มีอักขระที่เก็บในไฟล์ตั้งค่าไม่ได้ กรุณาตรวจว่าคัดลอกมาถูกต้อง`);
  }
  return `${mark}${value}${mark}`;
}

/**
 * The text of a file of variables with some of them changed: where it had one, its line is replaced; what is new comes
 * at the end. Everything else, comments too, stays as it is. Throws `OperatorError` rather than change anything else.
 */
export function changedEnv(text: string, changes: Readonly<Record<string, string>>): string {
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const added: string[] = [];
  for (const [name, value] of Object.entries(changes)) {
    const line = `${name}=${quoted(name, value)}`;
    const isOfName = (one: string) => new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`).test(one);
    const place = lines.findIndex(isOfName);
    if (place < 0) added.push(line);
    else {
      lines[place] = line;
      for (let n = lines.length - 1; n > place; n -= 1) if (isOfName(lines[n] ?? '')) lines.splice(n, 1);
    }
  }
  if (added.length > 0) lines.push('', ...added);
  const changed = `${lines.join('\n')}\n`;

  const before: Record<string, string | undefined> = parseEnv(text);
  const after: Record<string, string | undefined> = parseEnv(changed);
  const expected: Record<string, string | undefined> = { ...before, ...changes };
  const off = [...new Set([...Object.keys(after), ...Object.keys(expected)])].filter(
    (name) => after[name] !== expected[name] || (name in changes && before[name]?.includes('\n')),
  );
  if (off.length > 0) {
    throw new OperatorError(`ปรับไฟล์ตั้งค่าโดยไม่กระทบ ${off.join(', ')} ไม่ได้ กรุณาแก้บรรทัดนั้นให้อยู่ในบรรทัดเดียวก่อน`);
  }
  return changed;
}

export const readEnvFile = (file: string): Record<string, string | undefined> =>
  existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};

/**
 * Changes variables in a file, whole or not at all; a file that is not there begins as `template`. Says whether
 * anything changed. Throws an error with one sentence when it cannot be written.
 */
export function changeEnvFile(
  file: string,
  changes: Readonly<Record<string, string>>,
  template = '',
): boolean {
  try {
    const isThere = existsSync(file);
    const before = isThere ? readFileSync(file, 'utf8') : template;
    const current: Record<string, string | undefined> = parseEnv(before);
    const names = Object.keys(changes).filter((name) => (current[name] ?? '') !== changes[name]);
    if (isThere && names.length === 0) {
      chmodSync(file, MODE);
      return false;
    }
    const wanted = Object.fromEntries(names.map((name) => [name, changes[name] ?? '']));
    writeWhole(file, names.length === 0 ? before : changedEnv(before, wanted), MODE);
    return true;
  } catch (error) {
    throw explainDisk(error, file);
  }
}
