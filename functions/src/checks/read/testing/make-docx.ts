import { makeZip } from './make-zip.ts';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A paragraph of runs. */
export const paragraph = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;

/**
 * A Word document of its body, other parts by name (`header1`, `comments`), each as the XML within its root, and files
 * that are put into it.
 */
export const makeDocx = (
  body: string,
  others: Readonly<Record<string, string>> = {},
  inside: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array =>
  makeZip([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    ['word/document.xml', `${declaration}<w:document ${space}><w:body>${body}</w:body></w:document>`],
    ...Object.entries(others).map(
      ([name, xml]) => [`word/${name}.xml`, `${declaration}<w:part ${space}>${xml}</w:part>`] as const,
    ),
    ...Object.entries(inside).map(([name, bytes]) => [`word/embeddings/${name}`, bytes] as const),
  ]);
