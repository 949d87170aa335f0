/** Enough to read a page of print that was photographed. */
const LONGEST_SIDE = 2560;
const QUALITY = 0.85;

/** The photograph drawn anew as a JPEG of this name, upright and no larger than needed; itself where that is not smaller. Throws where the phone cannot. */
export async function drawnSmaller(file: File, name: string): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const written = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    if (!written || written.size >= file.size) return file;
    return new File([written], name, { type: 'image/jpeg' });
  } finally {
    picture.close();
  }
}
