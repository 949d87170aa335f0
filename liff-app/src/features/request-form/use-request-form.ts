import type { UploadedFile } from '@prakat/shared/api/api';
import type { KeptDraft } from '@prakat/shared/api/drafts';
import type { DraftAbout } from '@prakat/shared/drafts/draft-record';
import type { FieldProblem } from '@prakat/shared/refusals';
import type { DraftRules } from '@prakat/shared/submission/draft';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Api } from '../../api/client.ts';
import {
  type Attachment,
  AttachmentQueue,
  type AttachmentRules,
  unfinishedOf,
  uploadedOf,
} from './attachment-queue.ts';
import type { DraftStore } from './draft-store.ts';
import { formOfDraft } from './form-of-draft.ts';
import { formProblems, problemByField, serverProblems } from './form-problems.ts';
import { draftOf, type Fields, type FormState } from './form-state.ts';
import { preloadDrawing, shrinkingUpload } from './shrink-photo.ts';
import { useKeptForm } from './use-kept-form.ts';
import { useSyncedDraft } from './use-synced-draft.ts';

export type RequestFormOptions = {
  /** The form as it is with nothing typed. Only the first one given counts. */
  initial: FormState;
  store: DraftStore;
  /** The server's draft that the screen was opened for, and what a draft of this form mends; null for neither. */
  known: KeptDraft | null;
  about: DraftAbout | null;
  api: Pick<Api, 'upload' | 'checkFile' | 'removeFile' | 'draft' | 'putDraft' | 'dropDraft'>;
  rules: DraftRules;
  fileRules: AttachmentRules;
  newKey: () => string;
};

export type RequestForm = ReturnType<typeof useRequestForm>;

/** Everything the form remembers while it is open: what was typed, files on their way, problems, the kept draft. */
export function useRequestForm(options: RequestFormOptions) {
  const { api, rules, fileRules } = options;
  const [start] = useState(() => ({ initial: options.initial, saved: options.store.load(options.initial) }));
  const { known } = options;
  const [opened] = useState(
    () => start.saved?.form ?? (known ? formOfDraft(known, start.initial) : start.initial),
  );
  const [initial, setInitial] = useState(start.initial);
  const [fields, setFields] = useState(opened.fields);
  const [key, setKey] = useState({
    filingKey: opened.filingKey,
    revision: opened.revision,
    sent: opened.sent,
  });
  const [, redraw] = useState<readonly Attachment[]>([]);
  const [restoredAt, setRestoredAt] = useState(
    () => start.saved?.savedAt ?? (known && Date.parse(known.updatedAt)),
  );
  const [discarded, setDiscarded] = useState<FormState | null>(null);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<{ all: boolean; server: FieldProblem[] }>({ all: false, server: [] });

  const queueRef = useRef<AttachmentQueue | null>(null);
  queueRef.current ??= new AttachmentQueue(
    {
      rules: fileRules,
      upload: shrinkingUpload((file, onProgress) => api.upload(file, onProgress), fileRules),
      check: (file) => api.checkFile(file),
      onChange: redraw,
    },
    opened,
  );
  const queue = queueRef.current;
  const { attachments } = queue;

  const form: FormState = {
    ...key,
    fields,
    files: uploadedOf(attachments),
    unfinished: unfinishedOf(attachments),
  };
  const open = (next: FormState) => {
    setFields(next.fields);
    setKey({ filingKey: next.filingKey, revision: next.revision, sent: next.sent });
    queue.replace(next);
    setTouched(new Set());
    setTold({ all: false, server: [] });
  };
  const sync = useSyncedDraft({
    form,
    initial,
    saved: start.saved,
    known,
    about: options.about,
    api,
    newKey: options.newKey,
    show(draft) {
      const next = formOfDraft(draft, start.initial);
      open(next);
      setRestoredAt(Date.parse(draft.updatedAt));
      return next;
    },
    see: (files) => queue.see(files),
    addFiles(files) {
      queue.take(files);
      return { ...form, files: uploadedOf(queue.attachments) };
    },
    become: (filingKey, revision) => setKey((before) => ({ ...before, filingKey, revision })),
  });
  const kept = useKeptForm(form, initial, options.store, sync.isSent);
  useEffect(() => () => queue.stop(), [queue]);
  useEffect(preloadDrawing, []);

  const draft = useMemo(() => draftOf(fields, form.files), [fields, attachments]);
  const found = formProblems(draft, rules, attachments);
  const shown = found.filter(({ field }) => told.all || touched.has(field));
  const problems = problemByField([...told.server, ...shown]);

  /** The server's word on a field holds until that field changes. */
  const settle = (field: string) =>
    setTold((before) => ({ ...before, server: before.server.filter((problem) => problem.field !== field) }));
  const touch = (field: string) => setTouched((before) => new Set(before).add(field));
  const forgetOnServer = (file: UploadedFile) => {
    // A request that was sent back still holds its own files; and a file left over does no harm.
    if (start.initial.files.some(({ id }) => id === file.id)) return;
    api.removeFile(file).catch(() => {});
  };
  return {
    fields,
    attachments,
    draft,
    filingKey: key.filingKey,
    problems,
    /** Every field that keeps the form from being sent, whether its problem is shown yet or not. */
    blocking: found,
    serverProblems: told.server,
    showsAll: told.all,
    kept: {
      ...kept,
      forget() {
        sync.stop();
        kept.forget();
      },
    },
    sync,
    restoredAt,
    discarded,
    set<Name extends keyof Fields>(name: Name, value: Fields[Name]) {
      setFields((before) => ({
        ...before,
        [name]: value,
        ...(name === 'categoryId' && value !== before.categoryId ? { subtopicId: '' } : {}),
      }));
      settle(name);
    },
    touch,
    addFiles(files: readonly File[]) {
      settle('fileIds');
      queue.add(files);
    },
    retryFile: (fileKey: string) => queue.retry(fileKey),
    removeFile(fileKey: string) {
      settle('fileIds');
      const file = queue.remove(fileKey);
      if (file) forgetOnServer(file);
    },
    showAllProblems: () => setTold((before) => ({ ...before, all: true })),
    showServerProblems: (fieldProblems: readonly FieldProblem[]) =>
      setTold({ all: true, server: serverProblems(fieldProblems) }),
    /** Remembers what was sent under this key; null once the server has said that nothing was filed. */
    rememberSent: (sent: string | null) => setKey((before) => ({ ...before, sent })),
    sent: key.sent,
    dismissRestored: () => setRestoredAt(null),
    startOver() {
      const fresh = { ...start.initial, filingKey: options.newKey() };
      setDiscarded(form);
      setRestoredAt(null);
      setInitial(fresh);
      open(fresh);
      sync.replaced();
    },
    undoStartOver() {
      if (!discarded) return;
      open(discarded);
      setDiscarded(null);
      sync.replaced();
    },
    dismissUndo() {
      // The server throws away what it has of the draft, with its files; left over, it is in the person's list.
      if (discarded && discarded.revision > 0) api.dropDraft(discarded.filingKey).catch(() => {});
      else for (const file of discarded?.files ?? []) forgetOnServer(file);
      setDiscarded(null);
    },
  };
}
