import { readCommand } from '../backup/command.ts';
import { runBackup } from '../backup/run-backup.ts';
import { runProgram } from '../run-program.ts';

/**
 * `npm run backup -- FILE [--firestore PROJECT [--bucket NAME]]`: everything that is stored, in one file, while the
 * product works. Exits 1 when there is no backup, and when the installation it was made of has lost files.
 */
await runProgram(async () => {
  const whole = await runBackup(readCommand('backup', process.argv.slice(2), process.env));
  if (!whole) process.exitCode = 1;
});
