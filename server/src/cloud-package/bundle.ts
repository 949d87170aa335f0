import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { FONT_PACKAGE } from '@prakat/functions/papers/fonts';
import { rolldown } from 'rolldown';
import { apartOf } from '../apart.ts';

/** A package's name in what is imported of it: `firebase-admin/app` gives `firebase-admin`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * Writes `functions/src/index.ts` and all it imports of the project into `folder`: `index.js`, a chunk for each part that
 * is loaded later, and what runs in a thread or a process of its own. Packages stay outside; gives their names, with that of
 * the fonts, which are found as files.
 */
export async function bundleFunctions(folder: string): Promise<string[]> {
  const bundle = await rolldown({
    input: {
      index: join(projectRoot, 'functions', 'src', 'index.ts'),
      ...apartOf('functions'),
    },
    platform: 'node',
    external: (id) => !/^(\.|\/|@prakat\/|[A-Za-z]:)/.test(id),
    tsconfig: join(projectRoot, 'functions', 'tsconfig.json'),
    logLevel: 'warn',
  });
  try {
    const { output } = await bundle.write({
      dir: folder,
      format: 'esm',
      chunkFileNames: 'chunks/[name]-[hash].js',
    });
    const own = new Set(output.map(({ fileName }) => fileName));
    const imported = output.flatMap((file) =>
      file.type === 'chunk' ? [...file.imports, ...file.dynamicImports] : [],
    );
    const packages = imported.filter((id) => !own.has(id) && !id.startsWith('node:')).map(packageOf);
    return [...new Set([...packages, FONT_PACKAGE])].sort();
  } finally {
    await bundle.close();
  }
}
