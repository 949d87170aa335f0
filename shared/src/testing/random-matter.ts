import fc from 'fast-check';
import { nothingFound } from '../checks/finding.ts';
import type { OfficeProfile } from '../office/profile.ts';
import { type PublicationAction, publicationActions } from '../publication/transitions.ts';
import { type ActionName, actionNames } from '../submission/transitions.ts';
import { addDays, calendarDate } from '../time/thai-date.ts';
import { ask, type Item, newest, noItem, playOut, type Step } from './play-out.ts';
import { type By, take, takeOn } from './procedure.ts';
import { aRequestContent, inputFor, inputOn } from './procedure-inputs.ts';
import { byWordOfMouth, everyone, theOffice, theOfficeByHand } from './procedure-people.ts';
import { anItem, filing, situations } from './procedure-situations.ts';

/** Actions that only follow from one on the other record. */
const following = new Set<string>(['plan', 'plan_version', 'settle_version', 'drop_version', 'lapse_verbal']);
type Tried = Pick<Step, 'on' | 'action'>;
const tried: Tried[] = [
  ...actionNames.map((action) => ({ on: 'request' as const, action })),
  ...publicationActions.map((action) => ({ on: 'publication' as const, action })),
].filter(({ action }) => !following.has(action));

const ahead = [
  'submit',
  'propose',
  'approve',
  'record_verbal_approval',
  'record_placed',
  'publish_by_hand',
  'confirm_publication',
  'record_removed',
  'confirm_removed',
  'post_sheet',
  'remove_sheet',
];
const work = tried.filter(({ action }) => ahead.includes(action));

/** Something that somebody tries, some hours later. */
export type Move = Tried & {
  hours: number;
  /** Who is asked first whether they may. */
  from: number;
  /** What is filed is urgent, and for a later day; an answer fails; a day is far. */
  urgent: boolean;
  later: boolean;
};

const aMove: fc.Arbitrary<Move> = fc
  .record({
    // Most of what happens is somebody doing their work; time passes now and then.
    what: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...work) }, fc.constantFrom(...tried)),
    hours: fc.constantFrom(0, 0, 0, 0, 0, 1, 20, 24, 24 * 4, 24 * 40),
    from: fc.nat(everyone.length),
    urgent: fc.boolean(),
    later: fc.boolean(),
  })
  .map(({ what, ...given }) => ({ ...what, ...given }));

/** A matter somewhere on its way, or at its beginning where the website is kept by hand, that goes where people take it. */
export const aMatter = fc.record({
  byHand: fc.boolean(),
  /** What was not confirmed in writing by its deadline comes down. */
  strict: fc.boolean(),
  situation: fc.constantFrom(...situations),
  /** The move after which the office has another kind of website. */
  changes: fc.integer({ min: 0, max: 80 }),
  moves: fc.array(aMove, { minLength: 10, maxLength: 40 }),
});
type Matter = typeof aMatter extends fc.Arbitrary<infer M> ? M : never;

const offices = (['keep', 'take_down'] as const).map((afterDeadline) => {
  const verbalApproval = byWordOfMouth({ afterDeadline });
  return [theOffice({ verbalApproval }), theOfficeByHand({ verbalApproval })] as const;
});

/** The office of such a matter after some moves. */
export function officeOf({ byHand, strict, changes }: Matter, move: number): OfficeProfile {
  const isByHand = move > changes ? !byHand : byHand;
  return offices[Number(strict)]?.[Number(isByHand)] as OfficeProfile;
}

/** How such a matter stands before anybody moves. */
export function begun(matter: Matter): Item {
  const profile = officeOf(matter, 0);
  const filed = [ask('submit', 'submitter')];
  return matter.byHand ? playOut(noItem, filed, profile) : anItem(matter.situation, profile);
}

/** The matter after a move, or as it was when nobody may; `at` is when it was tried. */
export function moved(item: Item, move: Move, profile: OfficeProfile, at: string): Item {
  const people: By[] = [...everyone.slice(move.from), ...everyone.slice(0, move.from), 'system'];
  const input = inputOf(item, move, at);
  const by = input && people.find((name) => mayTry(item, move, name, { profile, at, input }));
  if (!by) return item;
  return playOut(item, [{ on: move.on, action: move.action, by, at, input: () => input }], profile);
}

function mayTry(
  item: Item,
  { on, action }: Move,
  by: By,
  given: { profile: OfficeProfile; at: string; input: unknown },
) {
  if (on === 'publication')
    return item.publication !== null && takeOn(action as PublicationAction, by, item.publication, given).ok;
  const request = action === 'submit' ? null : newest(item);
  return take(action as ActionName, by, request, given).ok;
}

/** What the person adds; null where there is nothing to try it on. */
function inputOf(item: Item, { on, action, from, urgent, later }: Move, at: string): object | null {
  const { publication } = item;
  const today = calendarDate(at);
  const until = later ? addDays(today, 200) : addDays(today, 20);
  if (on === 'publication') {
    if (action === 'renew' || action === 'restore') return { displayUntil: until };
    if (action === 'remind') return { notice: later ? 'reminder' : 'expiry_notice' };
    return inputOn(action as PublicationAction, publication);
  }
  const content = aRequestContent({
    title: `ฉบับ ${item.events.length}`,
    publishOn: later ? addDays(today, 10) : null,
    displayUntil: until,
    urgency: urgent ? 'urgent' : 'normal',
    urgentReason: urgent ? 'น้ำท่วม' : null,
    ...(from % 2 === 0 ? { noticeBoard: true as const } : {}),
  });
  if (action === 'submit') {
    // One matter: after its first request only corrections of what that led to.
    return item.requests.length > 0 && !publication ? null : filing(content)(item);
  }
  if (action === 'resubmit') return { content, checks: nothingFound };
  const given = inputFor(action as ActionName, newest(item));
  if (action === 'record_verbal_approval') return { ...given, givenAt: at };
  if (action === 'approve') return { ...given, newEnd: { until: addDays(today, 30) } };
  if (action === 'remind') return { notice: later ? 'reminder' : 'verbal_confirm' };
  if (action === 'escalate') return { of: later ? 'waiting' : 'verbal' };
  return given;
}
