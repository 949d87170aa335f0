import { z } from 'zod';
import { limits } from '../limits.ts';
import { commonFields } from './common.ts';
import { utf16 } from './fields.ts';

const emojiPlace = z.strictObject({
  index: z.number().int().nonnegative(),
  productId: z.string().min(1),
  emojiId: z.string().min(1),
});

export const textMessage = z
  .strictObject({
    type: z.literal('text'),
    text: utf16(1, limits.text),
    emojis: z.array(emojiPlace).max(limits.textEmojis).optional(),
    quoteToken: z.string().optional(),
    ...commonFields,
  })
  .superRefine((message, context) => {
    message.emojis?.forEach((emoji, index) => {
      // Each emoji replaces a dollar sign at its index.
      if (message.text[emoji.index] !== '$')
        context.addIssue({
          code: 'custom',
          path: ['emojis', index, 'index'],
          message: 'The emoji index is invalid',
        });
    });
  });

const substitution = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('mention'),
    mentionee: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('user'), userId: z.string().regex(/^U[0-9a-f]{32}$/) }),
      z.strictObject({ type: z.literal('all') }),
    ]),
  }),
  z.strictObject({ type: z.literal('emoji'), productId: z.string().min(1), emojiId: z.string().min(1) }),
]);

/** The names in single braces; doubled braces are literal. Null when the braces do not match. */
function placeholders(text: string): string[] | null {
  const bare = text.replaceAll('{{', '').replaceAll('}}', '');
  const names = [...bare.matchAll(/\{([0-9A-Za-z_]{1,20})\}/g)].map((match) => match[1] ?? '');
  return /[{}]/.test(bare.replace(/\{[0-9A-Za-z_]{1,20}\}/g, '')) ? null : names;
}

export const textV2Message = z
  .strictObject({
    type: z.literal('textV2'),
    text: utf16(1, limits.text),
    substitution: z.record(z.string().regex(/^[0-9A-Za-z_]{1,20}$/), substitution).optional(),
    quoteToken: z.string().optional(),
    ...commonFields,
  })
  .superRefine((message, context) => {
    const names = placeholders(message.text);
    const given = message.substitution ?? {};
    if (names === null || names.some((name) => !(name in given)))
      context.addIssue({ code: 'custom', path: ['text'], message: 'invalid placeholder' });
    const values = Object.values(given);
    const mentions = values.filter((value) => value.type === 'mention').length;
    if (values.length > limits.textV2Substitutions || mentions > limits.textV2Mentions)
      context.addIssue({ code: 'custom', path: ['substitution'], message: 'too many substitutions' });
  });

/** LINE accepts only stickers of its list; the simulator checks the form of the two numbers. */
export const stickerMessage = z.strictObject({
  type: z.literal('sticker'),
  packageId: z.string().regex(/^\d+$/),
  stickerId: z.string().regex(/^\d+$/),
  quoteToken: z.string().optional(),
  ...commonFields,
});

export const locationMessage = z.strictObject({
  type: z.literal('location'),
  title: utf16(1, limits.locationText),
  address: utf16(1, limits.locationText),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  ...commonFields,
});
