import { z } from 'zod';
import { refuse } from '../../refusals.ts';
import { isDisplayOver } from '../standing.ts';
import { outcome, type PublicationRule } from './action.ts';
import { seenVersionSchema } from './seen-version.ts';

/** Who hears of an item by a message of its own: who follows its category, or every friend of the account. */
export const followersAudiences = ['category', 'friends'] as const;
export type FollowersAudience = (typeof followersAudiences)[number];

const tellInput = z.strictObject({
  /** What stands on the website, as the webmaster saw it. */
  seen: seenVersionSchema,
  to: z.enum(followersAudiences),
  /** So many people, each of whom LINE counts. */
  people: z.int().min(1),
});

/**
 * A webmaster has what stands on the website told to residents, each of whom counts as a message of the month. Once for each
 * version, whoever it went to; what it costs and whether the month has it is found out by whoever asks for this.
 */
export const tellFollowers: PublicationRule<z.infer<typeof tellInput>> = {
  input: tellInput,
  obstacle({ shown, toldFollowers, displayUntil }, at) {
    if (!shown || isDisplayOver(displayUntil, Date.parse(at))) return refuse('nothing_published_now');
    return toldFollowers?.version === shown.version ? refuse('followers_told') : null;
  },
  apply({ at }, { seen: { version }, to, people }) {
    return outcome(
      { toldFollowers: { version, to, people, at } },
      [{ kind: 'tell_followers', version, to, people }],
      { to, people },
    );
  },
};
