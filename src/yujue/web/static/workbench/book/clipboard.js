// Tables as spreadsheets put them on the clipboard: tabs, lines, quotes around cells that hold either.
const WHOLE = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const ENDS = /[\t\n]|$/g;
function endOf(source, at) { ENDS.lastIndex = at; return ENDS.exec(source).index; }

// A cell is quoted when its quotes close at its end and there was need of them; other quotes are its text (“"三公"经费”).
export function parsed(text) {
  const source = text.replaceAll("\0", "").replace(/\r\n?/g, "\n").replace(/\n$/, ""), rows = [[]];
  for (let at = 0; at <= source.length; at += 1) {
    WHOLE.lastIndex = at;
    const quoted = WHOLE.exec(source), needed = quoted && /[\t\n]|""/.test(quoted[1]);
    const end = needed ? WHOLE.lastIndex : endOf(source, at);
    rows.at(-1).push(needed ? quoted[1].replaceAll('""', '"') : source.slice(at, end));
    if (source[end] === "\n") rows.push([]);
    at = end;
  }
  return rows;
}

export const written = (rows) => rows.map((row) => row.map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t")).join("\n");
