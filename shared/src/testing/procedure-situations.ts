import type { LogEvent } from '../machine/event.ts';
import type { OfficeProfile } from '../office/profile.ts';
import type { Publication } from '../publication/schema.ts';
import type { ActionInput } from '../submission/actions/index.ts';
import type { Content, Submission } from '../submission/schema.ts';
import { ask, type Item, newest, noItem, on, playOut, type Step } from './play-out.ts';
import { aRequestContent, inputFor, urgentContent } from './procedure-inputs.ts';
import { theOffice, theOfficeOnWordPress } from './procedure-people.ts';

/** The day after the last day of `aRequestContent()`. */
export const AFTER_LAST_DAY = '2022-04-01T03:00:00.000Z';

/** Four working days later: whoever holds something should have been reminded, and the next person told. */
export const DAYS_LATER = '2021-12-30T03:00:00.000Z';

/** After the three days in which a permission by word of mouth is confirmed in writing. */
export const AFTER_DEADLINE = '2021-12-28T03:00:00.000Z';

/** The day that is asked for where something is to go up later, and that day's morning. */
export const LATER_DAY = '2022-01-10';
export const ON_LATER_DAY = '2022-01-10T01:00:00.000Z';

/** What the form says when a matter is filed: the first request, or a correction of what that led to. */
export const filing =
  (content: Content) =>
  ({ publication, requests }: Item): ActionInput['submit'] => {
    const first = { ...inputFor('submit', null), content };
    if (!publication) return first;
    const { id, number, ownerId, shown } = publication;
    const open = requests.find(({ state }) => state === 'submitted' || state === 'changes_requested');
    return {
      ...first,
      id: `request-${requests.length + 1}`,
      number: `2565-000${requests.length + 1}`,
      corrects: {
        publicationId: id,
        number,
        ownerId,
        isCorrectable: shown !== null,
        underWay: open?.number ?? null,
      },
    };
  };
const filed = (content: Content): Step => ask('submit', 'submitter', { input: filing(content) });

const waiting = [filed(aRequestContent())];
const proposed = [...waiting, ask('propose', 'assistant')];
const signed = [ask('propose', 'assistant'), ask('approve', 'head')];
const approved = [...waiting, ...signed];
const published = [...approved, on('record_placed', 'system')];
const confirmed = [...published, on('confirm_publication', 'webmaster')];
const heldBack = [...approved, on('hold', 'system')];
const byHand = [...approved, on('record_place_failed', 'system')];
const upByHand = [...byHand, on('publish_by_hand', 'webmaster')];
const urgent = [filed(urgentContent())];
const byWord = [...urgent, ask('record_verbal_approval', 'assistant2')];
const upByWord = [...byWord, on('record_placed', 'system')];
const onBoard = [
  filed(aRequestContent({ noticeBoard: true })),
  ...signed,
  on('record_placed', 'system'),
  on('confirm_publication', 'webmaster'),
];
const posted = [...onBoard, on('post_sheet', 'webmaster')];
const takenDown = [...confirmed, on('take_down', 'webmaster')];

const corrected = (given: Partial<Content> = {}) => filed(aRequestContent({ title: 'ฉบับถูกต้อง', ...given }));
const correction = [...confirmed, corrected()];
const correctionByWord = [
  ...confirmed,
  filed(urgentContent({ title: 'ฉบับถูกต้อง' })),
  ask('record_verbal_approval', 'assistant2'),
];

/** Every situation that a matter can be in, and the way there. */
const paths = {
  'waiting for the assistant': waiting,
  'urgent and waiting for the assistant': urgent,
  'waiting for the head': proposed,
  'escalated past the head': [...proposed, ask('escalate', 'system', { at: DAYS_LATER })],
  'sent back': [...waiting, ask('send_back', 'assistant')],
  rejected: [...waiting, ask('reject', 'assistant')],
  withdrawn: [...waiting, ask('withdraw', 'submitter')],
  approved,
  'approved for a later day': [filed(aRequestContent({ publishOn: LATER_DAY })), ...signed],
  'called off': [...approved, on('call_off', 'submitter')],
  'held back': heldBack,
  'held back and released': [...heldBack, on('release', 'head')],
  'waiting to be published by hand': byHand,
  'never put up in time': byHand,
  'claimed by a webmaster': [...byHand, on('claim_task', 'webmaster')],
  'published by hand': upByHand,
  'not found on the website': [
    ...upByHand,
    on('record_proof', 'system', {
      input: () => ({ placement: 'by-hand', version: 1, says: 'missing', wrong: 'ไม่มีหน้านี้บนเว็บไซต์ (404)' }),
    }),
  ],
  'on a website out of reach': [
    ...upByHand,
    on('record_proof', 'system', {
      input: () => ({
        placement: 'by-hand',
        version: 1,
        says: 'unreached',
        wrong: 'ติดต่อเครื่องของเว็บไซต์ไม่ได้',
      }),
    }),
  ],
  'changed on the website': [
    ...approved,
    on('record_placed', 'system'),
    on('confirm_publication', 'webmaster'),
    on('record_proof', 'system', {
      input: ({ publication }: Item) => ({
        placement: publication?.placements[0]?.id,
        version: 1,
        says: 'changed',
        wrong: 'หน้าบนเว็บไซต์ถูกย้ายไปถังขยะ',
      }),
    }),
  ],
  published,
  confirmed,
  'past its last day': confirmed,
  expired: [...confirmed, on('expire', 'system', { at: AFTER_LAST_DAY })],
  'taken down': takenDown,
  'taken down by the head': [...confirmed, on('take_down', 'head')],
  'being removed by hand': [...upByHand, on('take_down', 'submitter')],
  'removed by hand': [...upByHand, on('take_down', 'submitter'), on('confirm_removed', 'webmaster')],
  'to be put on the board': onBoard,
  'on the board': posted,
  'to be taken off the board': [...posted, on('take_down', 'webmaster')],
  'sheet taken off the board': [...posted, on('take_down', 'webmaster'), on('remove_sheet', 'webmaster')],
  'to be replaced on the board': [
    ...posted,
    corrected({ noticeBoard: true }),
    ...signed,
    on('record_placed', 'system'),
    on('confirm_publication', 'webmaster'),
  ],
  'to be put up again': [...takenDown, on('record_removed', 'system'), on('restore', 'webmaster')],
  'approved by word of mouth': byWord,
  'called off after word of mouth': [...byWord, on('call_off', 'submitter')],
  'published by word of mouth': upByWord,
  'confirmed in writing': [...upByWord, ask('confirm_verbal', 'head')],
  'denied before it went up': [...byWord, ask('deny_verbal', 'head')],
  denied: [...upByWord, ask('deny_verbal', 'head')],
  'overdue in writing': [
    ...upByWord,
    ask('escalate', 'system', { at: AFTER_DEADLINE, input: () => ({ of: 'verbal' }) }),
  ],
  'being corrected': correction,
  'correction before the head': [...correction, ask('propose', 'assistant')],
  'correction sent back': [...correction, ask('send_back', 'assistant')],
  'correction rejected': [...correction, ask('reject', 'assistant')],
  'correction withdrawn': [...correction, ask('withdraw', 'submitter')],
  'correction approved': [...correction, ...signed],
  'correction approved for a later day': [...confirmed, corrected({ publishOn: LATER_DAY }), ...signed],
  'correction held back': [...correction, ...signed, on('hold', 'system')],
  'correction called off': [...correction, ...signed, on('call_off', 'submitter')],
  'correction to be put up by hand': [...correction, ...signed, on('record_place_failed', 'system')],
  'correction up': [...correction, ...signed, on('record_placed', 'system')],
  'correction by word of mouth': correctionByWord,
  'correction up by word of mouth': [...correctionByWord, on('record_placed', 'system')],
  'correction denied': [...correctionByWord, on('record_placed', 'system'), ask('deny_verbal', 'head')],
  'corrected after it was taken down': [...takenDown, on('record_removed', 'system'), corrected(), ...signed],
} as const satisfies Record<string, readonly Step[]>;
export type Situation = keyof typeof paths;
export const situations = Object.keys(paths) as Situation[];

/** Situations in which there is a publication. */
export const situationsOnline = situations.filter((situation) =>
  (paths[situation] as readonly Step[]).some(
    ({ action }) => action === 'approve' || action === 'record_verbal_approval',
  ),
);

/** When a situation is looked at. */
export const momentOf = (situation: Situation): string => (late.has(situation) ? AFTER_LAST_DAY : DAYS_LATER);
const late: ReadonlySet<Situation> = new Set(['past its last day', 'expired', 'never put up in time']);

const standard = theOffice();
const onWordPress = theOfficeOnWordPress();
/** What happens only to an office whose website is of another kind. */
const homeOf = (situation: Situation): OfficeProfile =>
  situation === 'changed on the website' ? onWordPress : standard;
const played = new WeakMap<OfficeProfile, Map<Situation, Item>>();

/**
 * A matter brought where the test wants it by the actions that lead there; played once for an office, since nothing
 * alters a matter.
 */
export function anItem(situation: Situation, profile: OfficeProfile = homeOf(situation)): Item {
  const known = played.get(profile) ?? new Map<Situation, Item>();
  played.set(profile, known);
  const item = known.get(situation) ?? playOut(noItem, paths[situation], profile);
  known.set(situation, item);
  return item;
}

/** The newest request of such a matter, with its log. */
export function aRequest(
  situation: Situation,
  profile?: OfficeProfile,
): { submission: Submission; events: LogEvent[] } {
  const item = anItem(situation, profile);
  const submission = newest(item);
  const events = item.events.filter(({ kind, log }) => kind === 'submission' && log === submission.id);
  return { submission, events };
}

/** What such a matter has, or had, on the website, with its log. */
export function anItemOnline(
  situation: Situation,
  profile?: OfficeProfile,
): { publication: Publication; submission: Submission; events: LogEvent[] } {
  const item = anItem(situation, profile);
  const { publication } = item;
  if (!publication) throw new Error(`nothing is published while it is ${situation}`);
  const events = item.events.filter(({ kind }) => kind === 'publication');
  return { publication, submission: newest(item), events };
}
