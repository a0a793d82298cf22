// What a grid shows of a sheet: rows and columns as they are; the cover turned, a row a field.
export function viewOf(sheet, rows) {
  return sheet.layout === "form" ? formView(sheet, rows) : listView(sheet, rows);
}

function listView(sheet, rows) {
  const known = new Set(sheet.columns.map((one) => one.field));
  const free = [...new Set([...(sheet.more || []), ...rows.flatMap((row) => Object.keys(row.values))])].filter((name) => name.startsWith("fields.") && !known.has(name));
  const own = sheet.extra ? free.map((field) => ({ field, header: field.slice(7), letter: "", type: "text", list: "", of: "", width: 20, note: "自己加的列" })) : [];
  const columns = [...sheet.columns, ...own];
  return {
    columns,
    kept: (sheet.called || []).find((field) => known.has(field)),  // names a line: stays in sight
    data: rows.map((row) => ({ id: row.key, ...row.values })),
    place: (id, field) => ({ key: id, field }),
    spot: (key, field) => [key, field],
    column: (id, field) => columns.find((one) => one.field === field),
  };
}

function formView(sheet, rows) {
  const row = rows[0];
  const columns = [
    { field: "header", header: "项目", type: "text", width: 20, locked: true, note: "", letter: "A" },
    { field: "value", header: "内容", type: "text", width: 44, note: "", letter: "B" },
    { field: "note", header: "说明", type: "text", width: 50, locked: true, note: "", letter: "C" },
  ];
  return {
    columns,
    kept: "header",
    data: row ? sheet.columns.filter((one) => !one.locked).map((one) => ({ id: one.field, header: one.header, value: row.values[one.field] || "", note: one.note })) : [],
    place: (id) => ({ key: row.key, field: id }),
    spot: (key, field) => [field, "value"],
    column: (id, field) => (field === "value" ? sheet.columns.find((one) => one.field === id) : undefined),
  };
}
