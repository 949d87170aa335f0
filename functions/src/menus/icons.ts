/**
 * Icons of the menus, drawn for this product: the `d` of an SVG path in a square of 48, stroked and not filled. None of
 * them is anybody's trademark.
 */
export const icons = {
  new: 'M12 5h15l9 9v29H12zM27 5v9h9M24 22v14M17 29h14',
  mine: 'M5 12h14l4 5h20v23H5zM14 26h20M14 33h12',
  inbox: 'M9 8h30l4 19v13H5V27zM5 27h11l3 6h10l3-6h11M17 17l5 5 9-9',
  search: 'M21 6a15 15 0 1 1 0 30 15 15 0 0 1 0-30zM32 32l11 11',
  paper: 'M11 5h26v38H11zM18 14h12M18 22h12M18 30h7',
  help: 'M24 5a19 19 0 1 1 0 38 19 19 0 0 1 0-38zM18 19c0-8 12-8 12 0 0 5-6 5-6 10M24 35.5v.5',
  spoken: 'M5 8h38v26H24l-9 8v-8H5zM16 21l6 6 11-11',
  refresh: 'M41 20A18 18 0 0 0 9 15M9 6v9h9M7 28a18 18 0 0 0 32 5M39 42v-9h-9',
  checklist: 'M6 11l4 4 7-8M6 25l4 4 7-8M6 39l4 4 7-8M24 12h18M24 26h18M24 40h18',
  swap: 'M13 5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM4 33c0-14 18-14 18 0M35 21a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM26 46c0-11 18-11 18 0M28 9h12v8M36 13l4 4 4-4',
  website: 'M24 5a19 19 0 1 1 0 38 19 19 0 0 1 0-38zM5 24h38M24 5c-13 12-13 26 0 38M24 5c13 12 13 26 0 38',
  flag: 'M11 45V5M11 7h27l-7 9 7 9H11',
  opinion: 'M5 7h38v27H25l-10 9v-9H5zM15 17h18M15 25h11',
  people: 'M17 7a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM4 42c0-19 26-19 26 0M32 9a7 7 0 0 1 0 13M36 29c5 2 8 6 8 13',
  chats: 'M4 6h26v19H18l-7 7v-7H4zM35 16h9v19h-6v7l-8-7H17v-4',
  binder: 'M10 5h30v38H10zM18 5v38M5 14h8M5 24h8M5 34h8M25 15h9M25 23h9',
  more: 'M10 24h.1M24 24h.1M38 24h.1M24 10h.1M10 10h.1M38 10h.1M10 38h.1M24 38h.1M38 38h.1',
  news: 'M6 8h29v33H10a4 4 0 0 1-4-4zM35 17h8v20a4 4 0 0 1-8 0M13 16h15M13 24h15M13 32h9',
  categories: 'M6 6h14v14H6zM28 6h14v14H28zM6 28h14v14H6zM28 28h14v14H28z',
  phone: 'M9 6h8l4 11-5 4c2 5 6 9 11 11l4-5 11 4v8c0 2-2 4-4 4C20 43 5 28 5 10c0-2 2-4 4-4z',
  letter: 'M5 10h38v29H5zM5 12l19 16 19-16',
  star: 'M24 5l6 12 13 2-9.500 9.500 2.500 13.500-12-6.500-12 6.500 2.500-13.500L5 19l13-2z',
  bell: 'M24 6c-9 0-13 6-13 14v9l-5 8h36l-5-8v-9c0-8-4-14-13-14zM19 37c0 7 10 7 10 0',
  badge:
    'M6 10h36v30H6zM16 18a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zM9 36c0-8 14-8 14 0M29 20h8M29 28h8M20 10V5h8v5',
} as const;
export type IconName = keyof typeof icons;
