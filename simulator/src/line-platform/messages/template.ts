import { z } from 'zod';
import { limits } from '../limits.ts';
import { imageCarouselAction, templateAction } from './actions.ts';
import { commonFields } from './common.ts';
import { altText, countGraphemes, graphemes, mediaUrl } from './fields.ts';

const { template: max } = limits;
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'invalid property');
const imageAspectRatio = z.enum(['rectangle', 'square']).optional();
const imageSize = z.enum(['cover', 'contain']).optional();

/** The text of buttons and columns is shorter when a title or an image stands above it. */
const shorterTextBelow =
  (shortened: number) =>
  (
    part: { text: string; title?: string | undefined; thumbnailImageUrl?: string | undefined },
    context: z.RefinementCtx,
  ) => {
    const above = part.title !== undefined || part.thumbnailImageUrl !== undefined;
    if (above && countGraphemes(part.text) > shortened)
      context.addIssue({
        code: 'custom',
        path: ['text'],
        message: `Length must be between 1 and ${shortened}`,
      });
  };

const head = {
  thumbnailImageUrl: mediaUrl.optional(),
  imageBackgroundColor: color.optional(),
  title: graphemes(1, max.titleGraphemes).optional(),
  defaultAction: templateAction.optional(),
};

const buttons = z
  .strictObject({
    type: z.literal('buttons'),
    ...head,
    imageAspectRatio,
    imageSize,
    text: graphemes(1, max.textGraphemes),
    actions: z.array(templateAction).min(1).max(max.buttonsActions),
  })
  .superRefine(shorterTextBelow(max.textGraphemesWithTitleOrImage));

const confirm = z.strictObject({
  type: z.literal('confirm'),
  text: graphemes(1, max.confirmTextGraphemes),
  actions: z.array(templateAction).length(2),
});

const column = z
  .strictObject({
    ...head,
    text: graphemes(1, max.columnTextGraphemes),
    actions: z.array(templateAction).min(1).max(max.columnActions),
  })
  .superRefine(shorterTextBelow(max.columnTextGraphemesWithTitleOrImage));

const carousel = z
  .strictObject({
    type: z.literal('carousel'),
    columns: z.array(column).min(1).max(max.columns),
    imageAspectRatio,
    imageSize,
  })
  .superRefine(({ columns }, context) => {
    const shapes = columns.map(
      (one) =>
        `${one.actions.length} ${one.title !== undefined} ${one.thumbnailImageUrl !== undefined} ${one.defaultAction !== undefined}`,
    );
    shapes.forEach((shape, index) => {
      if (shape !== shapes[0])
        context.addIssue({
          code: 'custom',
          path: ['columns', index],
          message: 'Number of actions, title and image must be the same in all columns',
        });
    });
  });

const imageCarousel = z.strictObject({
  type: z.literal('image_carousel'),
  columns: z
    .array(z.strictObject({ imageUrl: mediaUrl, action: imageCarouselAction }))
    .min(1)
    .max(max.columns),
});

export const templateMessage = z.strictObject({
  type: z.literal('template'),
  altText,
  template: z.discriminatedUnion('type', [buttons, confirm, carousel, imageCarousel]),
  ...commonFields,
});
