import { z } from 'zod';
import { limits } from '../limits.ts';
import { richMenuAction } from './actions.ts';
import { graphemes } from './fields.ts';

const { richMenu: max } = limits;

export const richMenuBody = z
  .strictObject({
    size: z.strictObject({
      width: z.number().int().min(max.minWidth).max(max.maxWidth),
      height: z.number().int().min(max.minHeight),
    }),
    selected: z.boolean(),
    name: graphemes(1, max.nameGraphemes),
    chatBarText: graphemes(1, max.chatBarTextGraphemes),
    areas: z
      .array(
        z.strictObject({
          bounds: z.strictObject({
            x: z.number().int().nonnegative(),
            y: z.number().int().nonnegative(),
            width: z.number().int().positive(),
            height: z.number().int().positive(),
          }),
          action: richMenuAction,
        }),
      )
      .max(max.areas),
  })
  .superRefine((menu, context) => {
    if (menu.size.width / menu.size.height < max.minAspect)
      context.addIssue({
        code: 'custom',
        path: ['size'],
        message: `width / height must be at least ${max.minAspect}`,
      });
    menu.areas.forEach(({ bounds }, index) => {
      if (bounds.x + bounds.width > menu.size.width || bounds.y + bounds.height > menu.size.height)
        context.addIssue({
          code: 'custom',
          path: ['areas', index, 'bounds'],
          message: 'must be inside the rich menu',
        });
    });
  });

export const aliasId = z.string().regex(/^[a-z0-9_-]{1,32}$/);
