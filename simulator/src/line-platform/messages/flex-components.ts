import { z } from 'zod';
import { flexAction, flexButtonAction } from './actions.ts';
import { mediaUrl } from './fields.ts';
import * as value from './flex-values.ts';

const letters = {
  size: value.fontSize.optional(),
  color: value.color.optional(),
  weight: z.enum(['regular', 'bold']).optional(),
  style: z.enum(['normal', 'italic']).optional(),
  decoration: z.enum(['none', 'underline', 'line-through']).optional(),
};

const span = z.strictObject({ type: z.literal('span'), text: z.string(), ...letters });

const text = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().optional(),
    contents: z.array(span).optional(),
    ...letters,
    flex: value.flexRatio.optional(),
    align: value.align.optional(),
    gravity: value.gravity.optional(),
    wrap: z.boolean().optional(),
    lineSpacing: value.lineSpacing.optional(),
    maxLines: z.number().int().nonnegative().optional(),
    adjustMode: z.literal('shrink-to-fit').optional(),
    scaling: z.boolean().optional(),
    action: flexAction.optional(),
    ...value.placement,
  })
  .superRefine((component, context) => {
    const spans = component.contents ?? [];
    if (spans.length === 0 && !component.text)
      context.addIssue({ code: 'custom', path: ['text'], message: 'must be non-empty text' });
  });

const button = z.strictObject({
  type: z.literal('button'),
  action: flexButtonAction,
  flex: value.flexRatio.optional(),
  height: z.enum(['sm', 'md']).optional(),
  style: z.enum(['primary', 'secondary', 'link']).optional(),
  color: value.color.optional(),
  gravity: value.gravity.optional(),
  adjustMode: z.literal('shrink-to-fit').optional(),
  scaling: z.boolean().optional(),
  ...value.placement,
});

/** Also a bubble's hero and the stand-in of a video. */
export const flexImage = z.strictObject({
  type: z.literal('image'),
  url: mediaUrl,
  flex: value.flexRatio.optional(),
  align: value.align.optional(),
  gravity: value.gravity.optional(),
  size: value.imageSize.optional(),
  aspectRatio: value.aspectRatio.optional(),
  aspectMode: z.enum(['cover', 'fit']).optional(),
  backgroundColor: value.color.optional(),
  animated: z.boolean().optional(),
  action: flexAction.optional(),
  ...value.placement,
});

const icon = z.strictObject({
  type: z.literal('icon'),
  url: mediaUrl,
  size: value.fontSize.optional(),
  aspectRatio: value.aspectRatio.optional(),
  scaling: z.boolean().optional(),
  ...value.placement,
});

const separator = z.strictObject({
  type: z.literal('separator'),
  margin: value.spacing.optional(),
  color: value.color.optional(),
});

const filler = z.strictObject({ type: z.literal('filler'), flex: value.flexRatio.optional() });

/** What a box may hold beside another box, by its layout. Spans live in texts, videos in a bubble's hero only. */
export const flexLeaf = z.discriminatedUnion('type', [text, button, flexImage, icon, separator, filler]);
