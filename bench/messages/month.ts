import { randomUUID } from 'node:crypto';
import { every } from '@prakat/functions/store/every';
import { createLocalEnvironment, type LocalEnvironment } from '@prakat/server/environment';
import type { Draft } from '@prakat/shared/submission/draft';
import { addDays, calendarDate, instantOf } from '@prakat/shared/time/thai-date';
import { isWorkingDay } from '@prakat/shared/time/working-days';
import type { SimMessage } from '@prakat/simulator/line-platform/control-api';
import { actionsOfMessage } from '@prakat/simulator/line-platform/find-action';
import type { Player } from '@prakat/simulator/play/player';
import { OFFICE, ordinaryOffice, STAFF } from './office.ts';

/** The office runs a week before, so that nothing of its first days is counted. */
const BEGINS = '2025-10-24';
export const MONTH = '2025-11';
export const ITEMS = 30;
export const URGENT = 4;

/** How people behave. Told in docs/message-cost.md too. */
export const BEHAVIOUR = {
  /** Messages that members write in the group on a working day. */
  groupMessages: 6,
  /** Minutes after which a supervisor sees to what LINE notified them of. */
  supervisorMinutes: 30,
  /** When each webmaster opens the account on a working day, and sees to what waits. */
  webmastersAt: '09:30',
  /** When the owner of a request looks at how it stands, on each working day until they know it was published. */
  ownersAt: '13:00',
  /** When the administrator opens the account, on Mondays. */
  administratorAt: '10:00',
};

const TICK_MINUTES = 30;

/** In [0, 1), the same each time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export type Outcome = {
  counted: Record<string, number>;
  free: Record<string, number>;
  naive: Record<string, number>;
  /** As the simulator of LINE counted. */
  used: number;
  onDisplay: number;
  confirmed: number;
  /** How often each item was announced in the group. */
  announced: number[];
  /** Notices that wait for somebody at the end of the month, by name. */
  waiting: Record<string, number>;
};

type Filed = { id: string; number: string; owner: string; urgent: boolean };

/** Plays the ordinary month; what LINE counted is the simulator's word. */
export async function playMonth(say: (line: string) => void = () => {}): Promise<Outcome> {
  const { dir } = ordinaryOffice();
  const environment = await createLocalEnvironment({
    now: Date.parse(instantOf(`${BEGINS}T08:00`)),
    officesDir: dir,
    onLog: (line) => {
      if (/reply|dead|again|failed/.test(line)) say(line.slice(0, 400));
    },
  });
  try {
    return await new Month(environment, say).play();
  } finally {
    await environment.close();
  }
}

class Month {
  readonly #player: Player;
  readonly #random = randomOf(Number(process.env.SEED ?? 20_251_101));
  readonly #filed: Filed[] = [];
  readonly #pressed = new Set<string>();
  /** Of each supervisor: when they were notified of something they have not seen to. */
  readonly #notified = new Map<string, number>();
  readonly #seen = new Map<string, number>();
  #usedBefore = 0;

  constructor(
    readonly environment: LocalEnvironment,
    readonly say: (line: string) => void,
  ) {
    this.#player = environment.player(OFFICE);
  }

  async play(): Promise<Outcome> {
    const days: string[] = [];
    for (let day = BEGINS; day < '2025-12-01'; day = addDays(day, 1)) days.push(day);
    const working = days.filter((day) => day.startsWith(MONTH) && isWorkingDay(day));
    // Nobody asks for anything on the last days of the month, so that all that was asked for is seen to in it.
    const filings = Array.from({ length: ITEMS }, (_, index) => ({
      day: working[Math.floor(this.#random() * (working.length - 2))] ?? '',
      tick: Math.floor(this.#random() * 14),
      urgent: index % Math.ceil(ITEMS / URGENT) === 3,
      owner: `staff-${1 + Math.floor(this.#random() * (STAFF - 6))}`,
    }));
    for (const day of days) {
      if (day === `${MONTH}-01`) this.#usedBefore = await this.#used();
      if (!isWorkingDay(day)) {
        await this.#moveTo(day, '12:00');
        continue;
      }
      const chatter = Array.from({ length: BEHAVIOUR.groupMessages }, () => Math.floor(this.#random() * 17));
      for (let tick = 0; tick <= 17; tick += 1) {
        const minutes = 8 * 60 + 35 + tick * TICK_MINUTES;
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        await this.#moveTo(day, time);
        for (const one of filings) if (one.day === day && one.tick === tick) await this.#file(one);
        await this.#supervisors();
        if (this.#isTime(time, BEHAVIOUR.webmastersAt)) await this.#webmasters();
        if (this.#isTime(time, BEHAVIOUR.ownersAt)) await this.#owners();
        const isMonday = new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
        if (isMonday && this.#isTime(time, BEHAVIOUR.administratorAt)) await this.#player.say('admin', 'เมนู');
        for (const at of chatter) if (at === tick) await this.#player.comeBy({ group: 'staff' });
        await this.environment.settle();
      }
    }
    return this.#outcome();
  }

  #isTime = (time: string, wanted: string): boolean => {
    const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
    const ago = minutes(time) - minutes(wanted);
    return ago >= 0 && ago < TICK_MINUTES;
  };

  #moveTo = async (day: string, time: string): Promise<void> => {
    await this.#player.control.moveTo?.(Date.parse(instantOf(`${day}T${time}`)));
  };

  async #file({ owner, urgent }: { owner: string; urgent: boolean }): Promise<void> {
    const { member, today } = await this.#player.me(owner);
    const title = `ประกาศเรื่องที่ ${this.#filed.length + 1}`;
    const draft: Draft = {
      requestDate: today,
      title,
      details: `รายละเอียดของ${title}`,
      externalLink: '',
      remarks: '',
      categoryId: 'public-relations',
      subtopicId: '',
      source: '',
      coversFrom: today,
      coversTo: today,
      datedAt: '',
      publishOn: '',
      displayUntil: '',
      urgency: urgent ? 'urgent' : 'normal',
      urgentReason: urgent ? 'ต้องแจ้งประชาชนวันนี้' : '',
      ownerName: member.name,
      ownerPosition: member.positionTitle,
      fileIds: [],
      noticeBoard: false,
    };
    const filed = await this.#player.submit(owner, draft, randomUUID());
    const item = { id: filed.id, number: filed.number, owner, urgent };
    this.#filed.push(item);
    // The mini-app leaves its receipt in the chat.
    await this.#player.say(owner, `ยื่นคำขอเลขที่ ${filed.number} แล้ว`);
    if (urgent) await this.#permit(item);
  }

  /** The assistant permits it by word of mouth, and a webmaster records that. */
  async #permit({ id }: Filed): Promise<void> {
    const giver = await this.#player.me('assistant');
    const { updatedAt, submitter, content } = await this.#player.view('webmaster-1', id);
    await this.#player.decide('webmaster-1', id, 'record_verbal_approval', {
      givenBy: giver.member.id,
      givenTo: submitter.name,
      givenAt: updatedAt,
      means: 'telephone',
      whyUrgent: content.urgentReason ?? '',
      note: null,
    });
  }

  /** Supervisors come when LINE notifies them, and see to everything that is in their chat by then. */
  async #supervisors(): Promise<void> {
    const now = this.environment.clock.now();
    for (const key of ['assistant', 'head']) {
      const messages = await this.#player.received({ person: key });
      const isNotified = messages
        .slice(this.#seen.get(key) ?? 0)
        .some(({ from, via }) => from.kind === 'bot' && via === 'push');
      if (isNotified && !this.#notified.has(key)) this.#notified.set(key, now);
      const since = this.#notified.get(key);
      if (since === undefined || now - since < BEHAVIOUR.supervisorMinutes * 60_000) continue;
      await this.#decideAll(key, ['ยืนยันอนุมัติ', 'ยืนยันเป็นลายลักษณ์อักษร', 'เห็นชอบ เสนออนุมัติ', 'อนุมัติ']);
      this.#notified.delete(key);
      this.#seen.set(key, (await this.#player.received({ person: key })).length);
    }
  }

  async #webmasters(): Promise<void> {
    for (const key of ['webmaster-1', 'webmaster-2']) {
      await this.#player.say(key, 'งาน');
      await this.#decideAll(key, ['ตรวจแล้ว ยืนยันการเผยแพร่', 'ยืนยันการเผยแพร่', 'ยืนยันว่าเผยแพร่แล้ว']);
    }
  }

  async #owners(): Promise<void> {
    const knows = async ({ owner, number }: Filed) => {
      const messages = await this.#player.received({ person: owner });
      return messages.some(({ message }) => {
        const said = JSON.stringify(message);
        return said.includes(number) && said.includes('เผยแพร่แล้ว');
      });
    };
    const looking = new Set<string>();
    for (const item of this.#filed) if (!(await knows(item))) looking.add(item.owner);
    for (const owner of looking) await this.#player.say(owner, 'สถานะ');
  }

  /** Presses each button of these that the chat shows and was not pressed, until a press brings no other. */
  async #decideAll(key: string, labels: readonly string[]): Promise<void> {
    for (let round = 0; round < 20; round += 1) {
      const messages = await this.#player.received({ person: key });
      const found = messages.flatMap((message) => buttonsOf(message, labels));
      const next = found.find(({ data }) => !this.#pressed.has(`${key} ${data}`));
      if (!next) return;
      this.#pressed.add(`${key} ${next.data}`);
      await this.#player.sim('POST', '/_sim/press', {
        officeId: OFFICE,
        userId: this.#player.userId(key),
        ...next,
      });
      await this.environment.settle();
    }
  }

  async #used(): Promise<number> {
    const { used } = await this.#player.sim<{ used: number }>('GET', `/_sim/quota?officeId=${OFFICE}`);
    return used;
  }

  async #outcome(): Promise<Outcome> {
    const { store } = this.environment.machine.context;
    const month = await store.get('messageMonths', `${OFFICE}:${MONTH}`);
    const naive: Record<string, number> = {};
    const waiting: Record<string, number> = {};
    for (const status of ['pending', 'delivered', 'dropped', 'dead'])
      for await (const entry of every(store, 'outbox', 'byStatus', {
        equals: { officeId: OFFICE, status },
      })) {
        const { task, carries, createdAt } = entry;
        if (carries || !calendarDate(createdAt).startsWith(MONTH)) continue;
        if (task.kind === 'remove' || (task.kind === 'place' && !task.messages)) continue;
        const kind = task.kind === 'message' ? task.notice : 'announcement';
        naive[kind] = (naive[kind] ?? 0) + (task.kind === 'place' ? STAFF : 1);
        if (status === 'pending') waiting[kind] = (waiting[kind] ?? 0) + 1;
        if (status === 'dead') this.say(`dead: ${kind} ${entry.lastError}`);
      }
    const group = await this.#player.received({ group: 'staff' });
    const said = JSON.stringify(group.filter(({ from }) => from.kind === 'bot'));
    let onDisplay = 0;
    let confirmed = 0;
    for (const { id } of this.#filed) {
      const { publication } = await this.#player.view('admin', id);
      if (publication?.state === 'on_display') onDisplay += 1;
      const record = await store.get('publications', id);
      if (record?.placements.some((place) => place.confirmed !== null)) confirmed += 1;
    }
    return {
      counted: pick(month?.told ?? {}, 'counted'),
      free: pick(month?.told ?? {}, 'free'),
      naive,
      used: (await this.#used()) - (MONTH === '2025-11' ? 0 : this.#usedBefore),
      onDisplay,
      confirmed,
      announced: this.#filed.map(
        (_, index) => said.split(`${JSON.stringify(`ประกาศเรื่องที่ ${index + 1}`).slice(0, -1)}"`).length - 1,
      ),
      waiting,
    };
  }
}

const pick = (told: Record<string, { counted: number; free: number }>, of: 'counted' | 'free') =>
  Object.fromEntries(Object.entries(told).map(([kind, each]) => [kind, each[of]]));

function buttonsOf({ id, from, message }: SimMessage, labels: readonly string[]) {
  if (from.kind !== 'bot') return [];
  return actionsOfMessage(message).flatMap(({ action }) =>
    action.type === 'postback' && labels.includes(action.label ?? '')
      ? [{ messageId: id, data: action.data }]
      : [],
  );
}
