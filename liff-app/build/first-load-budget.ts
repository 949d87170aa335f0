import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { APP_CHUNK } from './app-chunk.ts';

/** The parts of a bundler's output chunk that decide what the first load is. */
export type BuiltChunk = {
  fileName: string;
  name: string;
  code: string;
  isEntry: boolean;
  imports: string[];
};

/** The entry chunks, the app's, and everything that they import statically: what a phone loads before anything shows. */
export function firstLoad(chunks: readonly BuiltChunk[]): BuiltChunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<BuiltChunk>();
  const visit = (chunk: BuiltChunk | undefined) => {
    if (!chunk || loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const name of chunk.imports) visit(byName.get(name));
  };
  for (const chunk of chunks) if (chunk.isEntry || chunk.name === APP_CHUNK) visit(chunk);
  return [...loaded];
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** Fails the build when the JavaScript of the first load, gzipped, is larger than `maxBytes`; prints the figure. */
export function firstLoadBudget(maxBytes: number): Plugin {
  return {
    name: 'prakat:first-load-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const loaded = firstLoad(chunks);
        const bytes = loaded.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
        const names = loaded.map(({ fileName }) => fileName).join(', ');
        const figure = `first load ${kilobytes(bytes)} of ${kilobytes(maxBytes)} gzipped (${names})`;
        if (bytes > maxBytes) this.error(`The mini-app is over its budget: ${figure}`);
        this.info(figure);
      },
    },
  };
}
