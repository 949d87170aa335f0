import { Parser } from 'htmlparser2';

/** Elements that run, play or bring another document into a drawing, or of which a few could take minutes to draw. */
const ACTIVE = new Set(
  'script handler listener foreignobject iframe object embed audio video animate animatemotion animatetransform set filter'.split(
    ' ',
  ),
);

/** More than the finest emblem has; a drawing that uses parts of itself could grow without end. */
const MOST = { elements: 20_000, uses: 10, depth: 100 };

/** Every address but that of a part of the file itself (#a). */
const isOutside = (address: string): boolean => !address.trim().startsWith('#');

/** Style that names something outside the file. */
const reachesOut = (style: string): boolean =>
  /@import/i.test(style) ||
  [...style.matchAll(/url\(\s*['"]?([^)]*)/gi)].some(([, address = '']) => isOutside(address));

/** A style in which letters are written by their numbers, so that nobody sees what it names. */
const isVeiled = (style: string): boolean => style.includes('\\');

/** Why a file is no SVG drawing that is only looked at, in Thai; null for nothing. Whether it can be drawn is another matter. */
export function svgProblem(content: Uint8Array): string | null {
  const text = textOf(content);
  if (text === null) return NOT_SVG;
  const problems: string[] = [];
  const open: string[] = [];
  const count = { elements: 0, uses: 0 };
  let root: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = nameOf(name);
        root ??= tag;
        open.push(tag);
        count.elements += 1;
        if (tag === 'use') count.uses += 1;
        if (ACTIVE.has(tag)) problems.push(ACTIVE_CONTENT);
        if (tag === 'image') problems.push(PICTURE);
        if (count.elements > MOST.elements || count.uses > MOST.uses || open.length > MOST.depth) {
          problems.push(TOO_MUCH);
        }
        for (const [attribute, value] of Object.entries(attributes)) {
          problems.push(...attributeProblems(nameOf(attribute), value));
        }
      },
      ontext(part) {
        if (open.includes('style') && (reachesOut(part) || isVeiled(part))) problems.push(OUTSIDE);
      },
      onclosetag: () => open.pop(),
      onprocessinginstruction(name, data) {
        const tag = name.toLowerCase();
        if (tag === '?xml-stylesheet') problems.push(OUTSIDE);
        if (tag === '!doctype' && data.includes('[')) problems.push(ENTITIES);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return root === 'svg' ? (problems[0] ?? null) : NOT_SVG;
}

function attributeProblems(name: string, value: string): string[] {
  if (name.startsWith('on')) return [ACTIVE_CONTENT];
  const isAddress = name === 'href' || name === 'src';
  const outside =
    (isAddress && isOutside(value)) || reachesOut(value) || (name === 'style' && isVeiled(value));
  return outside ? [OUTSIDE] : [];
}

const NOT_SVG = 'ไม่ใช่ภาพ SVG หรือ PNG';
const ACTIVE_CONTENT = 'มีคำสั่งหรือภาพเคลื่อนไหวอยู่ข้างใน';
const PICTURE = 'มีภาพอื่นฝังอยู่ข้างใน';
const OUTSIDE = 'เรียกใช้สิ่งที่อยู่นอกไฟล์';
const ENTITIES = 'มีการกำหนดข้อความแทน (ENTITY) อยู่ข้างใน';
const TOO_MUCH = 'ภาพซับซ้อนเกินไป';

/** A name without the prefix of its namespace. */
const nameOf = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

function textOf(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
