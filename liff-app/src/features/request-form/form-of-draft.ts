import type { KeptDraft } from '@prakat/shared/api/drafts';
import type { DraftContent } from '@prakat/shared/drafts/draft-record';
import type { FormState } from './form-state.ts';

/** The form as a draft of the server has it; `initial`: what it began with, whose files are a request's. */
export function formOfDraft(draft: KeptDraft, initial: FormState): FormState {
  const known = new Map([...initial.files, ...draft.files].map((file) => [file.id, file]));
  return {
    filingKey: draft.id,
    revision: draft.revision,
    fields: { ...initial.fields, ...draft.fields },
    files: draft.fileIds.flatMap((id) => known.get(id) ?? []),
    unfinished: draft.unfinished,
    sent: null,
  };
}

/** What a form says, as the server keeps it. */
export const draftContentOf = ({ fields, files, unfinished }: FormState): Omit<DraftContent, 'about'> => ({
  fields,
  fileIds: files.map(({ id }) => id),
  unfinished,
});
