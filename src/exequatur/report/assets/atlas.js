// The pages read without this. With it: the table of jurisdictions can be narrowed by typing.
(() => {
  "use strict";
  const find = document.getElementById("find"), table = document.getElementById("table"), shown = document.getElementById("shown");
  if (!find || !table) return;
  find.closest("[hidden]").hidden = false;
  const rows = [...table.tBodies[0].rows].map((row) => [row, row.textContent.toLowerCase()]);
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLowerCase();
    let n = 0;
    for (const [row, text] of rows) n += !(row.hidden = !!wanted && !text.includes(wanted));
    shown.textContent = wanted ? `${n} / ${rows.length}` : "";
  });
})();
