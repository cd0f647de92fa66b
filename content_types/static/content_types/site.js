/* Comfort only: every page works without this file. */
(() => {
  const root = document.documentElement;

  // Light or dark, remembered.
  const button = document.querySelector("[data-theme-switch]");
  const device = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : device.matches);
  const showTheme = () => {
    for (const word of button.children) word.hidden = (word.dataset.when === "dark") !== isDark();
  };
  if (button) {
    button.hidden = false;
    showTheme();
    device.addEventListener("change", showTheme);
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch {
        // Where storage is refused the choice lasts for this page.
      }
      showTheme();
    });
  }

  // The language chosen in the switch is the one that the bare address leads to next time.
  const languages = document.querySelector("[data-language-cookie]");
  if (languages) {
    languages.addEventListener("click", (event) => {
      const link = event.target.closest("[data-language]");
      if (!link) return;
      const secure = location.protocol === "https:" ? "; Secure" : "";
      const name = languages.dataset.languageCookie;
      document.cookie = `${name}=${link.dataset.language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
    });
  }

  // The menu of small screens.
  const opener = document.querySelector("[data-menu-button]");
  const menu = opener && document.getElementById(opener.getAttribute("aria-controls"));
  if (menu) {
    const set = (open) => {
      opener.setAttribute("aria-expanded", String(open));
      menu.classList.toggle("is-open", open);
    };
    opener.hidden = false;
    opener.addEventListener("click", () => set(opener.getAttribute("aria-expanded") !== "true"));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      set(false);
      opener.focus();
    });
  }

  // Where there is room the filters stand open beside the list.
  const filters = document.querySelector("[data-filters]");
  if (filters && matchMedia("(min-width: 64rem)").matches) filters.open = true;

  // Back to the top, once there is a way back.
  const top = document.querySelector("[data-to-top]");
  if (top) {
    const show = () => {
      top.hidden = scrollY < innerHeight * 1.5;
    };
    addEventListener("scroll", show, { passive: true });
    show();
  }
})();
