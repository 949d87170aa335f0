const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** A number of bytes in the unit that suits it; a kilobyte is 1024 bytes, as the limit of 4 MB counts it. */
function measured(bytes: number): { count: string; unit: 'B' | 'KB' | 'MB' } {
  if (bytes < 1024) return { count: String(bytes), unit: 'B' };
  const kilobytes = Math.round(bytes / 1024);
  if (kilobytes < 1024) return { count: String(kilobytes), unit: 'KB' };
  return { count: decimals.format(bytes / 1024 / 1024), unit: 'MB' };
}

/** The size of a file in little space, as forms and cards say it: 125 KB. */
export function fileSize(bytes: number): string {
  const { count, unit } = measured(bytes);
  return `${count} ${unit === 'B' ? 'ไบต์' : unit}`;
}

const unitWords = { B: 'ไบต์', KB: 'กิโลไบต์', MB: 'เมกะไบต์' } as const;

/** The size of a file as the public reads it, and hears it read: 125 กิโลไบต์. */
export function fileSizeInWords(bytes: number): string {
  const { count, unit } = measured(bytes);
  return `${count} ${unitWords[unit]}`;
}
