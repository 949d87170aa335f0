/** The simulator takes a file of up to 10 MB. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** A picked file as the door `send-file` wants it. A file whose type the browser does not know is plain bytes. */
export async function toSentFile(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // Spread over several calls: one call cannot take a million arguments.
  for (let from = 0; from < bytes.length; from += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return {
    fileName: file.name,
    contentType: file.type || 'application/octet-stream',
    base64: btoa(binary),
  };
}
