// The editor of a cell: a text field; with values to choose from, a list that is found by code, name or initials.
const MOST = 60;

export function found(values, text, used = new Set()) {
  const typed = text.trim().toLowerCase();
  if (!typed) return values.slice(0, MOST);
  const rank = ([code, label, initials]) => {
    if (code.toLowerCase() === typed) return 0;
    if (code.toLowerCase().startsWith(typed)) return 1;
    const name = label.toLowerCase();
    if (initials === typed) return 2;
    if (name.includes(typed)) return 3;
    if (initials.startsWith(typed)) return 4;
    return initials.includes(typed) && typed.length > 1 ? 5 : 9;
  };
  return values.map((one) => [rank(one), one]).filter(([at]) => at < 9)
    .sort((a, b) => a[0] - b[0] || used.has(b[1][1]) - used.has(a[1][1])).slice(0, MOST).map(([, one]) => one);
}

// The keys of an input method are its own: Enter and Escape end its composition, not the edit (229: no key of ours).
export const composing = (event) => event.isComposing || event.keyCode === 229;

// `free` is for names that are only suggested: nothing is taken but what is chosen; it hears which one was.
export function editor(column, values, first, used, free = null) {
  return (cell, rendered, done, cancel) => {
    const input = document.createElement(column.type === "long" ? "textarea" : "input");
    input.className = "cell-input"; input.spellcheck = false;
    input.setAttribute("aria-label", column.header);
    const typed = first();
    input.value = typed ?? (cell.getValue() || "");
    const list = values ? document.createElement("div") : null;
    let shown = [], at = -1, over = false;
    const draw = (text) => {
      shown = found(values(), text, used); at = text.trim() && shown.length && !free ? 0 : -1;
      list.hidden = Boolean(free) && !shown.length;
      list.replaceChildren(...shown.map((choice, n) => {
        const label = choice[1];
        const one = document.createElement("div");
        one.className = "choice"; one.textContent = label; one.id = `choice-${n}`;
        one.setAttribute("role", "option");
        if (choice[3]) { const more = document.createElement("small"); more.textContent = choice[3].said; one.append(more); }
        one.addEventListener("mousedown", (event) => { event.preventDefault(); finish(label, choice); });
        return one;
      }));
      if (!shown.length) list.innerHTML = '<div class="none">没有找到；保留所填</div>';
      mark();
    };
    const mark = () => {
      [...list.children].forEach((one, n) => one.classList.toggle("at", n === at));
      list.children[at]?.scrollIntoView?.({ block: "nearest" });
      if (at >= 0) input.setAttribute("aria-activedescendant", `choice-${at}`);
    };
    const finish = (value, choice = null) => { over = true; list?.remove(); done(value); if (free && choice) free(choice[3]); };
    const pick = () => finish(chosen(), at >= 0 && shown[at]?.[1] === chosen() ? shown[at] : null);
    const chosen = () => {
      const text = input.value;
      if (!list || text === (cell.getValue() || "") || !text.trim()) return text;
      return at >= 0 && shown[at] ? shown[at][1] : text;
    };
    if (list) {
      list.className = "choices"; list.setAttribute("role", "listbox");
      input.setAttribute("role", "combobox"); input.setAttribute("aria-expanded", "true");
      input.addEventListener("input", (event) => { if (!event.isComposing) draw(input.value); });
      input.addEventListener("compositionend", () => draw(input.value));
    }
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (composing(event)) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (list && step) { at = Math.max(0, Math.min(shown.length - 1, at + step)); mark(); event.preventDefault(); return; }
      if (event.key === "Escape") { over = true; list?.remove(); cancel(); }
      else if (event.key === "Enter" && !(column.type === "long" && event.altKey)) { event.preventDefault(); pick(); cell.getTable().element.dispatchEvent(new CustomEvent("moved", { detail: event.shiftKey ? "up" : "down" })); }
      else if (event.key === "Tab") { event.preventDefault(); pick(); cell.getTable().element.dispatchEvent(new CustomEvent("moved", { detail: event.shiftKey ? "left" : "right" })); }
      else if (event.key === "Enter") { input.setRangeText("\n", input.selectionStart, input.selectionEnd, "end"); event.preventDefault(); }
    });
    input.addEventListener("blur", () => { if (!over) finish(at >= 0 && list && !free && input.value !== (cell.getValue() || "") ? exact(input.value, shown) : input.value); });
    rendered(() => {
      input.focus({ preventScroll: true });
      if (typed === null || typed === undefined) input.select(); else input.setSelectionRange(input.value.length, input.value.length);
      if (list) {
        const box = input.getBoundingClientRect();
        document.body.append(list);
        list.style.left = `${Math.min(box.left, innerWidth - 330)}px`;
        const below = innerHeight - box.bottom;
        if (below > 230) list.style.top = `${box.bottom}px`; else list.style.bottom = `${innerHeight - box.top}px`;
        draw(typed ?? "");
      }
    });
    return input;
  };
}

// Leaving the field with the mouse takes a code that was typed whole, never a guess.
export function exact(text, shown) {
  const same = shown.find(([code, label]) => code === text.trim() || label === text.trim());
  return same ? same[1] : text;
}
