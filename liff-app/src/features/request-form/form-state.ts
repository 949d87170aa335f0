import type { RequestTopic } from '@prakat/shared/addresses/mini-app';
import type { Me, UploadedFile } from '@prakat/shared/api/api';
import type { Draft } from '@prakat/shared/submission/draft';
import { emptyFields } from '@prakat/shared/submission/empty-fields';
import { normaliseText } from '@prakat/shared/text/normalise';
import type { KeptFile } from './attachment-queue.ts';

/** What a person typed and chose; files are kept apart, because they arrive one by one. */
export type Fields = Omit<Draft, 'fileIds'>;

/** The form as it is kept on the phone. */
export type FormState = {
  /** A UUID made when the form was opened: however often it is sent, it files once. */
  filingKey: string;
  /** Of the draft that the server has of it, as it was last seen here; 0 while it has none. */
  revision: number;
  fields: Fields;
  files: KeptFile[];
  /** Names of files whose upload was cut off; their content is gone and must be chosen again. */
  unfinished: string[];
  /** The draft of a filing whose answer never came: the server may hold exactly this. */
  sent: string | null;
};

/** An empty form, with what is known of the person filled in, and the topic where one is given that the office has. */
export function emptyForm(me: Me, filingKey: string, topic: RequestTopic | null = null): FormState {
  const category = me.office.categories.find(({ id }) => id === topic?.categoryId);
  const subtopic = category?.subtopics.find(({ id }) => id === topic?.subtopicId);
  return {
    filingKey,
    revision: 0,
    fields: {
      ...emptyFields({
        today: me.today,
        noticeBoard: me.office.noticeBoard,
        name: me.member.name,
        positionTitle: me.member.positionTitle,
      }),
      categoryId: category?.id ?? '',
      subtopicId: subtopic?.id ?? '',
    },
    files: [],
    unfinished: [],
    sent: null,
  };
}

/** The draft as the server takes it: text in good order, and nothing of a reason that no longer applies. */
export function draftOf(fields: Fields, files: readonly Pick<UploadedFile, 'id'>[]): Draft {
  const text = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? normaliseText(value) : value,
    ]),
  ) as Fields;
  return {
    ...text,
    title: text.title.replace(/\s+/g, ' '),
    urgentReason: text.urgency === 'urgent' ? text.urgentReason : '',
    fileIds: files.map(({ id }) => id),
  };
}

/** True when nothing but the prefilled values is in the form, so that there is nothing to keep. */
export const isUntouched = (form: FormState, initial: FormState): boolean =>
  JSON.stringify([form.fields, form.files.map(({ id }) => id), form.unfinished]) ===
  JSON.stringify([initial.fields, initial.files.map(({ id }) => id), initial.unfinished]);
