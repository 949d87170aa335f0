/** Files of an office that its papers carry. */
export const assetNames = ['emblem', 'font', 'font-bold'] as const;
export type AssetName = (typeof assetNames)[number];

/** As people read them. */
export const assetTitles: Record<AssetName, string> = {
  emblem: 'ตราครุฑ',
  font: 'แบบอักษร ตัวปกติ',
  'font-bold': 'แบบอักษร ตัวหนา',
};
