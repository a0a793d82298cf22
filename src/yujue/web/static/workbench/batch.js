"use strict";
(() => {
  const box = document.querySelector("[data-batch]");
  if (box) {
    const words = box.querySelector("[data-words]");
    const bar = box.querySelector("progress");
    let seen = null;
    const ask = async () => {
      try {
        const told = await (await fetch(box.dataset.batch)).json();
        if (told.finished) return location.reload();
        bar.max = Math.max(told.expected, told.all);
        bar.value = told.done;
        words.textContent = `收到 ${told.in} / ${told.expected} 份，查完 ${told.done} 份`;
        if (seen !== null && told.done !== seen && !document.querySelector(".sortable details[open]")) return location.reload();
        seen = told.done;
      } catch { words.textContent = "暂时连不上工作台，稍后再试"; }
      setTimeout(ask, 1500);
    };
    setTimeout(ask, 800);
  }

  const table = document.querySelector(".sortable");
  const value = (row, at) => {
    const cell = row.cells[at] ?? row.cells[row.cells.length - 1];
    const text = cell.dataset.value ?? cell.textContent.trim();
    return row.cells.length < 3 && at > 1 ? -1 : (/^\d+$/.test(text) ? Number(text) : text);
  };
  table?.addEventListener("click", (event) => {
    const head = event.target.closest("th");
    if (!head || !event.target.closest("button")) return;
    const at = head.cellIndex;
    const down = head.getAttribute("aria-sort") !== "descending" && head.matches(".num, :last-child") || head.getAttribute("aria-sort") === "ascending";
    for (const other of table.querySelectorAll("th")) other.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = [...table.tBodies[0].rows].sort((a, b) => {
      const [one, two] = [value(a, at), value(b, at)];
      const order = typeof one === "number" && typeof two === "number" ? one - two : String(one).localeCompare(String(two), "zh");
      return down ? -order : order;
    });
    table.tBodies[0].append(...rows);
  });
})();
