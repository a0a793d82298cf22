// The editor of a book: edits are saved at once; totals, problems and the document follow.
import { Book } from "./book.js";
import { choose } from "./conflict.js";
import { Grid } from "./grid.js";
import { Preview, problems, totals } from "./pane.js";
import { Queue, call } from "./server.js";
import { held as unsaved, marked, thrown } from "./unsaved.js";

const $ = (id) => document.getElementById(id);
const place = document.querySelector("[data-book]"), address = place.dataset.book, editable = place.dataset.edit === "yes";
const book = new Book(address), preview = new Preview($("frame"));
let sheet = null, quick = { problems: [], totals: {} }, whole = null, asking = false, again = false, waiting = 0;

const queue = new Queue(address, (key) => book.row(key), (news) => { if (news) answered(news); state(); });
const grid = new Grid($("grid"), book, editable, {
  set: (key, values) => { const row = book.row(key); row.values = { ...row.values, ...values }; if (row.lost) revive(row); else queue.set(key, values); },
  append: (rows, after) => append(rows, after),
  lost: (count) => hold(`有 ${count} 格没有粘上：它们落在不能填的列，或在表的右边、下边以外${grid.lens.on ? "；筛选、排序时不加行" : ""}`),
  undo: () => step("undo"), redo: () => step("redo"), add: () => add(), duplicate: () => duplicate(), remove: () => remove(),
});

function revive(row) { row.lost = false; queue.add(row.key, row.sheet, null, row.values); }
let held = "";  // what a person must see, also when saving goes on and is done
function say(text, bad = false) { const line = $("said"); line.textContent = bad ? text : held || text; line.classList.toggle("bad", bad || Boolean(held)); }
function hold(text) { held = text; say(text, true); setTimeout(() => { held = ""; $("said").classList.remove("bad"); state(); }, 10000); }
function state() {
  if (queue.stuck) say("连不上服务器：改动还没存，正在重试", true);
  else if (queue.busy) say("正在保存…");
  else if (queue.held.size) say(unsaved(queue.held), true);
  else if (!$("said").classList.contains("bad")) say(editable ? "已保存" : "只读");
  $("retry").hidden = !queue.held.size || queue.busy;
  $("undo").disabled = queue.busy || !(book.steps?.undo || queue.held.size); $("redo").disabled = queue.busy || !book.steps?.redo;
}

function advance(saved) {  // where others came in between, what they changed is still to be fetched
  if (saved.change <= book.change + 1) book.change = saved.change;
  book.steps = saved.steps;
}

async function answered({ saved, error, sent }) {
  if (saved) {
    for (const [key, id] of Object.entries(saved.keys)) { const row = book.row(key); row.id = id; }
    for (const row of saved.rows) {
      const key = Object.keys(saved.keys).find((name) => saved.keys[name] === row.id) || String(row.id);
      const mine = book.row(key);
      if (mine) { mine.version = row.version; mine.position = BigInt(row.position); const next = queue.waiting.get(key); if (next) next.version = row.version; }
    }
    advance(saved);
    new Set([...sent.values()].map((one) => one.sheet || book.row(one.key)?.sheet)).forEach((one) => book.forget(one));
    say(""); reckon();
  } else if (error.status === 409) await settle(error.answer.conflicts, sent);
  else { mark(); if (thrown(queue.held)) await reload(); }
}

async function settle(conflicts, sent) {  // nothing of the batch was saved: settle each conflict, send the rest again
  const at = new Map(conflicts.map((one) => [one.row, one]));
  for (const [key, one] of sent) {
    const row = book.row(key), met = at.get(row?.id);
    if (!met) { put(one); continue; }
    const headers = (field) => book.sheets.find((each) => each.key === met.sheet).columns.find((each) => each.field === field)?.header || field;
    const chosen = await choose(met, headers);
    if (chosen === "mine" && met.theirs !== null) {
      row.values = { ...met.theirs, ...(met.mine || {}) }; row.version = met.version;
      put({ ...one, version: met.version });
    } else { queue.waiting.delete(key); }
  }
  await catchUp(true); show(sheet.key); queue.soon();
}
function put(one) { const later = queue.waiting.get(one.key); queue.waiting.set(one.key, later ? { ...one, values: { ...one.values, ...later.values } } : one); }

async function reckon() {
  try {
    quick = await call(`${address}/problems`);
    totals($("totals"), $("strip"), quick.totals); mark();
    document.body.dataset.reckoned = quick.change;
  } catch (error) { say(error.message, true); }
  clearTimeout(waiting); waiting = setTimeout(compile, 120);
}
async function compile() {
  if (asking) { again = true; return; }
  asking = true; $("preview").classList.add("working");
  try {
    whole = await call(`${address}/preview`, "POST", { have: preview.order });
    const count = preview.draw(whole);
    $("changes").textContent = count ? `变化 ${count} 处` : ""; $("changes").hidden = !count; preview.at = -1;
    mark(); document.body.dataset.compiled = whole.change;
  } catch (error) { say(error.message, true); }
  asking = false; $("preview").classList.remove("working");
  if (again) { again = false; compile(); }
}
function mark() {
  problems($("problems"), quick.problems, whole, go, ask);
  const count = quick.problems.length + (whole?.needs.length || 0) + (whole?.findings.filter((one) => one.severity === "error" || one.severity === "warning").length || 0);
  $("tab-problems").querySelector("b").textContent = count || "";
  const marks = marked(queue.held);
  for (const one of [...quick.problems].reverse()) {
    if (!one.id || !one.field) continue;
    const key = [...book.byKey.values()].find((row) => row.id === one.id)?.key;
    if (key) marks.set(`${key} ${one.field}`, one);
  }
  grid.remark(marks);
  for (const tab of $("sheets").children) {
    const mine = quick.problems.filter((one) => one.sheet === tab.dataset.sheet), errors = mine.filter((one) => one.severity === "error").length;
    tab.querySelector("b").textContent = mine.length || ""; tab.querySelector("b").className = errors ? "error" : "warning";
  }
}
async function go(one) {
  if (sheet.key !== one.sheet) await show(one.sheet);
  const key = [...book.byKey.values()].find((row) => row.id === one.id)?.key;
  if (key && !grid.shows(key)) grid.lens.clear();
  if (key) { const [id, field] = grid.view.spot(key, one.field || grid.view.columns[0].field); grid.select(id, field); }
}
async function ask(need) {
  const found = [...book.byKey.values()].find((row) => row.values.key === need.key && book.order.get(row.sheet).includes(row.key));
  if (found) { await show(found.sheet); grid.lens.clear(); grid.select(found.key, "text"); return; }
  await show("texts"); grid.lens.clear();
  if (editable) { append([{ label: need.label, key: need.key }], null); grid.select(book.order.get("texts").at(-1), "text"); }
}

async function show(name) {
  sheet = book.sheets.find((one) => one.key === name) || book.sheets[0];
  for (const tab of $("sheets").children) tab.setAttribute("aria-selected", String(tab.dataset.sheet === sheet.key));
  $("hint").textContent = sheet.hint; location.replace(`#${sheet.key}`);
  document.body.dataset.shown = "";
  $("column").hidden = !sheet.extra || !editable;
  for (const name of ["add", "duplicate", "remove"]) $(name).disabled = sheet.layout === "form";
  for (const one of sheet.columns) if (one.list) book.choices(one);
  if (sheet.key === "indicators") book.names();
  const marks = grid.marks; grid.marks = new Map();
  await grid.show(sheet); grid.remark(marks);
  document.body.dataset.shown = sheet.key;
}
function append(rows, after) {
  let last = after;
  for (const values of rows) {
    const key = book.fresh(sheet.key, last, values);
    queue.add(key, sheet.key, last, values);
    last = key;
  }
  const keys = rows.length ? book.order.get(sheet.key) : [];
  const fresh = keys.map((key) => book.row(key)).filter((row) => !grid.row(row.key));
  const top = after ?? keys[keys.indexOf(fresh[0]?.key) - 1];
  if (fresh.length) grid.table.addData(fresh.map((row) => ({ id: row.key, ...row.values })), false, undefined).then(() => { if (after !== null && keys.at(-1) !== last) show(sheet.key).then(() => grid.select(last, first())); });
  return { last, top };
}
const first = () => grid.view.columns.find((one) => !one.locked)?.field;
const orderly = () => { if (grid.lens.on) hold("正在筛选或排序，不能加行：先清掉筛选、回到账套的次序"); return !grid.lens.on; };
function add() {
  if (!orderly()) return;
  const after = grid.keys().at(-1) ?? null;
  const { last } = append([{}], after);
  setTimeout(() => grid.select(last, first()), 30);
}
function duplicate() { const keys = grid.keys(); if (keys.length && orderly()) append(keys.map((key) => ({ ...book.row(key).values })), keys.at(-1)); }
function remove() {
  const keys = grid.keys();
  if (!keys.length || sheet.layout === "form") return;
  const order = grid.shownIds(), near = order[order.indexOf(keys[0]) - 1] ?? order[order.indexOf(keys.at(-1)) + 1];
  for (const key of keys) { queue.remove(key); book.drop(key); grid.row(key)?.delete(); }
  if (near) setTimeout(() => grid.select(near, first()), 30);
}
async function step(way) {
  if (queue.busy || !editable) return;
  if (queue.held.size) { queue.held.clear(); await reload(); say("没有存下的已经去掉"); return; }
  try {
    const saved = await call(`${address}/${way}`, "POST", {});
    const { shown, moved } = book.take(saved.rows);
    advance(saved);
    const at = saved.rows[0]?.sheet;
    saved.rows.forEach((row) => book.forget(row.sheet));
    if (at && at !== sheet.key) await show(at); else if (moved.has(sheet.key)) await show(sheet.key); else grid.refresh(shown.filter((row) => row.sheet === sheet.key));
    say(way === "undo" ? "已撤销" : "已重做"); reckon();
  } catch (error) { say(error.message, true); setTimeout(() => $("said").classList.remove("bad"), 4000); }
  state();
}
async function reload() { await book.load(); await show(sheet.key); reckon(); state(); }
const putOff = (quiet) => !quiet && (queue.busy || document.hidden || grid.typing);  // what others changed is shown when nothing is being typed
async function catchUp(quiet = false) {
  if (putOff(quiet)) return;
  const found = await call(`${address}/since/${book.change}`).catch(() => null);
  if (!found || found.change === book.change || putOff(quiet)) return;
  const news = book.news(found.rows);
  const { shown, moved } = book.take(news, (key) => queue.has(key));
  book.change = found.change; book.steps = found.steps;
  news.forEach((row) => book.forget(row.sheet));
  if (moved.has(sheet.key)) await show(sheet.key); else grid.refresh(shown.filter((row) => row.sheet === sheet.key));
  if (!quiet && news.length) say(`${found.who.join("、")} 改了 ${news.length} 行`);
  reckon(); state();
}

function tabs() {
  $("sheets").replaceChildren(...book.sheets.map((one) => {
    const tab = document.createElement("button");
    tab.type = "button"; tab.setAttribute("role", "tab"); tab.dataset.sheet = one.key; tab.append(one.name, document.createElement("b"));
    tab.addEventListener("click", () => show(one.key));
    return tab;
  }));
  for (const tab of document.querySelectorAll("[data-pane]")) tab.addEventListener("click", () => {
    for (const one of document.querySelectorAll("[data-pane]")) { const on = one === tab; one.setAttribute("aria-selected", String(on)); $(one.dataset.pane).hidden = !on; }
  });
}
function controls() {
  const names = { undo: () => step("undo"), redo: () => step("redo"), add, duplicate, remove };
  for (const [name, run] of Object.entries(names)) { $(name).hidden = !editable; $(name).addEventListener("click", run); }
  $("changes").addEventListener("click", () => { document.querySelector("[data-pane=preview]").click(); preview.next(); });
  $("column").addEventListener("click", () => {
    const name = prompt("新列的名称（会原样用在要它的表里）")?.trim();
    if (name) { sheet.more.push(`fields.${name.slice(0, 40)}`); show(sheet.key); }
  });
  $("retry").addEventListener("click", () => queue.retry());
  addEventListener("beforeunload", (event) => { if (queue.busy || queue.held.size) event.preventDefault(); });
  setInterval(() => catchUp(), 4000);
}

async function start() {
  await book.load();
  tabs(); controls();
  if (book.notes?.length) { $("notes").hidden = false; $("notes").querySelector("ul").replaceChildren(...book.notes.map((text) => { const one = document.createElement("li"); one.textContent = text; return one; })); }
  await show(location.hash.slice(1) || "lines");
  state(); reckon();
}
if ($("frame").contentDocument?.readyState === "complete" && $("frame").contentDocument.getElementById("document")) start(); else $("frame").addEventListener("load", start, { once: true });
