import { membersOf } from './archive-file.ts';
import { damaged } from './backup-error.ts';
import { type About, aboutSchema, kindOfMember } from './format.ts';

/** What an archive says of itself at its beginning. Nothing of it is checked yet. */
async function aboutOf(file: string, identities: readonly string[]): Promise<About> {
  for await (const { name, content } of membersOf(file, identities)) {
    if (kindOfMember(name)?.kind !== 'about') break;
    const parsed = aboutSchema.safeParse(JSON.parse(content.toString()));
    if (parsed.success) return parsed.data;
    break;
  }
  throw damaged(file);
}

/**
 * The newest of some archives and those that it goes on from, in their order; others are left over, such as one that was
 * made while its inventory could not be written. `checkChain` then finds whether one is missing. Throws `BackupError`.
 */
export async function orderChain(
  files: readonly string[],
  identities: readonly string[],
): Promise<{ chain: string[]; leftOver: string[] }> {
  const known = new Map<string, { file: string; about: About }>();
  let newest: { file: string; about: About } | undefined;
  for (const file of files) {
    const one = { file, about: await aboutOf(file, identities) };
    known.set(one.about.id, one);
    if (!newest || newest.about.createdAt < one.about.createdAt) newest = one;
  }
  const chain: string[] = [];
  for (let one = newest; one; one = one.about.since ? known.get(one.about.since.id) : undefined) {
    // An archive cannot come before itself, whatever it says.
    if (chain.includes(one.file)) break;
    chain.unshift(one.file);
  }
  return { chain, leftOver: files.filter((file) => !chain.includes(file)) };
}
