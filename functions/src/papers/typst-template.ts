import { SARABUN_PER_TH_SARABUN } from './fonts.ts';
import {
  ABOVE_PARAGRAPH,
  EMBLEM_ALT,
  emblemCm,
  indentCm,
  LETTER_LINE,
  marginCm,
  memoHead,
  points,
} from './measures.ts';
import { typstBlocks } from './typst-blocks.ts';

/** Height of a capital letter of Sarabun, as a part of its size: lines are measured from there. */
const CAPITAL = 0.7;

/** From line to line of forms and lists, in points: as their first edition was set. */
const CLOSE_LINE = 15.84;

const lengths = (values: readonly number[]) => values.map((value) => `${value}cm`).join(', ');

/**
 * How a paper looks, for Typst. It reads the paper as data (`sys.inputs.paper`), so nothing that a person wrote is ever
 * source. Sizes are those of TH Sarabun: 16 pt for the text, as the correspondence rules have it.
 */
export const typstTemplate = `
#let paper = json(bytes(sys.inputs.paper))
#let factor = paper.fonts.factor
#let bold(body) = if paper.fonts.drawnBold { text(stroke: 0.02em / factor, body) } else { text(weight: "bold", body) }
#let points(size) = size * factor * 1pt
#let thai(number) = str(number).clusters().map(d => "๐๑๒๓๔๕๖๗๘๙".clusters().at(int(d))).join()

#let sizes = (text: ${points.text}, small: ${points.small}, page: ${points.page}, label: ${points.label}, title: ${points.title}, large: ${points.large}, poster: ${points.poster})
// As wide for every font as one em of Sarabun is.
#let unit = sizes.text * ${SARABUN_PER_TH_SARABUN} * 1pt
#let capital = ${(CAPITAL * SARABUN_PER_TH_SARABUN).toFixed(3)}em / factor
#let gap(line) = line * 1pt - ${(CAPITAL * SARABUN_PER_TH_SARABUN).toFixed(3)} * sizes.text * 1pt
#let between = gap(if paper.isLetter { ${LETTER_LINE} } else { ${CLOSE_LINE} })
#let above-paragraph = between + ${ABOVE_PARAGRAPH}pt
#let indents = (${lengths(indentCm)})
#let emblem-height = (beside: ${emblemCm.beside}cm, above: ${emblemCm.above}cm)
#let memo-head = (raised: ${memoHead.raisedCm}cm, line: ${memoHead.titleLine}pt)
#let emblem-alt = "${EMBLEM_ALT}"

#set document(title: paper.title, date: if paper.at == none { none } else { datetime(..paper.at) })
#set text(font: paper.fonts.families, size: points(sizes.text), top-edge: capital, lang: "th", region: "TH", fallback: false, features: paper.fonts.features)
#set par(leading: between, spacing: between)
#set page(
  paper: "a4",
  margin: (left: ${marginCm.left}cm, right: ${marginCm.right}cm, top: ${marginCm.top}cm, bottom: ${marginCm.bottom}cm),
  header: context {
    let page = counter(page).get().first()
    if paper.isLetter and page > 1 { place(center + bottom, text(size: points(sizes.text), "- " + thai(page) + " -")) }
    if paper.mark != none { align(right, bold(paper.mark)) }
  },
  footer: context {
    let pages = counter(page).final().first()
    if pages > 1 and not paper.isLetter { align(center, text(size: points(sizes.page))[หน้า #thai(counter(page).get().first()) จาก #thai(pages)]) }
  },
)
${typstBlocks}
#for (at, b) in paper.blocks.enumerate() {
  let before = if at == 0 { none } else { paper.blocks.at(at - 1).kind }
  if before == "table" and b.kind != "table" { v(unit) }
  draw(b, before: before)
}
`;
