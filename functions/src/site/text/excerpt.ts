const words = new Intl.Segmenter('th', { granularity: 'word' });

/** The beginning of a text in one line, cut between Thai words, never inside a letter and its marks. */
export function excerpt(text: string, maxLength = 160): string {
  const line = text
    .slice(0, maxLength * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= maxLength) return line;
  let cut = '';
  for (const { segment } of words.segment(line)) {
    if (cut.length + segment.length > maxLength - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
