/**
 * The national layout of decree 30/2020, annex I, as a typst template. All words come in as data: this
 * text is the only markup there is.
 */
export const PAPER_TEMPLATE = String.raw`
#let sheet = json(bytes(sys.inputs.data))
#set document(title: sheet.docTitle, keywords: (sheet.docNote,))
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 20mm),
  header-ascent: 5mm,
  header: context {
    let page = counter(page).get().first()
    if page > 1 { align(center, text(size: 14pt, str(page))) }
  },
)
#set text(font: "Tinos", size: 14pt, lang: "vi", region: "VN", fallback: false, hyphenate: false,
  top-edge: 0.89em, bottom-edge: -0.22em)
#set par(justify: true, leading: 0.08em, spacing: 6pt, linebreaks: "optimized")

#let small-rule(width) = line(length: width, stroke: 0.6pt)
#let lines(all) = all.join(linebreak())
#let multi(words) = words.split("\n").join(linebreak())

// A rule as long as a part of the words above it.
#let ruled(body, share) = context {
  let wide = measure(body).width
  align(center, stack(dir: ttb, spacing: 2pt, body, small-rule(wide * share)))
}

#let head = grid(
  columns: (5fr, 7fr),
  column-gutter: 4mm,
  row-gutter: 6pt,
  {
    set par(justify: false)
    set align(center)
    if sheet.superior.len() > 0 { text(size: 12pt, lines(sheet.superior)); linebreak() }
    ruled(text(size: 12pt, weight: "bold", lines(sheet.issuer)), sheet.issuerRule)
  },
  {
    set par(justify: false)
    set align(center)
    text(size: 12pt, weight: "bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    linebreak()
    ruled(text(size: 13pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc"), 1)
  },
  {
    set par(justify: false)
    set align(center)
    text(size: 13pt, sheet.number)
    if sheet.title == none {
      linebreak()
      text(size: 12pt, "V/v " + sheet.subject)
    }
    if sheet.isDraft {
      v(4pt)
      box(stroke: 0.6pt, inset: (x: 6pt, y: 3pt), text(size: 12pt, weight: "bold", "DỰ THẢO"))
    }
  },
  align(center, text(size: 13pt, style: "italic", sheet.placeAndDate)),
)

#let heading-lines = if sheet.title != none {
  v(14pt)
  set par(justify: false)
  align(center, {
    text(size: 14pt, weight: "bold", sheet.title)
    linebreak()
    ruled(box(width: 140mm, align(center, text(size: 14pt, weight: "bold", multi(sheet.subject)))), 0)
  })
  align(center, small-rule(28mm))
  v(8pt)
}

#let addressees = if sheet.addressees.len() == 1 {
  v(10pt)
  align(center, block(width: 140mm, { set par(justify: false); "Kính gửi: " + sheet.addressees.first() }))
  v(6pt)
} else if sheet.addressees.len() > 1 {
  v(10pt)
  pad(left: 25mm, grid(
    columns: (auto, 1fr),
    column-gutter: 2mm,
    "Kính gửi:",
    { set par(justify: false); sheet.addressees.map(one => "- " + one).join(linebreak()) },
  ))
  v(6pt)
}

#let indent = 1.27cm
#let para(body) = par(first-line-indent: (amount: indent, all: true), body)
#let paras(words) = for one in words.split("\n") { para(one) }

#let draw-table(block) = {
  let columns = block.widths.map(one => one * 1mm)
  set par(justify: false)
  set text(size: block.size * 1pt)
  v(2pt)
  table(
    columns: columns,
    stroke: 0.5pt,
    inset: (x: 4pt, y: 4pt),
    table.header(..block.head.map(one => table.cell(align: center + horizon, text(weight: "bold", one)))),
    ..block.rows.flatten().map(one => table.cell(one)),
  )
  v(2pt)
}

#let draw(block) = {
  if block.kind == "paragraph" { paras(block.text) }
  else if block.kind == "heading" {
    let number = block.at("number", default: none)
    std.block(sticky: true, above: 8pt, below: 6pt, para(text(weight: "bold",
      if number == none { block.text } else { number + " " + block.text })))
  }
  else if block.kind == "item" {
    let shift = if block.at("level", default: 1) == 2 { 0.6cm } else { 0cm }
    pad(left: shift, for (index, one) in block.text.split("\n").enumerate() {
      para(if index == 0 and block.number != "" { block.number + " " + one } else { one })
    })
  }
  else if block.kind == "table" { draw-table(block) }
}

// Behind the signature, each on pages of its own that count from one.
#let draw-annex(annex) = {
  counter(page).update(0)
  pagebreak()
  set par(justify: false)
  align(center, {
    text(size: 14pt, weight: "bold", annex.label)
    if annex.title != "" {
      linebreak()
      text(size: 14pt, weight: "bold", annex.title)
    }
    linebreak()
    text(size: 13pt, style: "italic", "(" + sheet.attachedTo + ")")
  })
  align(center, small-rule(28mm))
  v(8pt)
  set par(justify: true)
  for block in annex.blocks { draw(block) }
}

#let signature(authority, name) = {
  set par(justify: false)
  align(center, {
    text(size: 14pt, weight: "bold", lines(authority))
    v(24mm)
    text(size: 14pt, weight: "bold", name)
  })
}

#let recipients = {
  set par(justify: false)
  text(size: 12pt, weight: "bold", style: "italic", "Nơi nhận:")
  linebreak()
  text(size: 11pt, lines(sheet.recipients))
}

#let foot = std.block(breakable: false, width: 100%, above: 14pt, {
  if sheet.layout == "minutes" {
    grid(
      columns: (1fr, 1fr),
      if sheet.secretary != "" { signature(("THƯ KÝ",), sheet.secretary) },
      signature(("CHỦ TỌA",), sheet.signer),
    )
    v(10pt)
    recipients
  } else {
    grid(columns: (1fr, 1fr), column-gutter: 4mm, recipients, signature(sheet.authority, sheet.signer))
  }
})

#head
#heading-lines
#addressees
#for one in sheet.basis { text(style: "italic", para(one)) }
// The last words stay with the signature: it never stands alone on a page.
#for (index, block) in sheet.blocks.enumerate() {
  let is-last = index == sheet.blocks.len() - 1
  if is-last and block.kind != "table" and block.text.len() < 900 {
    std.block(sticky: true, width: 100%, above: 6pt, below: 6pt, draw(block))
  } else { draw(block) }
}
#foot
#for annex in sheet.annexes { draw-annex(annex) }
`;
