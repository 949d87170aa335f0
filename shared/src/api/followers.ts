import type { FollowersAudience } from '../publication/actions/telling-followers.ts';

/** What LINE lets the office send in this month, in messages. Without a limit, `limit` and `left` are null. */
export type MessagesLeft = {
  limit: number | null;
  used: number;
  left: number | null;
  /** What the month comes to if it goes on as it went. */
  forecast: number | null;
};

/** One choice of whom an item is sent to, and what that costs. */
export type FollowersChoice = {
  to: FollowersAudience;
  /** Messages that are counted, one a person; null where LINE does not say how many there are. */
  people: number | null;
  /** What is left after it, and what the month then comes to; null where there is no limit or none is known. */
  leftAfter: number | null;
  forecastAfter: number | null;
  /** Why it cannot be sent so; null where it can. */
  refused: string | null;
};

/** What a webmaster sees before an item is sent to residents. */
export type FollowersView = {
  categoryName: string;
  /** Null while LINE has not said. */
  messages: MessagesLeft | null;
  choices: FollowersChoice[];
};
