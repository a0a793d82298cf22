// The result page: what a click or a key does.
import * as chunks from "./chunks.js";
import * as deciding from "./deciding.js";
import * as figures from "./figures.js";
import * as findings from "./findings.js";
import * as sheets from "./sheets.js";

const recognised = document.getElementById("recognised");
const area = document.getElementById("sheets");
const tabs = [...document.querySelectorAll(".views [role=tab]")];
const zoom = document.querySelector(".views .zoom");
let view = "recognised";

function resize(by) {
  if (view === "sheets") zoom.querySelector("output").textContent = sheets.zoom(by);
}

async function open(name) {
  if (name === view || !tabs.some((tab) => tab.getAttribute("aria-controls") === name)) return;
  const page = view === "sheets" ? sheets.pageInView() : chunks.pageInView();
  view = name;
  recognised.hidden = name !== "recognised";
  area.hidden = name !== "sheets";
  for (const tab of tabs) tab.setAttribute("aria-selected", String(tab.getAttribute("aria-controls") === name));
  if (zoom) zoom.hidden = name !== "sheets";
  if (name === "sheets") await sheets.prepare();
  if (view === name) (name === "sheets" ? sheets : chunks).toPage(page);
}

// Lead to the place of a figure or a finding in the view that is open.
async function lead(id, page, finding = "") {
  const at = sheets.pageOf(id) ?? page;
  if (view === "sheets" && at && (await sheets.show(id, at, finding))) return;
  if (view === "sheets" && !at) await open("recognised");
  const target = await chunks.element(id);
  if (!target) return;
  const inner = target.matches("p.text") && finding ? target.querySelector(`mark[data-finding="${finding}"]`) : null;
  const element = inner ?? target;
  point(element);
  element.scrollIntoView({ block: "center", inline: "center" });
}

function point(element) {
  for (const old of recognised.querySelectorAll(".here")) old.classList.remove("here");
  element.classList.add("here");
}

function follow(link) {
  return lead(link.getAttribute("href").slice(1), link.dataset.page, link.dataset.jump ?? "");
}

function visit(finding) {
  findings.choose(finding);
  const link = finding?.querySelector("a[data-jump]");
  if (link) follow(link);
}

document.addEventListener("click", (event) => {
  const target = event.target;
  const near = (selector) => target.closest(selector);
  const [chip, tab, jump, flag] = [".chip[data-severity]", ".views [role=tab]", "a[data-jump], a[data-lead]", ".flag"].map(near);
  const [rect, mark, card, duty] = ["#sheets rect", ".document [data-finding]", ".finding", ".duties [data-filter]"].map(near);
  if (chip) findings.toggle(chip.dataset.severity);
  else if (tab) open(tab.getAttribute("aria-controls"));
  else if (jump) {
    event.preventDefault();
    if (jump.dataset.jump) findings.choose(jump.closest(".finding"), false);
    follow(jump);
    if (jump.dataset.lead) figures.explain(jump.dataset.lead);
  } else if (duty) findings.byDuty(duty.dataset.filter);
  else if (flag) {
    event.preventDefault();
    visitId(flag.dataset.finding, flag.closest(".duties") !== null);
  } else if (rect) {
    if (rect.dataset.finding) findings.choose(document.getElementById(rect.dataset.finding));
    sheets.show(rect.dataset.figure, rect.closest(".sheet").dataset.sheet, rect.dataset.finding ?? "");
    if (/^(cell|quantity)-/.test(rect.dataset.figure)) figures.explain(rect.dataset.figure);
  } else if (near("#recognised")) {
    if (mark) findings.choose(document.getElementById(mark.dataset.finding));
    const id = chunks.figureAt(target);
    if (id) point(near("td") ?? near("[id^=quantity-]"));
    figures.explain(id);
  } else if (card && !near("summary, details") && !String(getSelection())) visit(card);
});

function visitId(id, lead) {
  const finding = document.getElementById(id);
  lead ? visit(finding) : findings.choose(finding);
}

const KEYS = {
  j: () => visit(findings.next(1)),
  k: () => visit(findings.next(-1)),
  b: () => findings.choose(findings.chosen() ?? findings.shown()[0]),
  v: () => open(view === "sheets" ? "recognised" : "sheets"),
  escape: () => figures.close(),
  "+": () => resize(1),
  "=": () => resize(1),
  "-": () => resize(-1),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  const key = event.key.toLowerCase();
  if (key === "enter" && event.target.matches(".finding")) visit(event.target);
  else if (key === "enter" && event.target.matches("rect.mark")) findings.choose(document.getElementById(event.target.dataset.finding));
  else if ("1234".includes(key) && key) document.querySelectorAll(".chip[data-severity]")[Number(key) - 1]?.click();
  else if (KEYS[key]) KEYS[key]();
  else return;
  event.preventDefault();
});

zoom?.addEventListener("click", (event) => {
  const by = Number(event.target.closest("[data-zoom]")?.dataset.zoom);
  if (by) resize(by);
});

for (const [index, tab] of tabs.entries()) {
  tab.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const other = tabs[(index + by + tabs.length) % tabs.length];
    other.focus();
    open(other.getAttribute("aria-controls"));
  });
}

chunks.onLoaded((chunk) => findings.marks(chunk));
deciding.listen();
document.addEventListener("change", (event) => { if (event.target.id === "decision") findings.byDecision(event.target.value); });
document.getElementById("only-open")?.addEventListener("change", (event) =>
  document.getElementById("obligations").classList.toggle("open-only", event.target.checked));
addEventListener("beforeprint", () => { for (const details of document.querySelectorAll("details")) details.open = true; });

const asked = location.hash.slice(1);
if (document.getElementById(asked)?.matches(".finding")) visit(document.getElementById(asked));
else if (/^(cell|quantity|row|table|text|page)-/.test(asked)) lead(asked, 0).then(() => figures.explain(/^(cell|quantity)/.test(asked) ? asked : ""));
