import { lineStatus } from './send-result.ts';

/** One call of LINE, its answer as it came. Throws what `callLine` throws. */
export type Ask = (asked: { path: string; method?: 'POST' | 'DELETE' }) => Promise<{ answer: unknown }>;

const menuOf = (userId: string) => `/v2/bot/user/${encodeURIComponent(userId)}/richmenu`;

/**
 * Links one of several rich menus to a person, the first of them unless they have another of them open already; with
 * none, takes away one that was linked by an alias of this channel, so that the account's own shows. Aliases that LINE
 * does not know are not installed: nothing is done.
 */
export async function showMenu(ask: Ask, userId: string, aliases: readonly string[]): Promise<void> {
  const { answer } = await ask({ path: '/v2/bot/richmenu/alias/list' });
  const known = (answer as { aliases: { richMenuAliasId: string; richMenuId: string }[] }).aliases;
  const idOf = new Map(known.map(({ richMenuAliasId, richMenuId }) => [richMenuAliasId, richMenuId]));
  const [first] = aliases;
  const shown = first === undefined ? undefined : idOf.get(first);
  if (first !== undefined && shown === undefined) return;
  const linked = await linkedTo(ask, userId);
  if (shown === undefined) {
    if (linked !== null && [...idOf.values()].includes(linked))
      await ask({ path: menuOf(userId), method: 'DELETE' });
    return;
  }
  if (linked !== null && aliases.some((alias) => idOf.get(alias) === linked)) return;
  await ask({ path: `${menuOf(userId)}/${encodeURIComponent(shown)}`, method: 'POST' });
}

/** The id of the menu that is linked to a person; null for none. */
async function linkedTo(ask: Ask, userId: string): Promise<string | null> {
  try {
    const { answer } = await ask({ path: menuOf(userId) });
    return (answer as { richMenuId: string }).richMenuId;
  } catch (error) {
    if (lineStatus(error) === 404) return null;
    throw error;
  }
}
