import { z } from 'zod';
import type { OfficeProfile } from './profile.ts';

const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'ต้องเป็นเวลา เช่น 16:00');

/**
 * How an office is told things in LINE where a message that is pushed counts against what its account may send. No
 * document of an office speaks of it: whatever is left out is as `messageRules` gives it.
 */
export const messagesSchema = z.strictObject({
  /** Announcements in a group wait for somebody to write there, until this working day after they were due, at this time. */
  group: z
    .strictObject({
      waitWorkingDays: z.int().min(0).max(20).optional(),
      until: timeOfDaySchema.optional(),
      /** Then they are pushed, which counts every member of the group; else they go on waiting. */
      push: z.boolean().optional(),
    })
    .optional(),
  /** What is not urgent waits for its person to come by, and is then pushed in one message. */
  digest: z
    .strictObject({
      afterWorkingDays: z.int().min(0).max(10).optional(),
      at: timeOfDaySchema.optional(),
    })
    .optional(),
  /** After a push, what else asks the same person for something is gathered for so long. */
  joinMinutes: z.int().min(0).max(480).optional(),
  /** Working days after which the next holder of a seat is asked what one of them suffices for. */
  turnAfterWorkingDays: z.int().min(1).max(10).optional(),
  /** Those who may consider a request are asked one after another, too; not unless true. */
  reviewersInTurn: z.boolean().optional(),
});

type SaysOfMessages = Pick<OfficeProfile, 'messages'>;

export type MessageRules = {
  group: { waitWorkingDays: number; until: string; push: boolean };
  digest: { afterWorkingDays: number; at: string };
  joinMinutes: number;
  turnAfterWorkingDays: number;
  reviewersInTurn: boolean;
};

/** The rules of an office, with what it does not say: a group is never pushed to unless the office wants that. */
export const messageRules = ({ messages = {} }: SaysOfMessages): MessageRules => ({
  group: {
    waitWorkingDays: messages.group?.waitWorkingDays ?? 2,
    until: messages.group?.until ?? '16:00',
    push: messages.group?.push ?? false,
  },
  digest: {
    afterWorkingDays: messages.digest?.afterWorkingDays ?? 1,
    at: messages.digest?.at ?? '16:00',
  },
  joinMinutes: messages.joinMinutes ?? 120,
  turnAfterWorkingDays: messages.turnAfterWorkingDays ?? 1,
  reviewersInTurn: messages.reviewersInTurn ?? false,
});
