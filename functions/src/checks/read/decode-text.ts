/** A table with commas or semicolons between its cells (RFC 4180) as text: a row a line, a tab between cells. */
export function decodeTable(bytes: Uint8Array): string {
  return decodeText(bytes).replace(/"((?:[^"]|"")*)"|[,;]/g, (_, quoted: string | undefined) =>
    quoted === undefined ? '\t' : quoted.replaceAll('""', '"').replace(/\s*\n\s*/g, ' '),
  );
}

/**
 * Text of a file that does not say how it is written: by its mark UTF-8 or UTF-16, else UTF-8 where that is valid, else
 * what Thai Windows writes (windows-874, which holds TIS-620).
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-874').decode(bytes);
  }
}
