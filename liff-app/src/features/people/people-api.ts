import type { Person } from '@prakat/shared/api/api';
import type {
  AdmitBody,
  ChangeBody,
  ConfirmBody,
  DeclineBody,
  DelegationBody,
  DelegationsView,
  DelegationView,
  LeaveBody,
  OfficeStatus,
  PeoplePage,
  PersonView,
  RegistrationBody,
  RegistrationView,
} from '@prakat/shared/api/people';
import type { Api } from '../../api/client.ts';

/** A list of people: who waits, who works here, of them those who keep the website, who has left. */
export type PeopleList = 'pending' | 'active' | 'webmasters' | 'left';

const at = (id: string) => `/people/${encodeURIComponent(id)}`;

/** The calls about people and delegations, apart from the API that the form loads with. */
export const peopleApi = ({ request }: Pick<Api, 'request'>) => ({
  registration: () => request<RegistrationView>('GET', '/registration'),
  register: (body: RegistrationBody) => request<RegistrationView>('POST', '/registration', body),
  setUp: (code: string) => request<RegistrationView>('POST', '/setup', { code }),
  people: (list: PeopleList, after: string | null) => {
    const asked = list === 'webmasters' ? { status: 'active', role: 'webmaster' } : { status: list };
    return request<PeoplePage>(
      'GET',
      `/people?${new URLSearchParams({ ...asked, ...(after && { after }) })}`,
    );
  },
  person: (id: string) => request<PersonView>('GET', at(id)),
  admit: (id: string, body: AdmitBody) => request<PersonView>('POST', `${at(id)}/admit`, body),
  refuse: (id: string, reason: string) => request<PersonView>('POST', `${at(id)}/refuse`, { reason }),
  change: (id: string, body: ChangeBody) => request<PersonView>('POST', `${at(id)}/change`, body),
  leave: (id: string, body: LeaveBody) => request<PersonView>('POST', `${at(id)}/leave`, body),
  confirm: (id: string, body: ConfirmBody) => request<PersonView>('POST', `${at(id)}/confirm`, body),
  decline: (id: string, body: DeclineBody) => request<PersonView>('POST', `${at(id)}/decline`, body),
  colleagues: () => request<Person[]>('GET', '/colleagues'),
  delegations: () => request<DelegationsView>('GET', '/delegations'),
  /** Null while it waits for a second person. */
  delegate: (body: DelegationBody) => request<DelegationView | null>('POST', '/delegations', body),
  revoke: (id: string) => request<null>('DELETE', `/delegations/${encodeURIComponent(id)}`),
  officeStatus: () => request<OfficeStatus>('GET', '/office-status'),
});

export type PeopleApi = ReturnType<typeof peopleApi>;
