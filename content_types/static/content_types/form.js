/* Comfort for the form: every page works without this file. */
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

  // Saves in the background, and takes over what the answers change: questions, sums, marks.
  const status = document.querySelector("[data-status]");
  let timer = 0;
  let saving = null;
  let stopped = false;

  const takeOver = (page) => {
    const fresh = new Map(
      [...page.querySelectorAll("[data-question]")].map((each) => [each.dataset.question, each]),
    );
    for (const old of form.querySelectorAll("[data-question]")) {
      const found = fresh.get(old.dataset.question);
      if (!found) {
        old.remove();
        continue;
      }
      for (const mark of found.querySelectorAll("input[type=hidden]")) {
        const own = old.querySelector(`input[type=hidden][name="${mark.name}"]`);
        if (own) own.value = mark.value;
      }
    }
    let before = null;
    const list = form.querySelector("[data-questions]");
    for (const [name, each] of fresh) {
      const here = [...list.children].find((child) => child.dataset.question === name);
      if (!here) {
        const added = document.importNode(each, true);
        if (before) before.after(added);
        else list.prepend(added);
        before = added;
      } else before = here;
    }
    const sums = page.querySelector("[data-sums]");
    if (sums) form.querySelector("[data-sums]").replaceWith(document.importNode(sums, true));
    const saved = page.querySelector("[data-saved]");
    if (saved) document.querySelector("[data-saved]").textContent = saved.textContent;
    countAll();
  };

  const save = async () => {
    clearTimeout(timer);
    timer = 0;
    const data = new FormData(form);
    data.set("then", "stay");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(data) });
      if (!answer.ok) throw new Error(String(answer.status));
      takeOver(new DOMParser().parseFromString(await answer.text(), "text/html"));
      status.textContent = "";
    } catch {
      // Somebody else has saved, or the line is down: the button shows what it is.
      stopped = true;
      status.textContent = status.dataset.failed;
      status.classList.remove("visually-hidden");
    }
  };

  const later = () => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      if (saving) return later();
      saving = save();
      await saving;
      saving = null;
    }, 1500);
  };

  form.addEventListener("input", () => {
    countAll();
    later();
  });
  form.addEventListener("change", later);
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    stopped = true;
    if (!saving) return;
    // Two savings of one's own must not meet.
    event.preventDefault();
    const pressed = event.submitter;
    saving.then(() => form.requestSubmit(pressed));
    saving = null;
  });
  countAll();
})();
