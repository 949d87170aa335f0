import { join } from 'node:path';

type Room = { width: number; height: number };

const SVG = 'data:image/svg+xml;base64,';
const PNG = 'data:image/png;base64,';
/** How the typesetter begins a page of a PDF; its unit is a point. */
const PAGE = /^<svg viewBox="0 0 ([\d.]+) ([\d.]+)" width="[\d.]+" height="[\d.]+"/;

/**
 * The first page of a PDF as SVG, as wide as the room; of a page that is longer, its beginning. Null for what is no whole PDF or is
 * locked. The typesetter of the papers reads PDFs as pictures, and puts the page into its own as a picture in a picture.
 */
export async function pageAsSvg(pdf: Uint8Array, room: Room): Promise<Buffer | null> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  // It finds what it is given, and needs no font: nothing is written.
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [] });
  compiler.mapShadow(join(import.meta.dirname, 'page.pdf'), Buffer.from(pdf));
  const mainFileContent = `#set page(width: ${room.width}pt, height: ${room.height}pt, margin: 0pt)
#image("page.pdf", width: 100%, height: 100%, fit: "stretch")`;
  try {
    const svg = compiler.plainSvg({ mainFileContent });
    const [place] = placesOf(svg, SVG);
    if (!place) return null;
    const page = decoded(place, (from, to) => svg.slice(from, to));
    return await withSmallPictures(inRoom(page, room), room);
  } catch {
    // What is wrong with a stranger's file is in no log.
    return null;
  }
}

type Place = { from: number; to: number };

/** What stands behind each such mark, up to the quotation mark. */
function* placesOf(svg: string | Buffer, mark: string): Generator<Place> {
  for (let at = svg.indexOf(mark); at >= 0; at = svg.indexOf(mark, at)) {
    const to = svg.indexOf('"', at);
    yield { from: at + mark.length, to };
    at = to;
  }
}

/** Of Base64: a quarter of it is three bytes. */
const PIECE = 4 * 256 * 1024;

/** Base64 of a place; by pieces, since a scan has a hundred megabytes of it. */
function decoded({ from, to }: Place, slice: (from: number, to: number) => string): Buffer {
  const whole = Buffer.alloc(Math.ceil(((to - from) * 3) / 4));
  let bytes = 0;
  for (let at = from; at < to; at += PIECE)
    bytes += whole.write(slice(at, Math.min(to, at + PIECE)), bytes, 'base64');
  return whole.subarray(0, bytes);
}

/** The page in the size in which it is drawn: a page can be a point wide and ten metres long. */
function inRoom(page: Buffer, { width, height }: Room): Buffer {
  const [start, ...sides] = PAGE.exec(page.toString('latin1', 0, 200)) ?? [];
  const [wide = 0, long = 0] = sides.map(Number);
  if (start === undefined || wide <= 0 || long <= 0) throw new Error('not as the typesetter writes a page');
  const shown = Math.min(long, (wide * height) / width);
  const pixels = Math.max(1, Math.round((shown * width) / wide));
  const size = `<svg viewBox="0 0 ${wide} ${shown}" width="${width}" height="${pixels}" preserveAspectRatio="none"`;
  return Buffer.concat([Buffer.from(size), page.subarray(start.length)]);
}

/**
 * Scans have many times the points that are shown: drawn as they are, they take seconds and a gigabyte, and are grainy. Each has
 * its width and height written beside it, so that it may have fewer points.
 */
async function withSmallPictures(svg: Buffer, room: Room): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const parts: Buffer[] = [];
  let taken = 0;
  for (const place of placesOf(svg, PNG)) {
    const picture = decoded(place, (from, to) => svg.toString('latin1', from, to));
    const small = await sharp(picture, { limitInputPixels: false })
      .resize({ width: room.width * 2, height: room.height * 2, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 1 })
      .toBuffer();
    parts.push(svg.subarray(taken, place.from), Buffer.from(small.toString('base64')));
    taken = place.to;
  }
  const whole = Buffer.concat([...parts, svg.subarray(taken)]);
  return Buffer.from(whole.toString('latin1').replaceAll('image-rendering: pixelated', ''), 'latin1');
}
