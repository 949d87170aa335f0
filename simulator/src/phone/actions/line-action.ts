/**
 * An action object of a LINE message, read leniently: the simulator has already refused what LINE refuses, and
 * an action of a kind not known here must still be drawn.
 */
export type LineAction = {
  type: string;
  label?: string;
  data?: string;
  displayText?: string;
  text?: string;
  uri?: string;
  altUri?: { desktop?: string };
  mode?: 'date' | 'time' | 'datetime';
  initial?: string;
  min?: string;
  max?: string;
  clipboardText?: string;
  inputOption?: 'closeRichMenu' | 'openRichMenu' | 'openKeyboard' | 'openVoice';
  fillInText?: string;
};

/**
 * Every action of a message, in the order in which they stand in it. An action is an object under one of the
 * names LINE gives them (`action`, `defaultAction`, `actions`), at any depth: Flex, template and quick reply alike.
 */
export function actionsOf(message: unknown): LineAction[] {
  if (Array.isArray(message)) return message.flatMap(actionsOf);
  if (typeof message !== 'object' || message === null) return [];
  return Object.entries(message).flatMap(([key, value]) => {
    if ((key === 'action' || key === 'defaultAction') && isAction(value)) return [value];
    if (key === 'actions' && Array.isArray(value)) return value.filter(isAction);
    return actionsOf(value);
  });
}

const isAction = (value: unknown): value is LineAction =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
