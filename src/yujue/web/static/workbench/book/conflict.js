// Somebody else changed the same row: both values are shown, one is chosen.
const cell = (tag, text) => { const one = document.createElement(tag); one.textContent = text; return one; };

export function choose(conflict, headers) {
  const dialog = document.getElementById("conflict"), body = dialog.querySelector("tbody");
  const when = conflict.at ? new Date(conflict.at).toLocaleTimeString("zh-CN") : "";
  dialog.querySelector(".what").textContent = conflict.theirs === null ? `${conflict.who} 刚刚（${when}）删掉了这一行。` : `${conflict.who} 刚刚（${when}）也改了这一行。`;
  const fields = conflict.mine === null ? Object.keys(conflict.theirs || {}) : Object.keys(conflict.mine);
  body.replaceChildren(...fields.map((field) => {
    const row = document.createElement("tr");
    row.append(cell("th", headers(field)), cell("td", conflict.mine === null ? "（删行）" : conflict.mine[field] || "（空）"), cell("td", conflict.theirs === null ? "（已删）" : conflict.theirs[field] || "（空）"));
    return row;
  }));
  dialog.querySelector("[value=mine]").disabled = conflict.theirs === null;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => done(dialog.returnValue === "mine" ? "mine" : "theirs"), { once: true }));
}
