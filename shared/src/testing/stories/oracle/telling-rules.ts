import type { Notice } from '../../../machine/effects.ts';
import type { LogEvent } from '../../../machine/event.ts';
import type { Publication } from '../../../publication/schema.ts';
import { calendarDate } from '../../../time/thai-date.ts';
import type { On, Told } from '../driver.ts';
import { administrators, decidersOf, holdersOf, type Office, works } from './entitlement.ts';
import { askersOf, barredFrom, type ItemLedger, isSheetOver, must, type RequestLedger } from './ledger.ts';
import { capacitiesAtStep } from './request-rules.ts';
import { settlingCapacities } from './verbal-rules.ts';
import { publishersOf } from './waits.ts';

/** Somebody has to hear of something; `only` nobody else does, because it asks to act. */
export type Telling = { on: On; about: string; notice: Notice; to: string[]; only?: true };

type Tell = { notice: Notice; to: string[]; only?: true };

/** Who has to hear of what was done with a request, as the ledger knows it afterwards. */
export function tellingsOf(
  office: Office,
  ledger: RequestLedger,
  { action, details, actor }: LogEvent,
): Tell[] {
  const { record, handling } = ledger;
  const { ownerId, verbal } = record;
  const unit = handling.submitterUnit;
  const able = (may: (member: Office['members'][number]) => unknown[]) =>
    office.members.filter((member) => may(member).length > 0).map(({ id }) => id);
  const settling = () => able((member) => settlingCapacities(office, ledger, member));
  const recorder = verbal?.recordedBy.memberId ?? '';
  switch (action) {
    case 'submit':
    case 'resubmit':
    case 'propose': {
      const to = able((member) => capacitiesAtStep(office, ledger, member));
      const asked: Tell = { notice: 'review_requested', to, only: true };
      return action === 'propose' ? [asked, { notice: 'proposed', to: [ownerId] }] : [asked];
    }
    case 'nudge':
      if (record.state === 'approved') return [{ notice: 'nudged', to: settling(), only: true }];
      return [
        { notice: 'nudged', to: able((member) => capacitiesAtStep(office, ledger, member)), only: true },
      ];
    case 'send_back':
      return [{ notice: 'changes_requested', to: [ownerId] }];
    case 'reject':
      return [{ notice: 'rejected', to: [ownerId] }];
    case 'record_verbal_approval':
    case 'pass_on_verbal':
      return [{ notice: 'verbal_confirm', to: settling(), only: true }];
    case 'confirm_verbal':
      return [{ notice: 'verbal_confirmed', to: [ownerId, recorder] }];
    case 'deny_verbal': {
      const publishers = holdersOf(office, { seats: handling.publishers, unit });
      const to = [ownerId, recorder, ...publishers, ...administrators(office)];
      return [{ notice: 'verbal_denied', to }];
    }
    case 'escalate': {
      if (details.of === 'verbal') {
        const deciders = holdersOf(office, { seats: decidersOf(handling), unit });
        return [{ notice: 'verbal_overdue', to: [...deciders, ...administrators(office)] }];
      }
      const barred = [...barredFrom(ledger), ...askersOf(record)];
      const standIns = able((member) => capacitiesAtStep(office, ledger, member)).filter(
        (id) => actor.kind === 'system' && capacitiesAt(office, ledger, id).includes('stand-in'),
      );
      const to = [...standIns, ...administrators(office)].filter((id) => !barred.includes(id));
      return [{ notice: 'escalated', to }];
    }
    case 'transfer_owner':
      return [{ notice: 'transferred', to: [ownerId] }];
    case 'note_undelivered':
      return [{ notice: 'undelivered', to: administrators(office) }];
    default:
      return [];
  }
}

const capacitiesAt = (office: Office, ledger: RequestLedger, id: string) => {
  const member = office.members.find((one) => one.id === id);
  return member ? capacitiesAtStep(office, ledger, member) : [];
};

/** The same of what stands on the website; `before` is the record before it. */
export function tellingsOn(
  office: Office,
  item: ItemLedger,
  event: LogEvent,
  known: { before: Publication; wasSheetOver: boolean; requests: ReadonlyMap<string, RequestLedger> },
): Tell[] {
  const publishers = publishersOf(office, item, known.requests);
  const task = (notice: Notice): Tell => ({ notice, to: publishers, only: true });
  const leaves = ({ placements = [] }: Publication) =>
    placements.some(({ destination, state }) => destination === 'by-hand' && state === 'removing');
  return [
    ...toldOf(item, event, { before: known.before, publishers, admins: administrators(office), task }),
    ...(leaves(item.record) && !leaves(known.before) ? [task('remove_task')] : []),
    ...(isSheetOver(item) && !known.wasSheetOver ? [task('remove_sheet_task')] : []),
  ];
}

function toldOf(
  { record, next, up, versions, sheet, sheetWanted }: ItemLedger,
  { action, details, at, changes }: LogEvent,
  {
    before,
    publishers,
    admins,
    task,
  }: { before: Publication; publishers: string[]; admins: string[]; task: (notice: Notice) => Tell },
): Tell[] {
  const { ownerId, claim } = record;
  const place = record.placements.find(({ id }) => id === 'by-hand');
  const isAsked = next !== null && place?.state === 'wanted' && place.version === next;
  const sheetAsked = sheetWanted !== null && sheet !== sheetWanted ? [task('post_sheet_task')] : [];
  switch (action) {
    case 'plan':
    case 'plan_version': {
      const day = next === null ? null : (versions[next - 1]?.content.publishOn ?? null);
      const waits = isAsked || (day !== null && day > calendarDate(at));
      return [
        ...(isAsked ? [task('publish_task')] : []),
        ...(waits ? [{ notice: 'approved' as const, to: [ownerId] }] : []),
      ];
    }
    case 'record_placed':
      if (!('shown' in changes)) return [];
      return [{ notice: 'published', to: [ownerId] }, task('confirm_task')];
    case 'publish_by_hand':
      return [{ notice: 'published', to: [ownerId] }, ...sheetAsked];
    case 'record_place_failed': {
      const isWebsite = !String(details.placement).startsWith('line-group');
      const asked = isWebsite && isAsked ? [task('publish_task')] : [];
      return [{ notice: 'publish_failed', to: admins }, ...asked];
    }
    case 'record_proof': {
      const was = before.placements.find(({ id }) => id === details.placement)?.proof;
      // Of what was wrong before they have heard; a proof of another version, or of its being gone, is none.
      const isNew =
        was?.wrong == null ||
        was.says === 'unreached' ||
        was.version !== versionAt(record, details.placement);
      const isRemoval = details.says === 'still_there';
      const wasRemoval = was?.says === 'still_there';
      return details.reason === null || !(isNew || isRemoval !== wasRemoval)
        ? []
        : [{ notice: 'unproved', to: publishers }];
    }
    case 'report_publish_failure':
      return [{ notice: 'publish_failed', to: [ownerId, ...admins] }];
    case 'record_remove_failed':
      // Nothing can be taken away from a group.
      if (String(details.placement).startsWith('line-group')) return [];
      return [task('remove_task'), { notice: 'remove_failed', to: admins }];
    case 'confirm_publication':
      return [{ notice: 'confirmed', to: [ownerId] }, ...sheetAsked];
    case 'skip_sheet':
      return [{ notice: 'sheet_skipped', to: [ownerId] }];
    case 'confirm_removed':
      return [{ notice: 'removed', to: [ownerId] }];
    case 'claim_task':
      return [{ notice: 'task_claimed', to: publishers.filter((id) => id !== claim?.by.memberId) }];
    case 'take_down':
      return [{ notice: 'taken_down', to: [ownerId, ...publishers] }];
    case 'expire':
      return [{ notice: 'expired', to: [ownerId, ...publishers] }];
    case 'lapse':
      return [{ notice: 'lapsed', to: [ownerId, ...publishers] }];
    case 'restore':
      return [{ notice: 'restored', to: [ownerId, before.takenDown?.by?.memberId ?? ownerId] }];
    case 'drop_version': {
      // Of a denial everybody hears from whoever denied it.
      if (details.kind !== 'unconfirmed') return [];
      const isDown = up === null && next === null && before.state !== record.state;
      const isLost = before.next !== null && next === null;
      const number = record.versions.findIndex((one) => one.submissionNumber === details.submission);
      const wasUp = versions[number]?.end !== undefined;
      if (!isDown && !isLost) return [];
      return [{ notice: wasUp ? 'taken_down' : 'lapsed', to: [ownerId] }];
    }
    case 'escalate':
      return [{ notice: 'escalated', to: admins }];
    case 'transfer_owner':
      return [{ notice: 'transferred', to: [ownerId] }];
    case 'note_undelivered':
      return [{ notice: 'undelivered', to: admins }];
    default:
      return [];
  }
}

const versionAt = ({ placements }: Publication, id: unknown): number | undefined =>
  placements.find((place) => place.id === id)?.proof?.version;

/** Everybody who has to hear of something did; of what asks to act, nobody else. */
export function checkTold(office: Office, tellings: readonly Telling[], told: readonly Told[]): void {
  const ours = new Set(office.members.filter((member) => works(office, member)).map(({ id }) => id));
  for (const { on, about, notice, to, only } of tellings) {
    // Where nobody at all can be asked, administrators hear that instead.
    const instead = notice === 'escalated' ? 'nobody_entitled' : notice;
    const found = told.filter(
      (one) => one.on === on && one.about === about && (one.notice === notice || one.notice === instead),
    );
    const reached = new Set(found.flatMap((one) => one.to));
    const missing = to.filter((id) => ours.has(id) && !reached.has(id));
    must(missing.length === 0, `${missing.join()} is told (${notice}) of ${on} ${about}`);
    const others = only ? [...reached].filter((id) => !to.includes(id)) : [];
    must(others.length === 0, `${others.join()} is not asked (${notice}) for ${on} ${about}`);
  }
}
