// What the book gives: the document with changed figures marked, problems and findings, totals.
const escape = (text) => { const span = document.createElement("span"); span.textContent = text; return span.innerHTML; };

export class Preview {
  constructor(frame) { Object.assign(this, { frame, have: new Map(), order: [], shown: [] }); }
  get page() { return this.frame.contentDocument?.getElementById("document"); }
  draw(found) {
    const page = this.page;
    if (!page) return 0;
    for (const [digest, piece] of Object.entries(found.pieces)) this.have.set(digest, piece);
    const first = this.order.length === 0, before = this.named();
    const old = new Map(this.shown.map((one) => [one.dataset.digest, one]));
    page.querySelectorAll(".changed").forEach((one) => one.classList.remove("changed"));
    this.shown = found.order.map((digest) => old.get(digest) || this.made(digest));
    page.replaceChildren(...this.shown);
    this.order = found.order;
    for (const digest of this.have.keys()) if (!found.order.includes(digest)) this.have.delete(digest);
    return first ? 0 : this.compare(before, old);
  }
  made(digest) {
    const piece = this.have.get(digest), holder = this.frame.contentDocument.createElement("div");
    holder.innerHTML = piece.html; holder.dataset.digest = digest; holder.dataset.kind = piece.kind; holder.dataset.title = piece.title;
    holder.querySelectorAll("[data-style]").forEach((one) => { one.style.cssText = one.dataset.style; });
    return holder;
  }
  named() {  // the figures of each block, by where it stands: under which heading, the how manieth
    const found = new Map(); let under = "", count = 0;
    for (const one of this.shown) {
      if (one.dataset.kind === "heading") { under = one.dataset.title; count = 0; }
      count += 1;
      const name = one.dataset.kind === "table" ? `table ${one.dataset.title}` : `${one.dataset.kind} ${under} ${count}`;
      found.set(name, [...one.querySelectorAll("data")].map((each) => [each.dataset.fact, each.textContent]));
      one.dataset.name = name;
    }
    return found;
  }
  compare(before, old) {
    this.named(); let count = 0;
    for (const one of this.shown) {
      if (old.has(one.dataset.digest)) continue;
      const was = new Map();
      for (const [fact, text] of before.get(one.dataset.name) || []) was.set(fact, [...(was.get(fact) || []), text]);
      for (const each of one.querySelectorAll("data")) {
        const text = was.get(each.dataset.fact)?.shift();
        if (text !== each.textContent) { each.classList.add("changed"); count += 1; }
      }
    }
    return count;
  }
  next() {
    const marks = [...(this.page?.querySelectorAll(".changed") || [])];
    if (!marks.length) return;
    this.at = ((this.at ?? -1) + 1) % marks.length;
    marks[this.at].scrollIntoView({ block: "center", inline: "center" });
  }
}

export function totals(element, strip, found) {
  const stages = found.stages || [], blocks = found.blocks || [];
  const head = stages.map((one) => `<th scope="col" class="num">${escape(one.name)}</th>`).join("");
  element.innerHTML = blocks.map((block) => `<table class="list"><thead><tr><th scope="col">${escape(block.title)}</th>${head}</tr></thead><tbody>${
    block.rows.map((row) => `<tr><td>${escape(row.name)}</td>${stages.map((one) => `<td class="num">${row.amounts[one.stage] ?? ""}</td>`).join("")}</tr>`).join("")}</tbody></table>`).join("");
  const last = stages.at(-1)?.stage;
  strip.innerHTML = (blocks[0]?.rows || []).map((row, at) => {
    const text = row.amounts[last] ?? "—", off = at === 3 && text !== "0.00" && text !== "—";
    return `<span class="${off ? "off" : ""}">${escape(row.name.replace("（应为 0）", ""))} <b>${text}</b></span>`;
  }).join("");
}

export function problems(element, found, whole, go, ask) {
  const lines = [];
  const part = (title, rows) => { if (rows.length) lines.push(`<h3>${title}<small>${rows.length}</small></h3><ul>${rows.join("")}</ul>`); };
  part("账套里的问题", found.map((one, at) => `<li><button type="button" data-at="${at}"${one.sheet ? "" : " disabled"}><span class="state ${one.severity}">${escape(one.word)}</span> <b>${escape([one.sheet_name, one.row && one.sheet !== "cover" ? `第 ${one.row} 行` : "", one.column].filter(Boolean).join(" · "))}</b> ${escape(one.message)}<small>${escape(one.remedy)}</small></button></li>`));
  part("还要由人填写", (whole?.needs || []).map((one, at) => `<li><button type="button" data-need="${at}"><span class="state warning">待填</span> ${escape(one.label)}<small>${escape(one.section)}</small></button></li>`));
  part("编出的文件里的发现", (whole?.findings || []).map((one) => `<li><p><span class="state ${one.severity}">${escape(one.word)}</span> ${escape(one.message)}</p></li>`));
  element.innerHTML = lines.join("") || '<p class="good">没有发现问题。</p>';
  element.onclick = (event) => {
    const at = event.target.closest("[data-at]"), need = event.target.closest("[data-need]");
    if (at) go(found[Number(at.dataset.at)]);
    if (need) ask(whole.needs[Number(need.dataset.need)]);
  };
}
