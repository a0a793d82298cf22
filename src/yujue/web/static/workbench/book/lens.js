// A way of looking at a sheet: which rows are shown, in which order. What the book keeps, and its order, stay as they are.
const TURN = { none: "asc", asc: "desc", desc: "none" }, ARIA = { none: "none", asc: "ascending", desc: "descending" };
const NEXT = { none: "从小到大看", asc: "从大到小看", desc: "回到账套的次序" }, SIGN = { none: "⇅", asc: "▲", desc: "▼" };
const TEXTS = new Intl.Collator("zh-CN"), NUMBERS = ["amount", "number"];
const number = (text) => Number(text.replace(/[,，\s]/g, "")) || 0;

// Codes by their digits from the left, amounts by size, other texts by pinyin; blanks last either way.
export function comparing(type) {
  const by = NUMBERS.includes(type) ? (a, b) => number(a) - number(b) : type === "code" ? (a, b) => (a < b ? -1 : Number(a > b)) : TEXTS.compare;
  return (a, b, one, other, column, way) => (a && b ? by(a, b) : (Number(!a) - Number(!b)) * (way === "asc" ? 1 : -1));
}

export class Lens {
  constructor(grid, bar) {
    Object.assign(this, { grid, bar, box: bar.querySelector("input"), said: bar.querySelector("output"), words: [], sort: null, timer: 0 });
    this.box.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.look(), 120); });
    this.box.addEventListener("keydown", (event) => this.key(event));
  }
  get on() { return this.words.length > 0 || this.sort !== null; }
  key(event) {
    if (event.isComposing || !["Escape", "Enter", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape" && this.box.value) this.box.value = "";
    else this.grid.focus();
    clearTimeout(this.timer); this.look();
  }
  look() {
    const words = this.box.value.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.join(" ") === this.words.join(" ")) return;
    this.words = words; this.apply(); this.grid.home();
  }
  forget() { this.words = []; this.sort = null; this.box.value = ""; this.tell(); }
  clear() { if (this.on) { this.forget(); this.apply(); } }
  apply() {
    const { table } = this.grid;
    if (this.words.length) table.setFilter(this.matching()); else table.clearFilter();
    if (this.sort) table.setSort(this.sort.field, this.sort.way); else table.clearSort();
    for (const button of this.grid.element.querySelectorAll("button.sort")) this.draw(button);
    this.tell();
  }
  matching() {  // every word in some cell, as it is kept or as it is shown
    const names = new Map(this.grid.view.columns.filter((one) => one.list).map((one) => [one.field, new Map(this.grid.book.choices(one))]));
    const texts = (row) => this.grid.view.columns.map(({ field, type }) => {
      const text = row[field] || "";
      return `${text}\n${names.get(field)?.get(text) || ""}\n${type === "amount" ? this.grid.amount(text) : ""}`.toLowerCase();
    });
    return (row) => { const all = texts(row); return this.words.every((word) => all.some((text) => text.includes(word))); };
  }
  tell() {
    const { table } = this.grid, by = this.sort ? `按“${this.sort.header}”排着看，账套里的次序不变` : "";
    const count = this.words.length && table ? `显示 ${table.getDataCount("active")} / 共 ${table.getDataCount()} 行` : "";
    this.said.textContent = [count, by].filter(Boolean).join(" · ");
  }
  button({ field, header }) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "sort" });
    Object.assign(button.dataset, { field, header });
    for (const kind of ["mousedown", "keydown", "dblclick"]) button.addEventListener(kind, (event) => event.stopPropagation());
    button.addEventListener("click", (event) => { event.stopPropagation(); this.turn(field, header); });
    this.draw(button);
    return button;
  }
  turn(field, header) {
    const way = TURN[this.way(field)];
    this.sort = way === "none" ? null : { field, header, way };
    this.apply(); this.grid.home();
  }
  way(field) { return this.sort?.field === field ? this.sort.way : "none"; }
  draw(button) {
    const { field, header } = button.dataset, way = this.way(field);
    button.textContent = SIGN[way]; button.classList.toggle("on", way !== "none");
    button.setAttribute("aria-label", `${header}：${NEXT[way]}`); button.title = `${NEXT[way]}（只是看，不改次序）`;
    button.closest("[role=columnheader]")?.setAttribute("aria-sort", ARIA[way]);
  }
}
