// Text that no key brings (handwriting, dictation, a word an input method commits) belongs to the selected cell too:
// the focus of the grid rests on a field that is not seen, and what arrives there opens the cell.
export class Letters {
  constructor(grid, heard) {
    this.grid = grid;
    this.field = Object.assign(document.createElement("input"), { className: "cell-letters", tabIndex: -1, hidden: true, autocomplete: "off", spellcheck: false });
    this.field.setAttribute("aria-label", "所选的格，打字即填");
    if (matchMedia("(pointer: coarse)").matches) this.field.inputMode = "none";  // a tablet's keyboard comes with the open cell
    const take = () => { const text = this.field.value; this.field.value = ""; if (text.trim()) heard(text); };
    this.field.addEventListener("input", (event) => { if (!event.isComposing) take(); });
    this.field.addEventListener("compositionend", take);
    this.field.addEventListener("blur", () => this.leave());
    grid.addEventListener("focusin", (event) => { if (event.target === grid || event.target === this.holder) this.rest(); });
    grid.addEventListener("click", () => { if (document.activeElement === this.holder) this.rest(); });
  }
  get holder() { return this.grid.querySelector(".tabulator-tableholder"); }
  stand() { this.grid.querySelector(".tabulator-col.row-number")?.append(this.field); }  // a grid owns rows only: in the head of one
  rest() {  // going on with Tab does not come back to what scrolls
    this.field.hidden = false; this.field.focus({ preventScroll: true });
    this.holder.setAttribute("tabindex", "-1");
  }
  leave() {  // for another place of the page, not for another window
    if (document.activeElement === this.field) return;
    this.field.hidden = true; this.holder?.setAttribute("tabindex", "0");
  }
  follow(cell) {  // an input method shows its words beside the cell
    const box = cell?.getElement().getBoundingClientRect();
    if (box) Object.assign(this.field.style, { left: `${box.left}px`, top: `${box.top}px` });
  }
}
