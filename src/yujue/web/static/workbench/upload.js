"use strict";
(() => {
  const form = document.querySelector("form[data-upload]");
  if (!form) return;
  const input = form.querySelector("#file");
  const folder = form.querySelector("#folder");
  const bar = form.querySelector("progress");
  const button = form.querySelector("button");
  const kinds = input.accept.split(",");
  let chosen = [];

  function tell(selector, words) {
    const line = form.querySelector(selector);
    line.textContent = words;
    line.hidden = !words;
  }

  function choose(files) {
    const known = files.filter((file) => kinds.some((kind) => file.name.toLowerCase().endsWith(kind)));
    const left = files.length - known.length;
    chosen = known.length ? known : files;
    const names = chosen.slice(0, 4).map((file) => file.name).join("、");
    const more = chosen.length > 4 ? ` 等 ${chosen.length} 份` : "";
    tell(".chosen", chosen.length ? `${names}${more}${known.length && left ? `（另有 ${left} 份不是公开文件的类型，不检查）` : ""}` : "");
    tell(".problem", "");
  }

  function send(file, at) {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      body.append("file", file);
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) bar.value = (100 * (at + event.loaded / event.total)) / chosen.length;
      });
      request.addEventListener("load", () => {
        let told = {};
        try { told = JSON.parse(request.responseText); } catch { /* a page, not an answer */ }
        told.go ? done(told.go) : failed(new Error(told.detail ?? "上传没有成功，请再试一次"));
      });
      request.addEventListener("error", () => failed(new Error("连不上工作台，请确认它还在运行，然后再试")));
      request.open("POST", form.action);
      request.setRequestHeader("Accept", "application/json");
      request.send(body);
    });
  }

  async function sendAll() {
    if (!chosen.length) return tell(".problem", "没有选择文件，请先选择要检查的文件");
    tell(".problem", "");
    bar.hidden = false;
    button.disabled = true;
    const refused = [];
    let go = "";
    for (const [at, file] of chosen.entries()) {
      if (chosen.length > 1) tell(".chosen", `正在上传第 ${at + 1} 份，共 ${chosen.length} 份：${file.name}`);
      try { go = await send(file, at); } catch (error) { refused.push(chosen.length > 1 ? `${file.name}：${error.message}` : error.message); }
    }
    bar.hidden = true;
    button.disabled = false;
    if (refused.length) tell(".problem", `${refused.slice(0, 3).join("；")}${refused.length > 3 ? ` 等 ${refused.length} 份` : ""}`);
    if (go && !refused.length) location.assign(chosen.length > 1 ? form.action : go);
    else if (go) tell(".chosen", `其余 ${chosen.length - refused.length} 份已经在检查，见“检查”`);
  }

  function filesOf(entry) {
    if (entry.isFile) return new Promise((done) => entry.file((file) => done([file]), () => done([])));
    const reader = entry.createReader();
    const rest = () => new Promise((done) => reader.readEntries(done, () => done([])));
    return (async () => {
      const found = [];
      for (let some = await rest(); some.length; some = await rest()) {
        for (const one of some) found.push(...(await filesOf(one)));
      }
      return found;
    })();
  }

  form.classList.add("live");
  form.querySelector(".folder").hidden = false;
  input.required = false;
  input.addEventListener("change", () => choose([...input.files]));
  folder.addEventListener("change", () => choose([...folder.files]));
  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.toggle("over", name === "dragover");
    });
  }
  form.addEventListener("drop", async (event) => {
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files];
    const found = entries.length ? (await Promise.all(entries.map(filesOf))).flat() : plain;
    if (!found.length) return tell(".problem", "没有找到文件，请换一个文件夹或选择文件");
    choose(found);
    sendAll();
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); sendAll(); });
})();
