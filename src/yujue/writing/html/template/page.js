"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const words = JSON.parse($("words").textContent);
  const panel = $("panel");
  const figures = [...document.querySelectorAll("data[data-fact]")];
  const byFact = new Map();
  for (const each of figures) {
    const fact = each.dataset.fact;
    if (!byFact.has(fact)) byFact.set(fact, []);
    byFact.get(fact).push(each);
  }
  let current = null;

  // One tab stop for each table and each paragraph; arrow keys go from figure to figure within it.
  const groupOf = (figure) => figure.closest("table, p");
  const groups = new Map();
  for (const each of figures) {
    const group = groupOf(each);
    if (!groups.has(group)) groups.set(group, []);
    each.tabIndex = groups.get(group).length ? -1 : 0;
    each.setAttribute("role", "button");
    each.setAttribute("aria-haspopup", "dialog");
    groups.get(group).push(each);
  }
  const focus = (figure) => {
    for (const each of groups.get(groupOf(figure))) each.tabIndex = each === figure ? 0 : -1;
    figure.focus({ preventScroll: true });
    figure.scrollIntoView({ block: "center", inline: "center" });
  };
  const placed = (cell, columns) => {
    const box = cell.getBoundingClientRect();
    return columns ? box.left + box.width / 2 : box.top;
  };
  const beside = (figure, key) => {
    const list = groups.get(groupOf(figure));
    const at = list.indexOf(figure);
    if (key === "ArrowRight") return list[at + 1];
    if (key === "ArrowLeft") return list[at - 1];
    const middle = placed(figure, true);
    const rest = key === "ArrowDown" ? list.slice(at + 1) : list.slice(0, at).reverse();
    return rest.find((each) => Math.abs(placed(each, true) - middle) < 20 && placed(each) !== placed(figure));
  };

  const grouped = (number) => {
    const [whole, rest] = number.split(".");
    return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",") + (rest ? "." + rest : "");
  };
  const rowOf = (figure) => {
    const row = figure.closest("tr");
    let name = "";
    for (const cell of row.cells) {
      if (cell.contains(figure)) break;
      if (cell.tagName === "TH") name = cell.textContent;
    }
    return name;
  };
  const columnOf = (figure) => {
    const box = figure.closest("td, th").getBoundingClientRect();
    const middle = box.left + box.width / 2;
    const over = (cell) => { const b = cell.getBoundingClientRect(); return b.left <= middle && middle <= b.right; };
    return [...figure.closest("table").querySelectorAll("thead th")].filter(over).map((cell) => cell.textContent).filter(Boolean).join(" / ");
  };
  const placeOf = (figure) => {
    const at = figure.closest("[data-at]");
    const title = at ? at.dataset.at : "";
    if (figure.closest("table")) return [`《${title}》`, rowOf(figure), columnOf(figure)].filter(Boolean).join("，");
    const before = document.createRange();
    before.setStart(figure.closest("p"), 0);
    before.setEndBefore(figure);
    const lead = before.toString();
    return `${title ? title + "：" : ""}“${lead.length > 20 ? "…" : ""}${lead.slice(-20)}${figure.textContent}…”`;
  };
  const item = (term, text) => {
    const dt = document.createElement("dt"), dd = document.createElement("dd");
    dt.textContent = term;
    dd.textContent = text;
    $("panel-facts").append(dt, dd);
  };

  // What a figure is: row and column of the table that prints it, else the part of the text.
  const whatOf = (figure, same) => {
    const cell = [figure, ...same].find((each) => each.closest("table"));
    return (cell && [rowOf(cell), columnOf(cell)].filter(Boolean).join(" · ")) || words[figure.dataset.fact] || "本数据";
  };

  const open = (figure) => {
    const fact = figure.dataset.fact;
    const same = byFact.get(fact);
    clear();
    current = figure;
    same.forEach((each) => each.classList.add("same"));
    figure.classList.add("here");
    $("panel-what").textContent = whatOf(figure, same);
    $("panel-facts").replaceChildren();
    const table = figure.closest("table");
    item("文中写作", figure.textContent + (table && table.dataset.unit ? " " + table.dataset.unit : ""));
    const exact = figure.getAttribute("value");
    if (exact) item("准确金额", grouped(exact) + " 元");
    item("出处", placeOf(figure));
    const others = same.filter((each) => each !== figure);
    $("panel-count").textContent = others.length ? `同一数据还出现在 ${others.length} 处` : "同一数据没有在别处出现";
    $("panel-places").replaceChildren(...others.map((each) => {
      const entry = document.createElement("li"), go = document.createElement("button");
      go.type = "button";
      go.textContent = placeOf(each) + (each.closest("table") ? `：${each.textContent}` : "");
      go.addEventListener("click", () => { open(each); focus(each); });
      entry.append(go);
      return entry;
    }));
    panel.hidden = false;
  };
  const clear = () => {
    document.querySelectorAll("data.same, data.here").forEach((each) => each.classList.remove("same", "here"));
  };
  const close = () => {
    panel.hidden = true;
    clear();
    if (current) focus(current);
    current = null;
  };

  document.addEventListener("click", (event) => {
    const figure = event.target.closest("data[data-fact]");
    if (figure) open(figure);
  });
  document.addEventListener("keydown", (event) => {
    const figure = event.target.closest && event.target.closest("data[data-fact]");
    if (event.key === "Escape" && !panel.hidden) close();
    else if (figure && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      open(figure);
      $("panel-what").focus();
    } else if (figure && event.key.startsWith("Arrow")) {
      const next = beside(figure, event.key);
      if (next) { event.preventDefault(); focus(next); }
    }
  });
  $("panel-close").addEventListener("click", close);
  document.documentElement.classList.add("live");
  if (window.matchMedia("(max-width: 80rem)").matches) {
    const list = document.querySelector("#contents details");
    if (list) list.open = false;
  }
})();
