const COLOURS = ['#5b7fb5', '#8a6fb0', '#b0695f', '#3f8f86', '#a3793a', '#6b8a3f', '#a8608c', '#56748a'];

/** Thai titles say nothing about who it is, and a leading vowel is not the first sound. */
const initialOf = (name: string) =>
  [...name.replace(/^(นางสาว|นาง|นาย|น\.ส\.|ดร\.|นพ\.|พญ\.|ทพ\.)/, '').replace(/^[เแโใไ\s]+/, '')][0] ?? '?';

const colourOf = (id: string) =>
  COLOURS[[...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % COLOURS.length];

type Props = { id: string; name: string; kind: 'bot' | 'user' | 'group' };

/** A round picture of the one who speaks: LINE green for the Official Account, else a colour and an initial. */
export function Avatar({ id, name, kind }: Props) {
  return (
    <span
      class={`avatar avatar-${kind}`}
      style={kind === 'bot' ? undefined : { backgroundColor: colourOf(id) }}
      aria-hidden="true"
    >
      {kind === 'bot' ? (
        <svg viewBox="0 0 24 24" width="60%" height="60%" role="presentation">
          <path
            fill="currentColor"
            d="M3 10.5v3a1 1 0 0 0 1 1h1.6l1.2 4.3a1 1 0 0 0 1 .7h1.1a1 1 0 0 0 1-1.3l-1-3.7h1.6l6.1 3.4a1 1 0 0 0 1.4-.9V7a1 1 0 0 0-1.4-.9L10.500 9.500H4a1 1 0 0 0-1 1zm16.300-1.600v6.200a3.600 3.600 0 0 0 0-6.200z"
          />
        </svg>
      ) : (
        initialOf(name)
      )}
    </span>
  );
}
