import { cancel } from './cancel.ts';
import { asTyped, type Command } from './command.ts';
import { help } from './help.ts';
import { mine } from './mine.ts';
import { newRequest } from './new-request.ts';
import { number } from './number.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { waiting } from './waiting.ts';

export const commands: readonly Command[] = [help, mine, waiting, tasks, newRequest, cancel, number, search];

/** The command that a text calls; null for any other text. */
export function findCommand(text: string): Command | null {
  const typed = asTyped(text);
  return commands.find(({ words, pattern }) => words.includes(typed) || pattern?.test(typed)) ?? null;
}
