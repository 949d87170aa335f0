/** Styles of the form by which residents report an item, part of the one style sheet. */
export const reportCss = `
.report { max-width: 46rem; }
.report fieldset { border: 1px solid var(--edge); border-radius: 8px; background: var(--paper); margin: 0 0 1.25rem; padding: .6rem 1rem .8rem; min-width: 0; }
.report legend { font-weight: 600; padding: 0 .25rem; }
.report fieldset label { display: flex; align-items: center; gap: .6rem; min-height: 2.75rem; padding: .3rem 0; line-height: 1.5; }
.report fieldset input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; }
.report > label { display: block; font-weight: 600; }
.report > p { margin-bottom: .4rem; }
.report textarea, .report input[type=text] {
  display: block; width: 100%; margin-bottom: 1.25rem; padding: .6rem .75rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--edge); border-radius: 6px;
}
.report textarea { min-height: 8rem; }
.report .button { font: inherit; font-weight: 600; cursor: pointer; }
.report [aria-invalid=true] { border: 2px solid var(--wrong); }
.wrong { color: var(--wrong); font-weight: 600; }
.wrong-box { background: var(--paper); border: 2px solid var(--wrong); border-radius: 8px; padding: .75rem 1rem; margin-bottom: 1.25rem; max-width: 46rem; }
.wrong-box h2 { margin: 0 0 .25rem; font-size: 1.06rem; color: var(--wrong); }
.wrong-box li { padding: .15rem 0; }
.wrong-box a { display: inline-block; padding: .1rem 0; }
.number { font-size: 1.25rem; font-weight: 700; }
`;
