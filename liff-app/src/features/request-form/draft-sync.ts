import type { KeptDraft } from '@prakat/shared/api/drafts';
import type { DraftAbout, DraftContent } from '@prakat/shared/drafts/draft-record';
import type { Api } from '../../api/client.ts';
import { asFailure } from '../../api/failure.ts';

/** Long enough that a sentence is typed to its end, short enough that another device has it when it is taken up. */
const AFTER_MS = 3_000;
/** Without a connection it is tried again, and at once when the phone says that it is back. */
const AGAIN_MS = 30_000;

/** The form as this device has it. */
export type OwnDraft = {
  id: string;
  /** Of the server's copy as it was last seen here; 0 for none. */
  revision: number;
  content: Omit<DraftContent, 'about'>;
  /** When it was last changed here (ms). */
  changedAt: number;
  /** Nothing was typed, so that there is nothing to keep. */
  isUntouched: boolean;
};

/** How the server's copy stands. `away`: it could not be reached. `gone`: filed or thrown away elsewhere. */
export type Standing =
  | { kind: 'none' | 'away' | 'gone' }
  | { kind: 'kept'; at: string }
  | { kind: 'refused'; message: string };

/** Two devices changed it, and both drafts are kept: which one is shown, and the id of the other. */
export type Twice = { shown: 'own' | 'theirs'; other: string };

export type DraftSyncOptions = {
  api: Pick<Api, 'draft' | 'putDraft'>;
  about: DraftAbout | null;
  newKey: () => string;
  own: () => OwnDraft;
  /** What the server had of it when the form was last closed, where that is what the form had; null for anything else. */
  sent: OwnDraft['content'] | null;
  /** The server's copy takes the place of what is shown. */
  show: (draft: KeptDraft) => void;
  /** The server's copy was read: so it shows its files now. */
  see: (files: KeptDraft['files']) => void;
  /** Files that came into the server's copy alone, from the chat, are added to what is shown. */
  addFiles: (files: KeptDraft['files']) => void;
  /** What is shown is this draft from now on. */
  become: (id: string, revision: number) => void;
  onStanding: (standing: Standing) => void;
  onTwice: (twice: Twice) => void;
};

/**
 * Keeps the server's copy of a form up with this device's, which is always there first. What nobody changed here follows what
 * another device saved; where both changed it, both are kept as drafts of their own, and the newer is shown.
 */
export class DraftSync {
  readonly #options: DraftSyncOptions;
  /** What the server has, as text, and its files; null when that is not known. */
  #sent: { text: string; fileIds: readonly string[] } | null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #busy = false;
  #again = false;
  #over = false;

  constructor(options: DraftSyncOptions) {
    this.#options = options;
    this.#sent = options.sent && sentOf(options.sent);
  }

  get isSent(): boolean {
    return this.#sent?.text === textOf(this.#options.own().content);
  }

  /** Looks what the server has, when the form is opened; `known`: it has just been read. */
  async open(known: KeptDraft | null): Promise<void> {
    const { own, api } = this.#options;
    if (own().revision === 0 && !known) return this.changed();
    await this.#alone(async () => this.#reconcile(known ?? (await api.draft(own().id))));
  }

  /** The person comes back to the screen: files may have been sent in the chat meanwhile. */
  async look(): Promise<void> {
    const { own, api } = this.#options;
    const { id, revision } = own();
    if (this.#over || this.#busy || revision === 0) return;
    await this.#alone(async () => this.#reconcile(await api.draft(id)));
  }

  /** Something was typed or attached: it goes to the server a little later. */
  changed(): void {
    this.#after(AFTER_MS);
  }

  /** At once: the form may be closed in a moment. */
  async flush(): Promise<void> {
    this.#clear();
    const { revision, isUntouched } = this.#options.own();
    if (this.#over || this.isSent || (isUntouched && revision === 0)) return;
    if (this.#busy) {
      this.#again = true;
      return;
    }
    await this.#alone(() => this.#put());
  }

  /** The draft went elsewhere, and what is shown goes on as a new one. */
  goOn(): void {
    this.#over = false;
    this.#sent = null;
    this.#options.become(this.#options.newKey(), 0);
    this.#options.onStanding({ kind: 'none' });
    this.changed();
  }

  /** Another form was put in its place: what the server has of that is not known. */
  replaced(): void {
    this.#over = false;
    this.#sent = null;
    this.changed();
  }

  /** Nothing more is sent: it was filed, or the screen is closed. */
  stop(): void {
    this.#over = true;
    this.#clear();
  }

  async #put(): Promise<void> {
    const { api, own, about, become, onStanding } = this.#options;
    const { id, revision, content } = own();
    const kept = await api.putDraft(id, { ...content, about, revision });
    // Begun anew meanwhile: that is another draft.
    if (this.#over || own().id !== id) return;
    this.#sent = sentOf(content);
    become(id, kept.revision);
    onStanding({ kind: 'kept', at: kept.updatedAt });
  }

  async #reconcile(theirs: KeptDraft): Promise<void> {
    const { own, become, onStanding } = this.#options;
    const mine = own();
    if (this.#over || mine.id !== theirs.id) return;
    this.#options.see(theirs.files);
    const isSame = textOf(theirs) === textOf(mine.content);
    if (isSame || theirs.revision === mine.revision) {
      become(mine.id, theirs.revision);
      if (isSame) this.#sent = sentOf(mine.content);
      if (isSame) onStanding({ kind: 'kept', at: theirs.updatedAt });
      return isSame ? undefined : this.#put();
    }
    if (this.#takeFiles(theirs)) {
      this.#sent = sentOf(theirs);
      onStanding({ kind: 'kept', at: theirs.updatedAt });
      return this.isSent ? undefined : this.#put();
    }
    return this.isSent ? this.#show(theirs) : this.#keepBoth(theirs);
  }

  /** What was sent in the chat meanwhile is in the server's copy and changed nothing else of it: it comes into the form. */
  #takeFiles(theirs: KeptDraft): boolean {
    const { own, addFiles, become } = this.#options;
    if (!this.#sent) return false;
    const { fileIds } = this.#sent;
    const added = theirs.files.filter(({ id }) => !fileIds.includes(id));
    const before = theirs.fileIds.filter((id) => fileIds.includes(id));
    if (added.length === 0 || textOf({ ...theirs, fileIds: before }) !== this.#sent.text) return false;
    become(own().id, theirs.revision);
    addFiles(added);
    return true;
  }

  #show(theirs: KeptDraft): void {
    const { own, show, onStanding } = this.#options;
    show(theirs);
    this.#sent = sentOf(own().content);
    onStanding({ kind: 'kept', at: theirs.updatedAt });
  }

  async #keepBoth(theirs: KeptDraft): Promise<void> {
    const { api, own, about, newKey, become, onTwice, onStanding } = this.#options;
    const { id, content, changedAt } = own();
    const copy = await api.putDraft(newKey(), { ...content, about, revision: 0 });
    if (this.#over || own().id !== id) return;
    if (changedAt < Date.parse(theirs.updatedAt)) {
      this.#show(theirs);
      return onTwice({ shown: 'theirs', other: copy.id });
    }
    become(copy.id, copy.revision);
    this.#sent = sentOf(content);
    onStanding({ kind: 'kept', at: copy.updatedAt });
    onTwice({ shown: 'own', other: theirs.id });
  }

  /** One call at a time, and what its failure means. */
  async #alone(work: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    let wait = AFTER_MS;
    try {
      await work();
    } catch (error) {
      await this.#afterFailure(error);
      wait = AGAIN_MS;
    }
    this.#busy = false;
    const isAsked = this.#again;
    this.#again = false;
    if (isAsked) void this.flush();
    else if (!this.#over && !this.isSent && !this.#timer) this.#after(wait);
  }

  async #afterFailure(error: unknown): Promise<void> {
    const { api, own, onStanding } = this.#options;
    if (this.#over) return;
    const failure = asFailure(error);
    if (failure.code === 'draft_changed') {
      await api.draft(own().id).then(
        (theirs) => this.#reconcile(theirs),
        () => onStanding({ kind: 'away' }),
      );
    } else if (failure.code === 'draft_gone') {
      this.stop();
      onStanding({ kind: 'gone' });
    } else if (failure.kind === 'refused') {
      this.stop();
      onStanding({ kind: 'refused', message: failure.message });
    } else onStanding({ kind: 'away' });
  }

  #after(ms: number): void {
    this.#clear();
    if (!this.#over) this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

const sentOf = (content: Omit<DraftContent, 'about'>) => ({
  text: textOf(content),
  fileIds: content.fileIds,
});

/** What a draft says, in one spelling. */
const textOf = ({ fields, fileIds, unfinished }: Omit<DraftContent, 'about'>): string =>
  JSON.stringify([Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)), fileIds, unfinished]);
