import type { UploadedFile } from '@prakat/shared/api/api';
import type { FormState } from './form-state.ts';

/** A form found on the phone, and when it was last changed (ms). */
export type SavedForm = {
  form: FormState;
  savedAt: number;
  /** The server had it like this. */
  isSent: boolean;
};

export type DraftStore = {
  /** The saved form laid over `empty`, so that a field added since has its value; null when there is none. */
  load(empty: FormState): SavedForm | null;
  /** False when the phone keeps nothing: storage full, or switched off. */
  save(form: FormState, isSent: boolean): boolean;
  clear(): void;
};

const VERSION = 1;

/**
 * What a draft is about besides a new request: a request as it was sent back, a version that is on the website, a topic of
 * which something is asked for, an earlier request that this one is like.
 */
export type DraftSubject =
  | { resubmit: string; revision: number }
  | { correct: string; version: number }
  | { again: string }
  | { draft: string }
  | { category: string; subtopic: string };

/**
 * Where the draft of a form lives: one for each person of each office, one for each that is mended or corrected, and one for
 * each topic that the form was opened with.
 */
export function draftKey(officeId: string, memberId: string, about?: DraftSubject): string {
  const subject = about ? Object.entries(about).flat() : [];
  return ['prakat.draft', officeId, memberId, ...subject].join('/');
}

/**
 * Where this phone has the draft `id` already, whatever it was begun about: a form that is open in two places would be filed
 * twice. Null where it has not.
 */
export function keyOfDraft(
  storage: Storage | null,
  officeId: string,
  memberId: string,
  id: string,
): string | null {
  const root = draftKey(officeId, memberId);
  try {
    const keys = Object.keys(storage ?? {}).filter((key) => key === root || key.startsWith(`${root}/`));
    return keys.find((key) => idIn(storage?.getItem(key) ?? null) === id) ?? null;
  } catch {
    return null;
  }
}

function idIn(text: string | null): string | null {
  try {
    const { form } = JSON.parse(text ?? '{}') as { form?: { filingKey?: string } };
    return form?.filingKey ?? null;
  } catch {
    return null;
  }
}

export function createDraftStore(storage: Storage | null, key: string, now: () => number): DraftStore {
  return {
    load(empty) {
      try {
        return read(storage?.getItem(key) ?? null, empty);
      } catch {
        return null;
      }
    },
    save(form, isSent) {
      try {
        if (!storage) return false;
        storage.setItem(key, JSON.stringify({ version: VERSION, savedAt: now(), isSent, form }));
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      try {
        storage?.removeItem(key);
      } catch {
        // A storage that cannot be written keeps no draft either.
      }
    },
  };
}

function read(text: string | null, empty: FormState): SavedForm | null {
  if (!text) return null;
  const saved = JSON.parse(text) as {
    version?: number;
    savedAt?: number;
    isSent?: boolean;
    form?: Partial<FormState>;
  };
  const { form } = saved;
  if (saved.version !== VERSION || typeof saved.savedAt !== 'number' || typeof form?.filingKey !== 'string') {
    return null;
  }
  const fields = { ...empty.fields };
  for (const name of Object.keys(fields) as (keyof typeof fields)[]) {
    const value = form.fields?.[name];
    if (typeof value === typeof fields[name]) Object.assign(fields, { [name]: value });
  }
  if (fields.urgency !== 'urgent') fields.urgency = 'normal';
  return {
    savedAt: saved.savedAt,
    isSent: saved.isSent === true,
    form: {
      filingKey: form.filingKey,
      revision: typeof form.revision === 'number' ? form.revision : 0,
      fields,
      files: listOf(form.files).filter(isUploadedFile),
      unfinished: listOf(form.unfinished).filter((name) => typeof name === 'string'),
      sent: typeof form.sent === 'string' ? form.sent : null,
    },
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const isUploadedFile = (value: unknown): value is UploadedFile => {
  const file = value as Partial<UploadedFile> | null;
  return typeof file?.id === 'string' && typeof file.name === 'string' && typeof file.bytes === 'number';
};
