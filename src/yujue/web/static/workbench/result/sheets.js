// The pages as pictures, with the marks of findings and the figures over them; each page comes when it is near.
const area = document.getElementById("sheets");
const SVG = "http://www.w3.org/2000/svg";
const AT_ONCE = 2;
const RETRY = 700;
let busy = 0;
const line = [];
const drawn = new Map();

function svg(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

export let there = false;
let where = {};
const near = new IntersectionObserver((entries) => {
  for (const entry of entries) if (entry.isIntersecting) draw(entry.target);
}, { root: area.parentElement, rootMargin: "400px 0px" });

function build(sizes) {
  area.replaceChildren();
  sizes.split(";").forEach((size, at) => {
    const [width, height] = size.split(",");
    const sheet = document.createElement("figure");
    sheet.className = "sheet";
    sheet.id = `sheet-${at + 1}`;
    sheet.dataset.sheet = at + 1;
    const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `第 ${at + 1} 页` });
    const caption = document.createElement("figcaption");
    caption.textContent = `第 ${at + 1} 页`;
    sheet.append(picture, caption);
    area.append(sheet);
    near.observe(sheet);
  });
  there = true;
}

if (area.dataset.sizes) build(area.dataset.sizes);

// Have a document without pages of its own printed, when its pages are wanted; tell whether there are pages.
export async function prepare() {
  if (!area.dataset.paged || Object.keys(where).length) return there;
  if (!there) area.textContent = "正在排出页面，大约十几秒……";
  try {
    const answer = await asked(area.dataset.paged, 300);
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.detail);
    where = told.where;
    if (!there) build(told.sizes);
  } catch (error) {
    area.textContent = error.message || "没有排出页面，请看识别结果";
  }
  return there;
}

// Give the page of a figure or a finding's place, where only the printed pages tell it.
export const pageOf = (id) => where[id];

async function asked(address, tries = 40) {
  for (let left = tries; left; left--) {
    const answer = await fetch(address, { headers: { Accept: "application/json" } });
    if (answer.status !== 503 && answer.status !== 202) return answer;
    await new Promise((go) => setTimeout(go, RETRY));
  }
  throw new Error("busy");
}

function draw(sheet) {
  const page = sheet.dataset.sheet;
  if (!drawn.has(page)) {
    drawn.set(page, new Promise((done) => {
      line.push(() => painted(sheet, page).catch(() => {
        sheet.querySelector("figcaption").textContent = `第 ${page} 页没有画出来，请看识别结果`;
        drawn.delete(page);
      }).finally(done));
    }));
    next();
  }
  return drawn.get(page);
}

function next() {
  while (busy < AT_ONCE && line.length) {
    busy += 1;
    line.shift()().finally(() => { busy -= 1; next(); });
  }
}

async function painted(sheet, page) {
  const answer = await asked(`${area.dataset.pages}${page}/`);
  if (!answer.ok) throw new Error(answer.status);
  const told = await answer.json();
  const root = sheet.querySelector("svg");
  root.setAttribute("viewBox", `0 0 ${told.width} ${told.height}`);
  const image = svg("image", { href: `${area.dataset.pages}${page}/image/`, width: told.width, height: told.height });
  root.replaceChildren(image);
  for (const thing of told.things.filter((one) => !one.finding)) root.append(...boxes(thing));
  for (const thing of told.things.filter((one) => one.finding).reverse()) root.append(...boxes(thing));
  hideOff(root);
}

function boxes(thing) {
  return thing.boxes.map(([left, top, right, bottom], at) => {
    const [width, height] = [Math.max(right - left, 3) + 3, Math.max(bottom - top, 3) + 3];
    const kind = thing.finding ? `mark ${thing.severity}` : "figure";
    const made = svg("rect", { x: left - 1.5, y: top - 1.5, width, height, rx: 1.5, class: kind, "data-figure": thing.id });
    if (thing.finding) {
      made.dataset.finding = thing.finding;
      if (!at) { made.setAttribute("tabindex", "0"); made.setAttribute("role", "button"); made.setAttribute("aria-label", `发现 ${thing.finding}`); }
      const words = svg("title", {});
      words.textContent = `发现 ${thing.finding}`;
      made.append(words);
    }
    return made;
  });
}

let off = new Set();
function hideOff(root) {
  for (const mark of root.querySelectorAll("rect.mark")) mark.classList.toggle("off", off.has(mark.dataset.finding));
}

const ZOOMS = [1, 1.25, 1.5, 2, 2.5];
let zoomed = 0;

// Make the pages larger (1) or smaller (-1); what is in the middle stays there.
export function zoom(by) {
  const view = area.parentElement;
  const old = ZOOMS[zoomed];
  zoomed = Math.min(Math.max(zoomed + by, 0), ZOOMS.length - 1);
  const [x, y] = [view.scrollLeft + view.clientWidth / 2, view.scrollTop + view.clientHeight / 2];
  area.style.width = `${100 * ZOOMS[zoomed]}%`;
  const ratio = ZOOMS[zoomed] / old;
  view.scrollTo(x * ratio - view.clientWidth / 2, y * ratio - view.clientHeight / 2);
  return `${100 * ZOOMS[zoomed]}%`;
}

export function filterMarks(hidden) {
  off = hidden;
  if (there) hideOff(area);
}

// Show a figure or a finding's place on its page.
export async function show(id, page, finding = "") {
  const sheet = document.getElementById(`sheet-${page}`);
  if (!sheet) return false;
  sheet.scrollIntoView({ block: "start" });
  await draw(sheet);
  for (const old of area.querySelectorAll(".here")) old.classList.remove("here");
  const all = [...sheet.querySelectorAll("rect")];
  const exact = all.filter((rect) => rect.dataset.figure === id && (!finding || rect.dataset.finding === finding));
  const found = exact.length ? exact : all.filter((rect) => rect.dataset.figure === id || (finding && rect.dataset.finding === finding));
  for (const rect of found) rect.classList.add("here");
  found[0]?.scrollIntoView({ block: "center", inline: "center" });
  return found.length > 0;
}

export function pageInView() {
  const top = area.parentElement.getBoundingClientRect().top + 80;
  const sheets = [...area.children];
  return Number((sheets.filter((one) => one.getBoundingClientRect().top <= top).pop() ?? sheets[0])?.dataset.sheet ?? 1);
}

export function toPage(page) {
  document.getElementById(`sheet-${page}`)?.scrollIntoView({ block: "start" });
}
