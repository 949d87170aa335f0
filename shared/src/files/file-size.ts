const decimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/**
 * The size of a file in words, the same on every screen, card and page: 125 KB. A kilobyte is 1,024 bytes, as the 4 MB
 * limit of the procedure counts it.
 */
export function fileSizeInWords(bytes: number): string {
  if (bytes < 1024) return `${whole.format(bytes)} ไบต์`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1000 ? `${whole.format(kilobytes)} KB` : `${decimals.format(kilobytes / 1024)} MB`;
}
