/** How each kind of block looks: the part of the template that draws them. `draw` takes a block and the kind of the one before it. */
export const typstBlocks = `
#let inline(pieces) = for piece in pieces {
  if piece.kind == "break" { linebreak() }
  else if piece.kind == "whole" { box(piece.text) }
  else { piece.text }
}
#let run(run) = if run.bold { bold(inline(run.pieces)) } else { inline(run.pieces) }
#let dots = (thickness: 0.6pt, dash: "dotted")

#let tick-box(ticked) = box(width: 0.75 * unit, height: 0.75 * unit, stroke: 0.6pt, baseline: 0.06 * unit, if ticked {
  place(curve(
    stroke: (thickness: 1.2pt, cap: "round", join: "round"),
    curve.move((0.12 * unit, 0.38 * unit)), curve.line((0.32 * unit, 0.6 * unit)), curve.line((0.68 * unit, 0.12 * unit)),
  ))
})

#let draw-paragraph(b, before) = {
  let body = text(size: points(if b.small { sizes.small } else { sizes.text }), b.runs.map(run).join())
  let opens = b.indent > 0 or before == "labelled"
  let set-at(side) = align(side, par(body))
  if b.align == "center" { set-at(center) }
  else if b.align == "right" { set-at(right) }
  else if opens { block(above: above-paragraph, sticky: b.leads, par(first-line-indent: (amount: indents.at(b.indent), all: true), body)) }
  else { par(body) }
}

// For whoever has a paper read out, or looks for a part of it: levels as the words stand, looks as the block has them.
#let titled(level, body) = {
  show heading: it => it.body
  heading(level: level, body)
}

#let draw-heading(b) = {
  let size = sizes.at(b.size)
  let body = text(size: points(size), bold(inline(b.pieces)))
  let large = b.size != "text"
  let leading = if large { gap(1.25 * size) } else { between }
  // A large letter's marks stand far above it.
  let above = if large { leading } else if b.align == "left" { above-paragraph } else { between }
  let side = if b.align == "left" { left } else { center }
  block(width: 100%, above: above, sticky: b.align == "left", align(side, titled(if b.align == "left" { 2 } else { 1 }, par(leading: leading, body))))
}

#let picture(height) = if paper.emblem != none { image(paper.emblem, height: height, alt: emblem-alt) }
#let draw-emblem(b) = if b.title == none {
  block(width: 100%, height: emblem-height.above, below: above-paragraph, align(center, picture(emblem-height.above)))
} else {
  block(width: 100%, height: memo-head.line, below: above-paragraph, {
    place(top + left, dy: -memo-head.raised, picture(emblem-height.beside))
    place(bottom + center, dy: -0.3cm, titled(1, text(size: points(sizes.title), bold(inline(b.title)))))
  })
}

#let draw-labelled(b) = {
  let dropped = 0.2 * unit
  let field(f) = par({
    text(size: points(sizes.label), bold(inline(f.label)))
    h(0.5 * unit)
    underline(stroke: dots, offset: dropped, evade: false, inline(f.value))
    box(width: 1fr, move(dy: dropped, line(length: 100%, stroke: dots)))
  })
  block(above: above-paragraph, below: above-paragraph, grid(
    columns: b.fields.map(_ => 1fr),
    column-gutter: 0.5 * unit,
    ..b.fields.map(field),
  ))
}

#let draw-qr(b) = if b.svg != none {
  align(center, layout(room => image(bytes(b.svg), format: "svg", width: calc.min(b.millimetres * 1mm, room.width), alt: b.alt)))
}

#let draw-choices(b) = align(center, par({
  b.label
  for choice in b.choices { h(1.2 * unit); tick-box(choice.ticked); h(0.4 * unit); choice.label }
}))

#let draw-dotted(b) = for _ in range(b.lines) { v(1.1 * unit, weak: false); line(length: 100%, stroke: dots) }

#let draw-table(b, before, draw) = {
  let kind = if b.unruled { grid } else { table }
  let cells-of(cells) = cells.map(cell => (kind.cell)(colspan: cell.span, for each in cell.blocks { draw(each) }))
  let body = kind(
    columns: b.widths.map(width => width * 1fr),
    stroke: if b.unruled { none } else { 0.5pt },
    inset: (x: if b.unruled { 0pt } else { 5pt }, y: 5pt),
    column-gutter: if b.unruled { 10pt } else { 0pt },
    ..if b.header { ((kind.header)(..cells-of(b.rows.first())),) },
    ..for cells in b.rows.slice(if b.header { 1 } else { 0 }) { cells-of(cells) },
  )
  // What stays together and is higher than a page would stand out of it.
  let whole(room) = block(breakable: measure(body, width: room.width).height > room.height, body)
  block(above: if before == "table" { 0pt } else { 1.2 * unit }, below: 0pt, if b.together { layout(whole) } else { body })
}

#let draw(b, before: none) = {
  if b.kind == "paragraph" { draw-paragraph(b, before) }
  else if b.kind == "heading" { draw-heading(b) }
  else if b.kind == "emblem" { draw-emblem(b) }
  else if b.kind == "labelled" { draw-labelled(b) }
  else if b.kind == "qr" { draw-qr(b) }
  else if b.kind == "choices" { draw-choices(b) }
  else if b.kind == "signing" { v(1cm) }
  else if b.kind == "dotted" { draw-dotted(b) }
  else if b.kind == "page-break" { pagebreak(weak: true) }
  else if b.kind == "table" { draw-table(b, before, draw) }
}
`;
