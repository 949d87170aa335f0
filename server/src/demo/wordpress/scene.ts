import { setTimeout as wait } from 'node:timers/promises';
import type { SubmissionView } from '@prakat/shared/api/api';
import { thaiShortDateTime } from '@prakat/shared/time/thai-date';
import { Play, stepLines } from '@prakat/simulator/play/play';
import type { Item } from '@prakat/simulator/play/steps/filing';
import type { Finding } from './finding.ts';
import type { WordPressStage } from './stage.ts';

/** The story cannot go on; its message is a Thai sentence for whoever watches. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** A page may be kept by a cache, and a website be slow: the product looks again after a minute. */
const PATIENCE_MS = 90_000;
const LOOK_AGAIN_MS = 1_000;

/** What is shown, step by step, and what was found on the way. */
export class Scene {
  readonly play: Play;
  readonly findings: Finding[] = [];
  #step = 0;

  constructor(
    readonly stage: WordPressStage,
    /** The website's home. */
    readonly url: string,
    readonly print: (line: string) => void,
    signal: AbortSignal,
  ) {
    this.play = new Play(stage.player(signal), (done) => {
      this.#step += 1;
      print(stepLines(this.#step, done));
    });
  }

  /** Prints what the product has on record. */
  onRecord(findings: readonly Finding[]): void {
    this.#show('หลักฐานที่ระบบบันทึกไว้', findings);
  }

  /** Prints what the demo saw by itself, just now. */
  seen(findings: readonly Finding[]): void {
    this.#show(`โปรแกรมสาธิตเปิดดูเองในฐานะบุคคลภายนอก เมื่อ ${thaiShortDateTime(Date.now())}`, findings);
  }

  #show(witness: string, findings: readonly Finding[]): void {
    this.findings.push(...findings);
    this.print(`     ${witness}`);
    for (const { isSo, what, more = [] } of findings) {
      this.print(`       ${isSo ? '✓' : '✗'} ${what}`);
      for (const line of more) this.print(`           ${line}`);
    }
  }

  get failed(): number {
    return this.findings.filter(({ isSo }) => !isSo).length;
  }

  /** Throws where something was not as it should be: whatever comes after would be built on it. */
  mustHold(): void {
    if (this.failed > 0) throw new Stopped('หลักฐานของขั้นตอนนี้ไม่ครบ จึงหยุดการสาธิต');
  }

  /** Waits until it is so, as the owner of a request sees it, or until patience is over. Gives the view in either case. */
  async viewWhen({ owner, id }: Item, isSo: (view: SubmissionView) => boolean): Promise<SubmissionView> {
    const { player } = this.play;
    const end = Date.now() + PATIENCE_MS;
    while (true) {
      await player.control.settled?.();
      const view = await player.view(owner, id);
      if (isSo(view) || Date.now() > end) return view;
      await wait(LOOK_AGAIN_MS);
    }
  }
}
