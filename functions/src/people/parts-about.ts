/** A part of a record that is about a person, and where in the record it stands. */
export type Part = { path: string; value: unknown };

/** Tells a text that names a person. */
export type Names = (text: string) => boolean;

/**
 * The ids and LINE accounts by which a person is named: an id stands alone or between colons (a seat, `member:ID`; the id of
 * a record), an account anywhere in the id of a record or a lane, because nothing else has it.
 */
export function namesOf(ids: ReadonlySet<string>, accounts: ReadonlySet<string>): Names {
  return (text) =>
    text.split(':').some((one) => ids.has(one)) || [...accounts].some((account) => text.includes(account));
}

/** A signature, an actor, a try: fields without others below them, but for whom somebody acted for. */
const isPlain = (value: object): boolean =>
  Object.entries(value).every(
    ([field, one]) => field === 'onBehalfOf' || one === null || typeof one !== 'object',
  );

/**
 * What of a record is about a person, and not what is about others: a plain object that names them, whole (a signature, an
 * actor), else the field that does.
 */
export function partsAbout(record: object, isNamed: Names): Part[] {
  const parts: Part[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (isNamed(value)) parts.push({ path, value });
    } else if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) walk(one, `${path}[${index}]`);
    } else if (value && typeof value === 'object') {
      const fields = Object.entries(value);
      const names = fields.some(([, one]) => typeof one === 'string' && isNamed(one));
      if (path !== '' && names && isPlain(value)) parts.push({ path, value });
      else for (const [field, one] of fields) walk(one, path === '' ? field : `${path}.${field}`);
    }
  };
  walk(record, '');
  return parts;
}
