import { complaintCss } from './complaints/complaint-css.ts';
import { reportCss } from './report/report-css.ts';
import { statisticsCss } from './statistics/statistics-css.ts';

/**
 * The one style sheet of the public site. Colours on their grounds have a contrast of at least 4.5 to 1, marks of
 * focus and borders of controls 3 to 1. Lines are tall enough for stacked Thai marks; browsers break Thai lines by
 * dictionary, so only unbroken Latin runs such as long addresses are ever cut.
 */
export const siteCss = `
:root {
  --ink: #17272a; --muted: #47585b; --ground: #f4f7f6; --paper: #fff; --line: #cfdad7; --edge: #6b7d7a;
  --deep: #0b4a46; --deeper: #083733; --link: #07558a; --soft: #e3efec; --focus: #a13d00; --wrong: #a4161a;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.75 system-ui, -apple-system, "Segoe UI", "Leelawadee UI", "Noto Sans Thai", Thonburi, Tahoma, sans-serif;
}
h1, h2, h3 { line-height: 1.5; margin: 0 0 .5rem; text-wrap: balance; }
h1 { font-size: 1.6rem; }
h2 { font-size: 1.25rem; margin-top: 2rem; color: var(--deep); }
h3 { font-size: 1.06rem; font-weight: 600; margin: 0; }
p { margin: 0 0 .5rem; }
ul, ol { margin: 0; padding: 0; list-style: none; }
a { color: var(--link); text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, main:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
main:focus { outline: none; }
img { max-width: 100%; height: auto; }
address { font-style: normal; }

.wide, main { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
main { padding-top: 1.25rem; padding-bottom: 3rem; min-height: 50vh; }
.skip { position: absolute; left: 1rem; top: -10rem; background: #fff; padding: .5rem 1rem; z-index: 1; }
.skip:focus { top: .5rem; outline-color: #ffd97a; }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}

.band { background: var(--deep); color: #fff; border-bottom: 4px solid #d9b44a; padding-top: 1rem; }
.band-name { font-size: 1.35rem; font-weight: 700; line-height: 1.5; margin: 0; }
.band-place { margin: 0; color: #dcebe8; }
.band a { color: #fff; }
.band-name a { text-decoration: none; }
.band-name a:hover { text-decoration: underline; }
.band a:focus-visible { outline-color: #ffd97a; }
.menu { display: flex; flex-wrap: wrap; margin: .5rem -.25rem 0; font-size: .95rem; }
.menu a { display: inline-block; padding: .55rem .25rem; text-decoration: none; }
.menu a:hover { background: var(--deeper); text-decoration: underline; }
.menu-language { margin-left: auto; }
.menu a[aria-current] { box-shadow: inset 0 -4px 0 #fff; font-weight: 600; }

.crumbs { font-size: .92rem; margin-bottom: 1rem; }
.crumbs ol { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
.crumbs li + li::before { content: "›"; margin-right: .5rem; color: var(--muted); }
.crumbs [aria-current] { color: var(--muted); }

.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: .85rem 1rem; }
.items { display: grid; gap: .75rem; }
.items p { margin: .2rem 0 0; }
.items a { display: inline-block; padding: .1rem 0; }
.tag { font-size: .88rem; }
.items .tag { color: var(--deep); font-weight: 600; }
mark { background: #fdeeb0; color: inherit; padding: 0 .1em; border-radius: 2px; }
search { display: block; }
.muted { color: var(--muted); font-size: .92rem; }
.whole { display: inline-block; max-width: 100%; }
.dot::before { content: "·"; margin: 0 .45rem; }
time, .whole { overflow-wrap: normal; }
.lead { max-width: 46rem; }
.empty { background: var(--paper); border: 1px dashed var(--edge); border-radius: 8px; padding: 1.5rem 1rem; text-align: center; }

.tiles { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.tile { display: flex; flex-direction: column; text-decoration: none; }
a.tile { height: 100%; }
a.tile:hover { border-color: var(--deep); background: #fbfdfc; }
.tile-name { font-weight: 600; }
.numbered { display: flex; gap: .85rem; align-items: center; text-decoration: none; padding: .2rem 0; }
a:hover .tile-name { text-decoration: underline; }
.tile-items { border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .4rem; font-size: .95rem; }
.tile-items li { padding: .25rem 0; }
.tile-items a, .links a, .events a, .urgent a { display: inline-block; padding: .1rem 0; }
.tile-number {
  flex: none; width: 2.4rem; height: 2.4rem; border-radius: 50%; background: var(--soft); color: var(--deep);
  font-weight: 700; display: grid; place-items: center;
}

.urgent { background: #fdf3e7; border: 1px solid #b45309; border-left-width: 6px; border-radius: 8px; padding: .85rem 1rem; }
.urgent h2 { margin-top: 0; color: #7a3300; }
.urgent li { padding: .2rem 0; }
.urgent a { font-weight: 600; color: #7a3300; }
.events, .links { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); }
.events p, .links p { margin: 0; }
.event-days { font-weight: 600; color: var(--deep); }
.links > li > a { font-weight: 600; }
.friend { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
.friend img { background: #fff; border: 1px solid var(--line); border-radius: 6px; }

.band-top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; }
.band-office { flex: 1 1 18rem; min-width: 0; }
.find { flex: 0 1 24rem; min-width: 0; max-width: 100%; }
.band .find { flex-grow: 1; }
.find form { display: flex; flex-wrap: wrap; gap: .5rem; }
.find input, .search-form input, .search-form select {
  min-width: 0; padding: .5rem .75rem; font: inherit; border: 1px solid var(--edge); border-radius: 6px; background: #fff; color: var(--ink);
}
.find input { flex: 1 1 10rem; }
.find button, .search-form button { font: inherit; font-weight: 600; cursor: pointer; }
.band .button { background: #fff; color: var(--deep); border-color: #fff; }
.band .button:hover { background: var(--soft); }
input:focus-visible, select:focus-visible, button:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.band input:focus-visible, .band button:focus-visible { outline-color: #ffd97a; }
.search-form { display: grid; gap: .85rem 1rem; align-items: end; }
.search-form p { margin: 0; display: grid; gap: .2rem; min-width: 0; }
.search-form label { font-weight: 600; }
.search-form select { width: 100%; }
.nothing { text-align: left; }
.nothing ul { list-style: disc; padding-left: 1.4rem; }
.nothing li { padding: .15rem 0; }
.message .find { margin: 1rem 0; }
.message .facts { margin: 1rem 0; }
.share { margin-top: .75rem; display: flex; flex-wrap: wrap; gap: .5rem; }

.chips { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1rem; }
.chip {
  display: inline-block; padding: .35rem .9rem; background: var(--paper); border: 1px solid var(--edge);
  border-radius: 1.4rem; text-decoration: none; font-size: .95rem;
}
.chip:hover { background: var(--soft); text-decoration: underline; }
.chip[aria-current] { background: var(--deep); border-color: var(--deep); color: #fff; font-weight: 600; }

.button {
  display: inline-block; padding: .5rem 1.1rem; border: 1px solid var(--deep); border-radius: 6px;
  background: var(--deep); color: #fff; text-decoration: none; font-weight: 600;
}
.button:hover { background: var(--deeper); text-decoration: underline; }
.quiet { background: var(--paper); color: var(--deep); }
.quiet:hover { background: var(--soft); }
.pager { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.25rem; }
.pager a {
  padding: .5rem 1.1rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); text-decoration: none;
}
.pager a:hover { background: var(--soft); text-decoration: underline; }
.pager-next { margin-left: auto; }

.prose { max-width: 46rem; }
.prose p { white-space: pre-line; margin-bottom: 1rem; }
.files { display: grid; gap: .75rem; }
.files p { margin: 0; }
.file { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; }
.file-type {
  flex: none; width: 3.4rem; padding: .5rem 0; text-align: center; text-transform: uppercase; font-weight: 700; font-size: .85rem;
  border-radius: 6px; background: var(--soft); color: var(--deep);
}
.file-about { flex: 1 1 12rem; min-width: 0; }
.file-name { font-weight: 600; }
.file-actions { display: flex; flex-wrap: wrap; gap: .5rem; }
.preview { flex-basis: 100%; }
.preview summary { padding: .4rem 0; color: var(--deep); cursor: pointer; }
.preview iframe { display: block; width: 100%; height: min(80vh, 44rem); border: 1px solid var(--line); border-radius: 6px; }
.pictures { display: grid; gap: .75rem; }
.pictures figure { margin: 0; }
.pictures img { display: block; border-radius: 8px; max-height: 36rem; background: var(--soft); }
.facts { margin: 0; padding: .25rem 1rem; }
.facts div { padding: .6rem 0; border-top: 1px solid var(--line); }
.facts div:first-child { border-top: 0; }
.facts dt { color: var(--muted); font-size: .92rem; }
.facts dd { margin: 0; }
.facts code { overflow-wrap: anywhere; font-size: .85rem; }
.ask { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin-top: 1.25rem; }
.ask label { flex-basis: 100%; font-weight: 600; }
.ask input {
  flex: 1 1 14rem; max-width: 20rem; min-width: 0; padding: .5rem .75rem; font: inherit; letter-spacing: .05em; text-transform: uppercase;
  border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); color: inherit;
}
.ask button { font: inherit; font-weight: 600; cursor: pointer; }
.message { max-width: 40rem; padding: 1.5rem 0; }
.message .button { margin-top: .75rem; }

.foot { background: #e6edeb; border-top: 1px solid var(--line); padding: .5rem 0 1.5rem; font-size: .94rem; }
.foot h2 { font-size: 1.05rem; margin-top: 1rem; }
.foot p { margin-bottom: .25rem; }
.foot-columns { display: grid; gap: 0 2.5rem; }
.foot-end { margin-top: 1rem; }
.foot-end p { border-top: 1px solid #b7c6c2; padding-top: .6rem; margin: .6rem 0 0; }

${statisticsCss}
${reportCss}
${complaintCss}
@media (min-width: 48rem) {
  h1 { font-size: 1.9rem; }
  .band-name { font-size: 1.7rem; }
  .menu { gap: 0 1rem; font-size: 1rem; }
  .front { grid-template-columns: 1fr 1fr; }
  .foot-columns { grid-template-columns: 1fr 1fr; }
  .search-form { grid-template-columns: 2fr 1fr 1fr auto; }
  .search-text { grid-column: 1 / -1; }
  .facts div { display: grid; grid-template-columns: 15rem 1fr; gap: 1rem; }
}
@media print {
  body { background: #fff; color: #000; font-size: 12pt; }
  .skip, .band nav, .find, .crumbs, .chips, .pager, .share, .search-form, .file-actions, .foot-columns > :last-child { display: none; }
  .band { background: none; color: #000; border-bottom: 1pt solid #000; }
  .band a, .band-place, a { color: #000; }
  .card { border-color: #999; break-inside: avoid; }
  .foot { background: none; }
  .prose a[href^=http]::after { content: " (" attr(href) ")"; }
  .pictures img { max-height: 12cm; }
  h2, h3 { break-after: avoid; }
  .items, .tiles, .events, .links { display: block; }
  .items > li, .tiles > li, .events > li, .links > li { margin-bottom: .5rem; }
}
`;
