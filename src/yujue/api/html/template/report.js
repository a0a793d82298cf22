"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const findings = all(".finding");
  const off = new Set();
  let current = null;

  const shown = () => findings.filter((f) => !f.hidden);

  function openTab(name) {
    for (const tab of all("[role=tab]")) {
      const chosen = tab.getAttribute("aria-controls") === name;
      tab.setAttribute("aria-selected", String(chosen));
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !chosen;
    }
  }

  function choose(finding, focus = true) {
    if (!finding) return;
    openTab("findings");
    if (finding.hidden) toggle(finding.dataset.severity);
    current?.classList.remove("current");
    current = finding;
    finding.classList.add("current");
    if (focus) finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "nearest" });
  }

  function show(link) {
    const target = document.getElementById(link.getAttribute("href").slice(1));
    if (!target) return;
    all(".here").forEach((e) => e.classList.remove("here"));
    const id = link.dataset.jump;
    const inner = target.matches("p.text") ? target.querySelector(`mark[data-finding="${id}"]`) : null;
    const element = inner ?? target;
    element.classList.add("here");
    element.scrollIntoView({ block: "center", inline: "center" });
  }

  function visit(finding) {
    choose(finding);
    const link = finding?.querySelector("a[data-jump]");
    if (link) show(link);
  }

  function toggle(severity) {
    off.has(severity) ? off.delete(severity) : off.add(severity);
    const chip = document.querySelector(`.chip[data-severity="${severity}"]`);
    chip.setAttribute("aria-pressed", String(!off.has(severity)));
    for (const finding of findings) finding.hidden = off.has(finding.dataset.severity);
    const hidden = new Set(findings.filter((f) => f.hidden).map((f) => f.id));
    for (const flag of all(".document .flag")) flag.classList.toggle("off", hidden.has(flag.dataset.finding));
    for (const mark of all(".document mark, .document td.marked, .document tr.marked, .document figure.marked, .document .page.marked")) {
      const severityHere = [...off].some((name) => mark.classList.contains(name));
      mark.classList.toggle("off", severityHere);
    }
    document.getElementById("none-shown").hidden = !findings.length || shown().length > 0;
  }

  function step(by) {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(current);
    visit(list[Math.min(Math.max(at + by, 0), list.length - 1)]);
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    const chip = target.closest(".chip");
    const tab = target.closest("[role=tab]");
    const jump = target.closest("a[data-jump]");
    const flag = target.closest(".flag");
    const mark = target.closest(".document [data-finding]");
    const card = target.closest(".finding");
    if (chip) toggle(chip.dataset.severity);
    else if (tab) openTab(tab.getAttribute("aria-controls"));
    else if (jump) { event.preventDefault(); choose(jump.closest(".finding"), false); show(jump); }
    else if (flag) { event.preventDefault(); choose(document.getElementById(flag.dataset.finding)); }
    else if (mark) choose(document.getElementById(mark.dataset.finding));
    else if (card && !target.closest("summary, details") && !String(getSelection())) visit(card);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key === "j") step(1);
    else if (key === "k") step(-1);
    else if (key === "b") choose(current ?? shown()[0]);
    else if (key === "enter" && event.target.matches(".finding")) visit(event.target);
    else if ("1234".includes(key) && key) all(".chip")[Number(key) - 1]?.click();
    else return;
    event.preventDefault();
  });

  all("[role=tab]").forEach((tab, index, tabs) => tab.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const next = tabs[(index + by + tabs.length) % tabs.length];
    next.focus();
    openTab(next.getAttribute("aria-controls"));
  }));

  document.getElementById("only-open")?.addEventListener("change", (event) =>
    document.getElementById("obligations").classList.toggle("open-only", event.target.checked));
  addEventListener("beforeprint", () => all("details").forEach((details) => { details.open = true; }));

  const asked = document.getElementById(location.hash.slice(1));
  if (asked?.matches(".finding")) visit(asked);
})();
