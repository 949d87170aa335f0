import type { Block, CellBlock, Paper } from '@prakat/shared/papers/paper';
import type { IImageOptions } from 'docx';
import type { PaperAssets } from './paper-assets.ts';
import { qrSvg } from './qr-svg.ts';

/** A picture of a Word document: what is laid in, and how wide it is for its height. */
export type Picture = {
  image: Pick<IImageOptions & { type: 'png' }, 'type' | 'data'>;
  svg: Buffer | null;
  ratio: number;
};

/** The pictures of one document: codes by their address. */
export type Pictures = { emblem: Picture | null; codes: ReadonlyMap<string, Picture> };

/** Pixels of an emblem drawn from SVG: 3 cm at 600 dots per inch. */
const EMBLEM_PIXELS = 720;

/** Draws what Word needs as PNG. The library for it is loaded for a paper that has pictures. */
export async function drawPictures(paper: Paper, { emblem }: PaperAssets): Promise<Pictures> {
  const addresses = new Set(paper.blocks.flatMap(addressesIn));
  const codes = new Map<string, Picture>();
  for (const address of addresses) {
    const svg = qrSvg(address);
    if (svg !== null) codes.set(address, { image: await drawn(svg), svg: null, ratio: 1 });
  }
  const needed = paper.blocks.some(({ kind }) => kind === 'emblem') ? emblem : null;
  return { emblem: needed && (await drawnEmblem(needed)), codes };
}

const addressesIn = (block: Block | CellBlock): string[] => {
  if (block.kind === 'qr') return [block.address];
  return block.kind === 'table' ? block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(addressesIn)) : [];
};

async function drawn(svg: string): Promise<Picture['image']> {
  const { default: sharp } = await import('sharp');
  return { type: 'png', data: await sharp(Buffer.from(svg)).png({ palette: true, colours: 2 }).toBuffer() };
}

/** Word shows the SVG; what knows none, the PNG. */
async function drawnEmblem({ content, type }: NonNullable<PaperAssets['emblem']>): Promise<Picture> {
  const { default: sharp } = await import('sharp');
  const given = Buffer.from(content);
  const { width, height } = await sharp(given).metadata();
  const data =
    type === 'png'
      ? given
      : await sharp(given, { density: Math.min(2400, (72 * EMBLEM_PIXELS) / height) })
          .resize({ height: EMBLEM_PIXELS })
          .png()
          .toBuffer();
  return { image: { type: 'png', data }, svg: type === 'svg' ? given : null, ratio: width / height };
}
