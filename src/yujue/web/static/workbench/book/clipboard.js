// Tables as spreadsheets put them on the clipboard: tabs, lines, quotes around cells that hold either.
export function parsed(text) {
  const rows = [[]]; let cell = "", quoted = false, at = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (; at < source.length; at += 1) {
    const letter = source[at];
    if (quoted) {
      if (letter === '"' && source[at + 1] === '"') { cell += '"'; at += 1; }
      else if (letter === '"') quoted = false;
      else cell += letter;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "\t") { rows.at(-1).push(cell); cell = ""; }
    else if (letter === "\n") { rows.at(-1).push(cell); cell = ""; rows.push([]); }
    else cell += letter;
  }
  rows.at(-1).push(cell);
  return rows;
}

export const written = (rows) => rows.map((row) => row.map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t")).join("\n");
