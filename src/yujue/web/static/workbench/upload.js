import { dropped, nameOf, picked } from "./upload/entries.js";
import { Cancelled, Sender } from "./upload/send.js";

const form = document.querySelector("form[data-upload]");
if (form) begin();

function begin() {
  const input = form.querySelector("#file");
  const folder = form.querySelector("#folder");
  const bar = form.querySelector("progress");
  const button = form.querySelector("button.main");
  const stop = form.querySelector(".stop");
  const previous = form.querySelector("[name=previous]");
  const together = form.querySelector("[name=together]");
  const kinds = input.accept.split(",");
  const goOn = new URLSearchParams(location.search).get("batch");
  let chosen = [];
  let sender = null;

  function tell(selector, words) {
    const line = form.querySelector(selector);
    line.textContent = words;
    line.hidden = !words;
  }

  function choose(files) {
    const known = files.filter(({ file }) => kinds.some((kind) => file.name.toLowerCase().endsWith(kind)));
    const left = files.length - known.length;
    chosen = (known.length ? known : files).sort((a, b) => a.path.localeCompare(b.path, "zh", { numeric: true }));
    const names = chosen.slice(0, 4).map(({ file }) => file.name).join("、");
    const more = chosen.length > 4 ? ` 等 ${chosen.length} 份` : "";
    tell(".chosen", chosen.length ? `${names}${more}${known.length && left ? `（另有 ${left} 份不是公开文件的类型，不检查）` : ""}` : "");
    tell(".problem", "");
  }

  const earlier = () => (previous?.files.length ? [["previous", previous.files[0]]] : []);

  async function sendAll() {
    if (!chosen.length) return tell(".problem", "没有选择文件，请先选择要检查的文件");
    tell(".problem", "");
    sender = new Sender(form.elements.csrfmiddlewaretoken.value, (words) => tell(".problem", words));
    bar.hidden = stop.hidden = false;
    button.disabled = true;
    try {
      const alone = chosen.length === 1 || together?.checked;
      const go = goOn || !alone ? await many() : await one();
      if (go) return location.assign(go);
    } catch (error) {
      tell(error instanceof Cancelled ? ".chosen" : ".problem", error.message);
    }
    bar.hidden = stop.hidden = true;
    button.disabled = false;
  }

  async function one() {
    const values = [...chosen.map(({ file }) => ["file", file]), ...earlier()];
    if (together?.checked) values.push(["together", "1"]);
    return (await sender.send(form.action, values, (part) => { bar.value = 100 * part; })).go;
  }

  // Send a folder file by file; what is in already, from a sending that broke off, is not sent again.
  async function many() {
    const batch = goOn ?? (await sender.send(form.dataset.batches, [["name", nameOf(chosen)], ["files", chosen.length], ...earlier()])).batch;
    const state = await (await fetch(`${form.dataset.batches}${batch}/state/`)).json();
    const there = new Set(state.files.map(([path, size]) => `${size} ${path}`));
    const refused = [];
    for (const [at, { file, path }] of chosen.entries()) {
      bar.value = (100 * at) / chosen.length;
      if (there.has(`${file.size} ${path}`)) continue;
      tell(".chosen", `正在上传第 ${at + 1} 份，共 ${chosen.length} 份：${file.name}`);
      try {
        await sender.send(form.action, [["batch", batch], ["path", path], ["file", file]], (part) => { bar.value = (100 * (at + part)) / chosen.length; });
        tell(".problem", "");
      } catch (error) {
        if (error instanceof Cancelled) throw error;
        refused.push(`${file.name}：${error.message}`);
      }
    }
    const { go } = await sender.send(`${form.dataset.batches}${batch}/close/`, []);
    if (!refused.length) return go;
    tell(".problem", `${refused.slice(0, 3).join("；")}${refused.length > 3 ? ` 等 ${refused.length} 份` : ""}`);
    tell(".chosen", refused.length < chosen.length ? `其余 ${chosen.length - refused.length} 份已经在检查，见“检查”` : "");
    return "";
  }

  form.classList.add("live");
  form.querySelector(".folder").hidden = false;
  input.required = false;
  if (goOn) tell(".chosen", "请再选一次同一个文件夹，已经收到的不会重传");
  input.addEventListener("change", () => choose(picked(input.files)));
  folder.addEventListener("change", () => choose(picked(folder.files)));
  stop.addEventListener("click", () => sender?.cancel());
  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.toggle("over", name === "dragover");
    });
  }
  form.addEventListener("drop", async (event) => {
    const found = await dropped(event.dataTransfer);
    if (!found.length) return tell(".problem", "没有找到文件，请换一个文件夹或选择文件");
    choose(found);
    sendAll();
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); sendAll(); });
}
