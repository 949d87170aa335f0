import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { OnBehalfOf } from '@prakat/shared/people/actor';
import type { Notice } from '@prakat/shared/submission/effects';
import type { Submission } from '@prakat/shared/submission/schema';
import type { ActionName } from '@prakat/shared/submission/transitions';
import type { LineMessage } from '../line/line-client.ts';

/** What every card may know. Cards are pure: data in, LINE message objects out. */
export type CardData = {
  submission: Submission;
  profile: OfficeProfile;
  liffId: string;
  /** ISO 8601, UTC. */
  now: string;
  /** What the notice is about besides the record: an error, the failed message's recipient. */
  details: Record<string, unknown>;
  /** What the person whom the card is for can do now: its buttons are these and no others. Empty for a group. */
  actions: readonly ActionName[];
  /** For whom that person would decide the step under review; null in their own right. */
  onBehalfOf: OnBehalfOf | null;
};

export type RenderNotice = (notice: Notice, data: CardData) => LineMessage[];
