import type { Scene } from '../stage.ts';
import { clockSetBack } from './clock-set-back.ts';
import { hangingCalls } from './hanging-calls.ts';
import { killedInTheMiddle } from './killed-in-the-middle.ts';
import { lineAway } from './line-away.ts';
import { lostReplies } from './lost-replies.ts';
import { monthUsedUp } from './month-used-up.ts';
import { pressesUnderKills } from './presses-under-kills.ts';
import { slowOffice } from './slow-office.ts';
import { stopped } from './stopped.ts';

/** Every scene of `npm run fault-test`, in order. */
export const scenes: readonly Scene[] = [
  stopped,
  clockSetBack,
  lineAway,
  killedInTheMiddle,
  monthUsedUp,
  slowOffice,
  lostReplies,
  pressesUnderKills,
  hangingCalls,
];
