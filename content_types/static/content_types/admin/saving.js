/* An editor's button waits until the draft has been saved behind her, and nothing is saved behind it.
 * Sent side by side, the older text could arrive last and take the place of what she has sent. */
(() => {
  const form = document.querySelector("form[data-edit-form]");
  if (!form) return;

  let saving = false;
  let pressed = null;
  let sent = false;

  document.addEventListener("w-autosave:save", (event) => {
    if (sent) event.preventDefault();
    saving = !event.defaultPrevented;
  });

  const saved = () => {
    saving = false;
    if (!pressed) return;
    // Wagtail has disabled the button that shows its progress, and browsers leave out what is.
    const button = document.createElement("input");
    Object.assign(button, { type: "hidden", name: pressed.name, value: pressed.value });
    pressed = null;
    form.append(button);
    form.requestSubmit();
    // Whoever comes back is not to have it pressed by what saves behind her.
    button.remove();
  };
  for (const kind of ["success", "error"]) document.addEventListener(`w-autosave:${kind}`, saved);

  form.addEventListener(
    "submit",
    (event) => {
      if (!saving) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      pressed = event.submitter ?? { name: "", value: "" };
    },
    { capture: true },
  );
  // Unless something else has kept it here.
  document.addEventListener("submit", (event) => {
    if (event.target === form) sent = !event.defaultPrevented;
  });

  // Whoever goes back to the page may write on.
  window.addEventListener("pageshow", () => {
    sent = false;
  });
})();
