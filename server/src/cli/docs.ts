import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { workflowDoc } from '@prakat/shared/machine/workflow-doc';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';

/** `npm run docs` writes the documents that are made from the code; `npm run docs -- --check` only compares them. */
await runProgram(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' } } });
  const file = join(projectRoot, 'docs', 'workflow.md');
  const text = workflowDoc();
  if (existsSync(file) && readFileSync(file, 'utf8') === text) {
    console.log('docs/workflow.md ตรงกับโปรแกรมแล้ว');
    return;
  }
  if (values.check) throw new OperatorError('docs/workflow.md ไม่ตรงกับโปรแกรม กรุณาสั่ง npm run docs แล้วบันทึกไฟล์');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log('เขียน docs/workflow.md ใหม่แล้ว');
});
