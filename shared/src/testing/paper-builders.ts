import type { PaperRecord } from '../papers/register/paper-record.ts';
import { anAttachedFile, aSignature, BUILDER_OFFICE, BUILDER_TIME } from './builders.ts';

/** A memo that the head signed by hand, as it came back. */
export function aPaperRecord(given: Partial<PaperRecord> = {}): PaperRecord {
  return {
    id: 'paper-1',
    officeId: BUILDER_OFFICE,
    kind: 'memo_follow_up',
    origin: 'written',
    subject: '2564-Q4',
    fiscalYear: '2564',
    title: 'รายงานผลการติดตามการดำเนินงาน ไตรมาสที่ 4 ปีงบประมาณ 2564',
    state: 'signed',
    revision: 4,
    number: 'นภ 0332/674',
    series: 'memo:2564',
    numberKey: 'memo:2564:นภ0332/674',
    running: 674,
    date: '2021-09-30',
    wording: { problems: 'ยังมีโอกาสพัฒนาในเรื่องที่เผยแพร่' },
    inputsId: 'inputs-1',
    presentedBy: aSignature(),
    decision: null,
    scans: [{ file: anAttachedFile(), signedOn: '2021-09-30', by: aSignature(), at: BUILDER_TIME }],
    awaiting: ['position:head'],
    log: { seq: 5, hash: 'f'.repeat(64) },
    createdAt: BUILDER_TIME,
    updatedAt: BUILDER_TIME,
    ...given,
  };
}
