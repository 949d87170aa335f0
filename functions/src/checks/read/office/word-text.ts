import { attribute, isOn, walkXml } from './walk-xml.ts';

/** Texts of one part of a Word document, by what a reader sees of them. */
export type WordText = {
  body: string;
  boxes: string;
  /** Deleted while changes are tracked: still in the file. */
  deleted: string;
  /** Formatted as hidden. */
  hidden: string;
};

/**
 * The text of one part of a Word document (ECMA-376, part 1, 17.3): runs are joined, a paragraph is a line, a row of a
 * table is a line with a tab between its cells. Text boxes stand apart, once, though files hold them twice.
 */
export function wordText(xml: Uint8Array): WordText {
  const boxes = new Set<string>();
  /** The body, and the text boxes that are open in it. */
  const flows: { text: string; cells: number }[] = [{ text: '', cells: 0 }];
  let deleted = '';
  let hidden = '';
  let inText: 'seen' | 'deleted' | null = null;
  let isHidden = false;
  const flow = () => flows.at(-1) as { text: string; cells: number };
  const write = (text: string) => {
    if (isHidden) hidden += text;
    else flow().text += text;
  };
  walkXml(xml, {
    open(name, attributes) {
      if (name === 't') inText = 'seen';
      else if (name === 'delText') inText = 'deleted';
      else if (name === 'r') isHidden = false;
      else if (name === 'vanish') isHidden = isOn(attribute(attributes, 'val'));
      else if (name === 'tab') write('\t');
      else if (name === 'br' || name === 'cr') write('\n');
      else if (name === 'noBreakHyphen') write('-');
      else if (name === 'tc') flow().cells += 1;
      else if (name === 'txbxContent') flows.push({ text: '', cells: 0 });
    },
    text(text) {
      if (inText === 'seen') write(text);
      else if (inText === 'deleted') deleted += text;
    },
    close(name) {
      if (name === 't' || name === 'delText') inText = null;
      else if (name === 'r') isHidden = false;
      else if (name === 'p') {
        flow().text += flow().cells > 0 ? ' ' : '\n';
        if (!deleted.endsWith('\n')) deleted += '\n';
        if (!hidden.endsWith('\n')) hidden += '\n';
      } else if (name === 'tc') {
        flow().cells -= 1;
        flow().text += '\t';
      } else if (name === 'tr') flow().text += '\n';
      else if (name === 'txbxContent' && flows.length > 1) boxes.add(flows.pop()?.text ?? '');
    },
  });
  return { body: flows[0]?.text ?? '', boxes: [...boxes].join('\n'), deleted, hidden };
}
