// The grid of one sheet, made from its declared columns: keys, paste and copy like a spreadsheet's.
import { parsed, written } from "./clipboard.js";
import { Lens, comparing } from "./lens.js";
import { Letters } from "./letters.js";
import { composing, editor } from "./picker.js";
import { viewOf } from "./sheet.js";

const NUMBER = 46;  // pixels of the column of row numbers
const PLAIN = /^[-+]?\d+(\.\d+)?$/;
const amount = (text) => (PLAIN.test(text) ? text.replace(/^([-+]?\d+)/, (whole) => whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",")) : text);

export class Grid {
  constructor(element, book, editable, on) {
    Object.assign(this, { element, book, editable, on, table: null, sheet: null, typed: null, marks: new Map() });
    this.lens = new Lens(this, document.getElementById("lens"));
    if (editable) this.letters = new Letters(element, (text) => this.open(this.bounds()[0]?.[0], text));
    element.addEventListener("keydown", (event) => this.key(event), true);
    element.addEventListener("moved", (event) => this.move(event.detail));
    document.addEventListener("paste", (event) => this.paste(event));
    document.addEventListener("copy", (event) => this.copy(event, false));
    document.addEventListener("cut", (event) => this.copy(event, true));
  }
  show(sheet) {
    const place = this.sheet?.key === sheet.key ? this.spot() : null;
    if (!place) this.lens.forget();
    this.lens.bar.hidden = sheet.layout === "form";
    this.sheet = sheet; this.view = viewOf(sheet, this.book.rows(sheet.key));
    this.table?.destroy();
    return new Promise((ready) => {
      this.table = new Tabulator(this.element, {
        data: this.view.data, index: "id", height: "100%", layout: "fitDataFill", nestedFieldSeparator: false, renderHorizontal: "basic",
        rowHeader: { formatter: (cell) => this.numbered(cell), headerSort: false, resizable: false, frozen: true, width: NUMBER, hozAlign: "center", headerHozAlign: "center", cssClass: "row-number", title: "" },
        columnDefaults: { headerSort: false, resizable: "header", headerWordWrap: true },
        columns: this.view.columns.map((one) => this.column(one)),
        selectableRange: 1, selectableRangeColumns: true, selectableRangeRows: true, selectableRangeAutoFocus: false, editTriggerEvent: "dblclick",
        placeholder: this.editable ? "还没有行：点“加一行”，或从 Excel 复制后粘贴" : "没有内容",
      });
      this.table.on("cellEdited", (cell) => this.edited(cell));
      this.table.on("tableBuilt", () => { this.roles(); this.margin(); this.letters?.stand(); if (this.lens.on) this.lens.apply(); if (place) this.back(place); ready(); });
      this.table.on("rowDeleted", () => this.lens.tell());
      this.table.on("columnResized", () => this.margin());
      this.table.on("rangeChanged", () => this.letters?.follow(this.bounds()[0]?.[0]));
    });
  }
  spot() {  // where one is: the cell and what is in sight
    const [cell] = this.bounds()[0] || [], { scrollLeft, scrollTop } = this.element.querySelector(".tabulator-tableholder") || {};
    return { id: cell?.getData().id, field: cell?.getField(), scrollLeft, scrollTop, inside: this.element.contains(document.activeElement) };
  }
  back({ id, field, scrollLeft, scrollTop, inside }) {
    const cell = field && this.shows(id) && this.cell(id, field);
    if (cell) { this.table.getRanges().forEach((one) => one.remove()); this.table.addRange(cell, cell); }
    const holder = this.element.querySelector(".tabulator-tableholder");
    holder.scrollLeft = scrollLeft; holder.scrollTop = scrollTop;
    if (inside) holder.focus({ preventScroll: true });
  }
  numbered(cell) {  // the number of a row is its place in the book, also when others are not shown
    const span = document.createElement("span"), row = cell.getRow();
    row.watchPosition((at) => { span.textContent = this.lens.on ? this.book.order.get(this.sheet.key).indexOf(row.getData().id) + 1 : at; });
    return span;
  }
  amount(text) { return amount(text); }
  roles() {  // what scrolls can be focused, so it has to be the group of rows itself
    this.element.querySelector(".tabulator-tableholder").setAttribute("role", "rowgroup");
    this.element.querySelector(".tabulator-table").removeAttribute("role");
    this.element.setAttribute("aria-label", this.sheet.name);
  }
  margin() {  // what is brought into sight is not brought under the column that stays
    const wide = this.element.querySelector(".tabulator-col.kept")?.offsetWidth || 0;
    this.element.querySelector(".tabulator-tableholder").style.scrollPaddingLeft = `${NUMBER + wide}px`;
  }
  uncover() {
    const { end } = this.range()?.getBounds() || {}, element = end?.getElement();
    if (element && !element.classList.contains("kept")) element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  column(one) {
    const money = one.type === "amount" || one.type === "number", kept = one.field === this.view.kept;
    const wide = one.width * (one.type === "code" ? 5.6 : 7);
    return {
      field: one.field, title: one.header, headerTooltip: `${one.letter ? `${one.letter} 列 · ` : ""}${one.note || one.header}`,
      titleFormatter: () => this.title(one), width: Math.max(92, Math.min(kept ? 240 : 320, wide)), hozAlign: money ? "right" : "left",
      cssClass: [kept ? "kept" : "", one.locked ? "locked" : "", money ? "money" : "", one.type === "long" ? "long" : ""].filter(Boolean).join(" ") || "plain",
      editable: (cell) => this.editable && !(this.view.column(cell.getData().id, one.field) || one).locked,
      editor: (cell, ...rest) => this.edit(cell, one, rest), formatter: (cell) => this.shown(cell, one), sorter: comparing(one.type),
    };
  }
  title(one) {
    const head = document.createElement("span"); head.textContent = one.header;
    if (one.required) { head.className = "required"; head.title = "必填"; }
    if (one.letter) { const letter = document.createElement("small"); letter.textContent = one.letter; head.append(" ", letter); }
    if (this.sheet.layout !== "form") head.append(" ", this.lens.button(one));
    return head;
  }
  edit(cell, one, rest) {
    const column = this.view.column(cell.getData().id, one.field) || one;
    const typed = this.typed; this.typed = null;
    const values = column.list ? () => this.book.choices(column) : null;
    const used = new Set(this.table.getRows().map((row) => row.getData()[one.field]));
    const { names } = this.book, known = this.sheet.key === "indicators" && one.field === "name" && names ? () => names(cell.getData().level1) : null;
    return editor(column, values || known, () => typed, used, known && ((chosen) => this.suggested(cell, chosen)))(cell, ...rest);
  }
  suggested(cell, { fill }) {  // what is usual for the indicator goes where nothing stands yet; its target stays a person's
    const row = cell.getData(), open = (field) => this.view.columns.some((one) => one.field === field && !one.locked);
    const more = Object.fromEntries(Object.entries(fill).filter(([field, text]) => text && !row[field] && open(field)));
    if (!Object.keys(more).length) return;
    cell.getRow().update(more); this.on.set(row.id, more);
  }
  shown(cell, one) {
    const text = cell.getValue() || "", column = this.view.column(cell.getData().id, one.field) || one;
    this.mark(cell);
    const span = document.createElement("span");
    span.textContent = column.type === "amount" ? amount(text) : text;
    const label = column.list && text ? this.book.choices(column).find(([code]) => code === text)?.[1] : "";
    if (label && label !== text) { const name = document.createElement("small"); name.textContent = ` ${label.replace(text, "").trim()}`; span.append(name); }
    return span;
  }
  mark(cell) {
    const { key, field } = this.view.place(cell.getData().id, cell.getField());
    const wrong = this.marks.get(`${key} ${field}`), element = cell.getElement();
    if (this.sheet.layout === "form" && cell.getField() !== "value") return;
    element.classList.toggle("wrong", wrong?.severity === "error"); element.classList.toggle("doubtful", Boolean(wrong) && wrong.severity !== "error");
    if (wrong) { element.title = `${wrong.message}。${wrong.remedy}`; element.setAttribute("aria-invalid", "true"); } else { element.removeAttribute("title"); element.removeAttribute("aria-invalid"); }
  }
  remark(marks) {
    const before = this.marks; this.marks = marks;
    for (const place of new Set([...before.keys(), ...marks.keys()])) {
      const [key, ...field] = place.split(" ");
      const [id, name] = this.view.spot(key, field.join(" "));
      const cell = this.cell(id, name);
      if (cell) this.mark(cell);
    }
  }
  shownIds() { return this.table.getRows("active").map((row) => row.getData().id); }
  shows(id) { return this.shownIds().includes(id); }
  home() {  // what was selected may be out of sight now
    const [id] = this.shownIds(), cell = id && this.cell(id, this.view.columns[0].field);
    this.table.getRanges().forEach((one) => one.remove());
    if (cell) this.table.addRange(cell, cell);
  }
  focus() { this.element.querySelector(".tabulator-tableholder")?.focus(); }
  row(id) { return this.table?.getRows().find((row) => row.getData().id === id); }
  cell(id, field) { return this.row(id)?.getCell(field) || null; }
  edited(cell) {
    const value = String(cell.getValue() ?? "");
    if (value === String(cell.getOldValue() ?? "")) return;
    const { key, field } = this.view.place(cell.getData().id, cell.getField());
    this.on.set(key, { [field]: value });
  }
  refresh(rows) {  // rows that changed elsewhere: shown without touching the others
    for (const row of rows) {
      if (this.sheet.layout === "form") { for (const one of this.view.data) { this.row(one.id)?.update({ value: row.values[one.id] || "" }); } continue; }
      const shown = this.row(row.key);
      if (!shown) continue;
      const blank = Object.fromEntries(this.view.columns.map((one) => [one.field, ""]));
      shown.update({ ...blank, ...row.values });
    }
  }
  range() { return this.table?.getRanges()[0]; }
  bounds() {
    const cells = this.range()?.getStructuredCells() || [];
    return cells.map((row) => row.filter((cell) => cell.getField()));
  }
  keys() { return [...new Set(this.bounds().map((row) => row[0]?.getData().id).filter(Boolean))]; }
  get typing() { return document.activeElement?.className === "cell-input"; }
  get active() { return this.element.contains(document.activeElement) && !this.typing; }
  select(id, field) {
    const cell = this.shows(id) && this.cell(id, field);
    if (!cell) return;
    this.table.getRanges().forEach((one) => one.remove());
    this.table.addRange(cell, cell);
    this.table.scrollToRow(id, "nearest", false).catch(() => {});
    cell.getElement().scrollIntoView({ block: "nearest", inline: "nearest" });
    this.table.rowManager?.element.focus();
    this.focus();
  }
  move(way) {
    const first = this.bounds()[0]?.[0];
    if (!first) return;
    const row = first.getRow(), fields = this.view.columns.map((one) => one.field), at = fields.indexOf(first.getField());
    const to = { down: row.getNextRow(), up: row.getPrevRow() }[way];
    if (to) this.select(to.getData().id, first.getField());
    else if (way === "right" || way === "left") this.select(row.getData().id, fields[Math.max(0, Math.min(fields.length - 1, at + (way === "right" ? 1 : -1)))]);
    else this.select(row.getData().id, first.getField());
  }
  open(cell, typed) { this.typed = typed; cell?.edit(); this.typed = null; }  // with what was typed in place of what it holds
  key(event) {
    if (this.typing || event.isComposing || event.target.closest("button.sort")) return;
    const command = event.ctrlKey || event.metaKey, letter = event.key.toLowerCase();
    const run = (what) => { event.preventDefault(); event.stopPropagation(); what(); };
    if (event.key.startsWith("Arrow")) requestAnimationFrame(() => this.uncover());
    if (command && letter === "z" && !event.shiftKey) return run(() => this.on.undo());
    if (command && (letter === "y" || (letter === "z" && event.shiftKey))) return run(() => this.on.redo());
    if (!this.editable) return;
    if (command && letter === "d") return run(() => this.on.duplicate());
    if (command && letter === "-") return run(() => this.on.remove());
    if (event.key === "Insert") return run(() => this.on.add());
    if (command || event.altKey) return;
    const cell = this.bounds()[0]?.[0];
    if (!cell) return;
    if (event.key === "Delete" || event.key === "Backspace") return run(() => this.fill([[""]], true));
    if (event.key === "F2" || event.key === "Enter") return run(() => cell.edit());
    if (composing(event) || event.key === "Process") { this.open(cell, ""); return; }  // the input method writes into the editor
    if (event.key.length === 1 && event.key !== " ") run(() => this.open(cell, event.key));
  }
  copy(event, cut) {
    if (!this.active) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", written(this.bounds().map((row) => row.map((cell) => String(cell.getValue() || "")))));
    if (cut && this.editable) this.fill([[""]], true);
  }
  paste(event) {
    if (!this.active || !this.editable) return;
    event.preventDefault();
    this.fill(parsed(event.clipboardData.getData("text/plain")), false);
  }
  fill(table, whole) {  // from the first cell of the range on; one cell fills the whole range
    const cells = this.bounds();
    if (!cells.length || !cells[0].length) { if (!whole && this.sheet.layout !== "form" && !this.lens.on) this.more(table, this.view.columns.map((one) => one.field), null); return; }
    const one = table.length === 1 && table[0].length === 1;
    const fields = this.view.columns.map((each) => each.field), left = fields.indexOf(cells[0][0].getField());
    const changes = new Map();
    let lost = 0;  // cells with something in them that go nowhere
    const put = (cell, text) => {
      const column = this.view.column(cell.getData().id, cell.getField());
      if (String(cell.getValue() || "") === text) return;
      if (!column || column.locked) { lost += text ? 1 : 0; return; }
      const { key, field } = this.view.place(cell.getData().id, cell.getField());
      changes.set(key, { ...(changes.get(key) || {}), [field]: text });
      cell.getRow().update({ [cell.getField()]: text });
    };
    if (one) cells.forEach((row) => row.forEach((cell) => put(cell, table[0][0])));
    else {
      const rows = this.table.getRows("active"), closed = this.sheet.layout === "form" || this.lens.on, top = rows.findIndex((row) => row.getData().id === cells[0][0].getData().id);
      table.forEach((texts, n) => texts.forEach((text, at) => {
        const row = rows[top + n], field = fields[left + at];
        if (row && field) put(row.getCell(field), text.trim());
        else if (text.trim() && (!field || closed)) lost += 1;
      }));
      const rest = table.slice(rows.length - top);
      if (rest.length && !closed) this.more(rest, fields.slice(left), rows.at(-1)?.getData().id ?? null);
    }
    for (const [key, values] of changes) this.on.set(key, values);
    if (lost && !whole) this.on.lost(lost);
  }
  more(table, fields, after) {
    const open = (field) => !this.view.columns.find((one) => one.field === field)?.locked;
    this.on.append(table.map((texts) => Object.fromEntries(texts.map((text, at) => [fields[at], text.trim()]).filter(([field, text]) => field && text && open(field)))), after);
  }
}
