import { useCallback, useRef, useState } from 'preact/hooks';
import type { PressBody, Standpoint } from '../sim/client.ts';
import { useSim } from '../sim/sim-context.ts';
import { deliveryNotice } from './delivery-notice.ts';
import type { LineAction } from './line-action.ts';
import { datetimeParams, type PickerAction, type PressBy, planPress } from './press-plan.ts';

type AnyMessage = { id: string; message: unknown };
export type DatePick = { action: PickerAction; by: PressBy; messageId: string };

export type PressDoors = {
  at: Standpoint;
  onPc: boolean;
  /** Opens an address on this phone. */
  open: (url: string) => void;
  /** Shows what has changed, without waiting for the stream. */
  refresh: () => void;
  /** The keyboard comes up with these words in it, after a postback that asks for it. */
  prefill: (text: string) => void;
};

/**
 * Carries out taps on the messages of one chat, one at a time: while a press is under way every other is
 * ignored, so a double tap sends one event. A date picker waits in `picking` until a value is chosen.
 */
export function usePress({ at, onPc, open, refresh, prefill }: PressDoors) {
  const { client, notify } = useSim();
  const [busy, setBusy] = useState(false);
  const [picking, setPicking] = useState<DatePick>();
  const running = useRef(false);

  /** Answers whether the work was done. */
  const alone = useCallback(
    async (work: () => Promise<void>): Promise<boolean> => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      try {
        await work();
        return true;
      } catch (error) {
        notify({ tone: 'error', text: error instanceof Error ? error.message : String(error) });
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [notify],
  );

  const send = async (body: PressBody, action: LineAction) => {
    const answer = await client.press(at, body);
    if ('open' in answer) return open(answer.open);
    if ('copied' in answer) return;
    const notice = deliveryNotice(answer);
    if (notice) notify(notice);
    refresh();
    if (action.inputOption === 'openKeyboard') prefill(answer.fillInText ?? action.fillInText ?? '');
  };

  const say = (text: string) =>
    alone(async () => {
      const notice = deliveryNotice(await client.say(at, text));
      if (notice) notify(notice);
      refresh();
    });

  const press = (action: LineAction, of: AnyMessage) => {
    const plan = planPress(action, of.message, onPc);
    switch (plan.kind) {
      case 'press':
        return void alone(() => send({ messageId: of.id, ...plan.by }, action));
      case 'pick-date':
        return setPicking({ action: plan.action, by: plan.by, messageId: of.id });
      case 'open':
        return open(plan.url);
      case 'say':
        return void say(plan.text);
      case 'copy':
        return void alone(async () => {
          await navigator.clipboard.writeText(plan.text);
          notify({ tone: 'info', text: 'คัดลอกแล้ว' });
        });
      default:
        return notify({ tone: 'info', text: plan.sentence });
    }
  };

  const pick = (value: string) => {
    if (!picking) return;
    const { action, by, messageId } = picking;
    setPicking(undefined);
    const params = datetimeParams(action.mode, value);
    void alone(() => send({ messageId, ...by, params }, action));
  };

  return { busy, press, say, alone, picking, pick, cancelPick: () => setPicking(undefined) };
}
