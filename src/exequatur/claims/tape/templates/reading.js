// The page reads without this. With it: the language switches, and a value shows the cell and the rule that it was read by.
(() => {
  "use strict";
  const root = document.documentElement, change = document.getElementById("switch"), where = document.getElementById("where");
  let at = null;
  change.hidden = false;
  change.addEventListener("click", () => {
    const zh = root.classList.toggle("zh");
    root.classList.toggle("en", !zh);
    root.lang = zh ? "zh-Hans" : "en";
    change.textContent = zh ? "English" : "中文";
    for (const cell of document.querySelectorAll("td[data-en]")) cell.title = zh ? cell.dataset.zh : cell.dataset.en;
    if (at) where.textContent = at.title;
  });
  const show = (cell) => {
    if (at) at.classList.remove("at");
    at = cell;
    where.hidden = !cell;
    if (!cell) return;
    cell.classList.add("at");
    where.textContent = root.classList.contains("zh") ? cell.dataset.zh : cell.dataset.en;
  };
  const rows = document.getElementById("rows");
  if (!rows) return;
  for (const kind of ["click", "focusin", "mouseover"])
    rows.addEventListener(kind, (e) => { const cell = e.target.closest("td[data-en]"); if (cell) show(cell); });
  document.addEventListener("keydown", (e) => { if (e.key === "Escape") show(null); });
})();
