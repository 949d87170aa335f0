import { FONT_FAMILY, SARABUN_PER_TH_SARABUN } from './fonts.ts';

/**
 * How a paper looks, for Typst. It reads the paper as data (`sys.inputs.paper`), so nothing that a person wrote is ever
 * source. Sizes are those of TH Sarabun: 16 pt for the text, as the correspondence rules have it.
 *
 * Marks are placed by the font's own shapes, without the tables `mark` and `mkmk`: these move a tone mark by a hair, Typst
 * then draws it as a text of its own, and whoever copies ปิ่น out of the PDF gets ปิ่ปิ่น. Without
 * `liga`: fi is two letters for whoever copies it.
 */
export const typstTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#let points(size) = size * ${SARABUN_PER_TH_SARABUN} * 1pt
#let thai(number) = str(number).clusters().map(d => "๐๑๒๓๔๕๖๗๘๙".clusters().at(int(d))).join()

#set document(title: paper.title, date: if paper.at == none { none } else { datetime(..paper.at) })
#set text(font: "${FONT_FAMILY}", size: points(16), lang: "th", region: "TH", fallback: false, features: (mark: 0, mkmk: 0, liga: 0))
#set par(leading: 0.8em, spacing: 0.8em)
#set page(
  paper: "a4",
  margin: (left: 3cm, right: 2cm, top: 2cm, bottom: 1.5cm),
  header: if paper.mark != none { align(right, text(weight: "bold", paper.mark)) },
  footer: context {
    let pages = counter(page).final().first()
    if pages > 1 { align(center, text(size: points(14))[หน้า #thai(counter(page).get().first()) จาก #thai(pages)]) }
  },
)

#let inline(pieces) = for piece in pieces {
  if piece.kind == "break" { linebreak() }
  else if piece.kind == "whole" { box(piece.text) }
  else { piece.text }
}
#let run(run) = if run.bold { text(weight: "bold", inline(run.pieces)) } else { inline(run.pieces) }

#let tick-box(ticked) = box(width: 0.75em, height: 0.75em, stroke: 0.6pt, baseline: 0.06em, if ticked {
  place(curve(
    stroke: (thickness: 1.2pt, cap: "round", join: "round"),
    curve.move((0.12em, 0.38em)), curve.line((0.32em, 0.6em)), curve.line((0.68em, 0.12em)),
  ))
})

#let draw(b, below-table: false) = {
  if b.kind == "paragraph" {
    let body = text(size: points(if b.small { 13 } else { 16 }), b.runs.map(run).join())
    if b.centred { align(center, par(body)) } else { par(body) }
  } else if b.kind == "choices" {
    align(center, par({
      b.label
      for choice in b.choices { h(1.2em); tick-box(choice.ticked); h(0.4em); choice.label }
    }))
  } else if b.kind == "signing" {
    v(1cm)
  } else if b.kind == "dotted" {
    for _ in range(b.lines) { v(1.1em, weak: false); line(length: 100%, stroke: (thickness: 0.6pt, dash: "dotted")) }
  } else if b.kind == "heading" {
    align(center, par(text(weight: "bold", inline(b.pieces))))
  } else if b.kind == "table" {
    let cells-of(cells) = cells.map(cell => table.cell(colspan: cell.span, for each in cell.blocks { draw(each) }))
    block(breakable: not b.together, above: if below-table { 0pt } else { 1.2em }, below: 0pt, table(
      columns: b.widths.map(width => width * 1fr),
      stroke: 0.5pt,
      inset: (x: 5pt, y: 5pt),
      ..if b.header { (table.header(..cells-of(b.rows.first())),) },
      ..for cells in b.rows.slice(if b.header { 1 } else { 0 }) { cells-of(cells) },
    ))
  }
}
#for (at, b) in paper.blocks.enumerate() {
  let below-table = at > 0 and paper.blocks.at(at - 1).kind == "table"
  if below-table and b.kind != "table" { v(1em) }
  draw(b, below-table: below-table)
}
`;
