import type { RegistrationBody } from '@prakat/shared/api/people';
import { PRIVACY_NOTICE } from '@prakat/shared/people/privacy-notice';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

/** The office of the filled form: two assistants, a head, two webmasters and one administrator. */
export const OFFICE = 'si-bun-rueang';

/** 24 December 2564, a Friday, 10:00 in Bangkok. */
export const START = Date.parse('2021-12-24T03:00:00.000Z');

export type Answer = { status: number; body: never; code: string | null };

export const aRegistration = (given: Partial<RegistrationBody['fields']> = {}, changedAccount = false) => ({
  fields: {
    name: 'นางสาวสุดา พากเพียร',
    positionId: null,
    positionTitle: 'นักวิชาการสาธารณสุขปฏิบัติการ',
    unitId: 'academic',
    contact: '08 1000 0000',
    ...given,
  },
  noticeVersion: PRIVACY_NOTICE.version,
  changedAccount,
});

/** The whole product with its people, over HTTP; people are named by their key in `simulator/people`. */
export async function anOffice() {
  const stage: LocalEnvironment = await createLocalEnvironment({ now: START });
  const player = stage.player(OFFICE);
  const { store } = stage.machine.context;
  const call = async (key: string, method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${stage.machine.url}/api/${OFFICE}${path}`, {
      method,
      headers: { authorization: `Bearer ${await player.token(key)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = text ? JSON.parse(text) : null;
    return { status: response.status, body: answer as never, code: answer?.error?.code ?? null };
  };
  return {
    stage,
    player,
    store,
    id: (key: string) => `${OFFICE}.${key}`,
    get: (key: string, path: string) => call(key, 'GET', path),
    post: (key: string, path: string, body: unknown = {}) => call(key, 'POST', path, body),
    del: (key: string, path: string) => call(key, 'DELETE', path),
    person: (key: string) => store.get('members', `${OFFICE}.${key}`),

    /** Registers the holder of a LINE account who is nobody here yet; gives their new id. */
    async registered(key: string, given: Parameters<typeof aRegistration>[0] = {}, changedAccount = false) {
      const { status, body } = await call(key, 'POST', '/registration', aRegistration(given, changedAccount));
      if (status !== 200) throw new Error(`registration answered ${status}: ${JSON.stringify(body)}`);
      const lineUserId = player.userId(key);
      const { items } = await store.find('members', 'byLineUser', {
        equals: { officeId: OFFICE, lineUserId },
        limit: 10,
      });
      return items.at(-1)?.id ?? '';
    },

    /** Gives somebody roles besides those they have. */
    async promote(key: string, roles: string[]) {
      const { status, body } = await call('admin', 'POST', `/people/${OFFICE}.${key}/change`, { roles });
      if (status !== 200) throw new Error(`change answered ${status}: ${JSON.stringify(body)}`);
    },

    /** Words of everything the bot has sent to a person. */
    async told(key: string): Promise<string> {
      await stage.settle();
      const messages = await player.received({ person: key });
      return JSON.stringify(messages.filter(({ from }) => from.kind === 'bot').map(({ message }) => message));
    },

    moveTo: (iso: string) => stage.clock.moveTo(Date.parse(iso)),
  };
}

export type AnOffice = Awaited<ReturnType<typeof anOffice>>;
