import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readSettings } from '@prakat/functions/config/config';
import type { SubmissionView } from '@prakat/shared/api/api';
import type { Delivery, SimMessage } from '@prakat/simulator/line-platform/control-api';
import { PlayError, Player } from '@prakat/simulator/play/player';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { startSimulator } from '../simulator.ts';
import { freePort } from './free-port.ts';
import { ProductProcess } from './product-process.ts';

/** What a scene found, beside what is right: a number that must not be passed, or a figure for the reader alone. */
export type Figure = { what: string; is: number; atMost?: number; atLeast?: number; unit?: string };

/** Something that goes wrong, played on a product and a LINE of its own. One file each in `scenes`. */
export type Scene = {
  /** In one word, for `--scene`. */
  name: string;
  /** `size`: 1 in the check; more, the longer it may take. */
  play(stage: Stage, size: number): Promise<Figure[]>;
};

/** In true time. */
const PATIENCE_MS = 120_000;

/** A product process, a simulated LINE that lives on while it is killed, and people. */
export class Stage {
  readonly product: ProductProcess;
  readonly player: Player;
  readonly lineUrl: string;
  readonly #close: () => Promise<void>;

  private constructor(product: ProductProcess, lineUrl: string, close: () => Promise<void>) {
    this.product = product;
    this.lineUrl = lineUrl;
    this.player = new Player(OFFICE, product.url, lineUrl);
    this.#close = close;
  }

  static async open(): Promise<Stage> {
    const dataDir = mkdtempSync(join(tmpdir(), 'prakat-fault-'));
    const port = await freePort();
    const settings = readSettings({ DATA_DIR: join(dataDir, 'line'), LINE_SIMULATOR_PORT: '0' });
    const simulator = await startSimulator(settings, `http://localhost:${port}`);
    const product = new ProductProcess({
      port,
      dataDir: join(dataDir, 'product'),
      lineUrl: simulator.url,
    });
    const stage = new Stage(product, simulator.url, async () => {
      await product.kill();
      await simulator.close();
      rmSync(dataDir, { recursive: true, force: true });
    });
    await product.start();
    return stage;
  }

  close = (): Promise<void> => this.#close();

  /** A door of the simulator: `fail`, `delay`, `quota`, `clock`, …. */
  line = <T>(door: string, body: object): Promise<T> => this.player.sim<T>('POST', `/_sim/${door}`, body);

  /** LINE is as it should be again. */
  heal = (): Promise<object> => this.line('heal', {});

  /** Files a request of the assistant, which goes to the other assistant alone. */
  file = (title: string): Promise<SubmissionView> =>
    insist(() => this.player.submit('jirayu', { ...filledForm, title, fileIds: [] }, randomUUID()));

  /** How many messages of the bot with this text a person received. */
  async received(person: string, text: string): Promise<number> {
    const messages = await this.player.received({ person });
    return messages.filter((one) => isOfBot(one, text)).length;
  }

  /** Waits for something; false when it does not come. What is slow on a busy machine comes in the end. `patience` in ms. */
  async comes(look: () => Promise<boolean>, patience = PATIENCE_MS): Promise<boolean> {
    const end = performance.now() + patience;
    while (performance.now() < end) {
      if (await look().catch(() => false)) return true;
      await wait(100);
    }
    return false;
  }

  /** Time goes by for the product and LINE, an hour at a time; what comes due meanwhile has a moment each. */
  async pass(hours: number): Promise<void> {
    for (let hour = 0; hour < hours; hour += 1) {
      await this.line('clock', { advanceMs: 3600_000 });
      await wait(400);
    }
  }

  /** Presses a button, and again as LINE delivers what was not answered, until it was. */
  async press(person: string, messageId: string, label: string): Promise<Delivery> {
    let delivery = await this.player.press(person, messageId, label);
    while (delivery.status !== 200) {
      await wait(50);
      const { webhookEventId } = delivery;
      delivery = await this.line('redeliver', { officeId: this.player.officeId, webhookEventId });
    }
    return delivery;
  }
}

const isOfBot = ({ from, message }: SimMessage, text: string): boolean =>
  from.kind === 'bot' && JSON.stringify(message).includes(JSON.stringify(text).slice(1, -1));

/** Tries again while the product is down. */
export async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const isDown =
        error instanceof TypeError || (error instanceof PlayError && / answered 5\d\d/.test(error.message));
      if (!isDown) throw error;
      await wait(50);
    }
  }
}
