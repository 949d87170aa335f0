import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Rollup } from 'vite';
import { build } from 'vite';
import { describe, expect, it, vi } from 'vitest';
import { firstLoad, firstLoadBudget } from './first-load-budget.ts';
import { serverCodeInside } from './no-server-code.ts';
import { noSimulationInside, simulationInside } from './no-simulation-inside.ts';
import { LINE_LOGIN } from './preconnect-line.ts';
import { startFile, withinScript } from './start-file.ts';

/** What signs the person in. */
const START = /^assets\/start-[\w-]+\.js$/;
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
  const files = output.output;
  const chunks = files.filter((part) => part.type === 'chunk');
  const textOf = (name: RegExp) => {
    const file = files.find(({ fileName }) => name.test(fileName));
    return file?.type === 'asset' ? String(file.source) : '';
  };
  return { files, chunks, html: textOf(/^index\.html$/), start: textOf(START) };
}

/** Built once for all that is looked at in it. */
let built: ReturnType<typeof buildApp> | undefined;
const real = () => (built ??= buildApp('production'));

describe('the real build', () => {
  it('holds nothing of the simulator or of the mock, nor what its phones cannot read', async () => {
    const { chunks, start } = await real();
    expect(chunks.length).toBeGreaterThan(1);
    const scripts = [...chunks, { fileName: 'start', code: start, moduleIds: [] }];
    expect(start.length).toBeGreaterThan(10_000);
    expect(scripts.flatMap(simulationInside)).toEqual([]);
    // A look-behind stops the whole page on an iPhone of before 2023, and no build rewrites it.
    expect(scripts.filter(({ code }) => /\(\?<[=!]/.test(code)).map(({ fileName }) => fileName)).toEqual([]);
  });
  it('has the form in its first load, and leaves the other screens for later', async () => {
    const { files } = await real();
    const loaded = firstLoad(files);
    const modules = loaded.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    expect(loaded.some(({ fileName }) => START.test(fileName))).toBe(true);
    expect(modules.some((id) => id.includes('request-form/form-screen'))).toBe(true);
    expect(modules.some((id) => id.includes('submission/submission-screen'))).toBe(false);
    // The limit of the first load, by itself: what is raised in vite.config.ts is raised here too.
    const texts = loaded.map((file) => (file.type === 'chunk' ? file.code : String(file.source)));
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeLessThanOrEqual(55 * 1024);
  });
  it('signs people in by one file that needs no other, and asks for the app beside it', async () => {
    const { chunks, html, start } = await real();
    const [app] = chunks.filter(({ isEntry }) => isEntry);
    const file = `/liff-assets/${app?.fileName}`;
    expect(html).toContain(`<link rel="modulepreload" crossorigin href="${file}">`);
    // What LIFF asks LINE for, and the app's file by its name; of the app itself only what it exports.
    expect(start).toContain('liff.line.me');
    expect(start).toContain(`import(\`${file}\`)`);
    expect(app?.exports).toContain('show');
    expect(start.match(/\bimport[\s({*`'"]/g)).toEqual(['import(']);
    expect(app?.moduleIds.filter((id) => /@liff|line-client/.test(id))).toEqual([]);
  });
  it('does not come about where the start would hold parts of the simulator', async () => {
    const plugins = [
      startFile({ conditions: ['simulation'], target: ['es2020'], guards: [noSimulationInside()] }),
    ];
    await expect(buildApp('production', plugins)).rejects.toThrow(/holds parts of the simulator/);
  });
  it('connects to LINE while its scripts are on their way', async () => {
    const { html } = await real();
    const [, head = ''] = /<head>([\s\S]*?)<link rel="stylesheet"/.exec(html) ?? [];
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
    // As the server looks for it, to write it within the page.
    expect(html).toMatch(
      /<script type="module" async[^>]* src="\/liff-assets\/assets\/start-[\w-]+\.js"><\/script>/,
    );
    expect(html.replace(/<script[^>]*><\/script>/g, '')).not.toMatch(/<script|<style|\son\w+=|\sstyle=/);
  });
});

describe('the simulation build', () => {
  it('holds the mock and speaks to the simulator', async () => {
    const { html, start } = await buildApp('simulation');
    expect(html).not.toContain('preconnect');
    expect(simulationInside({ code: start, moduleIds: [] })).toEqual(
      expect.arrayContaining(['/_sim/', '$mock']),
    );
  });
});

describe('the first load', () => {
  const chunk = (fileName: string, imports: string[] = [], isEntry = false) => ({
    type: 'chunk' as const,
    fileName,
    imports,
    isEntry,
    code: '',
  });
  it('is the start and the app with all that it imports statically, each once', () => {
    const files = [
      chunk('app-1.js', ['a.js', 'b.js'], true),
      chunk('a.js', ['b.js']),
      chunk('b.js', ['a.js']),
      chunk('lazy.js', ['a.js']),
      { type: 'asset' as const, fileName: 'assets/start-2.js', source: '' },
      { type: 'asset' as const, fileName: 'assets/icon.svg', source: '' },
    ];
    const loaded = firstLoad(files).map(({ fileName }) => fileName);
    expect(loaded).toEqual(['app-1.js', 'a.js', 'b.js', 'assets/start-2.js']);
  });
});

describe('code that may stand within a page', () => {
  it.each([
    ['a="</script>"', 'a="\\x3C/script>"'],
    ['a="<!-- <SCRIPT "', 'a="\\x3C!-- \\x3CSCRIPT "'],
    ['if(a<b)c()', 'if(a<b)c()'],
  ])('%s', (code, expected) => {
    expect(withinScript(code)).toBe(expected);
  });
});
