import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { projectRoot } from '../../functions/src/config/project-folder.ts';
import { apartOf } from '../../server/src/apart.ts';

/** Bundles `product.ts` as the programs in `dist` are, with the worker that examines files beside it; gives its path. */
export async function buildProduct(): Promise<string> {
  const dir = join(projectRoot, '.cache', 'bench-api');
  const bundle = await rolldown({
    input: {
      product: join(import.meta.dirname, 'product.ts'),
      ...apartOf('functions'),
    },
    platform: 'node',
    external: (id) => !/^(\.|\/|@prakat\/)/.test(id),
    tsconfig: join(projectRoot, 'server', 'tsconfig.json'),
    logLevel: 'warn',
  });
  await bundle.write({ dir, format: 'esm', sourcemap: true });
  await bundle.close();
  return join(dir, 'product.js');
}
