document.querySelectorAll(".filters button").forEach((button) => {
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    const kind = button.dataset.kind;
    if (kind === "echo") document.body.classList.toggle("with-echo", on);
    else document.body.classList.toggle("hide-" + kind, !on);
    tidy();
  });
});
function tidy() {
  document.querySelectorAll("section.group").forEach((section) => {
    section.classList.remove("hidden");
    const rows = [...section.querySelectorAll("tbody tr")];
    section.classList.toggle("hidden", rows.every((row) => getComputedStyle(row).display === "none"));
  });
}
tidy();
