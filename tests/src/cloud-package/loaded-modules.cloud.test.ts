import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadProfiles } from '@prakat/functions/config/load-profiles';
import { officesDir } from '@prakat/functions/config/project-folder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFunction } from './testing/functions-server.ts';
import { type InstalledPackage, installPackage } from './testing/installed.ts';

const OFFICE = 'si-bun-rueang';

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installPackage({ profiles: loadProfiles(officesDir), officeIds: [OFFICE] });
});
afterAll(() => rmSync(installed.folder, { recursive: true, force: true }));

const dataUrl = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

/** Options for Node that write the address of every module that is imported to a file. */
const recordingTo = (file: string): string => {
  const hooks = `
    import { appendFileSync } from 'node:fs';
    export async function load(url, context, next) {
      appendFileSync(${JSON.stringify(file)}, url + '\\n');
      return next(url, context);
    }`;
  const preload = `import { register } from 'node:module'; register(${JSON.stringify(dataUrl(hooks))});`;
  return `--import=${dataUrl(preload)}`;
};

/** Which packages of the installed folder were imported, subpaths of firebase-admin apart. */
function packagesIn(file: string): string[] {
  const folder = `${pathToFileURL(join(installed.installed, 'node_modules')).href}/`;
  const names = readFileSync(file, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith(folder))
    .map((url) => url.slice(folder.length))
    .map((path) => /^firebase-admin\/lib\/esm\/[\w-]+/.exec(path)?.[0].replace('/lib/esm', '') ?? path)
    .map((path) =>
      path
        .split('/')
        .slice(0, /^(@|firebase-admin)/.test(path) ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)].sort();
}

test('an instance loads what its requests need, when the first of them comes', async () => {
  const file = join(installed.folder, 'modules.txt');
  const env = { ...installed.secrets, GCLOUD_PROJECT: 'demo-prakat', NODE_OPTIONS: recordingTo(file) };
  const app = await startFunction('app', 'http', { cwd: installed.installed, env });
  const atStart = packagesIn(file);
  const added = (before: readonly string[]) => packagesIn(file).filter((name) => !before.includes(name));

  expect((await fetch(`${app.url}/${OFFICE}/verify`)).status).toBe(200);
  const page = added(atStart);
  const afterPage = packagesIn(file);
  expect((await fetch(`${app.url}/api/${OFFICE}/me`)).status).toBe(401);
  const api = added(afterPage);
  const afterApi = packagesIn(file);
  // Of the right shape: anything else is refused before there is anything to load.
  const signature = Buffer.alloc(32).toString('base64');
  const body = { method: 'POST', body: '{}', headers: { 'x-line-signature': signature } };
  expect((await fetch(`${app.url}/line/${OFFICE}/webhook`, body)).status).toBe(401);
  const webhook = added(afterApi);
  await app.stop();

  for (const name of ['express', 'zod', 'pino', 'preact', 'jose', '@line/bot-sdk']) {
    expect(atStart).not.toContain(name);
  }
  expect(page).toEqual(expect.arrayContaining(['express', 'preact', 'preact-render-to-string', 'zod']));
  for (const name of ['jose', '@line/bot-sdk', 'file-type']) expect(page).not.toContain(name);
  expect(api).toContain('jose');
  for (const name of ['@line/bot-sdk', 'preact', 'file-type']) expect(api).not.toContain(name);
  expect(webhook).toEqual(['@line/bot-sdk']);
  // Uploads, downloads and papers load these, and nothing here was one.
  const papers = ['@myriaddreamin/typst-ts-node-compiler', 'docx'];
  for (const name of ['file-type', 'firebase-admin/storage', ...papers])
    expect(packagesIn(file)).not.toContain(name);
});
