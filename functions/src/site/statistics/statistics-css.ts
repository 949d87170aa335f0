/** Styles of visits and satisfaction, part of the one style sheet. */
export const statisticsCss = `
.tap { border: 0; border-bottom: 1px solid #b7c6c2; margin: 0; padding: .75rem 0 1rem; min-width: 0; }
.tap legend { font-weight: 600; padding: 0; margin-bottom: .5rem; }
.taps { display: flex; flex-wrap: wrap; gap: .5rem; }
.taps button {
  font: inherit; color: inherit; cursor: pointer; padding: .45rem .8rem; min-width: 2.75rem;
  background: var(--paper); border: 1px solid var(--edge); border-radius: 6px;
}
.taps button:hover { background: var(--soft); text-decoration: underline; }
button:focus-visible, input:focus-visible, textarea:focus-visible, .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.more fieldset { border: 1px solid var(--line); border-radius: 8px; background: var(--paper); margin: 0 0 .75rem; padding: .6rem 1rem .8rem; min-width: 0; }
.more legend { font-weight: 600; padding: 0 .25rem; }
.choices { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.choices label { display: inline-flex; align-items: center; gap: .4rem; min-height: 2rem; }
.choices input { width: 1.25rem; height: 1.25rem; margin: 0; }
.more textarea { display: block; width: 100%; min-height: 7rem; padding: .6rem .75rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; }
.more > label { display: block; font-weight: 600; }
.more .button { font: inherit; font-weight: 600; cursor: pointer; margin-top: .75rem; }
.beside { display: grid; gap: 1rem; align-items: start; }
.chart { display: block; width: 100%; height: auto; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
.chart rect { fill: var(--deep); }
.chart line { stroke: var(--edge); }
.chart text { fill: var(--ink); font-size: 15px; }
.scroll { overflow-x: auto; margin-bottom: .75rem; }
.numbers { border-collapse: collapse; width: 100%; background: var(--paper); border: 1px solid var(--line); overflow-wrap: normal; }
.numbers caption { text-align: left; color: var(--muted); font-size: .92rem; padding: 0 0 .4rem; }
.numbers th, .numbers td { padding: .35rem .5rem; border-top: 1px solid var(--line); text-align: right; font-variant-numeric: tabular-nums; }
.numbers th { font-weight: 600; }
.numbers th[scope=row] { text-align: left; font-weight: 400; overflow-wrap: break-word; min-width: 7rem; }
.numbers thead th:first-child { text-align: left; }
@media (min-width: 60rem) { .beside { grid-template-columns: 3fr 2fr; } }
`;
