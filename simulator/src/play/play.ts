import { type Asked, paragraphs, type Step } from './paragraphs.ts';
import { PlayError, type Player } from './player.ts';

/** Told each step once it has happened and was looked at. */
export type Say = (step: Step) => void;

/** A play under way: the people of one office and whoever listens. */
export class Play {
  constructor(
    readonly player: Player,
    readonly say: Say,
  ) {}

  /** Says what has happened, and what asks for it. */
  tell(paragraph: Asked, text: string): void {
    this.say({ paragraph, text });
  }

  /** The name of a person, as it stands on papers. */
  name = async (key: string): Promise<string> => (await this.player.me(key)).member.name;
}

/** Every play is also a test: what is said to have happened was looked at. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new PlayError(`not so: ${what}`);
}

/** One office's own procedure, walked from beginning to end. */
export type OfficePlay = {
  officeId: string;
  /** The document that is followed, as a heading. */
  title: string;
  walk(play: Play): Promise<void>;
};

/** A step as it is printed: what happened, and below it the words that ask for it. */
export const stepLines = (number: number, { paragraph, text }: Step): string =>
  `${String(number).padStart(3)}. ${text}\n     ${askedFor(paragraph)}`;

const askedFor = (paragraph: Step['paragraph']): string =>
  paragraph === null
    ? '[ระบบ] เอกสารของหน่วยงานไม่ได้กำหนด ระบบทำให้เอง'
    : `[${paragraph}] “${paragraphs[paragraph]}”`;
