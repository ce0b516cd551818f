"use strict";
(() => {
  const root = document.documentElement;
  root.classList.remove("no-js");
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const plain = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  const words = (text) => plain(text).split(/\s+/).filter(Boolean);
  const filled = (text, shown, total) => text.replace("{shown}", shown).replace("{all}", total);
  const once = (make) => { let kept; return () => (kept ??= make()); };

  const form = document.getElementById("saringan");
  const papers = document.getElementById("saringan-dokumen");
  const indicators = all(".indicator").map((element) => ({
    element,
    shadows: all(`[data-i="${element.id}"]`),
    text: once(() => plain(element.textContent)),
  }));
  const documents = all(".documents tbody tr").map((element) => ({
    element,
    text: once(() => plain(element.textContent)),
  }));

  function chosen() {
    const data = new FormData(form);
    return {
      status: data.getAll("status"), unread: data.get("unread") || "", changed: data.get("changed") || "",
      domain: data.get("domain"), owner: data.get("owner"),
      reason: data.get("reason"), q: data.get("q").trim(),
    };
  }

  function fits({ element, text }, want, sought) {
    const has = element.dataset;
    return (!want.status.length || want.status.includes(has.status))
      && (!want.unread || has.unread)
      && (!want.changed || has.changed)
      && (!want.domain || has.domain === want.domain)
      && (!want.owner || has.owner === want.owner)
      && (!want.reason || has.reasons.split(" ").includes(want.reason))
      && sought.every((word) => text().includes(word));
  }

  function show(items, test, output) {
    let shown = 0;
    for (const item of items) {
      const visible = test(item);
      shown += visible;
      for (const element of [item.element, ...(item.shadows || [])]) element.hidden = !visible;
    }
    output.textContent = filled(output.dataset.template, shown, items.length);
    return shown;
  }

  function filterIndicators() {
    const want = chosen();
    const sought = words(want.q);
    const shown = show(indicators, (item) => fits(item, want, sought), form.querySelector("output"));
    root.classList.toggle("filtered", Object.values(want).some((value) => value.length));
    for (const part of all("#peta .aspect, #peta .domain")) part.hidden = !part.querySelector("li[data-i]:not([hidden])");
    document.querySelector("#peta .none").hidden = shown > 0;
  }

  function filterDocuments() {
    const want = Object.fromEntries(new FormData(papers));
    const sought = words(want.dq);
    show(documents, ({ element, text }) => {
      const has = element.dataset;
      return (!want.kind || has.k === want.kind) && (!want.issued || has.f === want.issued)
        && (!want.state || has.s === want.state) && (!want.use || has.u === want.use)
        && sought.every((word) => text().includes(word));
    }, papers.querySelector("output"));
  }

  // The address keeps both: an anchor, then the filters: #i08&status=empty,weak
  function readAddress() {
    const [first, ...rest] = location.hash.slice(1).split("&");
    const isAnchor = !first.includes("=");
    const settings = new URLSearchParams((isAnchor ? rest : [first, ...rest]).join("&"));
    let anchor = isAnchor ? first : "";
    try { anchor = decodeURIComponent(anchor); } catch { anchor = ""; }
    return { anchor: anchor.replace(/^i(\d)$/, "i0$1"), settings };
  }

  function writeAddress(anchor) {
    const settings = [];
    for (const one of [form, papers]) {
      const values = new Map();
      for (const [name, value] of new FormData(one)) {
        if (value.trim()) values.set(name, [...(values.get(name) || []), value.trim()]);
      }
      for (const [name, list] of values) settings.push(`${name}=${list.map(encodeURIComponent).join(",")}`);
    }
    const hash = `#${[anchor, ...settings].filter(Boolean).join("&")}`;
    if (hash === location.hash || (hash === "#" && !location.hash)) return;
    try { history.replaceState(null, "", hash); } catch { location.hash = hash; }
  }

  function applySettings(settings) {
    for (const one of [form, papers]) {
      for (const control of one.elements) {
        if (!control.name) continue;
        const value = settings.get(control.name) || "";
        if (control.type === "checkbox") control.checked = value.split(",").includes(control.value);
        else control.value = value;
        if (control.tagName === "SELECT" && control.selectedIndex < 0) control.value = "";
      }
    }
    filterIndicators();
    filterDocuments();
  }

  function reveal(anchor) {
    const target = anchor && document.getElementById(anchor);
    if (!target) return false;
    const hidden = target.closest("[hidden]");
    if (hidden) {
      (target.closest(".documents") ? papers : form).reset();
      filterIndicators();
      filterDocuments();
    }
    for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    const details = target.querySelector(":scope > details");
    if (details) details.open = true;
    target.scrollIntoView();
    details?.querySelector("summary").focus({ preventScroll: true });
    return true;
  }

  function followAddress() {
    const { anchor, settings } = readAddress();
    if ([...settings].length) applySettings(settings);
    reveal(anchor);
    writeAddress(anchor);
  }

  function sortBy(header, table) {
    const column = header.cellIndex;
    const up = header.getAttribute("aria-sort") !== "ascending";
    const numeric = header.dataset.sort === "number";
    const key = (row) => row.cells[column].dataset.v ?? row.cells[column].textContent.trim();
    const order = new Intl.Collator(root.lang, { numeric: true });
    const body = table.tBodies[0];
    const compare = (a, b) => (numeric ? a.key - b.key : order.compare(a.key, b.key));
    const rows = [...body.rows].map((row) => ({ row, key: key(row) }));
    rows.sort((a, b) => (up ? compare(a, b) : compare(b, a)));
    body.append(...rows.map(({ row }) => row));
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", up ? "ascending" : "descending");
  }

  for (const table of all("table.sortable")) {
    for (const header of table.tHead.rows[0].cells) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      button.addEventListener("click", () => sortBy(header, table));
      header.append(button);
    }
  }

  for (const [one, filter] of [[form, filterIndicators], [papers, filterDocuments]]) {
    one.hidden = false;
    one.addEventListener("submit", (event) => event.preventDefault());
    const changed = () => {
      filter();
      const { anchor } = readAddress();
      writeAddress(document.getElementById(anchor)?.closest("[hidden]") ? "" : anchor);
    };
    one.addEventListener("input", changed);
    one.addEventListener("reset", () => setTimeout(changed));
  }

  for (const tools of all(".tools")) tools.hidden = false;
  for (const button of all("[data-open]")) {
    button.addEventListener("click", () => {
      for (const { element } of indicators) element.firstElementChild.open = Boolean(button.dataset.open);
    });
  }
  for (const button of all("[data-print]")) button.addEventListener("click", () => print());

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all(".indicator:not([hidden]) > details:not([open])");
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of opened) details.open = false; });

  addEventListener("hashchange", followAddress);
  // A link to the place the address already names raises no event.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const anchor = link.getAttribute("href").slice(1);
    try { history.pushState(null, "", `#${anchor}`); } catch { location.hash = anchor; }
    reveal(anchor);
    writeAddress(anchor);
  });

  applySettings(readAddress().settings);
  followAddress();
})();
