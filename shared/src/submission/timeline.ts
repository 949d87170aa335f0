import type { LogEvent } from '../machine/event.ts';
import { actingFor } from '../people/names.ts';
import { proofSchema } from '../publication/schema.ts';
import { proofNames } from '../publication/state-names.ts';
import { isPublicationAction, transitions as ofPublication } from '../publication/transitions.ts';
import { isSubmissionAction, transitions as ofSubmission } from './transitions.ts';

export type TimelineEntry = { at: string; title: string; by: string; note: string | null };

/** A log event as people read it. */
export function timelineEntry(event: LogEvent): TimelineEntry {
  const { reason, clearance, url } = event.details;
  const notes = [
    typeof reason === 'string' ? reason : null,
    typeof clearance === 'string' ? `พบข้อมูลส่วนบุคคล เผยแพร่ได้ เพราะ ${clearance}` : null,
    typeof url === 'string' ? url : null,
    audienceOf(event.details),
  ].filter((note) => note !== null);
  return {
    at: event.at,
    title: titleOf(event),
    by: byline(event.actor),
    note: notes.length > 0 ? notes.join('\n') : null,
  };
}

/** Whom an item was sent to, and how many; null for any other event. */
const audienceOf = ({ to, people }: LogEvent['details']): string | null =>
  typeof people === 'number'
    ? `${to === 'friends' ? 'เพื่อนทั้งหมดของบัญชีทางการ' : 'ผู้ติดตามหมวดของข้อมูลนี้'} ${people} คน`
    : null;

/** Logs of a request and of what stands on the website as one, oldest first; `older` says that they began before these events. */
export function timelineOf(events: readonly LogEvent[], older: boolean): TimelineEntry[] {
  const inOrder = [...events].sort(before);
  const entries = inOrder.map(timelineEntry);
  const at = inOrder[0]?.at;
  if (!older || !at) return entries;
  return [{ at, title: 'รายการก่อนหน้านี้ไม่ได้แสดงไว้ในหน้านี้', by: 'ระบบ', note: null }, ...entries];
}

/** By time; what follows from a step on the request in the same moment comes after it. */
function before(a: LogEvent, b: LogEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === 'submission' ? -1 : 1;
  return a.seq - b.seq;
}

function titleOf({ kind, action, details }: LogEvent): string {
  if (action === 'escalate' && details.of === 'nobody') return 'ผู้มีสิทธิของขั้นตอนนี้พิจารณาไม่ได้ เสนอผู้มีสิทธิแทน';
  const placement = typeof details.placement === 'string' ? details.placement : '';
  if (action === 'record_placed' && placement.startsWith('line-group')) return 'แจ้งในกลุ่ม LINE แล้ว';
  const says = proofSchema.shape.says.safeParse(details.says);
  if (action === 'record_proof' && says.success) return proofNames[says.data];
  if (kind === 'publication' && isPublicationAction(action)) return ofPublication[action].done;
  return isSubmissionAction(action) ? ofSubmission[action].done : action;
}

/** Who did it, and for whom: รักษาราชการแทน and ปฏิบัติราชการแทน are part of the name, as on paper. */
function byline(actor: LogEvent['actor']): string {
  if (actor.kind === 'system') return 'ระบบ';
  const person = `${actor.name} (${actor.positionTitle})`;
  return actor.onBehalfOf ? `${person} ${actingFor(actor.onBehalfOf)}` : person;
}
