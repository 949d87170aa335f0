import { readSettings } from '@prakat/functions/config/config';
import { createLogger } from '@prakat/server/logger';
import { createMovableClock, startOneMachine } from '@prakat/server/one-machine';

// The product on one machine as its program starts it, at the moment that is named: nobody is asked to wait before the next request.
// With OUTBOX=held nobody is told of anything. Prints its address.
const clock = createMovableClock();
clock.moveTo(Number(process.env.NOW));
const settings = readSettings(process.env);
const machine = await startOneMachine({
  settings,
  environment: process.env,
  logger: createLogger(settings.LOG_LEVEL),
  clock,
});
machine.context.isMeasured = true;
if (process.env.OUTBOX === 'held') await machine.outbox.stop();
process.once('SIGTERM', () => void machine.close().then(() => process.exit(0)));
console.log(`${machine.url}/`);
