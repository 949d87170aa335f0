/**
 * File types that the procedures of the five offices allow (003 §2.7, 004 §4), with the media type they are
 * served as and the types that their content may turn out to be (by magic bytes).
 */
export const fileExtensions = ['pdf', 'xls', 'xlsx', 'doc', 'docx', 'jpg', 'png', 'zip', 'rar'] as const;
export type FileExtension = (typeof fileExtensions)[number];

export const fileTypes: Record<FileExtension, { mediaType: string; thaiName: string; inline: boolean }> = {
  pdf: { mediaType: 'application/pdf', thaiName: 'เอกสาร PDF', inline: true },
  xls: { mediaType: 'application/vnd.ms-excel', thaiName: 'ตาราง Excel', inline: false },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    thaiName: 'ตาราง Excel',
    inline: false,
  },
  doc: { mediaType: 'application/msword', thaiName: 'เอกสาร Word', inline: false },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    thaiName: 'เอกสาร Word',
    inline: false,
  },
  jpg: { mediaType: 'image/jpeg', thaiName: 'ภาพ JPG', inline: true },
  png: { mediaType: 'image/png', thaiName: 'ภาพ PNG', inline: true },
  zip: { mediaType: 'application/zip', thaiName: 'แฟ้มบีบอัด ZIP', inline: false },
  rar: { mediaType: 'application/vnd.rar', thaiName: 'แฟ้มบีบอัด RAR', inline: false },
};

/** Other names of types, as Windows, cameras and phones write them. */
const otherNames: Readonly<Record<string, FileExtension>> = { jpeg: 'jpg', jpe: 'jpg', jfif: 'jpg' };

/** Pictures of phones and of the web that are made into JPEG on their way in. */
export const convertedExtensions = ['heic', 'heif', 'webp'] as const;

/**
 * What stands behind the last dot of a file name where that can be an extension, lower case: one to eight Latin letters
 * and digits, not digits alone. Null for `แผน`, `ข้อ 1.2` and `ประกาศ ลว. 5 ม.ค. 68`: phones often give none.
 */
export function writtenExtension(fileName: string): string | null {
  const raw = /.\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  return raw && !/^\d+$/.test(raw) ? raw : null;
}

/** The allowed extension of a file name, lower case, `.jpeg`, `.jpe` and `.jfif` counted as `.jpg`; null for any other. */
export function extensionOf(fileName: string): FileExtension | null {
  const dot = fileName.lastIndexOf('.');
  const raw = dot > 0 ? fileName.slice(dot + 1).toLowerCase() : '';
  const extension = Object.hasOwn(otherNames, raw) ? otherNames[raw] : raw;
  return fileExtensions.find((each) => each === extension) ?? null;
}

/**
 * True for a name that a file of an office with these types may have: one of the types, a picture that is converted to
 * one of them, or no extension at all, where its content alone decides.
 */
export function isNameAllowed(fileName: string, allowed: readonly FileExtension[]): boolean {
  const written = writtenExtension(fileName);
  if (written === null) return !fileName.endsWith('.');
  if (convertedExtensions.some((each) => each === written)) return allowed.some(isPhoto);
  const extension = extensionOf(fileName);
  return extension !== null && allowed.includes(extension);
}

/** The name with this extension: in place of one that means something else, behind a name that has none. */
export function withExtension(fileName: string, extension: FileExtension): string {
  const written = writtenExtension(fileName);
  if (written === extension || (written === 'jpeg' && extension === 'jpg')) return fileName;
  const stem = written === null ? fileName : fileName.slice(0, -written.length - 1);
  return `${stem}.${extension}`;
}

/** Types that a photo can have. */
export const photoExtensions = ['jpg', 'png'] as const satisfies readonly FileExtension[];

export const isPhoto = (extension: FileExtension): boolean =>
  (photoExtensions as readonly FileExtension[]).includes(extension);

/** Types of which something can be shown in little: a picture, or the first page of a PDF. */
export const hasPreview = (extension: FileExtension): boolean => extension === 'pdf' || isPhoto(extension);

/** Types as people read them, in a list: .pdf .docx .jpg */
export const extensionList = (extensions: readonly string[]): string =>
  extensions.map((each) => `.${each}`).join(' ');
