/* Comfort for the form: every page works without this file. htmx saves, and puts in place what the
 * answers change; here stands what it cannot do. */
(() => {
  // What is wrong comes first.
  document.querySelector("[data-focus]")?.focus();

  // A mailed link carries its code after #, which browsers send to nobody.
  const opening = document.querySelector("form[data-open]");
  const code = decodeURIComponent(location.hash.slice(1));
  if (opening && code.length > 20) {
    history.replaceState(null, "", location.pathname);
    opening.querySelector("[name=code]").value = code;
    document.querySelector("[data-opening]").hidden = false;
    opening.submit();
    return;
  }

  // What is sent faster than a person can is turned back. Whose browser fills it in waits here.
  const paced = document.querySelector("form[data-pace]");
  const shown = performance.getEntriesByType("navigation")[0]?.responseStart ?? 0;
  let waiting = false;
  paced?.addEventListener("submit", (event) => {
    const left = Number(paced.dataset.pace) - (performance.now() - shown);
    if (left <= 0 || !["", "send"].includes(event.submitter?.value ?? "")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting) return;
    waiting = true;
    const pressed = event.submitter;
    // Clocks that run a little early let it wait once more.
    setTimeout(() => {
      waiting = false;
      paced.requestSubmit(pressed);
    }, left);
  });

  const form = document.querySelector("form[data-step]");
  if (!form) return;

  // How much room is left; emoji count as one, as on the server.
  const count = (note) => {
    const area = document.getElementById(note.dataset.countFor);
    const limit = Number(area?.dataset.limit);
    if (!limit) return;
    note.dataset.rule ??= note.textContent;
    const used = [...area.value.replaceAll("\r\n", "\n").trim()].length;
    note.textContent = `${note.dataset.rule} ${used}/${limit}`;
    note.classList.toggle("question__count--over", used > limit);
  };
  const countAll = () => form.querySelectorAll("[data-count-for]").forEach(count);

  // htmx saves in the background. What it could not save is told here; the button shows why.
  const saver = form.querySelector("[data-saver]");
  const unsaved = document.querySelector("[data-unsaved]");
  let changed = false;
  let halted = !saver;
  let leave = null;
  let again = 0;

  const tell = (words) => {
    unsaved.textContent = words;
    unsaved.hidden = !words;
  };

  form.addEventListener("input", () => {
    changed = true;
    countAll();
  });
  form.addEventListener("htmx:load", countAll);

  // Whoever is quick, or on a slow line, has answered before anything here listened. Coming back,
  // a browser shows what was in the form then, which somebody else may have changed since.
  const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  const isOther = (option) =>
    option.defaultSelected ? !option.selected : option.selected && option.index > 0;
  const isAnswered = (field) => {
    if (field.options) return [...field.options].some(isOther);
    if (["checkbox", "radio"].includes(field.type)) return field.checked !== field.defaultChecked;
    return "defaultValue" in field && field.value !== field.defaultValue;
  };
  changed = isNew && [...form.elements].some(isAnswered);
  const saveEarly = () => changed && !halted && htmx.trigger(saver, "again");
  document.addEventListener("htmx:load", saveEarly, { once: true });

  form.addEventListener("htmx:beforeRequest", (event) => {
    if (!halted) {
      changed = false;
      return;
    }
    event.preventDefault();
    if (event.target !== saver) form.requestSubmit(event.target);
  });

  form.addEventListener("htmx:afterRequest", ({ detail: { xhr } }) => {
    const away = xhr.status === 0 || xhr.status >= 500;
    clearTimeout(again);
    if (xhr.status === 200) {
      tell("");
    } else {
      changed = true;
      halted = !away;
      tell(away ? unsaved.dataset.away : unsaved.dataset.refused);
      if (away) again = setTimeout(() => htmx.trigger(saver, "again"), 5000);
    }
    if (!away) leave?.();
    leave = null;
  });

  // What is being typed in stays as it is, and so does what is the same: else it is read out again.
  document.addEventListener("htmx:oobBeforeSwap", ({ target, detail }) => {
    const isSame = detail.fragment.innerHTML === target.innerHTML;
    detail.shouldSwap = !isSame && !target.contains(document.activeElement);
  });

  // The page is left with everything saved: a line that is down takes nothing along, and two
  // savings of one's own never meet.
  form.addEventListener("submit", (event) => {
    const saving = form.querySelector(".htmx-request");
    if (halted || !(changed || saving)) {
      halted = true;
      return;
    }
    event.preventDefault();
    leave = () => form.requestSubmit(event.submitter);
    if (!saving) htmx.trigger(saver, "again");
  });
  addEventListener("pagehide", () => {
    // What is on its way is cut off with the page. To come twice does no harm.
    const open = changed || form.querySelector(".htmx-request");
    if (!open || halted || !("kept" in form.dataset)) return;
    navigator.sendBeacon(form.action, new URLSearchParams(new FormData(form)));
  });

  // The form closes in this browser so long after the server was last heard. Told in good time;
  // what is typed later than that is carried along and asked a code for.
  const warning = document.querySelector("[data-ending]");
  let heard = Date.now();
  document.addEventListener("htmx:afterRequest", ({ detail: { xhr } }) => {
    if (xhr.status === 200) heard = Date.now();
  });
  const watch = () => {
    const left = Number(warning.dataset.ending) - (Date.now() - heard) / 1000;
    warning.hidden = left > Number(warning.dataset.warnAt);
    warning.querySelector("[data-over]").hidden = left > 0;
    warning.querySelector("[data-soon]").hidden = left <= 0;
  };
  if (warning) setInterval(watch, 1000);
  warning?.querySelector("button").addEventListener("click", () => {
    form.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  });
  countAll();
})();
