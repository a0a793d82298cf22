// The book as the page knows it: sheets, rows by key, values to choose from.
import { call } from "./server.js";
import { Library } from "./library.js";

export class Book {
  constructor(address) { Object.assign(this, { address, byKey: new Map(), order: new Map(), lists: new Map(), count: 0, library: new Library() }); }
  async load() {
    const plain = await call(this.address);
    Object.assign(this, { change: plain.change, steps: plain.steps, notes: plain.notes });
    const more = new Map((this.sheets || []).map((one) => [one.key, one.more]));
    this.sheets = plain.sheets.map((one) => ({ ...one, more: more.get(one.key) || [] }));
    this.byKey.clear(); this.order.clear();
    for (const sheet of this.sheets) this.order.set(sheet.key, (plain.rows[sheet.key] || []).map((row) => this.keep(row)));
    return this;
  }
  keep(row) {
    const key = String(row.id);
    this.byKey.set(key, { key, id: row.id, sheet: row.sheet, version: row.version, position: BigInt(row.position), values: row.values });
    return key;
  }
  rows(sheet) { return (this.order.get(sheet) || []).map((key) => this.byKey.get(key)); }
  row(key) { return this.byKey.get(key); }
  news(rows) {  // those that the page does not have in that version
    const known = new Map([...this.byKey.values()].map((one) => [one.id, one.version]));
    return rows.filter((row) => known.get(row.id) !== row.version);
  }
  fresh(sheet, after, values) {
    this.count += 1;
    const key = `new${Date.now()}-${this.count}`, order = this.order.get(sheet);
    this.byKey.set(key, { key, id: null, sheet, version: 0, values });
    order.splice(after === null ? order.length : order.indexOf(after) + 1, 0, key);
    return key;
  }
  drop(key) { const row = this.byKey.get(key), order = this.order.get(row.sheet); order.splice(order.indexOf(key), 1); }
  take(rows, skip = () => false) {  // rows as the server has them; gives those whose place or being changed
    const shown = [], moved = new Set();
    for (const row of rows) {
      const key = [...this.byKey.values()].find((one) => one.id === row.id)?.key ?? String(row.id);
      if (skip(key)) continue;
      const before = this.byKey.get(key), order = this.order.get(row.sheet), there = order.includes(key);
      if (row.gone) { if (there) { order.splice(order.indexOf(key), 1); moved.add(row.sheet); } if (before) before.version = row.version; continue; }
      this.byKey.set(key, { ...(before || {}), key, id: row.id, sheet: row.sheet, version: row.version, position: BigInt(row.position), values: row.values });
      if (!there) {
        const at = order.findIndex((other) => (this.byKey.get(other).position ?? 0n) > BigInt(row.position));
        order.splice(at < 0 ? order.length : at, 0, key); moved.add(row.sheet);
      } else shown.push(this.byKey.get(key));
    }
    return { shown, moved };
  }
  choices(column) {
    if (!this.lists.has(column.list)) this.fetch(column.list);
    return this.lists.get(column.list) || [];
  }
  names = (level1) => this.library.names(level1);
  async fetch(name) {
    this.lists.set(name, []);
    const found = await call(`${this.address}/lists/${name}`).catch(() => ({ values: [] }));
    this.lists.set(name, found.values);
  }
  forget(sheet) { for (const [name, of] of [["agency", "units"], ["project", "projects"]]) if (of === sheet) this.lists.delete(name); if (sheet === "cover") this.lists.clear(); }
}
