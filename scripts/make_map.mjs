// Make src/exequatur/report/assets/world.svg: one path per jurisdiction (id "j-" + ISO 3166-1 alpha-2) and one point per
// jurisdiction that a path cannot show: small territories, and forums that are parts of a State (id "p-" + code).
//
// Run once, in a scratch directory that holds the packages; only the SVG is committed:
//   npm install world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3 d3-geo@3.1.2 i18n-iso-countries@7.14.0
//   node <repository>/scripts/make_map.mjs <repository>/src/exequatur/report/assets/world.svg
//
// Boundaries: Natural Earth 4.1.0, 1:50m, public domain, as world-atlas (ISC) packs them. They show jurisdictions, not
// anybody's claim to territory; a deployment may put another file in place (docs/report.md).

import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "package.json"));
const { feature } = require("topojson-client");
const { presimplify, simplify } = require("topojson-simplify");
const { geoEqualEarth, geoPath, geoCentroid } = await import(require.resolve("d3-geo"));
const iso = require("i18n-iso-countries");

const WIDTH = 1000, SIMPLIFY = 0.02, SMALL = 30; // px, square degrees, square px
const NO_CODE = { Kosovo: "XK" }; // user-assigned, as in practice; other shapes without a code stay uncoloured
const DROPPED = new Set(["010", "334", "260"]); // Antarctica and empty islands: no courts, much ink

// Forums that are parts of a State or that 1:50m leaves out: [longitude, latitude] of the seat of the courts.
const POINTS = {
  "US-AL": [-86.3, 32.4], "US-AK": [-149.9, 61.2], "US-AZ": [-112.1, 33.4], "US-AR": [-92.3, 34.7], "US-CA": [-119.6, 36.6],
  "US-CO": [-105.0, 39.7], "US-CT": [-72.7, 41.8], "US-DE": [-75.5, 39.2], "US-DC": [-77.0, 38.9], "US-FL": [-81.5, 28.2],
  "US-GA": [-84.4, 33.7], "US-HI": [-157.9, 21.3], "US-ID": [-116.2, 43.6], "US-IL": [-89.6, 40.3], "US-IN": [-86.2, 39.8],
  "US-IA": [-93.6, 41.6], "US-KS": [-97.5, 38.5], "US-KY": [-84.9, 37.8], "US-LA": [-91.2, 30.4], "US-ME": [-69.8, 44.8],
  "US-MD": [-76.6, 39.3], "US-MA": [-71.8, 42.3], "US-MI": [-84.6, 43.3], "US-MN": [-94.5, 45.5], "US-MS": [-90.2, 32.3],
  "US-MO": [-92.2, 38.6], "US-MT": [-110.0, 46.9], "US-NE": [-98.5, 41.5], "US-NV": [-117.0, 39.5], "US-NH": [-71.5, 43.6],
  "US-NJ": [-74.6, 40.2], "US-NM": [-106.0, 34.5], "US-NY": [-75.2, 42.8], "US-NC": [-78.9, 35.6], "US-ND": [-100.5, 47.3],
  "US-OH": [-82.9, 40.2], "US-OK": [-97.3, 35.5], "US-OR": [-120.8, 44.0], "US-PA": [-77.5, 40.9], "US-RI": [-71.5, 41.6],
  "US-SC": [-80.9, 33.9], "US-SD": [-100.2, 44.4], "US-TN": [-86.4, 35.9], "US-TX": [-98.5, 31.0], "US-UT": [-111.6, 39.5],
  "US-VT": [-72.7, 44.1], "US-VA": [-78.3, 37.6], "US-WA": [-120.5, 47.4], "US-WV": [-80.8, 38.7], "US-WI": [-89.8, 44.5],
  "US-WY": [-107.5, 43.0],
  "CA-AB": [-114.4, 53.6], "CA-BC": [-123.1, 50.6], "CA-MB": [-98.0, 52.5], "CA-NB": [-66.4, 46.5], "CA-NL": [-56.5, 48.7],
  "CA-NS": [-63.6, 44.9], "CA-NT": [-117.0, 63.0], "CA-NU": [-92.0, 65.5], "CA-ON": [-80.5, 45.5], "CA-PE": [-63.1, 46.3],
  "CA-QC": [-72.0, 48.0], "CA-SK": [-106.0, 52.7], "CA-YT": [-135.1, 62.5],
  "AU-ACT": [149.1, -35.3], "AU-NSW": [150.0, -33.0], "AU-NT": [133.0, -19.5], "AU-QLD": [149.0, -24.0],
  "AU-SA": [137.0, -32.0], "AU-TAS": [146.8, -42.2], "AU-VIC": [144.5, -37.3], "AU-WA": [118.5, -29.0],
  "GB-EAW": [-1.2, 52.2], "GB-SCT": [-4.0, 56.6], "GB-NIR": [-6.7, 54.6],
  "AE-AZ": [54.4, 23.9], "AE-DU": [55.3, 25.0], "AE-SH": [55.9, 25.3], "AE-DIFC": [55.3, 25.3], "AE-ADGM": [54.4, 24.5],
  GI: [-5.35, 36.14], TV: [179.2, -8.5], TK: [-171.8, -9.2], GF: [-53.1, 4.0], GP: [-61.5, 16.2], MQ: [-61.0, 14.6],
  RE: [55.5, -21.1], YT: [45.2, -12.8], BQ: [-68.3, 12.2], SJ: [16.0, 78.0], CX: [105.6, -10.5], CC: [96.8, -12.2],
};

const world = JSON.parse(readFileSync(require.resolve("world-atlas/countries-50m.json"), "utf8"));
const kept = world.objects.countries;
kept.geometries = kept.geometries.filter((g) => !DROPPED.has(g.id));
const topology = simplify(presimplify(world), SIMPLIFY);
const shapes = feature(topology, topology.objects.countries).features;
// Rotated by 11 degrees so that the cut runs through the Bering Strait and no State is split.
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: "FeatureCollection", features: shapes });
const path = geoPath(projection).digits(1);
const [[, top], [, bottom]] = path.bounds({ type: "FeatureCollection", features: shapes });

const code = (s) => (s.id ? iso.numericToAlpha2(s.id) : NO_CODE[s.properties.name]);
const lines = [];
const points = { ...POINTS };
const paths = new Map(), areas = new Map(), centres = new Map();
for (const shape of shapes) {
  const d = path(shape);
  if (!d) continue;
  const key = code(shape), name = key ?? `x-${shape.properties.name}`, area = path.area(shape);
  paths.set(name, (paths.get(name) ?? "") + d); // some codes have several shapes: Australia and its reefs
  areas.set(name, (areas.get(name) ?? 0) + area);
  centres.set(name, geoCentroid(shape));
}
for (const [name, area] of areas)
  if (!name.startsWith("x-") && !(name in points) && area < SMALL) points[name] = centres.get(name);
for (const [name, d] of [...paths].sort(([a], [b]) => (a < b ? -1 : 1)))
  lines.push(name.startsWith("x-") ? `<path class="uncoded" d="${d}"/>` : `<path id="j-${name}" d="${d}"/>`);
const marks = Object.entries(points).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, at]) => {
  const [x, y] = projection(at);
  return `<circle id="p-${key}" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="1.2"/>`;
});
const box = `0 ${Math.floor(top) - 4} ${WIDTH} ${Math.ceil(bottom - top) + 8}`;
writeFileSync(
  process.argv[2],
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">\n<!-- Boundaries: Natural Earth 4.1.0, 1:50m, public domain; Equal Earth projection. Made by scripts/make_map.mjs. -->\n` +
    `<g id="shapes">\n${lines.join("\n")}\n</g>\n<g id="points">\n${marks.join("\n")}\n</g>\n</svg>\n`,
);
console.log(`${lines.length} shapes, ${marks.length} points`);
