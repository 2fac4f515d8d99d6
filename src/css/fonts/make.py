"""Makes literata.woff2, onest.woff2, jetbrains-mono.woff2 and ../fonts.css. How to run it: README.md."""
from importlib.resources import files
from pathlib import Path

import uharfbuzz as hb
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent

CHARS = (
    ''.join(map(chr, range(0x20, 0x7F)))
    + ''.join(map(chr, range(0x410, 0x450))) + 'Ёё№'
    + '\u00a0\u2009\u202f\u2011'           # no-break, thin, narrow no-break space, no-break hyphen
    + '«»„“”–—…·•§°±²×÷−≈≠≤≥←↑→↓'
)
# Characters a source has no glyph for, and the one to show instead.
STAND_IN = {0x2011: 0x2D, 0x2009: 0x20, 0x202F: 0x2009}

FAMILIES = {  # name: (Python package, file in it, axes to keep, font-display)
    'Literata': ('fontpkg_literata', 'Literata[opsz,wght].ttf', {'opsz': 14, 'wght': (400, 700)}, 'optional'),
    'Onest': ('fontpkg_onest', 'Onest[wght].ttf', {'wght': (400, 700)}, 'optional'),
    'JetBrains Mono': ('fontpkg_jetbrains_mono', 'JetBrainsMono[wght].ttf', {'wght': (400, 600)}, 'swap'),
}

# System fonts that stand in for ours. Of the faces of one family and weight the last one that the reader
# has is taken, so the closest stands last. Regular, bold: (file that is measured, names for local()).
DEBIAN = Path('/usr/share/fonts/truetype')
FALLBACKS = {
    'Literata': [
        (('dejavu/DejaVuSerif.ttf', 'DejaVu Serif', 'DejaVuSerif'),
         ('dejavu/DejaVuSerif-Bold.ttf', 'DejaVu Serif Bold', 'DejaVuSerif-Bold')),
        (('liberation/LiberationSerif-Regular.ttf', 'Times New Roman', 'TimesNewRomanPSMT',
          'Liberation Serif', 'LiberationSerif'),
         ('liberation/LiberationSerif-Bold.ttf', 'Times New Roman Bold', 'TimesNewRomanPS-BoldMT',
          'Liberation Serif Bold', 'LiberationSerif-Bold')),
        (('noto/NotoSerif-Regular.ttf', 'Noto Serif', 'Noto Serif Regular', 'NotoSerif-Regular', 'NotoSerif'),
         ('noto/NotoSerif-Bold.ttf', 'Noto Serif Bold', 'NotoSerif-Bold')),
    ],
    'Onest': [
        (('dejavu/DejaVuSans.ttf', 'DejaVu Sans', 'DejaVuSans'),
         ('dejavu/DejaVuSans-Bold.ttf', 'DejaVu Sans Bold', 'DejaVuSans-Bold')),
        (('liberation/LiberationSans-Regular.ttf', 'Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans'),
         ('liberation/LiberationSans-Bold.ttf', 'Arial Bold', 'Arial-BoldMT',
          'Liberation Sans Bold', 'LiberationSans-Bold')),
        (('roboto/unhinted/RobotoTTF/Roboto-Regular.ttf', 'Roboto', 'Roboto Regular', 'Roboto-Regular'),
         ('roboto/unhinted/RobotoTTF/Roboto-Bold.ttf', 'Roboto Bold', 'Roboto-Bold')),
    ],
    'JetBrains Mono': [
        (('liberation/LiberationMono-Regular.ttf', 'Courier New', 'CourierNewPSMT',
          'Liberation Mono', 'LiberationMono'),
         ('liberation/LiberationMono-Bold.ttf', 'Courier New Bold', 'CourierNewPS-BoldMT',
          'Liberation Mono Bold', 'LiberationMono-Bold')),
        (('dejavu/DejaVuSansMono.ttf', 'DejaVu Sans Mono', 'DejaVuSansMono', 'Menlo Regular', 'Menlo-Regular'),
         ('dejavu/DejaVuSansMono-Bold.ttf', 'DejaVu Sans Mono Bold', 'DejaVuSansMono-Bold',
          'Menlo Bold', 'Menlo-Bold')),
    ],
}

# What the families are used for: prose in Literata, headings and lists in Onest.
SAMPLE = {
    'Literata': (
        'Лидер партиции обращается с записью всегда одинаково: дописывает её в свой лог, а фолловеры забирают её '
        'своими запросами. Настройка решает одно — в какой момент лидер ответит продюсеру. Если он упадёт раньше, '
        'чем фолловеры заберут запись, она потеряна, хотя подтверждение уже получено. По умолчанию ждут всех; до '
        'версии 3.0 было иначе. ISR может сжаться до одного лидера, и тогда all ждёт столько же, сколько 1. '
        'Обычная пара: replication factor 3 и два подтверждения. Один брокер можно потерять без остановки записи. '
        'Эта ошибка повторяемая: продюсер пробует снова, пока не истечёт время, и только потом отдаёт её вашему '
        'коду. Об ошибке продюсер не узнает, повторов не будет, вместо смещения (offset) вернётся −1.'
    ),
    'Onest': (
        'Как producer устроен внутри: от сериализации до отправки? Какие параметры producer обязательны? Что такое '
        'acks и чем отличаются 0, 1 и all? Что вместе дают acks, retries и идемпотентность? Что произойдёт при '
        'acks=1 и падении лидера? Что делать при исключении на отправке и как устроен ретрай? Чем синхронная '
        'отправка отличается от асинхронной? Что такое linger.ms и batch.size? Какое сжатие выбрать и где оно '
        'выполняется? Какой размер сообщения допустим и как передать большее? Как добиться, чтобы сообщение не '
        'потерялось? Почему одного all мало. Полный ответ. Источники. Исправить эту страницу. Поделиться ответом.'
    ),
    'JetBrains Mono': 'acks=all',
}


def source(family):
    package, name, axes, _ = FAMILIES[family]
    return files(package) / 'files' / name, axes


def make(family):
    path, axes = source(family)
    font = TTFont(path, recalcTimestamp=False)
    cmap = font.getBestCmap()
    for char, other in STAND_IN.items():
        if char not in cmap:
            for table in font['cmap'].tables:
                if table.isUnicode():
                    table.cmap[char] = cmap.get(other) or cmap[0x20]
    # calt puts dashes and colons at the height of capitals in Onest; its ligatures («dolar*» → $) are jokes,
    # and those of JetBrains Mono are not for a page on exact characters.
    gsub = font['GSUB'].table
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag == 'calt':
            record.Feature.LookupListIndex = [] if family == 'JetBrains Mono' else [
                i for i in record.Feature.LookupListIndex if gsub.LookupList.Lookup[i].LookupType != 4]
    font['fvar'].instances.clear()

    options = subset.Options()
    options.layout_features = ['kern', 'tnum', 'calt']
    options.hinting = False
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 4, 5, 6, 14]
    options.drop_tables += ['vhea', 'vmtx', 'VVAR']
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=CHARS)
    subsetter.subset(font)
    font = instantiateVariableFont(font, axes)
    font.flavor = 'woff2'
    out = HERE / f"{family.lower().replace(' ', '-')}.woff2"
    font.save(out)
    print(out.name, out.stat().st_size)


def width(path, text, axes=None):
    """Width of the text in em, with kerning."""
    face = hb.Face(hb.Blob.from_file_path(str(path)))
    font = hb.Font(face)
    font.set_variations(axes or {})
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    return sum(p.x_advance for p in buffer.glyph_positions) / face.upem


def face(**descriptors):
    return '@font-face {\n' + ''.join(f"  {k.replace('_', '-')}: {v};\n" for k, v in descriptors.items()) + '}\n'


def css():
    yield '/* Made by fonts/make.py: change it there. */\n'
    for family, (_, _, axes, display) in FAMILIES.items():
        low, high = axes['wght']
        name = family.lower().replace(' ', '-')
        yield face(font_family=f'"{family}"', font_weight=f'{low} {high}', font_display=display,
                   src=f'url("./fonts/{name}.woff2") format("woff2")')
    for family, fonts in FALLBACKS.items():
        path, axes = source(family)
        ours = TTFont(path)
        em = ours['head'].unitsPerEm
        for pair in fonts:
            for (file, *names), weight, weights in zip(pair, (400, 600), ('400 500', '600 700')):
                size = (width(path, SAMPLE[family], {**axes, 'wght': weight}) / width(DEBIAN / file, SAMPLE[family]))
                yield face(
                    font_family=f'"{family} Fallback"', font_weight=weights,
                    src=', '.join(f'local("{n}")' for n in names),
                    size_adjust=f'{size:.1%}',
                    ascent_override=f"{ours['hhea'].ascent / em / size:.1%}",
                    descent_override=f"{-ours['hhea'].descent / em / size:.1%}",
                    line_gap_override='0%')


for name in FAMILIES:
    make(name)
(HERE.parent / 'fonts.css').write_text('\n'.join(css()))
