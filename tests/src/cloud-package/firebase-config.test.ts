import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { liffPolicy } from '@prakat/functions/http/liff-policy';
import { securityHeaders } from '@prakat/functions/http/security-headers';
import { expect, test } from 'vitest';
import { packedFiles, readFirebaseConfig } from './testing/installed.ts';

const { functions, hosting } = readFirebaseConfig();
const read = (name: string) => readFileSync(join(projectRoot, name), 'utf8');

/** The headers that Hosting adds to an address: every rule that matches, the later over the earlier. */
function headersOf(path: string): Record<string, string> {
  const rules = hosting.headers.filter(({ source }) => path.startsWith(source.replace('**', '')));
  return Object.fromEntries(rules.flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])));
}

/** Where LINE's SDK, as it is installed, has addresses of scripts that it may load. */
function scriptsOfLiff(): string[] {
  const folder = join(projectRoot, 'node_modules', '@liff');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.[cm]?js$/.test(name),
  );
  const found = files.flatMap(
    (name) => readFileSync(join(folder, name), 'utf8').match(/https:\/\/[\w.-]+\/[\w./-]+\.js\b/g) ?? [],
  );
  return [...new Set(found.map((address) => new URL(address).origin))];
}

test("what LINE's SDK loads of scripts is let in, and nothing else of others", () => {
  const scripts = /script-src ([^;]+)/.exec(liffPolicy())?.[1]?.split(' ');
  expect(scripts).toEqual(["'self'", ...scriptsOfLiff()]);
});

test('Hosting sends the same policy with the mini-app as one machine does, without any frame', () => {
  const headers = headersOf('/liff/si-bun-rueang/requests');
  expect(headers['Content-Security-Policy']).toBe(liffPolicy());
  expect(liffPolicy()).toContain("frame-ancestors 'none'");
  expect(liffPolicy()).not.toContain('unsafe');
});

test("LINE's browser asks for the shell anew each time, and shows the hashed files that it has while it asks for them again", () => {
  expect(headersOf('/liff/si-bun-rueang/')['Cache-Control']).toBe('no-cache');
  // Hosting sends it with whatever it answers there, a file that is missing too, which must not be missing for long.
  const kept = headersOf('/liff-assets/assets/index-abc.js')['Cache-Control'] ?? '';
  expect(kept).toBe('public, max-age=3600, stale-while-revalidate=31536000');
  expect(headersOf('/liff-assets/icon.svg')['Cache-Control']).toBeUndefined();
});

test('every answer of Hosting has the headers that every answer of the product has', () => {
  const { 'Content-Security-Policy': policy, ...others } = securityHeaders('https://prakat.example.go.th');
  // The product's own answers bring a policy each; what Hosting serves by itself has one of its own.
  expect(headersOf('/si-bun-rueang')).toEqual(others);
  expect(headersOf('/liff/si-bun-rueang/')).toMatchObject(others);
  expect(headersOf('/liff-assets/assets/index-abc.js')).toMatchObject({
    ...others,
    'Content-Security-Policy': policy,
  });
});

test('the mini-app is a file, papers and previews have a function of their own, and every other address goes to the product', () => {
  expect(hosting.rewrites).toEqual([
    { source: '/liff/**', destination: '/liff/index.html' },
    { source: '/api/*/papers/*/paper.*', function: { functionId: 'papers', region: 'asia-southeast1' } },
    { source: '/api/*/papers/binder/*', function: { functionId: 'papers', region: 'asia-southeast1' } },
    { source: '/api/*/previews/*', function: { functionId: 'papers', region: 'asia-southeast1' } },
    { source: '**', function: { functionId: 'app', region: 'asia-southeast1' } },
  ]);
  const source = read('functions/src/index.ts');
  for (const name of ['app', 'papers']) expect(source).toContain(`\nexport const ${name} = onRequest(`);
  expect(source).toContain("region: 'asia-southeast1'");
});

test('what is deployed is built anew before, on a runtime that is still supported', () => {
  expect(functions).toEqual([
    {
      source: 'dist/cloud/functions',
      codebase: 'default',
      runtime: 'nodejs24',
      predeploy: ['npm run build:functions'],
      ignore: ['node_modules', '.git', '*.local', '*.log'],
    },
  ]);
  expect(JSON.parse(read('package.json')).scripts['build:functions']).toBeDefined();
});

test('secrets for the emulator and installed packages stay behind', () => {
  const [config] = functions;
  const packed = packedFiles(join(projectRoot, 'tests', 'src', 'cloud-package'), [
    ...(config?.ignore ?? []),
    'testing',
  ]);
  expect(packed).toContain('firebase-config.test.ts');
  expect(packed.some((file) => file.startsWith('testing'))).toBe(false);
});
