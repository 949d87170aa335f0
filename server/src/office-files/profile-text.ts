const WIDTH = 110;

/** JSON as the profiles in `offices/` are laid out: whatever fits on a line stands on one. */
export function profileText(value: unknown): string {
  return `${layOut(value, 0, 0)}\n`;
}

/** `used` columns of the line stand before the value. */
function layOut(value: unknown, indent: number, used: number): string {
  const flat = onOneLine(value);
  if (indent > 0 && used + flat.length + 1 <= WIDTH) return flat;
  const inner = ' '.repeat(indent + 2);
  const end = `\n${' '.repeat(indent)}`;
  if (Array.isArray(value) && value.length > 0) {
    const items = value.map((item) => inner + layOut(item, indent + 2, indent + 2));
    return `[\n${items.join(',\n')}${end}]`;
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0) {
    const fields = Object.entries(value).map(([name, item]) => {
      const key = `${inner}${JSON.stringify(name)}: `;
      return key + layOut(item, indent + 2, key.length);
    });
    return `{\n${fields.join(',\n')}${end}}`;
  }
  return flat;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${onOneLine(item)}`);
    return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
  }
  return JSON.stringify(value);
}
