"use strict";
(() => {
  // Draws the numbers that stand in the table beside; a bar or a line's name leads to the lines below it.
  if (!window.Chart) return;
  const COLOURS = ["#0b3c5d", "#e0a020", "#3a8fc4", "#9c3d2e", "#5b4a87", "#4f7942", "#a9d5cb", "#e9c6d3"];
  const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';
  const plain = (value) => value.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  const MOST = 16;
  const short = (text) => (text.length > 14 ? `${text.slice(0, 13)}…` : text);
  Chart.defaults.font.family = FONT;
  Chart.defaults.color = "#1b1f24";
  Chart.defaults.animation = false;

  const ends = {
    id: "ends",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `11px ${FONT}`;
      ctx.fillStyle = "#1b1f24";
      ctx.textBaseline = "middle";
      chart.data.datasets.forEach((set, number) => {
        chart.getDatasetMeta(number).data.forEach((bar, at) => {
          const value = set.data[at];
          if (value !== null) ctx.fillText(plain(value), Math.max(bar.x, bar.base) + 5, bar.y);
        });
      });
      ctx.restore();
    },
  };

  function find(nodes, name) {
    for (const node of nodes) {
      if (node.name === name) return [node];
      if (name.startsWith(`${node.name}-`)) return [node, ...find(node.parts, name)];
    }
    return [];
  }

  function open(figure) {
    const data = JSON.parse(figure.dataset.chart);
    const table = figure.parentElement.querySelector("table");
    const drawable = (nodes) => nodes.filter((node) => data.drawn.some((at) => node.values[at] !== null));
    if (!drawable(data.tree).length) return;
    const way = document.createElement("p");
    way.className = "way";
    way.setAttribute("aria-live", "polite");
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    const frame = document.createElement("div");
    frame.append(canvas);
    figure.querySelector("svg").setAttribute("hidden", "");
    figure.prepend(way, frame);
    let shown = [];
    let chart = null;
    let everything = false;

    function largest(nodes) {
      const size = (node) => Math.max(...data.drawn.map((at) => Math.abs(Number(node.values[at] ?? 0))));
      const kept = new Set([...nodes].sort((one, other) => size(other) - size(one)).slice(0, MOST));
      return nodes.filter((node) => kept.has(node));
    }

    function choose(name) {
      table.querySelectorAll("tr.chosen").forEach((row) => row.classList.remove("chosen"));
      const row = table.querySelector(`tr[data-row="${name}"]`);
      row?.classList.add("chosen");
      row?.scrollIntoView({ block: "nearest" });
    }

    function draw(path) {
      const here = path.at(-1);
      const all = drawable(here ? here.parts : data.tree);
      shown = everything ? all : largest(all);
      way.replaceChildren();
      if (here) {
        const back = document.createElement("button");
        back.type = "button";
        back.textContent = "← 上一层";
        back.addEventListener("click", () => draw(path.slice(0, -1)));
        way.append(back, ` ${path.map((node) => node.label).join(" › ")}`);
      }
      if (all.length > MOST) {
        const more = document.createElement("button");
        more.type = "button";
        more.textContent = everything ? `只画最大的 ${MOST} 项` : `画全部 ${all.length} 项`;
        more.addEventListener("click", () => { everything = !everything; draw(path); });
        way.append(everything ? "" : ` 图中是最大的 ${MOST} 项 `, more);
      }
      canvas.setAttribute("aria-label", `${data.title}${here ? `：${here.label}` : ""}，${shown.length} 项，数字见旁边的表`);
      frame.style.height = `${70 + shown.length * (14 + 20 * data.drawn.length)}px`;
      chart?.destroy();
      chart = new Chart(canvas, {
        type: "bar",
        plugins: [ends],
        data: {
          labels: shown.map((node) => node.label),
          datasets: data.drawn.map((at, number) => ({
            label: data.columns[at].label,
            data: shown.map((node) => (node.values[at] === null ? null : Number(node.values[at]))),
            backgroundColor: COLOURS[number % COLOURS.length],
            borderColor: "#1f2933",
            borderWidth: 0.5,
            maxBarThickness: 20,
          })),
        },
        options: {
          indexAxis: "y",
          responsive: true,
          maintainAspectRatio: false,
          layout: { padding: { right: 82 } },
          scales: {
            x: { beginAtZero: true, title: { display: true, text: data.columns[data.drawn[0]].unit, align: "end" }, ticks: { maxTicksLimit: 6 } },
            y: { grid: { display: false }, ticks: { autoSkip: false, callback(value) { return short(this.getLabelForValue(value)); } } },
          },
          plugins: {
            legend: { display: data.drawn.length > 1 || data.shape === "change", align: "end" },
            tooltip: { callbacks: {
              label: (item) => `${item.dataset.label}：${plain(item.parsed.x)} ${data.columns[data.drawn[item.datasetIndex]].unit}`,
              footer: (items) => (shown[items[0].dataIndex].parts.length ? "点开看构成" : ""),
            } },
          },
          onHover: (event, found) => { event.native.target.style.cursor = found.some((one) => shown[one.index].parts.length) ? "pointer" : "default"; },
          onClick: (event, found) => {
            const node = found.length ? shown[found[0].index] : null;
            if (!node) return;
            unfold(node.name);
            choose(node.name);
            if (drawable(node.parts).length) draw([...path, node]);
          },
        },
      });
    }

    function unfold(name) {
      const button = table.querySelector(`tr[data-row="${name}"] .unfold[aria-expanded="false"]`);
      button?.click();
    }

    table.addEventListener("unfolded", (event) => {
      const path = find(data.tree, event.detail.name);
      if (!event.detail.name || drawable(path.at(-1)?.parts ?? []).length) draw(path);
    });
    draw([]);
  }

  document.querySelectorAll("figure[data-chart]").forEach(open);
})();
