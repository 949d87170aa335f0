import { z } from 'zod';
import { limits } from '../limits.ts';
import { commonFields } from './common.ts';
import { actionUri, altText, mediaUrl, utf16 } from './fields.ts';

export const imageMessage = z.strictObject({
  type: z.literal('image'),
  originalContentUrl: mediaUrl,
  previewImageUrl: mediaUrl,
  ...commonFields,
});

export const videoMessage = z.strictObject({
  type: z.literal('video'),
  originalContentUrl: mediaUrl,
  previewImageUrl: mediaUrl,
  trackingId: z
    .string()
    .regex(/^[a-zA-Z0-9\-.=,+*()%$&;:@{}!?<>[\]]{1,100}$/)
    .optional(),
  ...commonFields,
});

export const audioMessage = z.strictObject({
  type: z.literal('audio'),
  originalContentUrl: mediaUrl,
  duration: z.number().int().positive(),
  ...commonFields,
});

const area = z.strictObject({
  x: z.number().int().nonnegative(),
  y: z.number().int().nonnegative(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});
const label = utf16(1, 100).optional();

const imagemapAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('uri'),
    label,
    linkUri: actionUri(['http:', 'https:', 'line:', 'tel:']),
    area,
  }),
  z.strictObject({ type: z.literal('message'), label, text: utf16(1, 400), area }),
  z.strictObject({
    type: z.literal('clipboard'),
    label,
    clipboardText: utf16(1, limits.clipboardText),
    area,
  }),
]);

export const imagemapMessage = z.strictObject({
  type: z.literal('imagemap'),
  baseUrl: mediaUrl,
  altText,
  baseSize: z.strictObject({ width: z.literal(1040), height: z.number().int().positive() }),
  video: z
    .strictObject({
      originalContentUrl: mediaUrl,
      previewImageUrl: mediaUrl,
      area,
      externalLink: z
        .strictObject({ linkUri: actionUri(['http:', 'https:', 'line:', 'tel:']), label: utf16(1, 30) })
        .optional(),
    })
    .optional(),
  actions: z.array(imagemapAction).max(limits.imagemapActions),
  ...commonFields,
});
