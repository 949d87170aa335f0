import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import type { Edit, Mutant } from './mutant.ts';

const source = resolve(import.meta.dirname, '../../../../shared/src');

/** Puts the random stories with a fault in the procedure into one file that Node runs; null for no fault. */
export async function bundle(mutant: Mutant | null, file: string): Promise<void> {
  const left = new Map<string, Edit[]>();
  for (const edit of mutant?.edits ?? []) {
    const id = join(source, edit.file);
    left.set(id, [...(left.get(id) ?? []), edit]);
  }
  const built = await rolldown({
    input: join(import.meta.dirname, 'hunter.ts'),
    platform: 'node',
    plugins: [
      {
        name: 'mutant',
        async load(id) {
          const edits = left.get(id);
          if (!edits) return null;
          left.delete(id);
          return edits.reduce(edited, await readFile(id, 'utf8'));
        },
      },
    ],
  });
  await built.write({ file, format: 'esm' });
  await built.close();
  for (const missing of left.keys()) throw new Error(`the stories have no part in ${missing}`);
}

/** Throws when the words are not there, or more than once: then the source has changed, and the fault must, too. */
function edited(text: string, { file, from, to }: Edit): string {
  const [before, after, ...more] = text.split(from);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} has ${more.length > 0 ? 'more than one' : 'no'} “${from}”`);
  return `${before}${to}${after}`;
}
