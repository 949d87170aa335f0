/**
 * Elements that people paste from editors and web pages, of which a sign and a word are no ordinary text; any element with
 * an attribute; the end of any; comments, declarations and instructions; an address that runs as a program. One pattern,
 * short and without look-behind: the form of the mini-app carries it.
 */
const MARKUP =
  /<\s*(?:(?:script|style|iframe|svg|img|div|span|font|table|t[rdh]|[bh]r|h[1-6]|[uo]l|li|strong)(?:[\s/>]|$)|[a-z][\w:-]*\s[^<>]*=[^<>]*>|\/\s*[a-z][\w:-]*\s*>|[!?]\w|!--)|javascript\s*:[\w.$]*\(/i;

/**
 * Whether a text holds code of a web page, which no page shows as code: pasted from an editor, or meant to do harm. A '<' is
 * text where people mean less than, or a name and its mail address: `BMI <a`, `ชื่อ <test@moph.go.th>`.
 */
export const holdsMarkup = (text: string): boolean => MARKUP.test(text);
