import type { PaperSummary, PapersView, PaperView } from '@prakat/shared/api/papers';
import { paperKinds } from '@prakat/shared/papers/register/paper-kinds';
import {
  type PaperAction,
  paperStateNames,
  paperTransition,
} from '@prakat/shared/papers/register/transitions';

export function aPaperSummary(changes: Partial<PaperSummary> = {}): PaperSummary {
  const state = changes.state ?? 'draft';
  return {
    id: 'p1',
    kind: 'memo_follow_up',
    title: 'บันทึกข้อความรายงานผลการติดตามประจำไตรมาส ไตรมาสที่ 4 ปีงบประมาณ 2564',
    number: null,
    date: null,
    isScanned: false,
    updatedAt: '2021-12-24T03:05:00.000Z',
    ...changes,
    state,
    stateName: paperStateNames[state],
  };
}

export const aPapersView = (changes: Partial<PapersView> = {}): PapersView => ({
  year: '2565',
  years: ['2566', '2565', '2564', '2563'],
  waiting: [],
  papers: [],
  kinds: (['memo_website', 'memo_follow_up', 'memo_request', 'announcement', 'annex'] as const).map(
    (kind) => ({
      kind,
      name: paperKinds[kind].name,
      about: paperKinds[kind].about,
    }),
  ),
  ...changes,
});

/** Actions as the server offers them. */
export const paperActions = (...actions: PaperAction[]): PaperView['actions'] =>
  actions.map((action) => {
    const { label, weight = 'neutral' } = paperTransition(action);
    return { action, label: action === 'paper_sign' ? 'อนุมัติ' : label, weight };
  });

/** A memo that its writer is at, with the one part of it that people word. */
export const aPaperView = (changes: Partial<PaperView> = {}): PaperView => ({
  ...aPaperSummary(changes),
  fiscalYear: '2564',
  revision: 2,
  proposedNumber: 'นภ 0332/674',
  sections: [
    {
      id: 'problems',
      label: 'ปัญหาและอุปสรรค',
      text: 'ไม่มีปัญหาและอุปสรรค',
      proposed: 'ไม่มีปัญหาและอุปสรรค',
    },
  ],
  missing: [],
  lines: ['บันทึกข้อความ', 'เรียน สาธารณสุขอำเภอศรีบุญเรือง', '๑. ขอรายงานผล'],
  differences: null,
  links: { pdf: '/paper.pdf', docx: '/paper.docx' },
  proposedBy: null,
  decision: null,
  scans: [],
  actions: paperActions('paper_word', 'paper_present', 'paper_scan', 'paper_cancel'),
  history: [{ at: '2021-12-24T03:05:00.000Z', done: 'เริ่มร่างเอกสาร', by: 'นายนพกร กุลสา' }],
  ...changes,
});
