// Decisions and comments without leaving the page: the answer is the page anew, from which findings and counts are taken.
import * as findings from "./findings.js";

const PARTS = ["#findings", "#obligations", ".filters"];
const UNREACHED = "连不上工作台，没有存下；写的还在，请稍后再试";
const LOST = "没有存下：可能已经退出登录，请在另一个窗口登录后再试";
const side = document.querySelector(".side");

export function listen() {
  side.addEventListener("submit", (event) => {
    if (!event.target.closest(".finding")) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
}

async function send(form, button) {
  if (form.hasAttribute("aria-busy")) return;
  form.setAttribute("aria-busy", "true");
  const told = await answer(form, button);
  form.removeAttribute("aria-busy");
  if (typeof told === "string") say(form, told);
  else renew(form, told);
}

// Give the page that answers, or a line that says why nothing was kept.
async function answer(form, button) {
  const body = new FormData(form);
  if (button?.name) body.append(button.name, button.value);
  try {
    const got = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
    if (!got.ok) return (await got.json()).detail ?? UNREACHED;
    const page = new DOMParser().parseFromString(await got.text(), "text/html");
    return page.getElementById("findings") ? page : LOST;
  } catch {
    return UNREACHED;
  }
}

function say(form, words) {
  const line = form.querySelector("[role=alert]") ?? form.appendChild(document.createElement("p"));
  line.setAttribute("role", "alert");
  line.className = "refused";
  line.textContent = words;
}

function renew(form, page) {
  const finding = form.closest(".finding"), stays = Boolean(form.closest(".remarks"));
  const at = findings.shown().indexOf(finding), top = side.scrollTop;
  const drafts = drafted(form), open = opened(form);
  for (const part of PARTS) document.querySelector(part).replaceChildren(...page.querySelector(part).childNodes);
  for (const [id, name, text] of drafts) inputs(id, name).forEach((one) => { one.value = text; });
  for (const details of named()) details.open = open.get(nameOf(details)) ?? details.open;
  findings.renewed();
  side.scrollTop = top;
  const list = findings.shown();
  findings.choose(stays ? document.getElementById(finding.id) : list[at] ?? list.at(-1));
}

// What was typed elsewhere and not sent yet.
function drafted(sent) {
  return [...document.querySelectorAll(".finding input:not([type=hidden])")]
    .filter((one) => one.form !== sent && one.value !== one.defaultValue)
    .map((one) => [one.closest(".finding").id, one.name, one.value]);
}

const inputs = (id, name) => document.querySelectorAll(`#${CSS.escape(id)} input[name="${name}"]`);
const named = () => [...document.querySelectorAll("#findings details, #obligations details")];

function nameOf(details) {
  const finding = details.closest(".finding");
  const among = [...(finding ?? details.parentElement).querySelectorAll("details")];
  return `${finding?.id ?? ""} ${among.indexOf(details)}`;
}

// Which parts are open; what was sent, and what it may have opened beside it, is as the new page has it.
function opened(sent) {
  const beside = (one) => one.closest(".finding") === sent.closest(".finding") && !one.open;
  return new Map(named().filter((one) => !one.contains(sent) && !beside(one)).map((one) => [nameOf(one), one.open]));
}
