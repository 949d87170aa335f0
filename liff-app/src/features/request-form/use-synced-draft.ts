import type { KeptDraft } from '@prakat/shared/api/drafts';
import type { DraftAbout } from '@prakat/shared/drafts/draft-record';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../api/client.ts';
import type { SavedForm } from './draft-store.ts';
import type { DraftSync, DraftSyncOptions, Standing, Twice } from './draft-sync.ts';
import { draftContentOf } from './form-of-draft.ts';
import { type FormState, isUntouched } from './form-state.ts';

export type Syncing = {
  standing: Standing;
  twice: Twice | null;
  dismissTwice(): void;
  /** True while the server has what the form has. */
  isSent(): boolean;
  /** The form was replaced by another. */
  replaced(): void;
  /** After it went elsewhere: what is shown becomes a draft of its own. */
  goOn(): void;
  /** Filed: nothing more is sent. */
  stop(): void;
};

/** Keeps the server's copy of the form up with what is typed (`DraftSync`), while the screen is open. */
export function useSyncedDraft(options: {
  form: FormState;
  initial: FormState;
  saved: SavedForm | null;
  /** The draft as the server had it a moment ago, where the screen was opened for it. */
  known: KeptDraft | null;
  about: DraftAbout | null;
  api: Pick<Api, 'draft' | 'putDraft'>;
  newKey: () => string;
  /** Puts the server's draft on the screen, and gives what is shown then. */
  show: (draft: KeptDraft) => FormState;
  see: DraftSyncOptions['see'];
  /** Adds files that the server has to those on the screen, and gives what is shown then. */
  addFiles: (files: KeptDraft['files']) => FormState;
  become: (id: string, revision: number) => void;
}): Syncing {
  const [standing, setStanding] = useState<Standing>({ kind: 'none' });
  const [twice, setTwice] = useState<Twice | null>(null);
  const latest = useRef({ ...options, changedAt: options.saved?.savedAt ?? 0 });
  latest.current = { ...latest.current, ...options };

  const text = JSON.stringify(draftContentOf(options.form));
  const begun = useRef(draftContentOf(options.form));
  const first = useRef(text);
  const begunSent = useRef(options.saved ? options.saved.isSent : options.known !== null);
  const [syncOptions] = useState<DraftSyncOptions>(() => ({
    api: options.api,
    about: options.about,
    newKey: options.newKey,
    sent: null,
    own: () => {
      const { form, initial, changedAt } = latest.current;
      const { filingKey: id, revision } = form;
      return {
        id,
        revision,
        content: draftContentOf(form),
        changedAt,
        isUntouched: isUntouched(form, initial),
      };
    },
    show: (draft) => {
      latest.current.form = latest.current.show(draft);
    },
    see: (files) => latest.current.see(files),
    addFiles: (files) => {
      latest.current.form = latest.current.addFiles(files);
    },
    become: (id, revision) => {
      // Asked for again before the screen is drawn anew.
      latest.current.form = { ...latest.current.form, filingKey: id, revision };
      latest.current.become(id, revision);
    },
    onStanding: setStanding,
    onTwice: setTwice,
  }));
  const sync = useRef<DraftSync | null>(null);
  const isOver = useRef(false);
  const isSent = () => sync.current?.isSent ?? (begunSent.current && text === first.current);

  const isDrawn = useRef(false);
  useEffect(() => {
    // As it was opened, nothing was changed.
    if (!isDrawn.current) {
      isDrawn.current = true;
      return;
    }
    if (!isSent()) latest.current.changedAt = Date.now();
    sync.current?.changed();
  }, [text]);

  useEffect(() => {
    // The form does not wait for it: what is typed is kept on the phone meanwhile.
    import('./rest-of-form.ts').then(
      ({ DraftSync }) => {
        if (isOver.current) return;
        sync.current = new DraftSync({ ...syncOptions, sent: begunSent.current ? begun.current : null });
        void sync.current.open(latest.current.known);
      },
      () => {},
    );
    const onHide = () =>
      void (document.visibilityState === 'hidden' ? sync.current?.flush() : sync.current?.look());
    const onOnline = () => void sync.current?.flush();
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('online', onOnline);
    return () => {
      isOver.current = true;
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('online', onOnline);
      void sync.current?.flush().finally(() => sync.current?.stop());
    };
  }, [syncOptions]);

  return {
    standing,
    twice,
    dismissTwice: () => setTwice(null),
    isSent,
    replaced: () => {
      begunSent.current = false;
      sync.current?.replaced();
    },
    goOn: () => sync.current?.goOn(),
    stop: () => {
      isOver.current = true;
      sync.current?.stop();
    },
  };
}
