/** A telephone number as a link dials it (`tel:`), without what people write between figures; null for what no telephone dials. */
export function dialNumber(written: string): string | null {
  const dialled = written.replace(/[\s()-]/g, '');
  return /^\+?[0-9]{3,15}$/.test(dialled) ? dialled : null;
}
