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
  overhang: false, top-edge: 0.89em, bottom-edge: -0.22em)
#set par(justify: true, leading: 0.08em, spacing: 6pt, linebreaks: "optimized")
// The number of a paper is not parted at the end of a line.
#show regex("\d[\d/]{0,12}/[\p{L}\d.-]{1,20}-[\p{L}\d.-]{0,20}[\p{L}\d]"): it => box(baseline: 0.22em, it)

#let small-rule(width) = line(length: width, stroke: 0.6pt)
#let lines(all) = all.join(linebreak())
#let multi(words) = words.split("\n").join(linebreak())
#let stacked(..rows) = stack(dir: ttb, spacing: 1pt, ..rows)

// A rule below the words, as long as a part of their longest line.
#let ruled(body, share, most) = context {
  let wide = calc.min(measure(body).width, most)
  stack(dir: ttb, spacing: 2.5pt, block(width: most, body), small-rule(wide * share))
}

#let head = {
  set par(justify: false)
  grid(
    columns: (66mm, 1fr),
    column-gutter: 2mm,
    row-gutter: 7pt,
    align: center,
    stacked(
      ..if sheet.superior.len() > 0 { (text(size: 12pt, lines(sheet.superior)),) },
      ruled(text(size: 12pt, weight: "bold", lines(sheet.issuer)), sheet.issuerRule, 66mm),
    ),
    stacked(
      text(size: 12pt, weight: "bold", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      ruled(text(size: 13pt, weight: "bold", "Độc lập - Tự do - Hạnh phúc"), 1, 92mm),
    ),
    {
      text(size: 13pt, sheet.number)
      if sheet.title == none { par(text(size: 12pt, "V/v " + sheet.subject)) }
      if sheet.isDraft {
        block(above: 6pt, stroke: 0.6pt, inset: (x: 6pt, y: 3pt),
          text(size: 12pt, weight: "bold", "DỰ THẢO"))
      }
    },
    text(size: 13pt, style: "italic", sheet.placeAndDate),
  )
}

#let heading-lines = if sheet.title != none {
  set par(justify: false)
  v(12pt)
  align(center, stacked(
    text(size: 14pt, weight: "bold", sheet.title),
    ruled(text(size: 14pt, weight: "bold", multi(sheet.subject)), 0.4, 140mm),
  ))
  v(8pt)
}

// One addressee stands beside the words, several below each other under the colon.
#let address(words) = par(hanging-indent: 6pt, words)
#let addressees = if sheet.addressees.len() > 0 {
  set par(justify: false, spacing: 1pt)
  let label = "Kính gửi"
  v(6pt)
  context {
    let shift = measure(label).width
    pad(left: 20mm, if sheet.addressees.len() == 1 {
      par(hanging-indent: shift + 4pt, label + ": " + sheet.addressees.first())
    } else {
      label + ":"
      parbreak()
      pad(left: shift, for one in sheet.addressees { address(one) })
    })
  }
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
    // A row stays on one page, unless it is too much for one.
    ..block.rows.map(row => {
      let is-long = row.any(one => one.len() > 900)
      row.map(one => table.cell(breakable: is-long, one))
    }).flatten(),
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
    for (index, one) in block.text.split("\n").enumerate() {
      para(if index == 0 and block.number != "" { block.number + " " + one } else { one })
    }
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
    v(21mm)
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
