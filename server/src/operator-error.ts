/** Something only the person who runs the program can mend. Its message is the one sentence they see. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
