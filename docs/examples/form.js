/* Any published form, drawn from the API alone: begin, fill in, check, send, receipt. */

import { FormsAPI, Problem } from "./api.js";
import { attempts, newerForm, people } from "./around.js";
import { make, makeField } from "./fields.js";
import { WORDS } from "./words.js";

const query = new URLSearchParams(location.search);
const locale = query.get("locale") in WORDS ? query.get("locale") : "nb";
const words = WORDS[locale];
const api = new FormsAPI(query.get("api"), locale);
const main = document.querySelector("main");
const same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Shows a new page, and takes those who do not see it to its heading. */
function show(title, ...content) {
  const heading = make("h1", { tabindex: -1 }, title);
  main.replaceChildren(heading, ...content);
  heading.focus();
}

/** What went wrong, first on the page, with links to where. */
function summary(title, links = []) {
  document.querySelector("#summary")?.remove();
  const items = links.map(([text, go]) => {
    const onclick = (event) => (event.preventDefault(), go());
    return make("li", {}, make("a", { href: "#", onclick }, text));
  });
  const box = make("div", { id: "summary", role: "alert", tabindex: -1 }, make("h2", {}, title));
  if (items.length) box.append(make("ul", {}, ...items));
  main.prepend(box);
  box.focus();
}

/** The path of an answer from a JSON pointer: /answers/costs/0/amount → costs, 0, amount. */
function pathOf(pointer) {
  const parts = pointer.split("/").slice(2);
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

class Filling {
  constructor(form, draft, sources) {
    this.form = form;
    this.draft = draft;
    this.context = {
      words,
      sources,
      attach: (slot, file) => this.fileChange(slot, () => api.attach(this.draft, slot, file)),
      detach: (slot, file) => this.fileChange(slot, () => api.detach(this.draft, file)),
    };
    // Questions whose answer is not saved yet, and those that two people have changed.
    this.unsaved = new Set();
    this.clashing = new Set();
    // Steps that have been left: there, what is missing is told.
    this.left = new Set();
    this.fields = new Map();
    this.labels = new Map();
    // How many decimals hide in a whole number: an amount is in øre.
    this.units = new Map();
    this.steps = form.ui_schema.elements.map((category) => this.drawStep(category));
    this.saved = make("p", { class: "help", role: "status" });
    this.around = this.drawAround();
    for (const [key, field] of this.fields) field.write(draft.answers[key]);
  }

  // -- drawing ---------------------------------------------------------------------------------

  drawStep(category) {
    const elements = category.elements.map((each) =>
      each.type === "Control" ? this.drawControl(each) : this.drawLabel(each),
    );
    const totals = make("dl", { class: "totals" });
    const nodes = elements.map(({ element }) => element);
    const element = make("section", {}, ...nodes, totals);
    if (category.options.description) element.prepend(make("p", {}, category.options.description));
    return { title: category.label, keys: elements.map(({ key }) => key), element, totals };
  }

  drawControl({ scope, label, options }) {
    const key = scope.split("/").pop();
    const schema = this.form.schema.properties[key];
    const onchange = () => this.changed(key);
    const question = { key, label, help: options.help, schema, ui: options, onchange };
    const field = makeField(question, this.context);
    this.fields.set(key, field);
    this.units.set(key, options.minor_units ?? 0);
    for (const [cell, hint] of Object.entries(options.cells ?? {})) {
      this.units.set(`${key}.${cell}`, hint.minor_units ?? 0);
    }
    return { key, element: field.element };
  }

  drawLabel({ text, options: { key, heading } }) {
    const element = make("div", {}, make("h2", {}, heading), make("p", {}, text));
    this.labels.set(key, element);
    return { key, element };
  }

  /** A newer form is told of, and the applicant may invite others; an enquiry has neither. */
  drawAround() {
    const around = make("div");
    if (this.draft.newest_version > this.draft.version) {
      const see = this.button(words.seeNewer, () => this.seeNewer(), "quiet");
      around.append(make("p", { class: "warning" }, `${words.newer}. `, see));
    }
    if (this.draft.role === "owner") around.append(people(api, this.draft, words));
    return around;
  }

  /** What the server says of the answers: which questions, which sums, what is wrong. */
  takeOver() {
    const visible = new Set(this.draft.visible);
    for (const [key, element] of this.labels) element.hidden = !visible.has(key);
    for (const [key, field] of this.fields) {
      field.element.hidden = !visible.has(key);
      field.required = this.draft.required.includes(key);
      field.forget();
    }
    for (const each of this.problems) this.fieldOf(each)?.tell(each.message, each.severity);
    for (const step of this.steps) step.totals.replaceChildren(...this.totalsOf(step));
    this.drawNavigation();
  }

  fieldOf({ pointer }) {
    const [key, ...path] = pathOf(pointer);
    return this.fields.get(key)?.at(path);
  }

  /** What is wrong, and what is missing where it has been asked for. */
  get problems() {
    const asked = this.draft.missing.filter(({ question }) => this.left.has(this.stepOf(question)));
    return [...this.draft.warnings, ...asked];
  }

  /** What stands in the way of sending, in the order of the questions. */
  get errors() {
    const wrong = this.draft.warnings.filter(({ severity }) => severity === "error");
    const order = [...this.fields.keys()];
    const place = ({ question }) => order.indexOf(question);
    return [...wrong, ...this.draft.missing].sort((one, other) => place(one) - place(other));
  }

  stepOf(key) {
    return this.steps.find(({ keys }) => keys.includes(key));
  }

  totalsOf(step) {
    const rules = this.form.rules.filter(({ kind, of }) => {
      return kind === "total" && step.keys.includes(of[0].of.split(".")[0]);
    });
    return rules.map(({ name, label, of }) => {
      const units = this.units.get(of[0].of) ?? 0;
      const sum = (this.draft.totals[name] / 10 ** units).toLocaleString(locale);
      return make("div", {}, make("dt", {}, label), make("dd", {}, make("output", {}, sum)));
    });
  }

  /** The steps that have something to show. */
  get shown() {
    const visible = new Set(this.draft.visible);
    return this.steps.filter(({ keys }) => keys.some((key) => visible.has(key)));
  }

  drawNavigation() {
    this.navigation ??= make("nav", { "aria-label": words.steps }, make("ol"));
    const items = this.shown.map((step) => {
      const count = this.errors.filter(({ question }) => step.keys.includes(question)).length;
      const state = make("span", { class: "must" }, count ? words.left(count) : words.ready);
      const button = this.button(step.title, () => this.go(step), "quiet");
      if (step === this.current) button.setAttribute("aria-current", "step");
      return make("li", {}, button, " ", state);
    });
    this.navigation.firstChild.replaceChildren(...items);
  }

  button(text, onclick, look) {
    return make("button", { type: "button", class: look, onclick }, text);
  }

  // -- going about -----------------------------------------------------------------------------

  /** Shows a step; what is wrong in the one that is left is told when one comes back. */
  async go(step) {
    if (this.current) this.left.add(this.current);
    await this.save();
    this.current = step;
    const next = this.shown[this.shown.indexOf(step) + 1];
    const [label, go] = next
      ? [words.next, () => this.go(next)]
      : [words.check, () => this.check()];
    const way = this.button(label, go);
    show(step.title, step.element, way, this.navigation, this.saved, this.around);
    this.takeOver();
  }

  /** What the newer form changes; moving draws everything anew. */
  async seeNewer() {
    await this.save();
    const step = this.current;
    this.current = null;
    const choice = {
      move: async (version) => {
        await api.carryOver(this.draft, version).catch((error) => summary(error.message));
        fill(this.form, await api.open(this.draft.token));
      },
      stay: () => {
        this.around.querySelector(".warning").remove();
        return this.go(step);
      },
    };
    show(words.newer, ...(await newerForm(api, this.draft, words, choice)));
  }

  async goTo(problem) {
    await this.go(this.stepOf(problem.question) ?? this.shown[0]);
    this.fieldOf(problem)?.focus();
  }

  link(problem) {
    const field = this.fields.get(problem.question);
    const label = field ? `${field.question.label} – ` : "";
    return [label + problem.message, () => this.goTo(problem)];
  }

  // -- saving ----------------------------------------------------------------------------------

  changed(key) {
    this.unsaved.add(key);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), 800);
  }

  /** Saves what is not saved yet; one saving at a time, so that our own never clash. */
  save() {
    clearTimeout(this.timer);
    this.saving = (this.saving ?? Promise.resolve()).then(() => this.saveNow());
    return this.saving;
  }

  async saveNow() {
    const keys = [...this.unsaved].filter((key) => !this.clashing.has(key));
    if (!keys.length) return;
    const answers = Object.fromEntries(keys.map((key) => [key, this.fields.get(key).read()]));
    for (const key of keys) this.unsaved.delete(key);
    try {
      this.draft = await api.save(this.draft, answers);
    } catch (error) {
      for (const key of keys) this.unsaved.add(key);
      return this.notSaved(error, keys);
    }
    const moment = new Date(this.draft.saved_at);
    this.saved.textContent = `${words.saved} ${moment.toLocaleTimeString(locale)}`;
    for (const key of keys.filter((each) => !this.unsaved.has(each))) {
      this.fields.get(key).write(this.draft.answers[key]);
    }
    this.takeOver();
  }

  /** A file that comes or goes makes a revision, too, so it waits for its turn. */
  fileChange(slot, act) {
    const done = this.save().then(async () => {
      try {
        await act();
      } finally {
        this.draft = await api.open(this.draft.token);
        this.fields.get(slot).write(this.draft.answers[slot]);
        this.takeOver();
      }
    });
    this.saving = done.catch(() => null);
    return done;
  }

  notSaved(error, keys) {
    if (error.code === "stale") return this.compare(error.body, keys);
    if (error instanceof Problem) return summary(error.message);
    this.saved.textContent = words.unsaved;
    this.timer = setTimeout(() => this.save(), 5000);
  }

  /** Somebody else has saved. What only one of us has changed stands; for the rest, one chooses. */
  compare({ revision, current }, keys) {
    const theirs = (key) => !same(current[key], this.draft.answers[key]);
    for (const [key, field] of this.fields) if (!keys.includes(key)) field.write(current[key]);
    for (const key of keys.filter(theirs)) this.offer(key, current[key]);
    this.draft = { ...this.draft, revision, answers: current };
    return this.saveNow();
  }

  /** Their answer below one's own, and the choice between them. */
  offer(key, value) {
    this.clashing.add(key);
    const field = this.fields.get(key);
    const theirs = makeField({ ...field.question, onchange: null }, this.context);
    theirs.write(value);
    const choose = (mine) => {
      if (!mine) field.write(value);
      box.remove();
      this.clashing.delete(key);
      this.changed(key);
    };
    const box = make(
      "div",
      { class: "clash", role: "alert" },
      make("p", {}, words.theirs),
      make("fieldset", { disabled: true }, theirs.element),
      this.button(words.keepMine, () => choose(true)),
      " ",
      this.button(words.keepTheirs, () => choose(false)),
    );
    field.element.append(box);
  }

  // -- sending ---------------------------------------------------------------------------------

  async check() {
    for (const step of this.shown) this.left.add(step);
    await this.save();
    this.current = null;
    // One key for what is shown here: pressing twice, or again after a lost answer, sends once.
    const key = crypto.randomUUID();
    const button = this.button(words.send, () => this.send(key, button));
    const answers = this.shown.map((step) => this.answersOf(step));
    this.tries = make("section");
    show(words.check, this.tries, ...answers, button, this.navigation, this.saved);
    this.takeOver();
    await this.showTries();
    if (this.errors.length) summary(words.wrong, this.errors.map((each) => this.link(each)));
  }

  answersOf(step) {
    const change = this.button(`${words.change}: ${step.title}`, () => this.go(step), "quiet");
    const rows = step.keys
      .filter((key) => this.fields.has(key) && this.draft.visible.includes(key))
      .map((key) => this.fields.get(key))
      .map((field) => [
        make("dt", {}, field.question.label),
        make("dd", {}, field.words() || words.none),
      ]);
    return make("section", {}, make("h2", {}, step.title), make("dl", {}, ...rows.flat()), change);
  }

  /** What failed near the deadline stays in sight: it is the applicant's proof. */
  async showTries() {
    this.tries.replaceChildren(...(await attempts(api, this.draft, words, locale)));
  }

  submit(key) {
    return api.submit(this.draft, key);
  }

  async send(key, button) {
    button.disabled = true;
    try {
      receipt({ ...this.draft, ...(await this.submit(key)) });
    } catch (error) {
      button.disabled = false;
      if (!(error instanceof Problem)) return summary(words.lost);
      await this.showTries();
      summary(error.message, (error.body.errors ?? []).map((each) => this.link(each)));
    }
  }
}

/** Nobody keeps an enquiry until it is sent; the form only says what it thinks of it. */
class Enquiry extends Filling {
  async saveNow() {
    const answers = Object.fromEntries(
      [...this.fields].map(([key, field]) => [key, field.read()]).filter(([, value]) => value !== null),
    );
    this.unsaved.clear();
    this.draft = { ...this.draft, answers, ...(await api.evaluate(this.form, answers)) };
    this.takeOver();
  }

  /** What nobody keeps leaves no trace of a try. */
  async showTries() {}

  submit(key) {
    return api.ask(this.form.id, this.draft.email, this.draft.answers, key);
  }
}

function receipt(application) {
  const moment = new Date(application.submitted_at);
  const facts = [
    [words.reference, application.reference],
    [words.moment, moment.toLocaleString(locale, { timeZoneName: "short" })],
    [words.hash, application.hash],
  ];
  const rows = facts.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]);
  const download = async () => {
    const href = URL.createObjectURL(await api.receipt(application));
    make("a", { href, download: `${application.reference}.pdf` }).click();
    URL.revokeObjectURL(href);
  };
  const button = make("button", { type: "button", onclick: download }, words.receipt);
  show(words.received, make("dl", {}, ...rows), button);
}

/** What is asked before the first step: an address for the link that opens the draft again. */
function start(form) {
  const email = make("input", { type: "email", id: "email", autocomplete: "email" });
  const begin = async (event) => {
    event.preventDefault();
    try {
      await fill(form, await beginning(form, email.value));
    } catch (error) {
      const errors = error.body?.errors ?? [];
      summary(error.message, errors.map(({ message }) => [message, () => email.focus()]));
    }
  };
  const deadline = form.deadline && new Date(form.deadline).toLocaleString(locale);
  show(
    form.title,
    make("p", {}, deadline ? `${words.deadline} ${deadline}.` : ""),
    make(
      "form",
      { novalidate: true, onsubmit: begin },
      make("label", { for: "email" }, words.email),
      email,
      make("button", {}, words.begin),
    ),
  );
}

/** A draft that the site keeps; of an enquiry only what the form says of no answers. */
async function beginning(form, email) {
  if (form.kind !== "enquiry") return api.begin(form.id, email);
  return { email, answers: {}, state: "draft", ...(await api.evaluate(form, {})) };
}

/** Opens a draft for filling in, or shows the receipt of what has been sent. */
async function fill(form, draft) {
  // Only this tab knows the secret; it is gone when the tab is closed.
  if (draft.token) sessionStorage.setItem(form.id, draft.token);
  if (draft.state !== "draft") return receipt(draft);
  if (draft.version && draft.version !== form.version) {
    form = { ...form, ...(await api.version(form.id, draft.version)) };
  }
  const controls = form.ui_schema.elements.flatMap(({ elements }) => elements);
  const names = new Set(controls.map(({ options }) => options.options_from).filter(Boolean));
  const lists = await Promise.all([...names].map(async (name) => [name, await api.options(name)]));
  const Kind = form.kind === "enquiry" ? Enquiry : Filling;
  const filling = new Kind(form, draft, new Map(lists));
  await filling.go(filling.shown[0]);
}

async function run() {
  document.documentElement.lang = locale;
  const form = await api.form(query.get("form"));
  document.title = form.title;
  const token = sessionStorage.getItem(form.id);
  if (token) return fill(form, await api.open(token));
  if (form.status !== "open") return show(form.title, make("p", {}, words.closed));
  start(form);
}

run().catch((error) => summary(error.message));
