import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { OperatorError } from '../operator-error.ts';
import type { StageWishes } from './find-stage.ts';
import { loginNames } from './wordpress/demo-site.ts';

/** What a run of `npm run demo` shows. */
export type DemoCommand =
  | { kind: 'request-form'; wishes: StageWishes }
  | { kind: 'procedures'; office: string; wishes: StageWishes; binders: string }
  /** On a stage of its own, with the website at this address. */
  | { kind: 'wordpress'; address: string };

const usage = [
  'วิธีใช้:',
  '  npm run demo                                  คำขอเผยแพร่ข้อมูลของวันที่ ๒๔ ธันวาคม ๒๕๖๔',
  '  npm run demo -- --office รหัสหน่วยงาน หรือ all     ขั้นตอนตามเอกสารของหน่วยงาน [--binders โฟลเดอร์]',
  '      [--url ที่อยู่ระบบ] [--line ที่อยู่ระบบจำลอง]         ในระบบที่เปิดอยู่ [--move-clock ให้เลื่อนนาฬิกาได้]',
  '  npm run demo -- --wordpress ที่อยู่หน้าแรก         เผยแพร่ แก้ไข และนำลงบนเว็บไซต์ WordPress จริง พร้อมหลักฐาน',
  `      บัญชีของเว็บไซต์นั้นกำหนดด้วยตัวแปร ${loginNames.user} และ ${loginNames.password} (รหัสผ่านแอปพลิเคชัน)`,
].join('\n');

/** Reads what follows `npm run demo --`. Throws `OperatorError` with how the command is used. */
export function readDemoCommand(args: readonly string[]): DemoCommand {
  const { positionals, values } = parsed(args);
  const { url, line, office, binders, wordpress, 'move-clock': moveClock } = values;
  if (positionals.length > 0) throw new OperatorError(usage);
  if (wordpress !== undefined) {
    const others = [url, line, office, binders].some((value) => value !== undefined);
    if (others || moveClock) throw new OperatorError(usage);
    return { kind: 'wordpress', address: wordpress };
  }
  const wishes = { url, line, moveClock };
  if (office === undefined) return { kind: 'request-form', wishes };
  return {
    kind: 'procedures',
    office,
    wishes,
    binders: binders ?? join(projectRoot, 'artifacts', 'binders'),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        url: { type: 'string' },
        line: { type: 'string' },
        office: { type: 'string' },
        'move-clock': { type: 'boolean', default: false },
        binders: { type: 'string' },
        wordpress: { type: 'string' },
      },
    });
  } catch {
    throw new OperatorError(usage);
  }
}
