import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { OperatorError } from '../operator-error.ts';

/** Shows a question and gives what the person typed; a hidden answer is not shown while it is typed. */
export type Ask = (question: string, hidden?: boolean) => Promise<string>;

/**
 * Asks at the terminal, or takes lines from a pipe. Ctrl-C, or a pipe that ends, throws an `OperatorError` from the
 * question that is open, before anything was changed.
 */
export async function withTerminal<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  let isHidden = false;
  const output = new Writable({
    write(chunk, encoding, done) {
      if (!isHidden) process.stdout.write(chunk, encoding);
      done();
    },
  });
  const terminal = createInterface({
    input: process.stdin,
    output,
    terminal: process.stdin.isTTY === true,
  });
  const lines = terminal[Symbol.asyncIterator]();
  try {
    return await work(async (question, hidden = false) => {
      terminal.setPrompt(question);
      terminal.prompt();
      isHidden = hidden;
      const line = await lines.next();
      isHidden = false;
      if (hidden) process.stdout.write('\n');
      if (line.done) throw new OperatorError('\nยังตอบไม่ครบ จึงไม่ได้เปลี่ยนสิ่งใด');
      return line.value;
    });
  } finally {
    terminal.close();
  }
}
