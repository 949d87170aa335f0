/** Why a backup or a restore was refused or broken off. */
export type BackupFault =
  | 'no_such_file'
  | 'file_exists'
  | 'not_an_archive'
  | 'damaged'
  | 'forged'
  | 'incomplete'
  | 'unsigned'
  | 'bad_key'
  | 'no_identity'
  | 'newer'
  | 'unfit_records'
  | 'not_empty'
  | 'other_restore'
  | 'no_space'
  | 'not_writable'
  | 'wrong_project'
  | 'no_access'
  | 'no_bucket'
  | 'too_slow'
  | 'differs';

/** A backup or restore that did not happen. The message is the one Thai sentence for the person who asked for it. */
export class BackupError extends Error {
  override name = 'BackupError';
  constructor(
    readonly code: BackupFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export const damaged = (file: string, cause?: unknown): BackupError =>
  new BackupError('damaged', `ไฟล์สำรอง ${file} เสียหายหรือไม่ครบ จึงไม่นำมาใช้ กรุณาใช้ไฟล์สำรองชุดอื่น`, { cause });
