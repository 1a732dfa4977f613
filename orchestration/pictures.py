"""Small pictures for the UI, as Markdown with the SVG inside it."""

import base64
from html import escape

import polars as pl

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, SHOWN = 720, 240, 44, 44, 36, 30
COLOURS = ("#7f1d1d", "#d97706", "#1d4ed8")


def bars(title: str, rows: pl.DataFrame) -> str:
    """Bars of every number column beside each other, one group a row, named by the first column; the last 30 rows."""
    if rows.is_empty():
        return "no rows"
    shown = rows.tail(SHOWN)
    labels, series = shown.to_series(0), shown.columns[1:]
    peak = max(1, *(int(shown[name].max() or 0) for name in series))  # type: ignore[arg-type]
    step = (WIDTH - LEFT - 8) / shown.height
    bar = step * 0.8 / len(series)
    parts = [f'<text x="8" y="18" font-size="13" font-weight="bold">{escape(title)}</text>']
    for number, name in enumerate(series):
        parts.append(f'<text x="{WIDTH - 90 * (len(series) - number)}" y="18" fill="{COLOURS[number]}">■ {escape(name)}</text>')
    for share in (0, 0.5, 1):
        y = HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - 8}" y1="{y:.0f}" y2="{y:.0f}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.0f}" text-anchor="end">{round(peak * share)}</text>')
    for place, label in enumerate(labels):
        x = LEFT + place * step
        for number, name in enumerate(series):
            value = int(shown[name][place] or 0)
            height = value / peak * (HEIGHT - BOTTOM - TOP)
            parts.append(
                f'<rect x="{x + number * bar:.1f}" y="{HEIGHT - BOTTOM - height:.1f}" width="{bar:.1f}" height="{height:.1f}" '
                f'fill="{COLOURS[number]}"><title>{escape(str(label))}: {value} {escape(name)}</title></rect>'
            )
        if shown.height <= 12 or place % 3 == 0:
            parts.append(
                f'<text transform="translate({x + 2:.0f},{HEIGHT - BOTTOM + 12}) rotate(25)" font-size="9">{escape(str(label))}</text>'
            )
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="11">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>{"".join(parts)}</svg>'
    )
    return f"![{title}](data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()})"
