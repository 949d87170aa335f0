import type { Settings } from '@prakat/functions/config/config';
import type { Control } from '@prakat/simulator/play/player';
import { createLocalEnvironment } from '../environment.ts';
import { OperatorError } from '../operator-error.ts';

/** A product and its phones to play on. */
export type Stage = { url: string; lineUrl: string; control: Control; close(): Promise<void> };

export type StageWishes = { url?: string | undefined; line?: string | undefined; moveClock: boolean };

const isUp = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`, { signal: AbortSignal.timeout(1000) }).then(
    (response) => response.ok,
    () => false,
  );

const trim = (address: string) => address.replace(/\/+$/, '');

/** The product at the addresses given, else the one that `npm start` runs; null when none runs. */
export async function findRunning(
  settings: Settings,
  { url, line, moveClock }: StageWishes,
): Promise<Stage | null> {
  const stage = {
    url: trim(url ?? `http://localhost:${settings.PORT}`),
    lineUrl: trim(line ?? `http://localhost:${settings.LINE_SIMULATOR_PORT}`),
    control: {},
    close: async () => {},
  };
  if (!(await isUp(stage.url))) {
    if (url || line) throw new OperatorError(`ไม่พบระบบที่ ${stage.url} กรุณาตรวจสอบ --url`);
    return null;
  }
  return moveClock ? { ...stage, control: { moveTo: (now) => moveClockOf(stage.lineUrl, now) } } : stage;
}

/** Moves the clock of the phones, which tell the product. */
async function moveClockOf(lineUrl: string, now: number): Promise<void> {
  const response = await fetch(`${lineUrl}/_sim/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
  if (!response.ok) throw new OperatorError(`เลื่อนนาฬิกาจำลองที่ ${lineUrl} ไม่ได้ กรุณาตรวจสอบ --line`);
}

/** A product of our own, on free ports and in a folder that is removed: its time can be moved without harm. */
export async function ownStage(): Promise<Stage> {
  const environment = await createLocalEnvironment();
  const { control, url, lineUrl } = environment.player('any');
  return { url, lineUrl, control, close: environment.close };
}
