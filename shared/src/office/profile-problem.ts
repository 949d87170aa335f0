import { z } from 'zod';

/** One thing wrong with a profile: where, and a Thai sentence for the person who writes the file. */
export type ProfileProblem = { path: string; message: string };

export type ProfilePath = readonly (string | number)[];

/** `reason` goes on after the name of the field: 'ช่อง files.maxFiles' + 'ต้องไม่เกิน 20'. */
export function profileProblem(path: ProfilePath, reason: string): ProfileProblem {
  const name = z.core.toDotPath(path);
  return { path: name, message: name ? `ช่อง ${name} ${reason}` : `โพรไฟล์${reason}` };
}

/** Values that stand a second time in a list, reported where they stand again. */
export function repeated<T>(
  list: readonly T[],
  keyOf: (item: T) => string,
  pathOf: (index: number) => ProfilePath,
): ProfileProblem[] {
  const seen = new Set<string>();
  return list.flatMap((item, index) => {
    const key = keyOf(item);
    if (seen.has(key)) return [profileProblem(pathOf(index), `ซ้ำกับรายการก่อนหน้า: “${key}”`)];
    seen.add(key);
    return [];
  });
}

const typeNames: Record<string, string> = {
  string: 'ข้อความ',
  number: 'ตัวเลข',
  int: 'จำนวนเต็ม',
  boolean: ' true หรือ false',
  array: 'รายการ [ ]',
  object: 'กลุ่มข้อมูล { }',
  record: 'กลุ่มข้อมูล { }',
};

const unitOf = (origin: string) => (origin === 'string' ? ' ตัวอักษร' : origin === 'array' ? ' รายการ' : '');

/** What zod found, said in Thai; for issues to which the schema gives no sentence of its own. */
export function schemaReason(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'ต้องระบุค่า'
        : `ต้องเป็น${typeNames[issue.expected] ?? ` ${issue.expected}`}`;
    case 'invalid_value':
      return issue.input === undefined
        ? 'ต้องระบุค่า'
        : `ต้องเป็นค่าใดค่าหนึ่งใน ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.exact
        ? `ต้องมี ${issue.minimum}${unitOf(issue.origin)}พอดี`
        : `ต้องไม่น้อยกว่า ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return issue.exact
        ? `ต้องมี ${issue.maximum}${unitOf(issue.origin)}พอดี`
        : `ต้องไม่เกิน ${issue.maximum}${unitOf(issue.origin)}`;
    case 'unrecognized_keys':
      return `มีช่องที่ไม่รู้จัก: ${issue.keys.join(', ')}`;
    case 'invalid_key':
      return 'มีชื่อที่ใช้ไม่ได้ ใช้ได้เฉพาะ a-z 0-9 และ -';
    default:
      return 'มีค่าไม่ถูกต้อง';
  }
}
