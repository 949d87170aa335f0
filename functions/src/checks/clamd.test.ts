import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileExtensions } from '@prakat/shared/files/file-types';
import { describe, expect, test } from 'vitest';
import { answersPing, scanForMalware } from './clamd.ts';
import { inspectContent } from './inspect.ts';
import { EICAR, type Failure, startFakeClamd } from './testing/fake-clamd.ts';
import { pdfOf } from './testing/pdfs.ts';
import { zipOf } from './testing/zips.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Does something with a clamd of its own, over TCP or a socket file. */
async function withClamd<T>(
  use: (address: string) => Promise<T>,
  { failure, isSocketFile = false }: { failure?: Failure; isSocketFile?: boolean } = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'clamd-'));
  const clamd = await startFakeClamd(failure, isSocketFile ? join(folder, 'clamd.ctl') : undefined);
  try {
    return await use(clamd.address);
  } finally {
    clamd.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.each([false, true])('clamd, behind a socket file: %s', (isSocketFile) => {
  const scan = (content: Uint8Array) =>
    withClamd((address) => scanForMalware(address, content), { isSocketFile });

  test('takes a document for clean and EICAR for malware, also behind megabytes of something else', async () => {
    expect(await scan(bytes('ประกาศ'))).toBe('clean');
    expect(await scan(bytes(EICAR))).toBe('infected');
    expect(await scan(Buffer.concat([Buffer.alloc(3_000_000), Buffer.from(EICAR)]))).toBe('infected');
  });
  test('answers whether it is there', async () => {
    expect(await withClamd(answersPing, { isSocketFile })).toBe(true);
  });
});

describe('a clamd that gives no verdict has not scanned', () => {
  test.each<Failure>(['size limit exceeded', 'hangs up'])('%s', async (failure) => {
    expect(await withClamd((address) => scanForMalware(address, bytes('x')), { failure })).toBe(
      'unreachable',
    );
  });
  test.each<Failure>(['says nothing', 'never ends'])('%s', async (failure) => {
    const scan = (address: string) => scanForMalware(address, bytes('x'), 50);
    expect(await withClamd(scan, { failure })).toBe('unreachable');
  });
  test.each(['127.0.0.1:1', '/nowhere/clamd.ctl'])('none is at %s', async (address) => {
    expect(await scanForMalware(address, bytes('x'))).toBe('unreachable');
    expect(await answersPing(address)).toBe(false);
  });
});

describe('the check of a file', () => {
  const check = (name: string, content: Uint8Array, clamd: string) =>
    inspectContent({
      name,
      content,
      rules: { extensions: fileExtensions, maxBytes: 4 * 1024 * 1024 },
      clamd,
      knowledge: null,
    });

  test('says in its report that the file was scanned', async () => {
    const checked = await withClamd((address) => check('แผน.pdf', pdfOf(), address));
    expect(checked).toMatchObject({ ok: true, report: { scan: 'clean', findings: [] } });
  });
  test('refuses what clamd takes for malware, before anything else that is wrong with it', async () => {
    const archive = zipOf([{ path: 'x.exe', content: EICAR, isDeflated: false }]);
    const checked = await withClamd((address) => check('รวม.zip', archive, address));
    expect(checked).toMatchObject({ ok: false, refusal: { code: 'file_malware' } });
    expect(JSON.stringify(checked)).toContain('ไฟล์นี้มีมัลแวร์');
  });
  test('takes a file that could not be scanned, and says so', async () => {
    const checked = await check('แผน.pdf', pdfOf(), '127.0.0.1:1');
    expect(checked).toMatchObject({
      ok: true,
      report: { scan: 'not_scanned', findings: [{ kind: 'not_scanned_for_malware', at: null }] },
    });
  });
});
