#!/bin/sh
# Take the pictures of the documents again: the example's report, the page on how a tape was read, the atlas of law.
# Wants Debian's chromium and fonts-noto-cjk. Usage: scripts/screenshots.sh
set -eu
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
.venv/bin/exequatur screen examples/portfolio.xlsx --on 2026-11-22 --out "$out/report" >/dev/null
mkdir -p docs/images
shoot() { # name, size, address
    chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$out/profile-$1" \
        --window-size="$2" --screenshot="docs/images/$1.png" "$3" >/dev/null 2>&1
    echo "docs/images/$1.png"
}
page="file://$out/report/report.html"
shoot report-en 1400,900 "$page#lang=en"
shoot report-zh 1400,900 "$page#lang=zh"
shoot report-narrow-zh 420,900 "$page#lang=zh"
for lang in en zh; do
    .venv/bin/exequatur claims read examples/asset_list.csv --lang "$lang" --out "$out/reading-$lang" >/dev/null
    shoot "reading-$lang" 1200,1000 "file://$out/reading-$lang/report.html"
done
.venv/bin/exequatur law atlas --on 2026-11-23 --out "$out/atlas" >/dev/null
for lang in en zh; do
    shoot "atlas-$lang" 1200,900 "file://$out/atlas/$lang/index.html"
done
.venv/bin/exequatur value claim examples/matter.yaml --html "$out/value.html" >/dev/null
for lang in en zh; do
    shoot "value-$lang" 1180,1400 "file://$out/value.html#lang=$lang"
done
.venv/bin/exequatur trace graph "Peak Mansion Ltd" --graph examples/holdings.json --html "$out/owners.html" >/dev/null
for lang in en zh; do
    shoot "owners-$lang" 1180,1000 "file://$out/owners.html#lang=$lang"
done
