import { type WebhookSource, webhookSources } from '@prakat/shared/traffic/entry';
import { z } from 'zod';
import { isRecordId } from '../store/record-id.ts';

/**
 * The parts of webhook events that the product reads. LINE may add properties, event types and enum values
 * without notice, so everything else is passed over and an unknown type is no fault.
 */
const sourceSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('user'), userId: z.string() }),
  z.object({ type: z.literal('group'), groupId: z.string(), userId: z.string().optional() }),
  z.object({ type: z.literal('room'), roomId: z.string(), userId: z.string().optional() }),
]);
export type EventSource = z.infer<typeof sourceSchema>;

const base = {
  /** Becomes the id of a record. */
  webhookEventId: z.string().max(200).refine(isRecordId),
  mode: z.string(),
  /** When it happened, Unix time in ms; LINE keeps it when it delivers the event again. */
  timestamp: z.number(),
  source: sourceSchema,
  replyToken: z.string().optional(),
};

/** Any event of a chat, whatever its type: somebody did something there. */
export const anyEventSchema = z.object(base);
export type AnyEvent = z.infer<typeof anyEventSchema>;

const messageSchema = z.object({
  /** LINE's id of the message: what an `unsend` names. */
  id: z.string().optional(),
  type: z.string(),
  text: z.string().optional(),
  /** Of a file. */
  fileName: z.string().optional(),
  fileSize: z.number().optional(),
  /** Where an image, video or audio lies: with LINE, or elsewhere. */
  contentProvider: z.object({ type: z.string() }).optional(),
  /** Images that were sent together. LINE leaves out how many for old versions of its app. */
  imageSet: z
    .object({ id: z.string(), total: z.int().min(1).optional() })
    .optional()
    .catch(undefined),
  /** Where pictures stand in the text, in UTF-16 units. */
  emojis: z
    .array(z.object({ index: z.int().min(0), length: z.int().min(1) }))
    .optional()
    .catch(undefined),
  mention: z
    .object({ mentionees: z.array(z.object({ isSelf: z.boolean().optional() })) })
    .optional()
    .catch(undefined),
});

export const webhookEventSchema = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.literal('message'), message: messageSchema }),
  z.object({
    ...base,
    type: z.literal('postback'),
    postback: z.object({
      data: z.string(),
      /** Of a rich menu's tab: how the switch went. */
      params: z.object({ status: z.string().optional() }).optional().catch(undefined),
    }),
  }),
  z.object({ ...base, type: z.literal('follow') }),
  z.object({ ...base, type: z.literal('unfollow') }),
  z.object({ ...base, type: z.literal('unsend'), unsend: z.object({ messageId: z.string() }) }),
  z.object({ ...base, type: z.literal('join') }),
  z.object({ ...base, type: z.literal('leave') }),
]);
export type WebhookEvent = z.infer<typeof webhookEventSchema>;
export type WebhookEventOf<T extends WebhookEvent['type']> = Extract<WebhookEvent, { type: T }>;

/** The body of a webhook request; an empty list is how the console verifies the address. */
export const webhookBodySchema = z.object({ events: z.array(z.unknown()) });

const anySourceSchema = z.object({ source: z.object({ type: z.enum(webhookSources) }) });

/** The kinds of sources of events, each once; of whatever type the events are. */
export function sourcesOf(events: readonly unknown[]): WebhookSource[] {
  const kinds = new Set(events.map((event) => anySourceSchema.safeParse(event).data?.source.type));
  return webhookSources.filter((kind) => kinds.has(kind));
}
