import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** The parts of a bundler's output file that decide what the first load is. */
export type BuiltFile = {
  type: 'chunk' | 'asset';
  fileName: string;
  code?: string;
  source?: string | Uint8Array;
  isEntry?: boolean;
  imports?: string[];
};

const START = /(?:^|\/)start-[\w-]+\.js$/;

/** What signs the person in, the app, and everything that it imports statically: what a phone loads before anything shows. */
export function firstLoad<File extends BuiltFile>(files: readonly File[]): File[] {
  const byName = new Map(files.map((file) => [file.fileName, file]));
  const loaded = new Set<File>();
  const visit = (file: File | undefined) => {
    if (!file || loaded.has(file)) return;
    loaded.add(file);
    for (const name of file.imports ?? []) visit(byName.get(name));
  };
  for (const file of files) if (file.isEntry || START.test(file.fileName)) visit(file);
  return [...loaded];
}

/** What the scripts of the first load weigh when they are gzipped, in bytes. */
export const firstLoadBytes = (files: readonly BuiltFile[]): number =>
  firstLoad(files).reduce((sum, { code, source }) => sum + gzipSync(code ?? source ?? '').length, 0);

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** Fails the build when the JavaScript of the first load, gzipped, is larger than `maxBytes`; prints the figure. */
export function firstLoadBudget(maxBytes: number): Plugin {
  return {
    name: 'prakat:first-load-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const bytes = firstLoadBytes(files);
        const names = firstLoad(files).map(({ fileName }) => fileName);
        const figure = `first load ${kilobytes(bytes)} of ${kilobytes(maxBytes)} gzipped (${names.join(', ')})`;
        if (bytes > maxBytes) this.error(`The mini-app is over its budget: ${figure}`);
        this.info(figure);
      },
    },
  };
}
