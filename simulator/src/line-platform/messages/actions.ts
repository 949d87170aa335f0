import { z } from 'zod';
import { limits } from '../limits.ts';
import { actionUri, graphemes, utf16 } from './fields.ts';

/** Where an action stands decides its label's length, whether the label is required, and which types are allowed. */
type ActionPlace = 'flexButton' | 'flex' | 'quickReply' | 'template' | 'imageCarousel' | 'richMenu';

const labels: Record<ActionPlace, { max: number; required: boolean }> = {
  flexButton: { max: limits.labelGraphemes.flex, required: true },
  flex: { max: limits.labelGraphemes.flex, required: false },
  quickReply: { max: limits.labelGraphemes.quickReply, required: true },
  template: { max: limits.labelGraphemes.template, required: true },
  imageCarousel: { max: limits.labelGraphemes.imageCarousel, required: false },
  richMenu: { max: limits.labelGraphemes.richMenu, required: false },
};

const pickerFormats = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  time: /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  datetime: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d$/,
};

/** True when `value` is written as LINE's date-time picker of that mode writes it. */
export const isPickerValue = (mode: keyof typeof pickerFormats, value: string) =>
  pickerFormats[mode].test(value);

function actionsOf(place: ActionPlace) {
  const { max, required } = labels[place];
  const text = graphemes(required ? 1 : 0, max);
  const label = required ? text : text.optional();
  const data = utf16(0, limits.postbackData);
  const display = graphemes(1, limits.postbackTextGraphemes).optional();

  const postback = z
    .strictObject({
      type: z.literal('postback'),
      label,
      data,
      displayText: display,
      text: display,
      inputOption: z.enum(['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice']).optional(),
      fillInText: graphemes(1, limits.postbackTextGraphemes).optional(),
    })
    .superRefine((action, context) => {
      if (action.displayText !== undefined && action.text !== undefined)
        context.addIssue({
          code: 'custom',
          path: ['text'],
          message: 'displayText and text cannot be used together',
        });
      if (action.fillInText !== undefined && action.inputOption !== 'openKeyboard')
        context.addIssue({
          code: 'custom',
          path: ['fillInText'],
          message: 'can only be used with inputOption openKeyboard',
        });
    });

  const datetimepicker = z
    .strictObject({
      type: z.literal('datetimepicker'),
      label,
      data,
      mode: z.enum(['date', 'time', 'datetime']),
      initial: z.string().optional(),
      min: z.string().optional(),
      max: z.string().optional(),
    })
    .superRefine((action, context) => {
      for (const key of ['initial', 'min', 'max'] as const) {
        const value = action[key];
        if (value !== undefined && !isPickerValue(action.mode, value))
          context.addIssue({ code: 'custom', path: [key], message: 'invalid property' });
      }
      if (action.min !== undefined && action.max !== undefined && action.min >= action.max)
        context.addIssue({ code: 'custom', path: ['max'], message: 'max must be later than min' });
    });

  const everywhere = [
    postback,
    z.strictObject({
      type: z.literal('message'),
      label,
      text: graphemes(1, limits.messageActionTextGraphemes),
    }),
    z.strictObject({
      type: z.literal('uri'),
      label,
      uri: actionUri(['http:', 'https:', 'line:', 'tel:']),
      altUri: z.strictObject({ desktop: actionUri(['http:', 'https:']) }).optional(),
    }),
    datetimepicker,
    z.strictObject({ type: z.literal('clipboard'), label, clipboardText: utf16(1, limits.clipboardText) }),
  ] as const;

  if (place === 'quickReply')
    return z.discriminatedUnion('type', [
      ...everywhere,
      z.strictObject({ type: z.literal('camera'), label }),
      z.strictObject({ type: z.literal('cameraRoll'), label }),
      z.strictObject({ type: z.literal('location'), label }),
    ]);
  if (place === 'richMenu')
    return z.discriminatedUnion('type', [
      ...everywhere,
      z.strictObject({
        type: z.literal('richmenuswitch'),
        label,
        richMenuAliasId: z.string().regex(/^[a-z0-9_-]{1,32}$/, 'invalid property'),
        data,
      }),
    ]);
  return z.discriminatedUnion('type', [...everywhere]);
}

export const flexButtonAction = actionsOf('flexButton');
export const flexAction = actionsOf('flex');
export const quickReplyAction = actionsOf('quickReply');
export const templateAction = actionsOf('template');
export const imageCarouselAction = actionsOf('imageCarousel');
export const richMenuAction = actionsOf('richMenu');

/** Any action that LINE accepts, as a press finds it in a message. */
export type Action = z.infer<typeof quickReplyAction> | z.infer<typeof richMenuAction>;
