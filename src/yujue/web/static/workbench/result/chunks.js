// The document as recognised: stretches of it come when they are near, or when something in them is wanted.
const area = document.getElementById("recognised");
const waiting = new Map();
const loaded = [];
const holders = new Map();
const LINE = 27;

for (const chunk of area.querySelectorAll(".chunk[data-chunk]")) {
  for (const id of chunk.dataset.holds.split(" ")) holders.set(id, chunk);
  chunk.style.minHeight = `${chunk.dataset.rows * LINE}px`;
}

export function onLoaded(work) { loaded.push(work); }

export function load(chunk) {
  if (!chunk.dataset.chunk) return Promise.resolve();
  if (!waiting.has(chunk)) waiting.set(chunk, fetched(chunk));
  return waiting.get(chunk);
}

async function fetched(chunk) {
  try {
    const answer = await fetch(`${area.dataset.chunks}${chunk.dataset.chunk}/`);
    if (!answer.ok) throw new Error(answer.status);
    const above = chunk.getBoundingClientRect().bottom < area.parentElement.getBoundingClientRect().top;
    const before = chunk.offsetHeight;
    chunk.innerHTML = await answer.text();
    chunk.style.minHeight = "";
    delete chunk.dataset.chunk;
    if (above) area.parentElement.scrollTop += chunk.offsetHeight - before;
    for (const work of loaded) work(chunk);
  } catch {
    waiting.delete(chunk);
    chunk.textContent = "这一段没有取到，滚动到这里会再试";
  }
}

function blockOf(id) {
  const [kind, number] = id.split("-");
  return { cell: `table-${number}`, row: `table-${number}`, quantity: `statement-${number}` }[kind] ?? id;
}

function cell(id) {
  const [kind, table, row, column] = id.split("-");
  return kind === "cell" ? document.getElementById(`row-${table}-${row}`)?.cells[column] : null;
}

// Give the element of a figure or a block, its stretch fetched first; null when the document does not show it.
export async function element(id) {
  const holder = holders.get(blockOf(id));
  if (holder) await load(holder);
  return document.getElementById(id) ?? cell(id);
}

// Give the id of the figure in or under an element, "" for none.
export function figureAt(target) {
  const told = target.closest("[id^=quantity-]");
  if (told) return told.id;
  const found = target.closest("td");
  if (!found?.matches(".num, .marked")) return "";
  const [, table, row] = found.parentElement.id.split("-");
  return `cell-${table}-${row}-${found.cellIndex}`;
}

export function loadAll() {
  return Promise.all([...area.querySelectorAll(".chunk[data-chunk]")].map(load));
}

const near = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) load(entry.target);
}, { root: area.parentElement, rootMargin: "600px 0px" });
for (const chunk of area.querySelectorAll(".chunk[data-chunk]")) near.observe(chunk);

addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f") loadAll();
});
addEventListener("beforeprint", () => { loadAll(); });

// The page of the document that is at the top of the view.
export function pageInView() {
  const top = area.parentElement.getBoundingClientRect().top + 60;
  const pages = [...area.querySelectorAll(".chunk[data-page]")];
  const here = pages.filter((chunk) => chunk.getBoundingClientRect().top <= top).pop() ?? pages[0];
  return Number(here?.dataset.page ?? 1);
}

export function toPage(page) {
  const chunk = [...area.querySelectorAll(".chunk[data-page]")].find((one) => Number(one.dataset.page) >= page);
  chunk?.scrollIntoView({ block: "start" });
}
