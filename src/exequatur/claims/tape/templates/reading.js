// The page reads without this. With it: the language switches, and a value shows the cell and the rule that it was read by.
(() => {
  "use strict";
  const root = document.documentElement, change = document.getElementById("switch"), where = document.getElementById("where");
  change.hidden = false;
  change.addEventListener("click", () => {
    const zh = root.classList.toggle("zh");
    root.classList.toggle("en", !zh);
    root.lang = zh ? "zh-Hans" : "en";
    change.textContent = zh ? "English" : "中文";
  });
  let at = null;
  const show = (cell) => {
    if (at) at.classList.remove("at");
    at = cell;
    where.hidden = !cell;
    if (!cell) return;
    cell.classList.add("at");
    where.textContent = cell.dataset.w;
  };
  const rows = document.getElementById("rows");
  if (!rows) return;
  for (const kind of ["click", "focusin", "mouseover"])
    rows.addEventListener(kind, (e) => { const cell = e.target.closest("td[data-w]"); if (cell) show(cell); });
  document.addEventListener("keydown", (e) => { if (e.key === "Escape") show(null); });
})();
