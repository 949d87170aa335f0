import type { OfficeProfile } from '@prakat/shared/office/profile';
import type { Notice } from '@prakat/shared/submission/effects';
import type { Submission } from '@prakat/shared/submission/schema';
import type { LineMessage } from './line-client.ts';

/** What every card may know. Cards are pure: data in, LINE message objects out. */
export type CardData = {
  submission: Submission;
  profile: OfficeProfile;
  liffId: string;
  /** ISO 8601, UTC. */
  now: string;
  /** What the notice is about besides the record: an error, the failed message's recipient. */
  details: Record<string, unknown>;
};

export type RenderNotice = (notice: Notice, data: CardData) => LineMessage[];
