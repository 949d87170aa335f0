import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readSimulatedOffice, type SimulatedOffice } from '../simulated-office.ts';
import { createLinePlatform } from './server.ts';

const envSchema = z.object({
  LINE_SIMULATOR_PORT: z.coerce.number().int().min(0).max(65_535).default(4410),
  PRODUCT_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:4400'),
  DATA_DIR: z.string().min(1).default('.data'),
  HOST: z.string().min(1).default('127.0.0.1'),
});

export type SimulatorStart = {
  /** Folder of the offices' people; `local/people` when absent. */
  peopleDir?: string;
  /** The built phone screens. */
  phoneDir?: string;
};

/** Something the operator must mend; `message` is the one sentence that says what. */
class StartRefusal extends Error {
  override name = 'StartRefusal';
}

/** An empty variable counts as not set, as in `.env.example`. */
function readEnv(env: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StartRefusal(`${String(issue?.path[0])} is not valid: ${issue?.message}`);
}

/** Every office of a folder of `OFFICE.json` files, in the order of their names. Throws with the file's name. */
export function readSimulatedOffices(peopleDir: string): SimulatedOffice[] {
  const files = readdirSync(peopleDir).filter((name) => name.endsWith('.json'));
  if (files.length === 0) throw new Error(`${peopleDir} holds no office (OFFICE.json)`);
  return files.sort().map((name) => readSimulatedOffice(join(peopleDir, name)));
}

async function start(env: NodeJS.ProcessEnv, { peopleDir = 'local/people', phoneDir }: SimulatorStart) {
  const settings = readEnv(env);
  const port = settings.LINE_SIMULATOR_PORT;
  const offices = readSimulatedOffices(peopleDir);
  try {
    mkdirSync(settings.DATA_DIR, { recursive: true });
    accessSync(settings.DATA_DIR, constants.W_OK);
  } catch (cause) {
    throw new StartRefusal(`DATA_DIR ${settings.DATA_DIR} is not a folder that can be written`, { cause });
  }
  const platform = createLinePlatform({
    offices,
    productUrl: settings.PRODUCT_URL,
    stateFile: join(settings.DATA_DIR, 'line-simulator.json'),
    ...(phoneDir === undefined ? {} : { phoneDir }),
  });
  try {
    const { url, close } = await platform.listen(port, settings.HOST);
    return { url, close, productUrl: settings.PRODUCT_URL };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new StartRefusal(`Port ${port} is in use; set LINE_SIMULATOR_PORT to another one`);
    throw error;
  }
}

/**
 * `npm run line-simulator`: starts, prints the address, and stops on SIGINT or SIGTERM. What keeps it from
 * starting is one sentence on stderr and exit code 1.
 */
export async function startLineSimulator(
  env: NodeJS.ProcessEnv,
  options: SimulatorStart = {},
): Promise<void> {
  try {
    const { url, close, productUrl } = await start(env, options);
    console.log(`LINE simulator: ${url}  (webhooks go to ${productUrl})`);
    const stop = () => {
      // A webhook may hang for two seconds; the state is saved by close, so nothing waits for it.
      close().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  } catch (error) {
    console.error(
      `The LINE simulator cannot start: ${error instanceof Error ? error.message : String(error)}`,
    );
    process.exit(1);
  }
}
