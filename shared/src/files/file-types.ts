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

/** The allowed extension of a file name, lower case, `.jpeg` counted as `.jpg`; null for any other. */
export function extensionOf(fileName: string): FileExtension | null {
  const dot = fileName.lastIndexOf('.');
  const raw = dot > 0 ? fileName.slice(dot + 1).toLowerCase() : '';
  const extension = raw === 'jpeg' ? 'jpg' : raw;
  return (fileExtensions as readonly string[]).includes(extension) ? (extension as FileExtension) : null;
}

/** Types that a photo can have. */
export const photoExtensions = ['jpg', 'png'] as const satisfies readonly FileExtension[];

export const isPhoto = (extension: FileExtension): boolean =>
  (photoExtensions as readonly FileExtension[]).includes(extension);
