import { Parser } from 'htmlparser2';
import { decodeText } from '../decode-text.ts';

type Visitor = {
  /** @param name without its prefix: `t` of `w:t` */
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  /** Asked now and then: true ends the walk, where no more is wanted. */
  isEnough?: () => boolean;
};

/** Letters that are walked through before it is asked whether they are enough. */
const AT_ONCE = 1_000_000;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Walks an XML part of an Office document. Damaged XML is read as far as it goes; no document type is read and no
 * entity but XML's own is replaced, so nothing grows.
 */
export function walkXml(xml: Uint8Array, { open, text, close, isEnough }: Visitor): void {
  const parser = new Parser(
    {
      ...(open === undefined
        ? {}
        : { onopentag: (name: string, attributes: Record<string, string>) => open(local(name), attributes) }),
      ...(text === undefined ? {} : { ontext: text }),
      ...(close === undefined ? {} : { onclosetag: (name: string) => close(local(name)) }),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const letters = decodeText(xml);
  for (let at = 0; at < letters.length && !isEnough?.(); at += AT_ONCE) {
    parser.write(letters.slice(at, at + AT_ONCE));
  }
  parser.end();
}

/** The value of an attribute by its name without prefix. */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
}

/** Whether an on/off value is on: it is where the element stands alone. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off'].includes(value);
