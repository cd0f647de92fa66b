/* Runs before the page is drawn, so that the chosen colours never flash. */
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch {
    // Where storage is refused the device's own preference holds.
  }
})();
