"use strict";
(() => {
  const form = document.querySelector("form[data-upload]");
  const waiting = document.querySelector("[data-state]");

  function chosen(files) {
    const line = form.querySelector(".chosen");
    line.hidden = !files.length;
    line.textContent = [...files].map((file) => file.name).join("、");
  }

  function problem(words) {
    const line = form.querySelector(".problem");
    line.textContent = words;
    line.hidden = !words;
    form.querySelector("progress").hidden = true;
    form.querySelector("button").disabled = false;
  }

  function send() {
    const request = new XMLHttpRequest();
    const bar = form.querySelector("progress");
    problem("");
    bar.hidden = false;
    form.querySelector("button").disabled = true;
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("load", () => {
      const told = (() => { try { return JSON.parse(request.responseText); } catch { return {}; } })();
      if (told.go) location.assign(told.go);
      else problem(told.detail ?? "上传没有成功，请再试一次");
    });
    request.addEventListener("error", () => problem("连不上工作台，请确认它还在运行，然后再试"));
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.send(new FormData(form));
  }

  if (form) {
    const input = form.querySelector("input[type=file]");
    form.classList.add("live");
    input.addEventListener("change", () => chosen(input.files));
    for (const name of ["dragover", "dragleave", "drop"]) {
      form.addEventListener(name, (event) => {
        event.preventDefault();
        form.classList.toggle("over", name === "dragover");
      });
    }
    form.addEventListener("drop", (event) => {
      if (!event.dataTransfer.files.length) return;
      input.files = event.dataTransfer.files;
      chosen(input.files);
      send();
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); send(); });
  }

  if (waiting) {
    const began = Date.now();
    const words = waiting.querySelector("[data-words]");
    const seconds = waiting.querySelector("[data-seconds]");
    setInterval(() => { seconds.textContent = Math.round((Date.now() - began) / 1000); }, 1000);
    const ask = async () => {
      try {
        const told = await (await fetch(waiting.dataset.state)).json();
        if (!["waiting", "running"].includes(told.status)) return location.reload();
        if (told.status === "running" && words.textContent.includes("排队")) words.textContent = "轮到了，正在进行";
        else if (told.status === "waiting" && told.before) words.textContent = `前面还有 ${told.before} 份，排队中`;
      } catch { words.textContent = "暂时连不上工作台，稍后再试"; }
      setTimeout(ask, 700);
    };
    setTimeout(ask, 500);
  }

  for (const menu of document.querySelectorAll("details.menu")) {
    document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); }
    });
  }
})();
