/**
 * PDF.js asks for two functions that Node has from version 22 on; without them version 20 reads no fonts and stumbles
 * over links. Both as the standards define them.
 */
export function addWhatPdfJsNeeds(): void {
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length: number) => ArrayBuffer };
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length: number) {
    return this.slice(0, length);
  };
  const addresses = URL as { parse?: (address: string, base?: string) => URL | null };
  addresses.parse ??= (address, base) => (URL.canParse(address, base) ? new URL(address, base) : null);
}
