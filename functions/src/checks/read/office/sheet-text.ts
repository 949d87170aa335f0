import type { Unseen } from './sheet-place.ts';
import { isOn, walkXml } from './walk-xml.ts';

/** The texts that cells refer to by their number, formatting and phonetic readings left out. */
export function sharedStrings(xml: Uint8Array): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = 0;
  walkXml(xml, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = phonetic === 0;
      else if (name === 'rPh') phonetic += 1;
    },
    text(text) {
      if (inText) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic -= 1;
      else if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** Header and footer of the printed page. */
const MARGINS = new Set(['odd', 'even', 'first'].flatMap((page) => [`${page}Header`, `${page}Footer`]));

/** A number as Excel shows it in a cell that is wide enough: 1.234567890121E12 is 1234567890121. */
function shown(value: string): string {
  return /^-?[\d.]+E\+?\d+$/i.test(value) ? String(Number(value)) : value;
}

/** The number of a column in a reference (C of C12), A being 1; 0 where there is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    column = column * 26 + code;
  }
  return column;
}

/**
 * The text of a sheet (ECMA-376, part 1, 18.3), a row a line and a tab between cells; header and footer of the printed
 * page after it. `unseen` are the columns and rows that are hidden and hold something.
 *
 * @param limit letters that are taken at most
 */
export function sheetText(
  xml: Uint8Array,
  strings: readonly string[],
  limit: number,
): { text: string; unseen: Pick<Unseen, 'columns' | 'rows'> } {
  let text = '';
  let cell = { type: '', column: 0, value: '' };
  let row = '';
  let inValue = false;
  let isRowHidden = false;
  let hiddenRows = 0;
  const hiddenColumns: [from: number, to: number][] = [];
  const filledHidden = new Set<number>();
  walkXml(xml, {
    isEnough: () => text.length > limit,
    open(name, attributes) {
      if (name === 'c') {
        const { t: type = 'n', r: reference = '' } = attributes;
        cell = { type, column: columnOf(reference), value: '' };
      } else if (name === 'v' || name === 't' || MARGINS.has(name)) inValue = true;
      else if (name === 'row') {
        row = '';
        isRowHidden = attributes.hidden !== undefined && isOn(attributes.hidden);
      } else if (name === 'col' && attributes.hidden !== undefined && isOn(attributes.hidden)) {
        hiddenColumns.push([Number(attributes.min), Number(attributes.max)]);
      }
    },
    text(letters) {
      if (inValue) cell.value += letters;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') {
        const value = cell.type === 's' ? (strings[Number(cell.value)] ?? '') : shown(cell.value);
        row += row === '' ? value : `\t${value}`;
        const { column } = cell;
        if (value !== '' && hiddenColumns.some(([from, to]) => column >= from && column <= to)) {
          filledHidden.add(column);
        }
        cell.value = '';
      } else if (name === 'row') {
        if (row !== '' && isRowHidden) hiddenRows += 1;
        if (row !== '' && text.length <= limit) text += `${row.replaceAll('\n', ' ')}\n`;
      } else if (MARGINS.has(name)) {
        inValue = false;
        text += `${cell.value}\n`;
        cell.value = '';
      }
    },
  });
  return { text, unseen: { columns: [...filledHidden], rows: hiddenRows } };
}

/** Values that a workbook keeps beside its sheets: of pivot tables as attributes, of other workbooks as text. */
export function cachedValues(xml: Uint8Array): string {
  const values: string[] = [];
  walkXml(xml, {
    open(_name, { v }) {
      if (v !== undefined) values.push(v);
    },
    text(letters) {
      if (letters.trim() !== '') values.push(letters);
    },
  });
  return values.join('\n');
}
