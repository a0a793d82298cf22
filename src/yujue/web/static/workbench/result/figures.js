// What a figure is: its explanation in a drawer under the document.
const drawer = document.getElementById("figure");
const body = drawer.querySelector(".told");
let wanted = "";

export async function explain(id) {
  if (!id) return;
  wanted = id;
  const answer = await fetch(`${drawer.dataset.figures}${id}/`, { headers: { Accept: "text/html" } });
  if (wanted !== id) return;
  if (answer.ok) body.innerHTML = await answer.text();
  else body.textContent = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".box p, main p")?.textContent ?? "这个数没有说明";
  drawer.hidden = false;
  body.scrollTop = 0;
  document.querySelector(".document .here")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

export function close() {
  wanted = "";
  drawer.hidden = true;
}

drawer.querySelector(".close").addEventListener("click", close);
