import { type Action, isPickerValue } from './messages/actions.ts';

export type FoundAction = { action: Action; inQuickReply: boolean };

const isAction = (value: unknown): value is Action =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function actionsIn(part: unknown, inQuickReply: boolean): FoundAction[] {
  if (Array.isArray(part)) return part.flatMap((one) => actionsIn(one, inQuickReply));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if ((key === 'action' || key === 'defaultAction') && isAction(value))
      return [{ action: value, inQuickReply }];
    if (key === 'actions' && Array.isArray(value))
      return value.filter(isAction).map((action) => ({ action, inQuickReply }));
    return actionsIn(value, inQuickReply || key === 'quickReply');
  });
}

/**
 * Every action of a message in the order it stands there: anywhere in a Flex tree, in a template, in the
 * quick reply.
 */
export const actionsOfMessage = (message: unknown): FoundAction[] => actionsIn(message, false);

/** These keep the quick reply buttons on the screen; every other tap makes them vanish. */
export const keepsQuickReply: ReadonlySet<string> = new Set([
  'camera',
  'cameraRoll',
  'datetimepicker',
  'location',
]);

type Picker = Extract<Action, { type: 'datetimepicker' }>;

/** The `params` of a picker's postback: the value picked, or null when the picker could not give it. */
export function pickerParams(
  action: Picker,
  picked: Record<string, string> | undefined,
  now: number,
): Record<string, string> | null {
  const local = new Date(now + 7 * 3_600_000).toISOString();
  const today = { date: local.slice(0, 10), time: local.slice(11, 16), datetime: local.slice(0, 16) };
  const value = picked === undefined ? (action.initial ?? today[action.mode]) : picked[action.mode];
  if (value === undefined || !isPickerValue(action.mode, value)) return null;
  const comparable = (text: string) => text.toUpperCase();
  if (action.min !== undefined && comparable(value) < comparable(action.min)) return null;
  if (action.max !== undefined && comparable(value) > comparable(action.max)) return null;
  return { [action.mode]: value };
}
