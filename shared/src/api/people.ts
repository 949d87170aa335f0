/**
 * The API of people and delegations, beside `api.ts`. Same form: JSON, `Authorization: Bearer LIFF_ID_TOKEN`, a
 * refusal answers a coded 4xx with `{ error: Refusal }`. The first three calls are for any verified LINE user.
 *
 * | call | body or query | answer |
 * |---|---|---|
 * | GET  /api/{office}/registration | | `RegistrationView` |
 * | POST /api/{office}/registration | `RegistrationBody` | `RegistrationView` |
 * | POST /api/{office}/setup | `SetUpBody` | `RegistrationView`; the first administrator |
 * | GET  /api/{office}/people | `status=pending|active|left`, `role=webmaster`, `after` | `PeoplePage`; administrators, and whoever decides |
 * | GET  /api/{office}/people/{id} | | `PersonView`; the same, and one's own |
 * | POST /api/{office}/people/{id}/admit | `AdmitBody` | `PersonView` |
 * | POST /api/{office}/people/{id}/refuse | `{ reason }` | `PersonView` |
 * | POST /api/{office}/people/{id}/change | `ChangeBody` | `PersonView` |
 * | POST /api/{office}/people/{id}/leave | `LeaveBody` | `PersonView` |
 * | POST /api/{office}/people/{id}/confirm | `ConfirmBody` | `PersonView`; what waits is done |
 * | POST /api/{office}/people/{id}/decline | `DeclineBody` | `PersonView`; what waits is not done |
 * | GET  /api/{office}/colleagues | | `Person[]`: everybody who works in the office |
 * | GET  /api/{office}/delegations | | `DelegationsView`: one's own; administrators see all |
 * | POST /api/{office}/delegations | `DelegationBody` | 201 `DelegationView`; 202 `null` while it waits to be confirmed |
 * | DELETE /api/{office}/delegations/{id} | | 204 |
 * | GET  /api/{office}/office-status | | `OfficeStatus`; administrators, and whoever decides |
 *
 * What gives or takes a post is answered with the person as they are, and `proposal` with what waits for a second person.
 */
import type { Delegation } from '../people/delegation.ts';
import type { ChangeLine, Member, Role } from '../people/member.ts';
import type { PersonFields } from '../people/person-problems.ts';
import type { NoticeSection } from '../people/privacy-notice.ts';
import type { OfficeWarning } from '../people/staffing.ts';

export type {
  AdmitBody,
  ChangeBody,
  ConfirmBody,
  DeclineBody,
  DelegationBody,
  LeaveBody,
  RegistrationBody,
  SetUpBody,
} from './people-body.ts';

/** What can be chosen of an office's profile. */
export type OfficeChoices = {
  units: { id: string; name: string }[];
  positions: { id: string; title: string }[];
};

/** How somebody with a LINE account stands with an office. */
export type RegistrationView = {
  status: 'none' | 'pending' | 'refused' | 'active';
  /** What was sent, to be mended; null before. */
  fields: PersonFields | null;
  changedAccount: boolean;
  /** Why it was refused. */
  reason: string | null;
  sentAt: string | null;
  office: OfficeChoices;
  notice: { version: string; title: string; sections: NoticeSection[] };
  /** The office has no administrator: whoever has the set-up code becomes the first. */
  awaitsSetUp: boolean;
};

export type PersonSummary = {
  id: string;
  name: string;
  positionTitle: string;
  unitName: string;
  status: Member['status'];
  roles: Role[];
  roleNames: string[];
  /** False when messages would not reach them: they blocked the account or never added it. */
  reachable: boolean;
  updatedAt: string;
};

/** Something that gives or takes a post and waits for a second person. */
export type ProposalView = {
  /** What is to be done: รับลงทะเบียน, แก้ไขข้อมูลหรือบทบาท. */
  title: string;
  lines: ChangeLine[];
  /** Name and title of who proposed it. */
  by: string;
  at: string;
  mayConfirm: boolean;
  /** Also to take back what one proposed oneself. */
  mayDecline: boolean;
  isOwn: boolean;
};

/** What the caller may do about a person as they stand. `appoint`: give and take the role of webmaster. */
export type PersonMay = 'admit' | 'refuse' | 'change' | 'appoint' | 'leave' | 'contact';

export type PeoplePage = { items: PersonSummary[]; next: string | null };

export type PersonView = PersonSummary & {
  positionId: string | null;
  unitId: string;
  contact: string;
  registeredAt: string;
  noticeReadAt: string | null;
  /** Of a registration that waits: the person says that they are known here and come with a new LINE account. */
  changedAccount: boolean;
  /** Whose account that is; null as well where nobody, or more than one, has the name. */
  replaces: { id: string; name: string; positionTitle: string; contact: string } | null;
  /** Requests the person answers for that are not over; null where nobody asks (a person not active). */
  openWork: number | null;
  /** What was done about the person, newest first. */
  history: { at: string; title: string; by: string; note: string | null }[];
  office: OfficeChoices;
  isSelf: boolean;
  proposal: ProposalView | null;
  may: PersonMay[];
};

export type DelegationView = Pick<
  Delegation,
  | 'id'
  | 'kind'
  | 'fromMemberId'
  | 'fromName'
  | 'fromPositionTitle'
  | 'toMemberId'
  | 'toName'
  | 'startDate'
  | 'endDate'
> & {
  kindName: string;
  when: 'now' | 'later' | 'past';
  mayRevoke: boolean;
};

export type DelegationsView = {
  items: DelegationView[];
  /** People whose post the caller may give to another for a period: oneself, or for administrators everybody with one. */
  principals: { id: string; name: string; positionTitle: string }[];
};

/** The order that appoints the webmasters, beside whom the register has. */
export type OrderView = {
  /** How it stands, in Thai; null where order and register agree. */
  sentence: string | null;
  /** Where they differ, one Thai sentence each; empty where nobody knows whom the order names. */
  differences: string[];
  /** Ids of webmasters whom no order appoints. */
  withoutOrder: string[];
  /** The order in force in the register of papers; null for none. */
  paperId: string | null;
  /** The order of the running fiscal year (B.E.), where one was begun and is not signed; else it is to be begun. */
  next: { year: string; paperId: string | null };
};

export type OfficeStatus = {
  warnings: OfficeWarning[];
  /** What the office may regret of its profile and what is assumed in it, one Thai sentence each. */
  advice: string[];
  registrationsWaiting: number;
  /** Whom something is proposed about, oldest first. */
  proposals: { person: PersonSummary; proposal: ProposalView }[];
  order: OrderView;
};
