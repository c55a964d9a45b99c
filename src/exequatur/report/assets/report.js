// The page reads without this. With it: sort, filter, language switch; the address carries the state, so it can be sent.
(() => {
  "use strict";
  const root = document.documentElement, first = root.dataset.first;
  const other = JSON.parse(document.getElementById("other").textContent);
  const state = new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");
  const table = document.getElementById("ranks"), form = document.getElementById("filters");
  const kept = new WeakMap();

  const save = () => history.replaceState(null, "", state.size ? "#" + state : location.pathname + location.search);
  const put = (key, value) => { value ? state.set(key, value) : state.delete(key); save(); };

  // Language: each numbered phrase swaps with its twin; what was at the top of the window stays there.
  let shown = first;
  const swap = (lang) => {
    if (lang === shown) return;
    const top = [...document.querySelectorAll("tr,summary,section,p,li")].find((e) => e.getBoundingClientRect().bottom > 60 && e.offsetParent);
    const before = top && top.getBoundingClientRect().top;
    for (const e of document.querySelectorAll("[data-t]")) {
      if (!kept.has(e)) kept.set(e, e.textContent);
      e.textContent = lang === first ? kept.get(e) : other[e.dataset.t];
    }
    for (const name of ["aria-label", "placeholder"])
      for (const e of document.querySelectorAll(`[data-t-${name}]`)) {
        const mine = "first-" + name;
        if (!e.hasAttribute("data-" + mine)) e.setAttribute("data-" + mine, e.getAttribute(name));
        e.setAttribute(name, lang === first ? e.getAttribute("data-" + mine) : other[e.getAttribute("data-t-" + name)]);
      }
    shown = lang;
    root.lang = lang === "zh" ? "zh-Hans" : "en";
    button.textContent = lang === "zh" ? "English" : "中文";
    button.lang = lang === "zh" ? "en" : "zh-Hans";
    if (top) scrollBy(0, top.getBoundingClientRect().top - before);
  };
  const button = document.getElementById("switch");
  button.hidden = false;
  button.addEventListener("click", () => { swap(shown === "zh" ? "en" : "zh"); put("lang", shown === first ? "" : shown); });

  // Sorting: data-v where a cell has one, else its text; numbers as numbers; what is unknown stays last.
  const value = (row, i) => { const c = row.cells[i]; return c.dataset.v ?? c.textContent.trim(); };
  const sort = (t, key, direction) => {
    const head = [...t.tHead.rows[0].cells], i = head.findIndex((h) => h.dataset.sort === key);
    if (i < 0) return;
    const sign = direction === "desc" ? -1 : 1, rows = [...t.tBodies[0].rows].map((r) => [value(r, i), r]);
    const numeric = rows.every(([v]) => v === "" || /^-?[\d,.]+$/.test(v));
    const number = (v) => Number(v.replace(/,/g, ""));
    rows.sort(([a], [b]) => (a === "") - (b === "") || sign * (numeric ? number(a) - number(b) : a.localeCompare(b, root.lang)));
    t.tBodies[0].append(...rows.map(([, r]) => r));
    for (const h of head) h.dataset.sort === key ? h.setAttribute("aria-sort", sign < 0 ? "descending" : "ascending") : h.removeAttribute("aria-sort");
  };
  for (const t of document.querySelectorAll("table.sortable"))
    t.tHead.addEventListener("click", (event) => {
      const h = event.target.closest("th[data-sort]");
      if (!h) return;
      const now = h.getAttribute("aria-sort"), start = h.dataset.first;
      const direction = now ? (now === "ascending" ? "desc" : "asc") : start;
      sort(t, h.dataset.sort, direction);
      if (t === table) { put("sort", h.dataset.sort); put("dir", direction); }
    });

  // Filters.
  const filter = () => {
    const q = (state.get("q") || "").toLowerCase(), verdict = state.get("verdict"), forum = state.get("forum");
    let n = 0;
    for (const row of table.tBodies[0].rows) {
      const on = (!verdict || row.dataset.verdict === verdict) && (!forum || row.dataset.forums.split(" ").includes(forum)) && (!q || row.textContent.toLowerCase().includes(q));
      row.hidden = !on;
      n += on;
    }
    const out = document.getElementById("shown");
    out.textContent = `${n} / ${out.dataset.of}`;
  };
  const fill = () => { for (const name of ["q", "verdict", "forum"]) form.elements[name].value = state.get(name) || ""; };
  if (table && form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", (event) => { put(event.target.name, event.target.value); filter(); });
    form.addEventListener("reset", () => { for (const name of ["q", "verdict", "forum"]) state.delete(name); save(); setTimeout(() => { fill(); filter(); }); });
    document.addEventListener("click", (event) => {
      const a = event.target.closest("a[data-verdict],a[data-forum]");
      if (!a) return;
      event.preventDefault();
      for (const name of ["q", "verdict", "forum"]) state.delete(name);
      for (const name of ["verdict", "forum"]) if (a.dataset[name]) state.set(name, a.dataset[name]);
      save(); fill(); filter();
      document.getElementById("ranking").scrollIntoView();
    });
    fill();
    filter();
    if (state.has("sort")) sort(table, state.get("sort"), state.get("dir") || "asc");
  }
  if (state.get("lang")) swap(state.get("lang"));

  // A link to something folded opens what it is folded in; the state stays in the address beside the place.
  const open = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    for (let e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    target.scrollIntoView();
  };
  document.addEventListener("click", (event) => {
    const a = event.target.closest('a[href^="#"]');
    if (!a || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const id = (a.getAttribute("href") || "").slice(1);
    state.set("at", id);
    history.pushState(null, "", "#" + state);
    open(id);
    document.getElementById(id)?.focus?.({ preventScroll: true });
  });
  addEventListener("popstate", () => { const at = new URLSearchParams(location.hash.slice(1)).get("at"); if (at) open(at); });
  const at = state.get("at") || (location.hash.includes("=") ? "" : location.hash.slice(1));
  if (at) open(at);
  addEventListener("beforeprint", () => document.querySelectorAll("details.claim[open] details").forEach((d) => { d.open = true; }));
})();
