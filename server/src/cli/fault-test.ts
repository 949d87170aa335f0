import { parseArgs } from 'node:util';
import { PlayError } from '@prakat/simulator/play/player';
import { runScenes } from '../fault-test/run-scenes.ts';
import { scenes } from '../fault-test/scenes/index.ts';
import { OperatorError } from '../operator-error.ts';
import { runProgram } from '../run-program.ts';

/**
 * `npm run fault-test`: what goes wrong around a server (LINE away, silent or full, the clock set back, kills, stops), played on
 * the product as it is shipped, with the figures. `--size N` plays more of each, and longer; `--scene NAME` one alone.
 */
await runProgram(async () => {
  const { values } = parseArgs({
    options: { size: { type: 'string', default: '1' }, scene: { type: 'string' } },
  });
  const size = Number(values.size);
  const chosen = scenes.filter(({ name }) => !values.scene || name === values.scene);
  if (!Number.isInteger(size) || size < 1 || chosen.length === 0)
    throw new OperatorError(
      `วิธีใช้: npm run fault-test -- [--size จำนวน] [--scene ${scenes.map(({ name }) => name).join('|')}]`,
    );
  const faults = await runScenes(chosen, size, (line) => console.log(line));
  for (const fault of faults) console.error(`not as it should be: ${fault}`);
  if (faults.length > 0) throw new PlayError(`${faults.length} figure(s) not as they should be`);
  console.log(`${chosen.length} scenes: everything as it should be`);
});
