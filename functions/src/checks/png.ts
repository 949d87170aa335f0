const SIGNATURE_BYTES = 8;

/** Chunks that describe and do not draw (PNG 3rd edition, 11.3.3 to 11.3.5): texts, camera data, time. */
const DESCRIBING = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/**
 * A PNG without what only describes it and without anything behind its end, where phones leave what was cropped; the
 * drawing chunks, also those of an animation, byte by byte as they were. The same object when there is nothing to take
 * out; null when its chunks do not hold.
 */
export function stripPng(content: Uint8Array): Uint8Array | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const kept: Uint8Array[] = [content.subarray(0, SIGNATURE_BYTES)];
  for (let at = SIGNATURE_BYTES; at + 12 <= content.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > content.length) return null;
    const type = String.fromCharCode(...content.subarray(at + 4, at + 8));
    if (!DESCRIBING.has(type)) kept.push(content.subarray(at, end));
    at = end;
    if (type !== 'IEND') continue;
    const bytes = kept.reduce((sum, { length }) => sum + length, 0);
    return bytes === content.length ? content : Buffer.concat(kept);
  }
  return null;
}
