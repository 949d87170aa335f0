/**
 * Colours of all cards, as pairs that are read together. Each pair keeps WCAG AA contrast (4.5:1), which
 * `palette.test.ts` computes; a new pair belongs in this table.
 */
export const tones = {
  /** Something to decide. */
  review: { band: '#0B5D4E', onBand: '#FFFFFF', tint: '#E3F2EE', onTint: '#0B4A3E' },
  approved: { band: '#1B6637', onBand: '#FFFFFF', tint: '#E4F3E8', onTint: '#14522B' },
  published: { band: '#0B4F8A', onBand: '#FFFFFF', tint: '#E3EEF8', onTint: '#0A3F6E' },
  changes: { band: '#87470A', onBand: '#FFFFFF', tint: '#FBEFDD', onTint: '#6E3A08' },
  rejected: { band: '#A11D1D', onBand: '#FFFFFF', tint: '#FBE7E6', onTint: '#861717' },
  task: { band: '#54338C', onBand: '#FFFFFF', tint: '#EFE9F8', onTint: '#432871' },
  alert: { band: '#7A271A', onBand: '#FFFFFF', tint: '#FBE9E5', onTint: '#6A2116' },
  plain: { band: '#334155', onBand: '#FFFFFF', tint: '#EDF1F5', onTint: '#334155' },
} as const;
export type Tone = keyof typeof tones;

export const ink = {
  paper: '#FFFFFF',
  /** What matters. */
  text: '#1B2430',
  /** Labels and notes. */
  quiet: '#586473',
  line: '#DDE2E8',
  /** Under a row that can be pressed. */
  pressable: '#F3F6F9',
  pressableText: '#1B3A57',
} as const;

/** LINE writes the label of a secondary button in near black. */
export const neutral = { ground: '#E6EAEF', letters: '#111111' } as const;

/** Buttons with white letters. */
export const buttonColours = {
  agree: '#1B6637',
  refuse: '#A11D1D',
  open: '#0B4F8A',
} as const;
