/** The smallest PDF that opens, one blank page; `note` stands in it as a comment and makes it one of its kind. */
export const smallPdf = (note = ''): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    [
      '%PDF-1.4',
      `% ${note.replaceAll('\n', ' ')}`,
      '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
      '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj',
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
      'trailer<</Root 1 0 R>>',
      '%%EOF',
      '',
    ].join('\n'),
  );
