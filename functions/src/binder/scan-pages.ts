import { EncryptedPDFError, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { AttachedFile } from '@prakat/shared/submission/schema';

/** A4 and its margins in points: 3 cm where it is bound, 2 cm elsewhere. */
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = { left: 85.04, right: 56.69, top: 56.69, bottom: 56.69 };

/** Dots on the longer side of a picture on paper: 200 to the inch. */
const MOST_DOTS = 2100;
/** As `checks/picture.ts` lets in. */
const MAX_PIXELS = 108_000_000;

/** A photo of a paper as JPEG: upright, no larger than is printed. The same photo gives the same bytes. */
export async function printedPicture(content: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(content, { limitInputPixels: MAX_PIXELS })
    .rotate()
    .flatten({ background: '#ffffff' })
    .resize({ width: MOST_DOTS, height: MOST_DOTS, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82 })
    .toBuffer();
}

/** A picture on a page of its own, as large as the margins let it be. */
export async function picturePage(target: PDFDocument, jpeg: Uint8Array): Promise<PDFPage> {
  const picture = await target.embedJpg(jpeg);
  const page = target.addPage([A4.width, A4.height]);
  const room = {
    width: A4.width - MARGIN.left - MARGIN.right,
    height: A4.height - MARGIN.top - MARGIN.bottom,
  };
  const { width, height } = picture.scaleToFit(room.width, room.height);
  page.drawImage(picture, {
    x: MARGIN.left + (room.width - width) / 2,
    y: A4.height - MARGIN.top - height,
    width,
    height,
  });
  return page;
}

/** Why a file that was brought could not be put in, in Thai. */
export const whyNot = ({ name }: Pick<AttachedFile, 'name'>, error: unknown): string =>
  error instanceof EncryptedPDFError || (error instanceof Error && /password|encrypt/i.test(error.message))
    ? `ไฟล์ ${name} ตั้งรหัสผ่านไว้ จึงรวมเข้าแฟ้มไม่ได้ กรุณาสแกนใหม่หรือบันทึกใหม่โดยไม่ตั้งรหัสผ่าน แล้วแนบอีกครั้ง`
    : `ไฟล์ ${name} เปิดอ่านไม่ได้ จึงรวมเข้าแฟ้มไม่ได้ กรุณาสแกนใหม่แล้วแนบอีกครั้ง`;
