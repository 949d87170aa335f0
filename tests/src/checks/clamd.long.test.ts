import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answersPing } from '@prakat/functions/checks/clamd';
import { inspectFile } from '@prakat/functions/checks/inspect-file';
import { EICAR } from '@prakat/functions/checks/testing/fake-clamd';
import { pdfOf } from '@prakat/functions/checks/testing/pdfs';
import { archive } from '@prakat/functions/checks/testing/zips';
import { fileExtensions } from '@prakat/shared/files/file-types';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The genuine clamd (Debian: clamav-daemon) with one signature of its own folder: the harmless text that every scanner
// takes for malware. Nothing is downloaded.

const folder = mkdtempSync(join(tmpdir(), 'prakat-clamd-'));
const address = join(folder, 'clamd.ctl');
let clamd: ChildProcess;
let said = '';

beforeAll(async () => {
  writeFileSync(join(folder, 'eicar.ndb'), `Eicar-Test:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const settings = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${address}`,
    `TemporaryDirectory ${folder}`,
    'Foreground yes',
  ];
  writeFileSync(join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  clamd = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')]);
  clamd.on('error', (error) => {
    said += `${error.message} (apt install clamav-daemon)`;
  });
  for (const stream of [clamd.stdout, clamd.stderr]) stream?.on('data', (data) => (said += data));
  for (let round = 0; round < 600 && !existsSync(address); round += 1) await wait(100);
  if (!(await answersPing(address))) throw new Error(`clamd did not start: ${said}`);
});
afterAll(() => {
  clamd.kill();
  rmSync(folder, { recursive: true, force: true });
});

const check = (name: string, content: Uint8Array) =>
  inspectFile({
    name,
    content,
    rules: { extensions: fileExtensions, maxBytes: 4 * 1024 * 1024 },
    clamd: address,
    knowledge: null,
  });

test('a clean document is taken, and its report says that it was scanned', async () => {
  expect(await check('แผน.pdf', pdfOf())).toMatchObject({ ok: true, report: { scan: 'clean' } });
});

test('malware is refused, packed in an archive too', async () => {
  const infected = [
    await check('แผน.pdf', Buffer.concat([pdfOf(), Buffer.from(`\n${EICAR}`)])),
    await check('รวม.zip', archive({ 'อ่าน.txt': EICAR })),
  ];
  for (const checked of infected) expect(checked).toMatchObject({ refusal: { code: 'file_malware' } });
});
