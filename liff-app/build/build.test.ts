import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Rollup } from 'vite';
import { build } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { firstLoad, firstLoadBudget } from './first-load-budget.ts';
import { serverCodeInside } from './no-server-code.ts';
import { simulationInside } from './no-simulation-inside.ts';
import { LINE_LOGIN } from './preconnect-line.ts';

const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));

// As it ships: what runs the tests names another environment, and libraries bring more along there.
vi.stubEnv('NODE_ENV', 'production');

async function buildApp(mode: string, plugins: ReturnType<typeof firstLoadBudget>[] = []) {
  // As `npm run build` has it: for a test, packages would keep what only developers need.
  vi.stubEnv('NODE_ENV', 'production');
  const output = (await build({
    configFile,
    mode,
    plugins,
    logLevel: 'silent',
    build: { write: false },
  }).finally(() => vi.unstubAllEnvs())) as Rollup.RollupOutput;
  const chunks = output.output.filter((part) => part.type === 'chunk');
  const html = output.output.find(({ fileName }) => fileName === 'index.html');
  return { chunks, html: html?.type === 'asset' ? String(html.source) : '' };
}

/** Built once for all that is looked at in it. */
let built: ReturnType<typeof buildApp> | undefined;
const real = () => (built ??= buildApp('production'));

describe('the real build', () => {
  it('holds nothing of the simulator or of the mock, nor what its phones cannot read', async () => {
    const { chunks } = await real();
    expect(chunks.length).toBeGreaterThan(1);
    expect(chunks.flatMap(simulationInside)).toEqual([]);
    // A look-behind stops the whole page on an iPhone of before 2023, and no build rewrites it.
    expect(chunks.filter(({ code }) => /\(\?<[=!]/.test(code)).map(({ fileName }) => fileName)).toEqual([]);
  });
  it('has the LIFF SDK in its first load, and leaves the other screens for later', async () => {
    const { chunks } = await real();
    const loaded = firstLoad(chunks).flatMap(({ fileName }) =>
      chunks.filter((chunk) => chunk.fileName === fileName),
    );
    const modules = loaded.flatMap(({ moduleIds }) => moduleIds);
    expect(modules.some((id) => id.includes('@liff/init'))).toBe(true);
    expect(modules.some((id) => id.includes('request-form/form-screen'))).toBe(true);
    expect(modules.some((id) => id.includes('submission/submission-screen'))).toBe(false);
    // The limit of the first load, by itself: what is raised in vite.config.ts is raised here too.
    const bytes = loaded.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    expect(bytes).toBeLessThanOrEqual(55 * 1024);
  });
  it('signs people in by a file that needs no other, and asks for the app beside it', async () => {
    const { chunks, html } = await real();
    const [entry] = chunks.filter(({ isEntry }) => isEntry);
    const [app] = chunks.filter(({ name }) => name === 'app');
    expect(entry?.imports).toEqual([]);
    expect(entry?.moduleIds.some((id) => id.includes('@liff/init'))).toBe(true);
    expect(entry?.moduleIds.some((id) => /preact|src\/(components|features)/.test(id))).toBe(false);
    expect(html).toContain(`<link rel="modulepreload" crossorigin href="/liff-assets/${app?.fileName}">`);
  });
  it('connects to LINE while its scripts are on their way', async () => {
    const { html } = await real();
    const [, head = ''] = /<head>([\s\S]*?)<script/.exec(html) ?? [];
    expect(head).toContain(`<link rel="preconnect" href="${LINE_LOGIN}" crossorigin>`);
  });
  it('is few files for any screen: what opens first, what screens share, the screen itself', async () => {
    const { chunks } = await real();
    for (const screen of chunks.filter(({ isDynamicEntry }) => isDynamicEntry)) {
      const opened = chunks.map((chunk) => (chunk === screen ? { ...chunk, isEntry: true } : chunk));
      const files = firstLoad(opened).map(({ fileName }) => fileName);
      expect(files.length, files.join(' ')).toBeLessThanOrEqual(4);
    }
  });
  it('brings nothing along that only the server needs', async () => {
    const { chunks } = await real();
    expect(chunks.flatMap(serverCodeInside)).toEqual([]);
    const zod = '/project/node_modules/zod/v4/core/schemas.js';
    expect(serverCodeInside({ moduleIds: ['/project/liff-app/src/main.tsx', zod] })).toEqual([zod]);
  });
  it('fails when the first load is over its budget', async () => {
    await expect(buildApp('production', [firstLoadBudget(1000)])).rejects.toThrow(/over its budget/);
  });
  it('is a page without inline code, with its assets at one address for all offices', async () => {
    const { html } = await real();
    expect(html).toMatch(/<script type="module"[^>]* src="\/liff-assets\/assets\/[\w-]+\.js"><\/script>/);
    expect(html.replace(/<script[^>]*><\/script>/g, '')).not.toMatch(/<script|<style|\son\w+=|\sstyle=/);
  });
});

describe('the simulation build', () => {
  it('holds the mock and speaks to the simulator', async () => {
    const { chunks, html } = await buildApp('simulation');
    expect(html).not.toContain('preconnect');
    const found = chunks.flatMap(simulationInside);
    expect(found).toContain('/_sim/');
    expect(found.some((part) => part.includes('liff-mock'))).toBe(true);
  });
});

describe('the first load', () => {
  const chunk = (fileName: string, imports: string[] = [], isEntry = false, name = '') => ({
    name,
    fileName,
    imports,
    isEntry,
    code: '',
  });
  it('is the entry and the app with all that they import statically, each once', () => {
    const chunks = [
      chunk('entry.js', ['a.js', 'b.js'], true),
      chunk('a.js', ['b.js']),
      chunk('b.js', ['a.js']),
      chunk('lazy.js', ['a.js']),
      chunk('app-1.js', ['a.js'], false, 'app'),
    ];
    const loaded = firstLoad(chunks).map(({ fileName }) => fileName);
    expect(loaded).toEqual(['entry.js', 'a.js', 'b.js', 'app-1.js']);
  });
});
