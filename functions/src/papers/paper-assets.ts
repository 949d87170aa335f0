/** Files of an office for its papers. Each was looked at when the office gave it (`check-asset.ts`). */
export type PaperAssets = {
  /** The emblem of the state, which the office brings itself. Null: room for it stays empty. */
  emblem: { content: Uint8Array; type: 'png' | 'svg' } | null;
  /** The office's own font, TTF or OTF. Null: Sarabun. Without bold letters the regular ones are drawn heavier. */
  font: { regular: Uint8Array; bold: Uint8Array | null } | null;
};

export const noAssets: PaperAssets = { emblem: null, font: null };
