/** Elements that people paste from editors and web pages, of which a sign and a word are no ordinary text. */
const ELEMENTS =
  'script|style|iframe|embed|object|svg|img|html|head|body|meta|table|tbody|thead|tr|td|th|div|span|font|center|br|hr|h[1-6]|ul|ol|li|strong|em|form|button|textarea';

const MARKUP = new RegExp(
  [
    // One of these elements; any element with an attribute; the end of any.
    `<\\s*(?:${ELEMENTS})(?:[\\s/][^<>]*)?>?(?![\\w@.])`,
    '<\\s*[a-z][\\w:-]*\\s[^<>]*=[^<>]*>',
    '<\\s*/\\s*[a-z][\\w:-]*\\s*>',
    // Comments, declarations and instructions.
    '<\\s*(?:!--|!doctype|\\?)',
    // An address that runs as a program.
    'javascript\\s*:(?=\\S)[\\w.$]*\\(',
  ].join('|'),
  'i',
);

/**
 * Whether a text holds code of a web page, which no page shows as code: pasted from an editor, or meant to do harm. A '<' is
 * text where people mean less than, or a name and its mail address: `BMI <a`, `ชื่อ <test@moph.go.th>`.
 */
export const holdsMarkup = (text: string): boolean => MARKUP.test(text);
