// The files of what was dropped or chosen, each with its path in the folder.
export async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return [...transfer.files].map((file) => ({ file, path: file.name }));
  return (await Promise.all(entries.map(filesOf))).flat();
}

export function picked(files) {
  return [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
}

function filesOf(entry) {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) return new Promise((done) => entry.file((file) => done([{ file, path }]), () => done([])));
  const reader = entry.createReader();
  const rest = () => new Promise((done) => reader.readEntries(done, () => done([])));
  return (async () => {
    const found = [];
    for (let some = await rest(); some.length; some = await rest()) {
      for (const one of some) found.push(...(await filesOf(one)));
    }
    return found;
  })();
}

export function nameOf(chosen) {
  const folder = chosen[0].path.split("/");
  return folder.length > 1 ? folder[0] : `${chosen[0].file.name} 等 ${chosen.length} 份`;
}
