"use strict";
// Everything here is a comfort: each page works without it.

(function review() {
  const passages = [...document.querySelectorAll("[data-passage]")];
  if (!passages.length) return;
  let place = -1;
  function choose(next, focus) {
    place = Math.max(0, Math.min(passages.length - 1, next));
    passages.forEach((one, n) => one.classList.toggle("current", n === place));
    const number = passages[place].dataset.passage;
    document.querySelectorAll("mark").forEach((mark) =>
      mark.classList.toggle("current", mark.dataset.of.split(" ").includes(number)));
    if (!focus) return;
    passages[place].focus({ preventScroll: true });
    passages[place].scrollIntoView({ block: "nearest" });
    const spot = document.getElementById("kutipan-" + number);
    if (spot) spot.scrollIntoView({ block: "center" });
  }
  const asked = passages.findIndex((one) => "#" + one.id === location.hash);
  choose(asked < 0 ? 0 : asked, asked >= 0);
  passages.forEach((one, n) => one.addEventListener("click", () => choose(n, false)));

  const bar = document.querySelector(".keys");
  const toggle = document.querySelector("[data-keys]");
  if (!toggle) return;
  bar.hidden = false;
  let on = localStorage.getItem("keys") !== "off";
  const show = () => toggle.setAttribute("aria-pressed", String(on));
  toggle.addEventListener("click", () => {
    on = !on;
    localStorage.setItem("keys", on ? "on" : "off");
    show();
  });
  show();
  let sent = false;
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (!on || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const key = event.key.toLowerCase();
    if (key === "j") choose(place + 1, true);
    else if (key === "k") choose(place - 1, true);
    else if ((key === "y" || key === "n") && !event.repeat && !sent) {
      const button = passages[place].querySelector('button[name="answer"][value="' + key + '"]');
      if (!button) return;
      sent = true;
      button.form.requestSubmit(button);
    } else return;
    event.preventDefault();
  });
})();

(function progress() {
  const panel = document.querySelector("[data-progress]");
  if (!panel) return;
  async function look() {
    try {
      const answer = await fetch(panel.dataset.progress, { headers: { Accept: "application/json" } });
      const now = await answer.json();
      if (now.state !== "running") { location.reload(); return; }
      if (now.total) {
        panel.querySelector("progress").value = now.percent;
        panel.querySelector("[data-count]").textContent = now.done + "/" + now.total;
      }
      if (now.line) panel.querySelector("[data-line]").textContent = now.line;
    } catch { /* the server is busy or away: look again */ }
    setTimeout(look, 1000);
  }
  setTimeout(look, 1000);
})();

(function size() {
  const field = document.querySelector("[data-largest]");
  if (field) field.addEventListener("change", () => {
    const [file] = field.files;
    const fits = !file || file.size <= Number(field.dataset.largest) * 1e6;
    field.setCustomValidity(fits ? "" : field.dataset.tooBig);
    field.reportValidity();
  });
})();

(function waiting() {
  const note = document.querySelector("[data-reload]");
  if (note) setTimeout(() => location.reload(), Number(note.dataset.reload));
})();
