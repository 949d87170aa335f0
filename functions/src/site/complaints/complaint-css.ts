/** Styles of the box for complaints, beside those of the form for reports which it shares. */
export const complaintCss = `
.report label .hint { font-weight: 400; }
.report input[type=file] { display: block; width: 100%; margin-bottom: 1.25rem; padding: .6rem; font: inherit; background: var(--paper); border: 1px solid var(--edge); border-radius: 6px; }
.report .tick { display: flex; align-items: center; gap: .6rem; min-height: 2.75rem; font-weight: 400; margin-bottom: 1rem; }
.report .tick input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; }
.receipt { border: 2px solid var(--edge); border-radius: 8px; background: var(--paper); padding: .75rem 1rem; margin: 0 0 1.25rem; max-width: 46rem; }
.receipt dt { color: var(--muted); font-size: .92rem; }
.receipt dd { margin: 0 0 .6rem; }
.receipt .code { font-size: 1.35rem; font-weight: 700; letter-spacing: .06em; overflow-wrap: anywhere; }
.talk { list-style: none; margin: 0 0 1.25rem; padding: 0; max-width: 46rem; }
.talk li { border: 1px solid var(--line); border-radius: 8px; background: var(--paper); padding: .6rem .9rem; margin-bottom: .6rem; white-space: pre-line; overflow-wrap: anywhere; }
.talk .muted { display: block; }
`;
