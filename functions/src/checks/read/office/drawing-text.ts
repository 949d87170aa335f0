import { walkXml } from './walk-xml.ts';

/**
 * Every word of a drawing, a chart or a list of properties: runs of a paragraph joined, everything else on lines of its
 * own.
 */
export function drawingText(xml: Uint8Array): string {
  let text = '';
  walkXml(xml, {
    text(letters) {
      text += letters;
    },
    close(name) {
      if (name !== 't' && name !== 'r' && !text.endsWith('\n')) text += '\n';
    },
  });
  return text;
}
