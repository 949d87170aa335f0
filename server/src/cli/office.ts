import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readSettings } from '@prakat/functions/config/config';
import { officesDir } from '@prakat/functions/config/project-folder';
import type { NewOffice } from '@prakat/shared/office/new-profile';
import { askNewOffice } from '../office-files/ask-new-office.ts';
import { checkFolder, checkOffice, listOffices } from '../office-files/check-offices.ts';
import { officeFile, readAnswers, writeNewOffice } from '../office-files/new-office.ts';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';

const USAGE = `วิธีใช้:
  npm run office -- list                      รายชื่อหน่วยงาน
  npm run office -- check [ไฟล์.json]          ตรวจโพรไฟล์ ไม่ระบุไฟล์คือตรวจทุกไฟล์
  npm run office -- new [--answers ไฟล์.json]  สร้างโพรไฟล์ของหน่วยงานใหม่`;

/** Asks at the terminal, or takes lines from a pipe; ends with one sentence when there are no more. */
async function askAtTerminal(dir: string): Promise<NewOffice> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    terminal.setPrompt(question);
    terminal.prompt();
    const line = await lines.next();
    if (line.done) throw new OperatorError('\nยังตอบไม่ครบ จึงไม่ได้สร้างไฟล์');
    return line.value;
  };
  try {
    return await askNewOffice(ask, console.log, (id) => existsSync(officeFile(dir, id)));
  } finally {
    terminal.close();
  }
}

/** `npm run office -- list | check [FILE] | new [--answers FILE]`: offices as files. Exits 1 when a profile does not hold. */
await runProgram(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { answers: { type: 'string' } },
  });
  const [command, file] = positionals;
  const dir = readSettings(process.env).OFFICES_DIR ?? officesDir;
  switch (command) {
    case 'list':
      for (const line of listOffices(dir)) console.log(line);
      return;
    case 'check': {
      const checks = file ? [checkOffice(file)] : checkFolder(dir);
      for (const { file: checked, problems, advice } of checks) {
        for (const problem of problems) console.error(`${checked}: ${problem}`);
        for (const sentence of advice) console.log(`${checked}: ข้อแนะนำ: ${sentence}`);
        if (problems.length === 0) console.log(`${checked}: ใช้ได้`);
      }
      if (checks.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
      return;
    }
    case 'new': {
      const office = values.answers ? readAnswers(values.answers) : await askAtTerminal(dir);
      const written = writeNewOffice(dir, office);
      console.log(`สร้าง ${written} แล้ว`);
      console.log('ขั้นต่อไป: แก้ไขหัวข้อย่อยและรอบการปรับปรุงในไฟล์ให้ตรงกับระเบียบของหน่วยงาน แล้วตรวจด้วย');
      console.log(`  npm run office -- check ${written}`);
      return;
    }
    default:
      throw new OperatorError(USAGE);
  }
});
