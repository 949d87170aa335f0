import { actionsOf, type LineAction } from './line-action.ts';

export type PressBy = { label: string } | { data: string; displayText?: string };
export type PickerAction = LineAction & { mode: 'date' | 'time' | 'datetime' };

/** What a tap does: something that the phone does by itself, or a press that the simulator carries out. */
export type PressPlan =
  | { kind: 'press'; by: PressBy }
  | { kind: 'pick-date'; action: PickerAction; by: PressBy }
  | { kind: 'open'; url: string }
  | { kind: 'say'; text: string }
  | { kind: 'copy'; text: string }
  | { kind: 'unsupported'; sentence: string };

export type PressParams = { date: string } | { time: string } | { datetime: string };

const UNSUPPORTED: PressPlan = { kind: 'unsupported', sentence: 'โทรศัพท์จำลองไม่รองรับปุ่มชนิดนี้' };

/**
 * Plans a tap on one action of a message. The simulator finds an action by its label, so a label is enough only
 * when no other action of the message bears it; an image or a box without a label is pressed by its data. On LINE
 * for PC a uri action goes to `altUri.desktop` when it has one.
 */
export function planPress(action: LineAction, message: unknown, onPc: boolean): PressPlan {
  const label = action.label;
  const byLabel =
    label !== undefined && labelIsUnique(label, action, message)
      ? ({ kind: 'press', by: { label } } as const)
      : undefined;
  const byData = {
    data: action.data ?? '',
    ...(action.displayText === undefined ? {} : { displayText: action.displayText }),
  };
  switch (action.type) {
    case 'postback':
      return byLabel ?? { kind: 'press', by: byData };
    case 'richmenuswitch':
      return byLabel ?? UNSUPPORTED;
    case 'message':
      return byLabel ?? { kind: 'say', text: action.text ?? label ?? '' };
    case 'uri': {
      const desktop = onPc ? action.altUri?.desktop : undefined;
      if (desktop) return { kind: 'open', url: desktop };
      return byLabel ?? { kind: 'open', url: action.uri ?? '' };
    }
    case 'datetimepicker':
      return {
        kind: 'pick-date',
        action: { ...action, mode: action.mode ?? 'date' },
        by: byLabel?.by ?? byData,
      };
    case 'clipboard':
      return { kind: 'copy', text: action.clipboardText ?? '' };
    default:
      return UNSUPPORTED;
  }
}

/** The `params` of a datetimepicker's postback. LINE sends local date and time without a zone. */
export function datetimeParams(mode: 'date' | 'time' | 'datetime', value: string): PressParams {
  if (mode === 'date') return { date: value };
  if (mode === 'time') return { time: value };
  return { datetime: value };
}

function labelIsUnique(label: string, action: LineAction, message: unknown): boolean {
  const same = JSON.stringify(action);
  return actionsOf(message).every((other) => other.label !== label || JSON.stringify(other) === same);
}
