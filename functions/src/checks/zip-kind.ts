import type { ContentKind } from './content-kinds.ts';
import type { Zip } from './zip.ts';

/** Main parts of Office documents by their media type (ECMA-376, part 1); of templates too, which open as documents. */
const mainParts: readonly [mediaType: RegExp, kind: ContentKind][] = [
  [/ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml/i, 'docm'],
  [/ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml/i, 'xlsm'],
  [/ms-excel\.sheet\.binary\.macroEnabled\.main/i, 'xlsb'],
  [/wordprocessingml\.(?:document|template)\.main\+xml/i, 'docx'],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml/i, 'xlsx'],
  [/(?:presentationml\.|ms-powerpoint\.)/i, 'pptx'],
];

const openDocument: Readonly<Record<string, ContentKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/epub+zip': 'epub',
};

const LIST_OF_PARTS = 1024 * 1024;

/** Which kind of document a ZIP container is, wherever the list of its parts stands; `zip` for a mere archive. */
export async function zipKind(zip: Zip): Promise<ContentKind> {
  const read = async (path: string): Promise<string | null> => {
    const member = zip.members.find((each) => each.path.toLowerCase() === path.toLowerCase());
    if (!member?.isReadable) return null;
    const bytes = await zip.read(member, LIST_OF_PARTS);
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  };
  const parts = await read('[Content_Types].xml');
  const main = parts && mainParts.find(([mediaType]) => mediaType.test(parts));
  if (main) return main[1];
  const mediaType = (await read('mimetype'))?.trim();
  const named = mediaType && Object.entries(openDocument).find(([type]) => mediaType.startsWith(type));
  if (named) return named[1];
  const has = (path: string) => zip.members.some((member) => member.path === path);
  if (has('AndroidManifest.xml')) return 'apk';
  if (has('META-INF/MANIFEST.MF')) return 'jar';
  return 'zip';
}
