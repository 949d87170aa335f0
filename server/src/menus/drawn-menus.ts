import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@prakat/functions/config/project-folder';
import { menuImages, type WantedMenu } from '@prakat/functions/menus/rich-menus';
import { OperatorError } from '../operator-error.ts';
import { drawMenuImage } from './draw-menu.ts';

/** Where the images of the menus are once the programs are built. */
const folder = join(projectRoot, 'dist', 'menus');

/** Draws the images that are not there, under names that say what is on them, and removes those that are none any more. */
export async function drawMenus(into = folder): Promise<{ drawn: number; all: number }> {
  mkdirSync(into, { recursive: true });
  const images = menuImages();
  let drawn = 0;
  for (const { name, drawing } of images) {
    const file = join(into, name);
    if (existsSync(file)) continue;
    writeFileSync(`${file}.part`, await drawMenuImage(drawing));
    renameSync(`${file}.part`, file);
    drawn += 1;
  }
  const wanted = new Set(images.map(({ name }) => name));
  for (const name of readdirSync(into)) if (!wanted.has(name)) rmSync(join(into, name));
  return { drawn, all: images.length };
}

/** The image of a menu as it was drawn when the programs were built. */
export async function drawnMenu({ name }: WantedMenu['image']): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch {
    throw new OperatorError('ยังไม่ได้วาดรูปเมนู กรุณาสั่ง npm run build ก่อน');
  }
}
