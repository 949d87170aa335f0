import sharp from 'sharp';
import { drawFirstPage } from '../draw-first-page.ts';

/** The picture in shades of grey, with its darkest point in a part of it. */
export async function drawn(pdf: Uint8Array) {
  const { jpeg, ...rest } = await drawFirstPage(pdf);
  if (!jpeg) throw new Error(JSON.stringify(rest));
  const { data, info } = await sharp(jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const darkest = ([left, top, right, bottom]: readonly [number, number, number, number]) => {
    let found = 255;
    for (let y = Math.floor(top * height); y < bottom * height; y += 1)
      for (let x = Math.floor(left * width); x < right * width; x += 1)
        found = Math.min(found, data[y * width + x] ?? 255);
    return found;
  };
  return { size: [width, height], bytes: jpeg.length, darkest };
}
