import { type PaperKind, paperKinds } from '../papers/register/paper-kinds.ts';
import type { FormItem } from '../papers/request-form.ts';
import type { BinderEntry } from './binder-entry.ts';
import type { BinderItem } from './binder-list.ts';

/** What makes what is missing, as a button says it. */
export type BinderAction =
  /** Begins a paper of the register. */
  | { do: 'start'; kind: PaperKind; subject: string; label: string }
  /** Opens one that is there, to go on with it. */
  | { do: 'open'; paperId: string; label: string }
  /** Opens a request that is under way. */
  | { do: 'follow'; submissionId: string; label: string }
  /** Files a request to publish; `title` is what it is to be called so that it is known again. */
  | { do: 'file'; title: string; label: string };

/** What helps an item that is not fulfilled. */
export function actionFor(
  item: BinderItem,
  { year, best, found }: { year: number; best: BinderEntry | null; found: { request: FormItem | null } },
): BinderAction {
  const { fulfilment, yearsBefore } = item;
  const about = year - yearsBefore;
  if (fulfilment.by === 'form') {
    if (found.request) {
      const { id, number } = found.request.submission;
      return { do: 'follow', submissionId: id, label: `ดูคำขอเลขที่ ${number}` };
    }
    const title = requestTitle(fulfilment.about, about);
    return { do: 'file', title, label: 'ยื่นคำขอเผยแพร่' };
  }
  if (best) return { do: 'open', paperId: best.paperId, label: 'เปิดเอกสารเพื่อดำเนินการต่อ' };
  const kind = fulfilment.by === 'paper' ? fulfilment.kinds[0] : fulfilment.kind;
  return { do: 'start', kind, subject: String(about), label: `เริ่มร่าง${paperKinds[kind].name}` };
}

/** A title by which the request is known again. */
const requestTitle = (what: 'measure' | 'report', year: number): string =>
  what === 'measure'
    ? `ประกาศแนวทางการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน ปีงบประมาณ ${year}`
    : `รายงานผลการกำกับติดตามการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงาน ปีงบประมาณ ${year}`;
