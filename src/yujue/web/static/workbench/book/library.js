// The indicator library: names suggested while one types, by name or initials, with what is usual for them.
import { call } from "./server.js";

const ADDRESS = "/api/indicators?many=500", SIGN = /^[≥≤=><]/;

export class Library {
  constructor() { this.known = null; }
  names(level1) {  // those of the row's class first
    if (!this.known) this.load();
    const mine = (one) => Boolean(level1) && one[3].fill.level1 === level1;
    return [...this.known].sort((a, b) => mine(b) - mine(a));
  }
  async load() {
    this.known = [];
    const found = await call(ADDRESS).catch(() => ({ indicators: [] }));
    this.known = found.indicators.map((one) => [one.name, one.name, one.initials, { said: said(one), fill: fill(one) }]);
  }
}
function said(one) { return [one.unit, one.direction, one.targets.length ? `常用 ${one.targets.slice(0, 3).join("、")}` : ""].filter(Boolean).join(" · "); }
function fill(one) {
  const sign = one.targets.map((text) => SIGN.exec(text)?.[0]).find(Boolean);
  const { level1, level2, unit, direction, standard, formula, evidence } = one;
  return { level1, level2, unit, direction, standard, formula, evidence, operator: sign === "=" ? "" : sign || "" };
}
