import { hostname, userInfo } from 'node:os';
import { readSettings } from '@prakat/functions/config/config';
import { runProgram } from '../run-program.ts';
import { readAccessLogCommand } from '../traffic-log/command.ts';
import { trafficFolder } from '../traffic-log/day-files.ts';
import { runAccessLog } from '../traffic-log/run-access-log.ts';

/** The account that runs the program, and the one behind it where sudo says so. */
const account = (): string => {
  const { username } = userInfo();
  const { SUDO_USER } = process.env;
  return SUDO_USER && SUDO_USER !== username ? `${username} (sudo: ${SUDO_USER})` : username;
};

/**
 * `npm run access-log -- verify | export FROM TO --out FILE | hold DAY REASON | release DAY`: the traffic log of this
 * machine, while the product serves or not. Ends with `access-log: ok`, or names every fault and exits 1.
 */
await runProgram(async () => {
  const command = readAccessLogCommand(process.argv.slice(2));
  const whole = await runAccessLog(command, {
    folder: trafficFolder(readSettings(process.env).DATA_DIR),
    by: account(),
    host: hostname(),
    clock: Date.now,
    say: console.log,
    fault: console.error,
  });
  if (!whole) process.exitCode = 1;
});
