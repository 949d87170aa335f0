/** The file store cannot use this id: a fault of the calling code, or an address that a person altered. */
export class InvalidFileIdError extends Error {
  override name = 'InvalidFileIdError';
}

/**
 * True for ids that are safe as a file name on every system: letters, digits, `-` and `_`, at most 128. So an id
 * never leads out of the folder, names a device, or differs from another by upper and lower case of other scripts.
 */
export const isFileId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/.test(id);

export function mustBeFileId(id: string): void {
  if (!isFileId(id)) throw new InvalidFileIdError('a file id has letters, digits, - and _ only, at most 128');
}

/** An id was written again with other content; what is stored was not touched. */
export class FileExistsError extends Error {
  override name = 'FileExistsError';
  constructor(readonly id: string) {
    super(`file ${id} already exists with other content`);
  }
}
