import { z } from 'zod';
import { flexAction } from './actions.ts';
import { flexLeaf } from './flex-components.ts';
import * as value from './flex-values.ts';

const allowedChildren: Record<string, ReadonlySet<string>> = {
  horizontal: new Set(['box', 'button', 'image', 'text', 'separator', 'filler']),
  vertical: new Set(['box', 'button', 'image', 'text', 'separator', 'filler']),
  baseline: new Set(['icon', 'text', 'filler']),
};

const child: z.ZodType<{ type: string }> = z.lazy(() => z.discriminatedUnion('type', [flexLeaf, flexBox]));

/** A box: its layout decides which components it may hold. An empty box is allowed (a dot, a coloured bar). */
export const flexBox = z
  .strictObject({
    type: z.literal('box'),
    layout: z.enum(['horizontal', 'vertical', 'baseline']),
    contents: z.array(child),
    flex: value.flexRatio.optional(),
    spacing: value.spacing.optional(),
    backgroundColor: value.color.optional(),
    background: value.background.optional(),
    borderColor: value.color.optional(),
    borderWidth: value.borderWidth.optional(),
    cornerRadius: value.cornerRadius.optional(),
    width: value.boxLength.optional(),
    maxWidth: value.boxLength.optional(),
    height: value.boxLength.optional(),
    maxHeight: value.boxLength.optional(),
    paddingAll: value.padding.optional(),
    paddingTop: value.padding.optional(),
    paddingBottom: value.padding.optional(),
    paddingStart: value.padding.optional(),
    paddingEnd: value.padding.optional(),
    justifyContent: z
      .enum(['center', 'flex-start', 'flex-end', 'space-between', 'space-around', 'space-evenly'])
      .optional(),
    alignItems: z.enum(['center', 'flex-start', 'flex-end']).optional(),
    action: flexAction.optional(),
    ...value.placement,
  })
  .superRefine((box, context) => {
    box.contents.forEach((component, index) => {
      if (!allowedChildren[box.layout]?.has(component.type))
        context.addIssue({ code: 'custom', path: ['contents', index], message: 'invalid property' });
    });
  });
