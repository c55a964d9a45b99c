// Draws the graph of holdings from the data in the page; owners above, the company below. The tables say the same without it.
(() => {
  const at = document.getElementById("graph");
  const given = JSON.parse(document.getElementById("graph-data").textContent);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const look = () => [
    { selector: "node", style: {
      label: (one) => one.data("share") ? `${one.data("name")}\n${one.data("share")}` : one.data("name"),
      "text-wrap": "wrap", "text-max-width": 150, "font-size": 11, color: colour("--fg"), "text-valign": "center", "text-halign": "center",
      shape: "round-rectangle", width: 160, height: 42, "background-color": colour("--soft"), "border-width": 1, "border-color": colour("--dim") } },
    { selector: 'node[kind = "owner"]', style: { "border-width": 2, "border-color": colour("--link") } },
    { selector: 'node[kind = "entity"]', style: { "border-width": 3, "border-color": colour("--fg"), "font-weight": "bold" } },
    { selector: "node[?controls]", style: { "background-color": colour("--line") } },
    { selector: "node[?ring]", style: { "border-style": "double", "border-width": 4 } },
    { selector: "edge", style: {
      label: "data(share)", "font-size": 10, color: colour("--fg"), "text-background-color": colour("--bg"), "text-background-opacity": 1,
      "text-background-padding": 2, width: 1.5, "line-color": colour("--dim"), "target-arrow-color": colour("--dim"), "target-arrow-shape": "triangle",
      "curve-style": "bezier" } },
    { selector: "edge[?bounds]", style: { "line-style": "dashed" } },
  ];
  // Levels by the longest way down to the company, loops cut where they come back: owners stand over what they own.
  const below = new Map(given.nodes.map((one) => [one.data.id, []]));
  for (const one of given.edges) below.get(one.data.source).push(one.data.target);
  const level = new Map();
  const depth = (id, on) => {
    if (level.has(id)) return level.get(id);
    on.add(id);
    const found = Math.max(-1, ...below.get(id).filter((next) => !on.has(next)).map((next) => depth(next, on))) + 1;
    on.delete(id);
    level.set(id, found);
    return found;
  };
  given.nodes.forEach((one) => depth(one.data.id, new Set()));
  const rows = new Map();
  for (const one of given.nodes) {
    const row = level.get(one.data.id);
    rows.set(row, [...(rows.get(row) || []), one.data.id]);
  }
  const positions = {};
  for (const [row, ids] of rows) ids.forEach((id, i) => { positions[id] = { x: (i - (ids.length - 1) / 2) * 200, y: -row * 110 }; });
  const graph = cytoscape({ container: at, elements: given, style: look(), layout: { name: "preset", positions }, minZoom: 0.1, maxZoom: 3 });
  const fit = () => {
    graph.resize();
    graph.fit(undefined, 20);
    if (graph.zoom() > 1.4) { graph.zoom(1.4); graph.center(); }
  };
  fit();
  addEventListener("load", fit);
  addEventListener("resize", fit);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => graph.style(look()));
})();
