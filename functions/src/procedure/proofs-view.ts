import type { LookView, PlaceProofs, ProofsView } from '@prakat/shared/api/proofs';
import { isWebsite } from '@prakat/shared/publication/placements';
import { fileWords } from '@prakat/shared/publication/proof/words';
import type { Publication } from '@prakat/shared/publication/schema';
import { destinationNames } from '@prakat/shared/publication/state-names';
import type { AttachedFile } from '@prakat/shared/submission/schema';
import { unpacked } from '../store/packed.ts';
import { type Look, NEVER } from '../store/proof-record.ts';
import type { StoreReader } from '../store/store.ts';

/** What outsiders found of a publication at each of its places; nothing before anybody looked. `link` opens a file. */
export async function proofsView(
  store: StoreReader,
  publication: Publication | null,
  link: (file: AttachedFile) => string,
): Promise<ProofsView> {
  const websites = publication?.placements.filter(isWebsite) ?? [];
  const places = await Promise.all(
    websites.map(async ({ id, destination }): Promise<PlaceProofs[]> => {
      const proof = await store.get('proofs', `${publication?.id}:${id}`);
      if (!proof?.last) return [];
      const { found, last, dueAt, picture = null } = proof;
      return [
        {
          placement: id,
          name: destinationNames[destination],
          nextAt: dueAt === NEVER ? null : dueAt,
          found: found && lookView(found),
          last: last.at === found?.at ? null : lookView(last),
          picture: picture && { at: picture.at, url: link(picture.file), sha256: picture.file.sha256 },
        },
      ];
    }),
  );
  return { places: places.flat() };
}

const lookView = ({ files, text, ...look }: Look): LookView => ({
  ...look,
  files: files.map((file) => ({ name: file.name, state: fileWords(file), sha256: file.sha256 })),
  text: String(unpacked(text)),
});
