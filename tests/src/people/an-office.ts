import { audit } from '@prakat/functions/audit/audit';
import type { SubmissionView } from '@prakat/shared/api/api';
import type { AdmitBody, OfficeStatus, PersonView, RegistrationBody } from '@prakat/shared/api/people';
import { PRIVACY_NOTICE } from '@prakat/shared/people/privacy-notice';
import { aDraft, aUuid } from '@prakat/shared/testing/builders';
import { createLocalEnvironment, type LocalEnvironment } from '../testing/environment.ts';

/** The office of the filled form: two assistants, a head, two webmasters and one administrator. */
export const OFFICE = 'si-bun-rueang';

/** 24 December 2564, a Friday, 10:00 in Bangkok. */
export const START = Date.parse('2021-12-24T01:00:00.000Z');

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
  const stage: LocalEnvironment = await createLocalEnvironment({ now: START, offices: [OFFICE, 'satun'] });
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
  const view = async (key: string, id: string): Promise<PersonView> =>
    (await call(key, 'GET', `/people/${id}`)).body;
  const leave = (key: string, to: string | null, takesPost = false, by = 'admin') =>
    call(by, 'POST', `/people/${OFFICE}.${key}/leave`, { successorId: to && `${OFFICE}.${to}`, takesPost });
  /** Confirms what waits on somebody's record, as it was looked at. */
  const confirm = async (by: string, id: string): Promise<Answer> => {
    const seen = (await store.get('members', id))?.proposed?.at ?? new Date(START).toISOString();
    return call(by, 'POST', `/people/${id}/confirm`, { seen });
  };
  return {
    stage,
    player,
    store,
    id: (key: string) => `${OFFICE}.${key}`,
    view,
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

    /** Admits a registration as whoever admits it has looked at it; as plain staff unless told otherwise. */
    async admit(by: string, id: string, given: Partial<AdmitBody> = {}): Promise<Answer> {
      const { updatedAt: seen } = await store
        .get('members', id)
        .then((member) => member ?? { updatedAt: '' });
      const body = { roles: ['staff'], positionId: null, unitId: 'academic', seen, ...given };
      return call(by, 'POST', `/people/${id}/admit`, body);
    },

    confirm,
    change: (by: string, key: string, body: object) =>
      call(by, 'POST', `/people/${OFFICE}.${key}/change`, body),
    leave,
    /** The leaving of somebody who holds a post: the head confirms it. */
    async leaveConfirmed(key: string, to: string | null, takesPost = false): Promise<Answer> {
      await leave(key, to, takesPost);
      return confirm('sakrai', `${OFFICE}.${key}`);
    },

    /** Gives somebody roles besides those they have. */
    async promote(key: string, roles: string[]) {
      const { status, body } = await call('admin', 'POST', `/people/${OFFICE}.${key}/change`, { roles });
      if (status !== 200) throw new Error(`change answered ${status}: ${JSON.stringify(body)}`);
    },

    file: (key: string, n: number) => player.submit(key, aDraft(), aUuid(n)),
    /** Decides on what was seen, with the content that was seen. */
    decide: (key: string, { id, revision, contentHash }: SubmissionView, action: string, more = {}) =>
      player.act(key, id, { action, seen: { revision, contentHash }, ...more }),
    mine: async (key: string) => (await player.list(key, 'mine')).items,

    /** Filed, considered by the second assistant, approved by the head, and on the website. */
    async published(key: string, n: number): Promise<{ id: string }> {
      const { id } = await player.submit(key, aDraft(), aUuid(n));
      await player.decide('assistant-2', id, 'propose');
      await player.decide('sakrai', id, 'approve');
      await stage.settle();
      return { id };
    },

    /** An urgent request that somebody permitted by telephone, as the second assistant wrote down. */
    async verballyPermitted(giver: string): Promise<SubmissionView> {
      const draft = aDraft({ urgency: 'urgent', urgentReason: 'พบผู้ป่วยโรคติดต่อ' });
      const { id } = await player.submit('staff-1', draft, aUuid(1));
      const approved = await player.decide('assistant-2', id, 'record_verbal_approval', {
        givenBy: `${OFFICE}.${giver}`,
        givenTo: 'นายทดสอบ',
        givenAt: new Date(stage.clock.now()).toISOString(),
        means: 'telephone',
        whyUrgent: 'พบผู้ป่วยโรคติดต่อ',
        note: null,
        photo: null,
      });
      await stage.settle();
      return approved;
    },

    /** True when nobody has taken the task that there is with a publication. */
    async freeTask(id: string): Promise<boolean> {
      const publication = await store.get('publications', id);
      return publication?.claim === null && publication.awaiting.join() === publication.publisherSeats.join();
    },

    async warnings(): Promise<string[]> {
      const { warnings } = (await call('admin', 'GET', '/office-status')).body as OfficeStatus;
      return warnings.map(({ code }) => code);
    },

    /** Words of everything the bot has said to a person, with what waited for them to come by. */
    async told(key: string): Promise<string> {
      await stage.settle();
      await player.comeBy({ person: key });
      await stage.settle();
      const messages = await player.received({ person: key });
      return JSON.stringify(messages.filter(({ from }) => from.kind === 'bot').map(({ message }) => message));
    },

    /** What an audit finds of people and what hangs on them. */
    async peopleFaults() {
      const { faults } = await audit(store, stage.machine.context.files, [OFFICE]);
      return faults.filter(({ record }) => /^(members|delegations|memberEvents)\//.test(record));
    },

    moveTo: (iso: string) => stage.clock.moveTo(Date.parse(iso)),
  };
}

export type AnOffice = Awaited<ReturnType<typeof anOffice>>;
