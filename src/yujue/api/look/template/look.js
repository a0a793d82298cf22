"use strict";
(() => {
  // Lines below others are folded away; the button on a line opens them. Without script all are shown.
  const below = (table, name) => [...table.querySelectorAll(`tr[data-under="${name}"]`)];
  function fold(table, name) {
    for (const row of below(table, name)) {
      row.hidden = true;
      row.querySelector(".unfold")?.setAttribute("aria-expanded", "false");
      fold(table, row.dataset.row);
    }
  }
  for (const table of document.querySelectorAll(".chart table")) {
    for (const row of table.querySelectorAll("tbody tr")) {
      if (row.dataset.under) row.hidden = true;
      if (row.dataset.parts === "0") continue;
      const name = row.querySelector(".name");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "unfold name";
      button.textContent = name.textContent;
      button.setAttribute("aria-expanded", "false");
      name.replaceWith(button);
      button.addEventListener("click", () => {
        const open = button.getAttribute("aria-expanded") !== "true";
        button.setAttribute("aria-expanded", String(open));
        if (open) for (const each of below(table, row.dataset.row)) each.hidden = false;
        else fold(table, row.dataset.row);
        table.dispatchEvent(new CustomEvent("unfolded", { detail: { name: open ? row.dataset.row : row.dataset.under } }));
      });
    }
  }
})();
