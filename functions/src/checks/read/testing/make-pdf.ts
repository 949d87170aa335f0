/**
 * A PDF of pages given as content streams (ISO 32000-1, 8 and 9), with one font `F1` of any letters: codes are UTF-16,
 * half an em wide, and a ToUnicode map says so. `Im1` is a black picture, `Fm1` a form that paints a
 * black box at 45, 695 of 120 by 16 points.
 */
export function makePdf(
  pages: readonly { content: string; annotations?: readonly string[] }[],
  attached: Readonly<Record<string, string>> = {},
): Uint8Array {
  const first = 7;
  const each = 2;
  const firstAttached = first + pages.length * each;
  const attachments = Object.entries(attached).map(
    ([name], i) => `(${name}) << /Type /Filespec /F (${name}) /EF << /F ${firstAttached + i} 0 R >> >>`,
  );
  const kids = pages.map((_, i) => `${first + i * each} 0 R`).join(' ');
  const toUnicode =
    'begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0000> <00FF> <0000> <0E00> <0EFF> <0E00> endbfrange endcmap';
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [${attachments.join(' ')}] >> >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Sarabun /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Sarabun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /Sarabun /Flags 4 /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 900] >> >>] >>',
    stream(toUnicode),
    stream(
      '\x00',
      '/Type /XObject /Subtype /Image /Width 4 /Height 2 /BitsPerComponent 1 /ColorSpace /DeviceGray',
    ),
    stream(
      '0 g 5 5 120 16 re f',
      '/Type /XObject /Subtype /Form /Matrix [1 0 0 1 40 690] /BBox [0 0 200 50]',
    ),
    ...pages.flatMap(({ content, annotations = [] }, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${first + i * each + 1} 0 R /Annots [${annotations.join(' ')}] /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 5 0 R /Fm1 6 0 R >> /ExtGState << /Half << /ca 0.3 >> /Multiply << /BM /Multiply >> >> >> >>`,
      stream(content),
    ]),
    ...Object.values(attached).map((content) => stream(content, '/Type /EmbeddedFile')),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const stream = (content: string, entries = '') =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** Shows a text at a place, twelve points high: each letter is six points wide. */
export function textAt(x: number, y: number, text: string, colour = '0 g'): string {
  const codes = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  return `BT ${colour} /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
}
