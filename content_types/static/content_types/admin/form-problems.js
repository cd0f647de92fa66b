/* Tells what is wrong with a form while its editor writes; without it, saving tells the same. */
(() => {
  const box = document.querySelector("[data-form-problems]");
  const form = box?.closest("form");
  if (!form) return;
  // Where a form is translated there are no tabs, and each text is saved by itself.
  const tab = box.closest("[role=tabpanel]") ?? document;

  let timer = 0;
  let asking = false;
  let again = false;

  // The same at the block where she writes, unless saving has told it there already.
  const mark = () => {
    for (const each of document.querySelectorAll(".utsyn-problem")) each.remove();
    for (const told of box.querySelectorAll("[data-block]")) {
      const content = document
        .getElementById(told.dataset.block)
        ?.querySelector(".w-panel__content");
      if (!content || content.querySelector(".error-message")) continue;
      const line = document.createElement("p");
      line.className = "utsyn-problem";
      line.textContent = told.dataset.message;
      content.prepend(line);
    }
  };

  const look = async () => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const answer = await fetch(box.dataset.formProblems, {
        method: "POST",
        body: new FormData(form),
      });
      if (answer.ok) {
        const told = await answer.text();
        if (told !== box.dataset.told) box.innerHTML = told;
        box.dataset.told = told;
        mark();
      }
    } catch {
      // The line is down: what was told last stays, and saving tells it all.
    }
    asking = false;
    if (again) {
      again = false;
      look();
    }
  };

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 700);
  };

  // Left fields, chosen alternatives, and blocks that were added, moved or taken away.
  for (const kind of ["change", "focusout", "click"]) tab.addEventListener(kind, soon);
  soon();
})();
