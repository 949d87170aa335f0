/** The few things of LINE that the mini-app uses; one maker for the real platform, one for the simulator. */
export type LineClient = {
  /** Inside LINE's own browser, where a window can be closed but a login cannot be repeated. */
  isInLine: boolean;
  /** What every address of the app carries on, with its question mark; empty on the real platform. */
  query: string;
  /** The ID token to send with a call. Throws `LineStartError` when LINE gives none. */
  idToken(): Promise<string>;
  /** Leaves the page for LINE's login, or closes the window where only reopening gives a fresh token. */
  signInAgain(): void;
  /** Does something inside LINE only: a page of an ordinary browser cannot close itself. */
  closeWindow(): void;
  /**
   * Writes in the chat that the app was opened from, in the person's name; free. Nothing happens where that is no chat of two
   * (`chat-of-receipt.ts`), and where LINE does not allow it: outside of a chat, without the scope, after a reload.
   */
  writeInChat(text: string): Promise<void>;
  /** Opens an address of the web in the phone's own browser, which keeps files; LINE's does not. */
  openOutside(address: string): void;
};

/**
 * Starts LIFF and signs the person in. May leave the page for LINE's login, and then never resolves. Nothing may
 * change the address before it resolves: LIFF reads its state from there.
 */
export type StartLine = (options: { officeId: string; liffId: string }) => Promise<LineClient>;

/** LIFF could not be started; the message is for the person who looks at the page. */
export class LineStartError extends Error {
  /** False where trying again cannot help. */
  readonly retry: boolean;

  constructor(message: string, options: { retry?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'LineStartError';
    this.retry = options.retry ?? true;
  }
}
