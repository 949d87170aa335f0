import { aCase, type Case } from './corpus.ts';
import {
  animatedPng,
  enormousPng,
  gif,
  heic,
  jpeg,
  png,
  pngChunk,
  pngWith,
  taken,
  tiff,
  webp,
} from './pictures.ts';

const half = async (content: Promise<Buffer>) => (await content).subarray(0, (await content).length - 200);
const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0${brand}mp42`)]);

/** Pictures as phones, cameras and the web make them. */
export const pictures: readonly Case[] = [
  aCase('a JPEG', 'ภาพ.jpg', () => jpeg(), { as: 'jpg', name: 'ภาพ.jpg' }),
  aCase('a JPEG named .jpeg', 'ภาพ.JPEG', () => jpeg(), { as: 'jpg', name: 'ภาพ.JPEG' }),
  aCase('a JPEG named .jfif, as Windows does', 'x.jfif', () => jpeg(), {
    as: 'jpg',
    name: 'x.jpg',
    notes: ['renamed'],
  }),
  aCase('a JPEG named .jpe', 'x.jpe', () => jpeg(), { as: 'jpg', name: 'x.jpg', notes: ['renamed'] }),
  aCase('a JPEG without extension', 'IMG_0001', () => jpeg(), {
    as: 'jpg',
    name: 'IMG_0001.jpg',
    notes: ['renamed'],
  }),
  aCase('a JPEG named .png', 'ภาพ.png', () => jpeg(), { as: 'jpg', name: 'ภาพ.jpg', notes: ['renamed'] }),
  aCase('a JPEG named .heic', 'IMG_0001.HEIC', () => jpeg(), {
    as: 'jpg',
    name: 'IMG_0001.jpg',
    notes: ['renamed'],
  }),
  aCase('a photo that tells its place', 'ภาพ.jpg', () => jpeg(taken.place), {
    as: 'jpg',
    notes: ['place_removed'],
  }),
  aCase('a photo that tells its owner', 'ภาพ.jpg', () => jpeg(taken.owner), {
    as: 'jpg',
    notes: ['owner_removed'],
  }),
  aCase('a photo that tells the number of its camera', 'ภาพ.jpg', () => jpeg(taken.serial), {
    as: 'jpg',
    notes: ['owner_removed'],
  }),
  aCase('a photo that tells place and owner', 'ภาพ.jpg', () => jpeg({ ...taken.place, ...taken.owner }), {
    as: 'jpg',
    notes: ['place_removed', 'owner_removed'],
  }),
  aCase('a photo that tells the make of its camera', 'ภาพ.jpg', () => jpeg(taken.camera), {
    as: 'jpg',
    notes: ['picture_data_removed'],
  }),
  aCase('a photo that lies on its side', 'ภาพ.jpg', () => jpeg({}, 6), {
    as: 'jpg',
    notes: ['picture_data_removed', 'turned_upright'],
  }),
  aCase('a JPEG that breaks off', 'ภาพ.jpg', () => half(jpeg()), { refused: 'file_broken' }),
  aCase('the first bytes of a JPEG', 'ภาพ.jpg', () => Buffer.from('ffd8ffe000104a46494600', 'hex'), {
    refused: 'file_broken',
  }),
  aCase('a JPEG named .pdf', 'ภาพ.pdf', () => jpeg(), { refused: 'file_content_mismatch', says: 'ภาพ JPG' }),
  aCase('a JPEG named .docx', 'ภาพ.docx', () => jpeg(), {
    refused: 'file_content_mismatch',
    says: 'ภาพ JPG',
  }),

  aCase('a PNG', 'ภาพ.png', () => png(), { as: 'png', name: 'ภาพ.png' }),
  aCase('a PNG without extension', 'Screenshot', () => png(), {
    as: 'png',
    name: 'Screenshot.png',
    notes: ['renamed'],
  }),
  aCase('a PNG named .jpg', 'ภาพ.jpg', () => png(), { as: 'png', name: 'ภาพ.png', notes: ['renamed'] }),
  aCase('an animated PNG', 'ภาพ.png', () => animatedPng(), { as: 'png' }),
  aCase('a PNG with a text', 'ภาพ.png', () => pngWith([pngChunk('tEXt', Buffer.from('Author\0Somchai'))]), {
    as: 'png',
    notes: ['picture_data_removed'],
  }),
  aCase('a PNG with something behind its end', 'ภาพ.png', () => pngWith([], 'what was cropped'), {
    as: 'png',
    notes: ['picture_data_removed'],
  }),
  aCase('a PNG that breaks off', 'ภาพ.png', async () => (await png()).subarray(0, 60), {
    refused: 'file_broken',
  }),
  aCase('a PNG that says it is enormous', 'ภาพ.png', () => enormousPng(), { refused: 'file_archive_bomb' }),
  aCase('a PNG named .pdf', 'ภาพ.pdf', () => png(), { refused: 'file_content_mismatch', says: 'ภาพ PNG' }),

  aCase('a picture of the web named .jpg', 'ภาพ.jpg', () => webp(), {
    as: 'jpg',
    name: 'ภาพ.jpg',
    notes: ['converted'],
  }),
  aCase('a picture of the web', 'ภาพ.webp', () => webp(), {
    as: 'jpg',
    name: 'ภาพ.jpg',
    notes: ['renamed', 'converted'],
  }),
  aCase('a picture of the web without extension', 'ภาพ', () => webp(), {
    as: 'jpg',
    name: 'ภาพ.jpg',
    notes: ['renamed', 'converted'],
  }),
  aCase('a picture of the web that tells its place', 'ภาพ.webp', () => webp(taken.place), {
    as: 'jpg',
    notes: ['renamed', 'converted', 'place_removed'],
  }),
  aCase('a picture of the web that breaks off', 'ภาพ.webp', async () => (await webp()).subarray(0, 40), {
    refused: 'file_broken',
  }),
  aCase('a picture of the web named .pdf', 'ภาพ.pdf', () => webp(), {
    refused: 'file_content_mismatch',
    says: 'WebP',
  }),
  aCase('a picture of an iPhone named .jpg', 'IMG_0001.jpg', () => heic(), {
    as: 'jpg',
    name: 'IMG_0001.jpg',
    notes: ['converted'],
  }),
  aCase('a picture of an iPhone', 'IMG_0001.HEIC', () => heic(), {
    as: 'jpg',
    name: 'IMG_0001.jpg',
    notes: ['renamed', 'converted'],
  }),
  aCase('a picture of an iPhone without extension', 'IMG_0001', () => heic(), {
    as: 'jpg',
    notes: ['renamed', 'converted'],
  }),
  aCase('a picture of an iPhone that breaks off', 'IMG_0001.heic', () => heic().subarray(0, 500), {
    refused: 'file_broken',
  }),
  aCase('a picture of an iPhone named .docx', 'IMG_0001.docx', () => heic(), {
    refused: 'file_content_mismatch',
    says: 'HEIC',
  }),
  aCase('AVIF named .jpg', 'ภาพ.jpg', () => box('avif'), { refused: 'file_content_mismatch', says: 'AVIF' }),
  aCase('GIF named .jpg', 'ภาพ.jpg', () => gif(), { refused: 'file_content_mismatch', says: 'GIF' }),
  aCase('GIF without extension', 'ภาพ', () => gif(), { refused: 'file_unusable_type', says: 'GIF' }),
  aCase('TIFF named .jpg', 'ภาพ.jpg', () => tiff(), { refused: 'file_content_mismatch', says: 'TIFF' }),
  aCase('BMP named .png', 'ภาพ.png', () => Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)]), {
    refused: 'file_content_mismatch',
    says: 'BMP',
  }),
  aCase(
    'a drawing with a script named .jpg',
    'ภาพ.jpg',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    {
      refused: 'file_content_mismatch',
      says: 'SVG',
    },
  ),
  aCase(
    'a drawing behind its XML head named .png',
    'ภาพ.png',
    () => Buffer.from('<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg/>'),
    {
      refused: 'file_content_mismatch',
      says: 'SVG',
    },
  ),
  aCase('a page named .jpg', 'ภาพ.jpg', () => Buffer.from('<!doctype html><script>alert(1)</script>'), {
    refused: 'file_content_mismatch',
    says: 'หน้าเว็บ (HTML)',
  }),
  aCase('a video named .jpg', 'ภาพ.jpg', () => box('isom'), {
    refused: 'file_content_mismatch',
    says: 'วิดีโอ',
  }),
];
