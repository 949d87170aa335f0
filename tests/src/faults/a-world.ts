import { randomUUID } from 'node:crypto';
import type { SimMessage, SimQuota } from '@prakat/simulator/line-platform/control-api';
import type { Player } from '@prakat/simulator/play/player';
import { filledForm, OFFICE } from '@prakat/simulator/play/request-form-2564';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

/** What the simulator of LINE is ordered to do wrong; see its door `fail`. */
export type Order = { status: number; message?: string; after?: boolean; times?: number };

const MINUTE = 60_000;

/** The product and LINE as they run, and people of one office, for what goes wrong between them. */
export class World {
  private constructor(
    readonly environment: LocalEnvironment,
    readonly player: Player,
  ) {}

  static async begin(): Promise<World> {
    const now = Date.parse('2025-06-10T02:00:00.000Z');
    const environment = await createLocalEnvironment({ now, offices: [OFFICE] });
    return new World(environment, environment.player(OFFICE));
  }

  close = () => this.environment.close();
  store = () => this.environment.machine.context.store;

  /** The next calls of a LINE route fail. */
  fails = (route: string, order: Order) =>
    this.player.sim('POST', '/_sim/fail', { route, times: 1, ...order });
  heal = () => this.player.sim('POST', '/_sim/heal', {});
  quota = (limit: number | null) =>
    this.player.sim<SimQuota>('POST', '/_sim/quota', { officeId: OFFICE, limit });
  used = async () => (await this.player.sim<SimQuota>('GET', `/_sim/quota?officeId=${OFFICE}`)).used;

  /** Time goes on, and everything that is due is done. */
  async later(minutes: number): Promise<void> {
    await this.player.control.moveTo?.(this.environment.clock.now() + minutes * MINUTE);
  }

  /** Files the form of 2564 under another title. */
  async files(title: string): Promise<{ id: string; number: string }> {
    const draft = { ...filledForm, title, fileIds: [] };
    const { id, number } = await this.player.submit('staff-1', draft, randomUUID());
    await this.environment.settle();
    return { id, number };
  }

  async published(title: string): Promise<{ id: string; number: string }> {
    const filed = await this.files(title);
    await this.player.decide('assistant-2', filed.id, 'propose');
    await this.player.decide('sakrai', filed.id, 'approve');
    await this.environment.settle();
    return filed;
  }

  said = async (person: string): Promise<SimMessage[]> =>
    (await this.player.received({ person })).filter(({ from }) => from.kind === 'bot');

  /** How often a person was told something, by the account. */
  async times(person: string, words: string): Promise<number> {
    return (await this.said(person)).filter(({ message }) => JSON.stringify(message).includes(words)).length;
  }

  /** The newest message that says it, and how it came. */
  async told(person: string, words: string): Promise<SimMessage | undefined> {
    return (await this.said(person)).findLast(({ message }) => JSON.stringify(message).includes(words));
  }

  /** The newest thing said to a person, as a text to look into. */
  async last(person: string): Promise<string> {
    return JSON.stringify((await this.said(person)).at(-1)?.message ?? null);
  }

  press = (person: string, data: string) =>
    this.player.sim('POST', '/_sim/press', { officeId: OFFICE, userId: this.player.userId(person), data });

  /** What a button on the newest card about a request sends. */
  async dataOf(person: string, label: string, id: string): Promise<string> {
    const card = await this.player.card({ person }, label, `s=${id}`);
    const buttons = JSON.stringify(card.message).matchAll(/"label":"([^"]*)","data":"([^"]*)"/g);
    for (const [, name, data = ''] of buttons) if (name === label && data.includes(id)) return data;
    throw new Error(`no button ${label}`);
  }

  decisions = async (id: string): Promise<number> =>
    (await this.store().get('submissions', id))?.decisions.length ?? 0;
}
