"use strict";
(() => {
  const waiting = document.querySelector("[data-state]");

  if (waiting) {
    const began = Date.now();
    const words = waiting.querySelector("[data-words]");
    const seconds = waiting.querySelector("[data-seconds]");
    setInterval(() => { seconds.textContent = Math.round((Date.now() - began) / 1000); }, 1000);
    const ask = async () => {
      try {
        const told = await (await fetch(waiting.dataset.state)).json();
        if (!["waiting", "running"].includes(told.status)) return location.reload();
        if (told.words) words.textContent = `正在${told.words}`;
        else if (told.status === "running" && words.textContent.includes("排队")) words.textContent = "轮到了，正在进行";
        const bar = waiting.querySelector("progress");
        if (told.pages) { bar.max = told.pages; bar.value = told.page; } else bar.removeAttribute("value");
        if (told.status === "waiting" && told.before) words.textContent = `前面还有 ${told.before} 份，排队中`;
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
