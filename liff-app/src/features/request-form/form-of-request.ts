import type { Me, PublicationView, SubmissionView } from '@prakat/shared/api/api';
import { localDateTime } from '@prakat/shared/time/thai-date';
import { emptyForm, type FormState } from './form-state.ts';

/** The form of a request that was sent back, as it was filed. */
export function formOf(view: SubmissionView, filingKey: string): FormState {
  const { content } = view;
  return {
    filingKey,
    revision: 0,
    fields: {
      requestDate: content.requestDate,
      title: content.title,
      details: content.details,
      externalLink: content.externalLink ?? '',
      remarks: content.remarks ?? '',
      categoryId: content.categoryId,
      subtopicId: content.subtopicId ?? '',
      source: content.source,
      coversFrom: content.coversFrom ?? '',
      coversTo: content.coversTo ?? '',
      datedAt: content.datedAt ? localDateTime(content.datedAt) : '',
      publishOn: content.publishOn ?? '',
      displayUntil: content.displayUntil ?? '',
      urgency: content.urgency,
      urgentReason: content.urgentReason ?? '',
      noticeBoard: content.noticeBoard ?? false,
      ownerName: content.informationOwner.name,
      ownerPosition: content.informationOwner.positionTitle,
    },
    files: content.files.map(({ id, name, extension, bytes, sha256 }) => ({
      id,
      name,
      extension,
      bytes,
      sha256,
    })),
    unfinished: [],
    sent: null,
  };
}

/**
 * The form of a correction: what stands on the website, filed today as a request of its own, of the usual urgency. It
 * keeps the end of display that it has been given since, unless that has passed.
 */
export function correctionOf(
  view: SubmissionView,
  publication: Pick<PublicationView, 'displayUntil'>,
  me: Me,
  filingKey: string,
): FormState {
  const form = formOf(view, filingKey);
  const until = publication.displayUntil ?? form.fields.displayUntil;
  return {
    ...form,
    fields: {
      ...form.fields,
      requestDate: me.today,
      publishOn: '',
      displayUntil: until >= me.today ? until : '',
      urgency: 'normal',
      urgentReason: '',
    },
  };
}

/**
 * The form of a request like an earlier one: what holds for the next time, too. Days, files and urgency are of one time; the
 * owner is whoever files now.
 */
export function repeatOf(view: SubmissionView, me: Me, filingKey: string): FormState {
  const { fields } = formOf(view, filingKey);
  const empty = emptyForm(me, filingKey, fields);
  const { title, details, externalLink, remarks, source, noticeBoard } = fields;
  return {
    ...empty,
    fields: {
      ...empty.fields,
      ...{ title, details, externalLink, remarks, source },
      noticeBoard: me.office.noticeBoard && noticeBoard,
    },
  };
}
