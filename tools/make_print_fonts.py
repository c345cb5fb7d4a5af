#!/usr/bin/python3
"""Makes the typeface of printed pages: static TrueType faces of Inter from its variable font.

    tools/make_print_fonts.py ROMAN.ttf ITALIC.ttf OUT_DIR

libharu embeds TrueType outlines only, and the static faces of Debian's fonts-inter are CFF. Each face
keeps the scripts below, has 1000 units per em (so that a width in the PDF, which counts in thousandths,
is exact), and carries its kerning as a `kern` table, which FreeType reads without a shaping library.
The same input always gives the same bytes.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.varLib import instancer

UNITS_PER_EM = 1000
FACES = [("Regular", False, 400), ("SemiBold", False, 600), ("Bold", False, 700), ("MediumItalic", True, 500)]
# Latin with all its accents, Greek, Cyrillic, punctuation, currency, arrows, mathematics.
KEPT = [(0x20, 0x7E), (0xA0, 0x24F), (0x2BB, 0x2BD), (0x370, 0x3FF), (0x400, 0x4FF), (0x1E00, 0x1EFF),
        (0x2010, 0x2044), (0x2070, 0x2089), (0x20A0, 0x20BF), (0x2100, 0x215E), (0x2190, 0x2199),
        (0x2200, 0x2265), (0x25A0, 0x25E6), (0x2713, 0x2717)]
# Only these are kerned: the pairs of all scripts do not fit the table.
KERNED = list(range(0x21, 0x7F)) + list(range(0xA1, 0x100)) + list(range(0x2010, 0x2027))


def kern_subtables(font):
    """The pair subtables that the feature `kern` of Latin runs, in the order they are tried."""
    gpos = font["GPOS"].table
    wanted = {i for record in gpos.FeatureList.FeatureRecord if record.FeatureTag == "kern"
              for i in record.Feature.LookupListIndex}
    for i in sorted(wanted):
        for table in gpos.LookupList.Lookup[i].SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType == 2:
                yield table


def value_in(table, left, right):
    """Advance change of a pair in one subtable; None where the subtable says nothing about it."""
    if left not in table.Coverage.glyphs:
        return None
    if table.Format == 1:
        for record in table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord:
            if record.SecondGlyph == right:
                return getattr(record.Value1, "XAdvance", 0) or 0
        return None
    record = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
    value = record.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1
    return getattr(value, "XAdvance", 0) or 0


def kerning(font):
    """{(left glyph, right glyph): change of the advance}, without zeros."""
    cmap = font.getBestCmap()
    glyphs = sorted({cmap[c] for c in KERNED if c in cmap})
    tables = list(kern_subtables(font))
    pairs = {}
    for left in glyphs:
        near = [t for t in tables if left in t.Coverage.glyphs]
        for right in glyphs:
            value = next((v for v in (value_in(t, left, right) for t in near) if v is not None), 0)
            if abs(value) >= 2:  # less is not seen
                pairs[left, right] = value
    # The format holds 10,920 pairs; the smallest changes are the least missed.
    kept = sorted(pairs.items(), key=lambda item: (-abs(item[1]), item[0]))[:10900]
    return dict(kept)


def name_it(font, style):
    family = "Inter"
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in (0, 5, 13, 14)]
    for name_id, text in ((1, f"{family} {style}"), (2, "Regular"), (3, f"{family}-{style}-print"),
                          (4, f"{family} {style}"), (6, f"{family}-{style}")):
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 1, 0, 0)


def face(source, style, weight):
    font = TTFont(source, recalcTimestamp=False)
    instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
    options = subset.Options(layout_features=["kern"], name_IDs=[0, 5, 13, 14], notdef_outline=True,
                             recalc_timestamp=False, hinting=False, drop_tables=["DSIG", "STAT"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for first, last in KEPT for c in range(first, last + 1)])
    cutter.subset(font)
    scale_upem(font, UNITS_PER_EM)
    table = KernTable_format_0()
    table.version, table.coverage, table.tupleIndex, table.apple = 0, 1, None, False
    table.kernTable = kerning(font)
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]
    for tag in ("GPOS", "GSUB", "GDEF"):
        if tag in font:
            del font[tag]
    font["OS/2"].usWeightClass = weight
    name_it(font, style)
    return font


def main(arguments):
    if len(arguments) != 4:
        print(__doc__, file=sys.stderr)
        return 2
    roman, italic, out = (pathlib.Path(a) for a in arguments[1:])
    out.mkdir(parents=True, exist_ok=True)
    for style, slanted, weight in FACES:
        face(italic if slanted else roman, style, weight).save(out / f"Inter-{style}.ttf")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
