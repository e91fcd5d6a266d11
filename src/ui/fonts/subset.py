"""Cuts Be Vietnam Pro to Vietnamese and Latin-1 and gives it tabular digits, which the family lacks.

Usage: python subset.py <BeVietnamPro-Regular.ttf> be-vietnam-pro-400.woff2   (needs fonttools, brotli)
"""

import sys
from fontTools.misc.transform import Offset
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables import otTables
from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable

RANGES = (
    "20-7E A0-FF 102-103 110-111 128-129 168-169 1A0-1A1 1AF-1B0 300-301 303 309 323 1EA0-1EF9 20AB "
    "2010-2015 2018-201A 201C-201E 2022 2026 2032-2033 2039-203A 2212 2264-2265"
)


def code_points():
    for part in RANGES.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def add_tabular_digits(font):
    cmap, glyphs, metrics = font.getBestCmap(), font.getGlyphSet(), font["hmtx"]
    names = [cmap[ord(str(n))] for n in range(10)]
    width = metrics[cmap[ord("8")]][0]
    order = list(font.getGlyphOrder())
    for name in names:
        pen = TTGlyphPen(glyphs)
        shift = (width - metrics[name][0]) // 2
        glyphs[name].draw(TransformPen(pen, Offset(shift, 0)))
        font["glyf"][f"{name}.tnum"] = pen.glyph()
        metrics[f"{name}.tnum"] = (width, metrics[name][1] + shift)
        order.append(f"{name}.tnum")
    font.setGlyphOrder(list(dict.fromkeys(order)))
    add_substitution(font["GSUB"].table, {name: f"{name}.tnum" for name in names})


def add_substitution(gsub, swaps):
    gsub.LookupList.Lookup.append(buildLookup([buildSingleSubstSubtable(swaps)]))
    gsub.LookupList.LookupCount = len(gsub.LookupList.Lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag = "tnum"
    record.Feature = otTables.Feature()
    record.Feature.FeatureParams = None
    record.Feature.LookupListIndex = [gsub.LookupList.LookupCount - 1]
    record.Feature.LookupCount = 1
    gsub.FeatureList.FeatureRecord.append(record)
    gsub.FeatureList.FeatureCount = len(gsub.FeatureList.FeatureRecord)
    for script in gsub.ScriptList.ScriptRecord:
        systems = [script.Script.DefaultLangSys, *(r.LangSys for r in script.Script.LangSysRecord)]
        for system in filter(None, systems):
            system.FeatureIndex.append(gsub.FeatureList.FeatureCount - 1)
            system.FeatureCount = len(system.FeatureIndex)


def main(source, target):
    font = TTFont(source)
    options = Options()
    options.layout_features = ["kern", "liga", "mark", "mkmk", "ccmp", "locl", "tnum"]
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=code_points())
    subsetter.subset(font)
    add_tabular_digits(font)
    font.flavor = "woff2"
    font.save(target)


main(*sys.argv[1:3])
