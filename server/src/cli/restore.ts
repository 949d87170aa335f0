import { readRestoreCommand } from '../backup/command.ts';
import { runRestore } from '../backup/run-restore.ts';
import { runProgram } from '../run-program.ts';

/**
 * `npm run restore -- FILES|FOLDER [--firestore PROJECT [--bucket NAME]]`: a backup into an empty installation; with `--try`
 * into a folder that is thrown away. Ends with the
 * audit's result; exits 1 when nothing was restored, and when the audit finds a fault.
 */
await runProgram(async () => {
  const whole = await runRestore(readRestoreCommand(process.argv.slice(2), process.env));
  if (!whole) process.exitCode = 1;
});
