import { linkify } from '@prakat/shared/text/linkify';

type Props = { message: Record<string, unknown>; onOpen: (url: string) => void };

/** The words of a text message: links tappable, mentions of textV2 put in, LINE emoji as a mark of their place. */
export function RichText({ message, onOpen }: Props) {
  return (
    <p class="words">
      {linkify(plainWords(message)).map((piece, index) =>
        piece.href ? (
          <a
            key={index}
            href={piece.href}
            rel="noopener noreferrer"
            onClick={(event) => {
              event.preventDefault();
              if (piece.href) onOpen(piece.href);
            }}
          >
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

type Substitution = { type?: string; mentionee?: { type?: string; userId?: string } };

/** `{name}` of a textV2 message becomes what its substitution stands for; `{{` and `}}` are single braces. */
export function plainWords(message: Record<string, unknown>): string {
  const words = typeof message.text === 'string' ? message.text : '';
  if (message.type !== 'textV2') return words;
  const substitution = (message.substitution ?? {}) as Record<string, Substitution>;
  return words.replace(/\{\{|\}\}|\{(\w+)\}/g, (whole, name: string | undefined) => {
    if (name === undefined) return whole.charAt(0);
    const put = Object.hasOwn(substitution, name) ? substitution[name] : undefined;
    if (put?.type === 'mention') return put.mentionee?.type === 'all' ? '@All' : `@${name}`;
    return put?.type === 'emoji' ? '☺' : whole;
  });
}
