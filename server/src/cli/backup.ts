import { readBackupCommand } from '../backup/command.ts';
import { runKeygen } from '../backup/keys.ts';
import { runBackup } from '../backup/run-backup.ts';
import { runProgram } from '../run-program.ts';

/**
 * `npm run backup -- FILE [--firestore PROJECT [--bucket NAME]]`: everything that is stored, in one file, while the
 * product works, encrypted to `BACKUP_RECIPIENTS`. `--into FOLDER` instead of a file writes what is new since the archive
 * before. Exits 1 when there is no backup, and when the installation it was made
 * of has lost files. `npm run backup -- keygen FILE` makes a key to decrypt with.
 */
await runProgram(async () => {
  const [first, ...rest] = process.argv.slice(2);
  if (first === 'keygen') return runKeygen(rest, console.log, Date.now());
  const whole = await runBackup(readBackupCommand(process.argv.slice(2), process.env));
  if (!whole) process.exitCode = 1;
});
