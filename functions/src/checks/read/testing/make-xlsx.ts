import { makeZip } from './make-zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

type MadeSheet = { name: string; state?: string; xml: string };

/** Rows of cells as Excel writes them: numbers as they are, texts as numbers of the shared ones. */
export function sheetXml(
  rows: readonly (readonly (string | number)[])[],
  strings: string[],
  { columns = '', hiddenRows = [] as number[], after = '' } = {},
): string {
  const xml = rows.map((row, r) => {
    const cells = row.map((value, c) => {
      const reference = `${String.fromCharCode(65 + c)}${r + 1}`;
      if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
      strings.push(value);
      return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
    });
    return `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
  });
  return `${columns}<sheetData>${xml.join('')}</sheetData>${after}`;
}

/** An Excel workbook of sheets, the texts that they share, and other parts by their full name. */
export const makeXlsx = (
  sheets: readonly MadeSheet[],
  strings: readonly string[],
  others: Readonly<Record<string, string>> = {},
): Uint8Array =>
  makeZip([
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    ],
    [
      'xl/workbook.xml',
      `${declaration}<workbook ${main} xmlns:r="r"><sheets>${sheets
        .map(
          ({ name, state }, i) =>
            `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${declaration}<Relationships>${sheets
        .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
        .join('')}</Relationships>`,
    ],
    [
      'xl/sharedStrings.xml',
      `${declaration}<sst ${main}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ],
    ...sheets.map(
      ({ xml }, i) =>
        [`xl/worksheets/sheet${i + 1}.xml`, `${declaration}<worksheet ${main}>${xml}</worksheet>`] as const,
    ),
    ...Object.entries(others),
  ]);
