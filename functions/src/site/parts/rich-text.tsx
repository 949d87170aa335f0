import { linkify } from '@prakat/shared/text/linkify';

/** Plain text as it was typed: blank lines part paragraphs, line breaks stay, web addresses become links. */
export function RichText({ text, lang }: { text: string; lang: 'th' | undefined }) {
  const paragraphs = text.split(/\n[ \t]*\n\s*/).filter((paragraph) => paragraph.trim());
  return (
    <div class="prose" lang={lang}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          {linkify(paragraph).map((piece) =>
            piece.href ? (
              <a key={piece.text} href={piece.href} rel="noopener nofollow">
                {piece.text}
              </a>
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
