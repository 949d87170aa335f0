import sharp, { type Sharp } from 'sharp';

/** What is used of libheif's WebAssembly build, which comes without types. */
type HeifImage = {
  get_width(): number;
  get_height(): number;
  is_primary?(): number | boolean;
  display(
    into: { data: Uint8ClampedArray; width: number; height: number },
    done: (shown: { data: Uint8ClampedArray } | null) => void,
  ): void;
};
type LibHeif = { HeifDecoder: new () => { decode(content: Uint8Array): HeifImage[] } };

/** The main picture of a HEIC file, upright as its own marks say. sharp's packages know no HEVC; libheif does. */
export async function decodeHeic(content: Uint8Array, maxPixels: number): Promise<Sharp> {
  // @ts-expect-error the package has no types
  const { default: libheif } = (await import('libheif-js/wasm-bundle.js')) as { default: LibHeif };
  const images = new libheif.HeifDecoder().decode(content);
  const image = images.find((each) => each.is_primary?.()) ?? images[0];
  if (!image) throw new Error('no picture inside');
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > maxPixels) throw new Error('exceeds pixel limit');
  const into = { data: new Uint8ClampedArray(width * height * 4), width, height };
  const shown = await new Promise<{ data: Uint8ClampedArray } | null>((resolve) =>
    image.display(into, resolve),
  );
  if (!shown) throw new Error('the picture cannot be decoded');
  return sharp(Buffer.from(shown.data.buffer), { raw: { width, height, channels: 4 } });
}
