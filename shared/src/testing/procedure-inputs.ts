import type { ActionInput } from '../submission/actions/index.ts';
import type { Submission } from '../submission/schema.ts';
import type { ActionName } from '../submission/transitions.ts';
import { aContent, anAttachedFile, BUILDER_TIME } from './builders.ts';
import { signed } from './procedure-people.ts';

export const PAGE = 'https://example.go.th/items/request-1';

/** Shown until a day, so that it can be renewed and can end. */
export const aRequestContent: typeof aContent = (given = {}) =>
  aContent({
    categoryId: 'general-information',
    files: [anAttachedFile()],
    displayUntil: '2022-03-31',
    ...given,
  });

/** What anybody would give an action who saw the record as it is now, at the moment of the tests. */
export function inputFor<N extends ActionName>(action: N, submission: Submission | null): ActionInput[N] {
  const seen = { revision: submission?.revision ?? 0, contentHash: submission?.contentHash ?? '' };
  const inputs: ActionInput = {
    submit: { id: 'request-1', number: '2565-0001', content: aRequestContent() },
    propose: { seen },
    approve: { seen },
    send_back: { seen, reason: 'แนบไฟล์ให้ครบถ้วน' },
    reject: { seen, reason: 'ไม่ตรงกับภารกิจ' },
    resubmit: { content: aRequestContent({ title: 'ฉบับแก้ไข' }) },
    withdraw: {},
    record_verbal_approval: {
      seen,
      givenBy: signed('head'),
      giverEntitled: true,
      givenTo: 'คุณ assistant2',
      givenAt: BUILDER_TIME,
      means: 'telephone',
      whyUrgent: 'น้ำท่วมฉับพลัน ต้องแจ้งเตือนประชาชนทันที',
      note: null,
      photo: null,
    },
    confirm_verbal: {},
    deny_verbal: { reason: 'ไม่เคยอนุมัติเรื่องนี้' },
    record_published: { url: PAGE },
    record_publish_failed: { error: '503: the website is away' },
    claim_task: {},
    hand_over_task: { to: signed('webmaster2'), toIsPublisher: true },
    release_task: {},
    publish_by_hand: { url: 'https://example.go.th/news/7' },
    report_publish_failure: { reason: 'เว็บไซต์ปิดปรับปรุง' },
    confirm_publication: {},
    correct: { content: aRequestContent({ title: 'ฉบับถูกต้อง' }) },
    renew: { displayUntil: '2022-06-30' },
    take_down: { reason: 'ข้อมูลไม่เป็นปัจจุบัน' },
    expire: {},
    restore: { displayUntil: '2022-06-30' },
    remind: { notice: 'reminder' },
    escalate: {},
    transfer_owner: { ownerId: 'colleague', name: 'คุณ colleague' },
    record_delivery: {
      entryId: 'outbox-1',
      notice: 'review_requested',
      to: 'member',
      result: 'delivered',
      attempts: 1,
      requestId: null,
      error: null,
    },
  };
  return inputs[action];
}
