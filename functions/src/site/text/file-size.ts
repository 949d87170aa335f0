const decimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** The size of a file as people read it: 128 กิโลไบต์. A kilobyte is 1024 bytes, as the 4 MB limit counts it. */
export function thaiFileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} ไบต์`;
  const kilobytes = Math.round(bytes / 1024);
  if (kilobytes < 1024) return `${kilobytes} กิโลไบต์`;
  return `${decimals.format(bytes / 1024 / 1024)} เมกะไบต์`;
}
