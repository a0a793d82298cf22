// The findings at the right: chosen, stepped through, filtered by severity, decision and obligation.
import { filterMarks } from "./sheets.js";

const all = () => [...document.querySelectorAll(".finding")];
const off = new Set();
let decision = "";
let duty = "";
let current = null;

export const chosen = () => current;
export const shown = () => all().filter((one) => !one.hidden);

export function choose(finding, focus = true) {
  if (!finding) return;
  if (finding.hidden) clear();
  current?.classList.remove("current");
  current = finding;
  finding.classList.add("current");
  if (focus) finding.focus({ preventScroll: true });
  finding.scrollIntoView({ block: "nearest" });
}

export function next(by) {
  const list = shown();
  if (!list.length) return null;
  const at = list.indexOf(current);
  return list[Math.min(Math.max(at + by, 0), list.length - 1)];
}

function clear() {
  off.clear();
  decision = duty = "";
  const select = document.getElementById("decision");
  if (select) select.value = "";
  apply();
}

// The findings are new elements: nothing is chosen, the filters are as they were.
export function renewed() {
  current = null;
  const select = document.getElementById("decision");
  if (select) select.value = decision;
  apply();
}

export function toggle(severity) {
  off.has(severity) ? off.delete(severity) : off.add(severity);
  apply();
}

export function byDecision(wanted) { decision = wanted; apply(); }
export function byDuty(wanted) { duty = duty === wanted ? "" : wanted; apply(); }

function fits(finding) {
  if (off.has(finding.dataset.severity)) return false;
  if (decision && (finding.dataset.decision || "open") !== decision) return false;
  return !duty || dutyOf(duty).includes(finding.id);
}

function dutyOf(id) {
  const item = document.querySelector(`.obligations li[data-duty="${CSS.escape(id)}"]`);
  return (item?.dataset.findings ?? "").split(" ");
}

export function apply() {
  for (const finding of all()) finding.hidden = !fits(finding);
  for (const chip of document.querySelectorAll(".chip[data-severity]")) chip.setAttribute("aria-pressed", String(!off.has(chip.dataset.severity)));
  for (const item of document.querySelectorAll(".obligations li[data-duty]")) item.classList.toggle("chosen", item.dataset.duty === duty);
  const hidden = new Set(all().filter((one) => one.hidden).map((one) => one.id));
  marks(document, hidden);
  filterMarks(hidden);
  const none = document.getElementById("none-shown");
  none.hidden = !all().length || shown().length > 0;
  const line = document.getElementById("filtered");
  line.hidden = !duty;
  if (duty) line.querySelector("span").textContent = document.querySelector(`.obligations li[data-duty="${CSS.escape(duty)}"] .what`).textContent;
}

// Marks of findings that are filtered away, in stretches that have come in since, too.
export function marks(root, hidden = new Set(all().filter((one) => one.hidden).map((one) => one.id))) {
  for (const flag of root.querySelectorAll(".document .flag, .chunk .flag")) flag.classList.toggle("off", hidden.has(flag.dataset.finding));
  for (const mark of root.querySelectorAll("mark[data-finding], td[data-finding]")) mark.classList.toggle("off", hidden.has(mark.dataset.finding));
}
