import { z } from 'zod';
import { limits } from '../limits.ts';
import { flexAction } from './actions.ts';
import { commonFields } from './common.ts';
import { actionUri, altText, mediaUrl } from './fields.ts';
import { flexBox } from './flex-box.ts';
import { flexImage } from './flex-components.ts';
import * as value from './flex-values.ts';

const jsonBytes = (part: unknown) => Buffer.byteLength(JSON.stringify(part));

const video = z.strictObject({
  type: z.literal('video'),
  url: mediaUrl,
  previewUrl: mediaUrl,
  altContent: z.discriminatedUnion('type', [flexBox, flexImage]),
  aspectRatio: value.aspectRatio.optional(),
  action: z
    .strictObject({
      type: z.literal('uri', 'only a uri action may be used'),
      label: z.string().min(1).max(limits.labelGraphemes.flex),
      uri: actionUri(['http:', 'https:', 'line:', 'tel:']),
      altUri: z.strictObject({ desktop: actionUri(['http:', 'https:']) }).optional(),
    })
    .optional(),
});

const blockStyle = z
  .strictObject({
    backgroundColor: value.color.optional(),
    separator: z.boolean().optional(),
    separatorColor: value.color.optional(),
  })
  .optional();

const bubble = z
  .strictObject({
    type: z.literal('bubble'),
    size: z.enum(['nano', 'micro', 'deca', 'hecto', 'kilo', 'mega', 'giga']).optional(),
    direction: z.enum(['ltr', 'rtl']).optional(),
    header: flexBox.optional(),
    hero: z.discriminatedUnion('type', [flexBox, flexImage, video]).optional(),
    body: flexBox.optional(),
    footer: flexBox.optional(),
    styles: z
      .strictObject({ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle })
      .optional(),
    action: flexAction.optional(),
  })
  .superRefine((content, context) => {
    if (!content.header && !content.hero && !content.body && !content.footer)
      context.addIssue({ code: 'custom', message: 'At least one block must be specified' });
    if (content.hero?.type === 'video' && !['kilo', 'mega', 'giga'].includes(content.size ?? 'mega'))
      context.addIssue({
        code: 'custom',
        path: ['hero'],
        message: 'video needs the bubble size kilo, mega or giga',
      });
    if (jsonBytes(content) > limits.bubbleBytes)
      context.addIssue({
        code: 'custom',
        message: `size of the bubble must not exceed ${limits.bubbleBytes / 1000} KB`,
      });
  });

const carousel = z
  .strictObject({
    type: z.literal('carousel'),
    contents: z.array(bubble).min(1).max(limits.carouselBubbles),
  })
  .superRefine((content, context) => {
    const size = content.contents[0]?.size ?? 'mega';
    content.contents.forEach((one, index) => {
      if ((one.size ?? 'mega') !== size)
        context.addIssue({
          code: 'custom',
          path: ['contents', index, 'size'],
          message: 'all bubbles of a carousel must have the same size',
        });
      if (one.hero?.type === 'video')
        context.addIssue({
          code: 'custom',
          path: ['contents', index, 'hero'],
          message: 'video may not be used in a carousel',
        });
    });
    if (jsonBytes(content) > limits.carouselBytes)
      context.addIssue({
        code: 'custom',
        message: `size of the carousel must not exceed ${limits.carouselBytes / 1000} KB`,
      });
  });

const countAnimated = (part: unknown): number => {
  if (Array.isArray(part)) return part.reduce((sum: number, one) => sum + countAnimated(one), 0);
  if (typeof part !== 'object' || part === null) return 0;
  const own = 'animated' in part && part.animated === true ? 1 : 0;
  return own + countAnimated(Object.values(part));
};

export const flexMessage = z
  .strictObject({
    type: z.literal('flex'),
    altText,
    contents: z.discriminatedUnion('type', [bubble, carousel]),
    ...commonFields,
  })
  .superRefine((message, context) => {
    if (countAnimated(message.contents) > limits.animatedImages)
      context.addIssue({
        code: 'custom',
        path: ['contents'],
        message: `at most ${limits.animatedImages} animated images`,
      });
  });
