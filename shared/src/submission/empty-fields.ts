import type { Draft } from './draft.ts';

/** A form with nothing in it but what is known of the person and the day. `today`: calendar day in Bangkok. */
export const emptyFields = (known: {
  today: string;
  /** The office has a notice board. */
  noticeBoard: boolean;
  name: string;
  positionTitle: string;
}): Omit<Draft, 'fileIds'> => ({
  requestDate: known.today,
  title: '',
  details: '',
  externalLink: '',
  remarks: '',
  categoryId: '',
  subtopicId: '',
  source: '',
  coversFrom: '',
  coversTo: '',
  datedAt: '',
  publishOn: '',
  displayUntil: '',
  urgency: 'normal',
  urgentReason: '',
  // Everything goes to the board, too, unless whoever asks says otherwise (003: เว็บไซต์/บอร์ดประชาสัมพันธ์).
  noticeBoard: known.noticeBoard,
  ownerName: known.name,
  ownerPosition: known.positionTitle,
});
