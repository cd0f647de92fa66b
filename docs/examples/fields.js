/* Draws the questions of a form from their JSON Schema and the hints beside it.
 *
 * Every field has `element`, `read()` that gives what the API takes, `write()` that shows what the
 * API holds, `words()` for people, and `at(path)`: the field that a JSON pointer leads to.
 */

let ids = 0;

/** An element with attributes, listeners (`onclick`) and children. */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children);
  return node;
}

/** The field for a question: {key, label, help, schema, ui}; `form` gives texts and sources. */
export function makeField(question, form) {
  const { schema, ui } = question;
  if (ui.format === "files") return new Files(question, form);
  if (schema.items?.properties) return new Rows(question, form);
  if (schema.type === "array") return new Boxes(question, form);
  if (schema.properties) return new Parts(question, form);
  if (ui.format === "declaration") return new Tick(question, form);
  if (ui.format === "radio") return new Radios(question, form);
  if (ui.options_from) return new Search(question, form);
  return schema.oneOf ? new Select(question, form) : new Line(question, form);
}

/** The alternatives of a question: those in its schema, or those of its source. */
function alternatives({ schema, ui }, form) {
  const listed = schema.oneOf ?? schema.items?.oneOf;
  if (listed) return listed.map((each) => ({ key: each.const, label: each.title }));
  if (schema.type === "boolean") {
    return [{ key: true, label: form.words.yes }, { key: false, label: form.words.no }];
  }
  return [...form.sources.get(ui.options_from), ...(ui.other ? [ui.other] : [])];
}

class Field {
  constructor(question, form) {
    this.question = question;
    this.form = form;
    this.id = `field-${++ids}`;
    this.must = make("span", { class: "must" });
    this.told = make("div", { id: `${this.id}-told`, class: "told" });
    this.help = make("p", { id: `${this.id}-help`, class: "help" }, question.help ?? "");
    this.help.hidden = !question.help;
    this.element = this.draw();
    this.describe();
  }

  /** The elements that carry what is wrong, for those who do not see it. */
  get inputs() {
    return [this.input];
  }

  at() {
    return this;
  }

  set required(value) {
    this.must.textContent = value ? this.form.words.must : this.form.words.optional;
  }

  /** Takes away every message, here and inside. */
  forget() {
    this.told.replaceChildren();
    this.mark(false);
  }

  tell(message, severity) {
    this.told.append(make("p", { class: severity }, message));
    this.mark(severity === "error");
  }

  mark(wrong) {
    this.element.classList.toggle("wrong", wrong);
    for (const each of this.inputs) {
      if (wrong) each.setAttribute("aria-invalid", "true");
      else each.removeAttribute("aria-invalid");
    }
  }

  focus() {
    this.inputs[0].focus();
  }

  describe() {
    for (const each of this.inputs) {
      each.setAttribute("aria-describedby", `${this.help.id} ${this.told.id}`);
    }
  }

  changed() {
    this.question.onchange?.();
  }
}

/** A label with one input under it. */
class Labelled extends Field {
  draw() {
    this.input = this.control();
    this.input.id = this.id;
    this.input.addEventListener("input", () => this.changed());
    const label = make("label", { for: this.id }, this.question.label, " ", this.must);
    return make("div", { class: "field" }, label, this.help, this.told, this.input);
  }

  read() {
    return this.input.value.trim() || null;
  }

  write(value) {
    if (document.activeElement !== this.input) this.input.value = value ?? "";
  }

  words() {
    return this.input.value;
  }
}

const TYPES = { date: "date", month: "month", email: "email", phone: "tel" };

class Line extends Labelled {
  control() {
    const { schema, ui } = this.question;
    const numeric = schema.type === "number" || schema.type === "integer";
    if (ui.multi) return make("textarea", { rows: 6 });
    const type = TYPES[ui.format] ?? TYPES[schema.format] ?? "text";
    return make("input", { type, inputmode: numeric ? "decimal" : null });
  }

  draw() {
    const drawn = super.draw();
    this.limit = this.question.schema.maxLength;
    if (this.limit) {
      this.count = make("p", { class: "help" });
      this.input.addEventListener("input", () => this.countUp());
      drawn.append(this.count);
      this.countUp();
    }
    return drawn;
  }

  /** Emoji count as one, as on the server. */
  countUp() {
    if (this.count) this.count.textContent = `${[...this.input.value.trim()].length}/${this.limit}`;
  }

  write(value) {
    const { minor_units } = this.question.ui;
    const amount = typeof value === "number" && minor_units ? value / 10 ** minor_units : value;
    super.write(typeof amount === "number" ? String(amount).replace(".", ",") : amount);
    this.countUp();
  }
}

class Select extends Labelled {
  control() {
    const options = alternatives(this.question, this.form);
    return make(
      "select",
      {},
      make("option", { value: "" }, "–"),
      ...options.map(({ key, label }) => make("option", { value: key }, label)),
    );
  }

  words() {
    return this.input.value && this.input.selectedOptions[0].textContent;
  }
}

/** One of many, found by typing; the browser completes. */
class Search extends Labelled {
  control() {
    this.options = alternatives(this.question, this.form);
    return make("input", { type: "text", list: `${this.id}-list`, autocomplete: "off" });
  }

  draw() {
    const drawn = super.draw();
    const labels = this.options.map(({ label }) => make("option", { value: label }));
    drawn.append(make("datalist", { id: `${this.id}-list` }, ...labels));
    return drawn;
  }

  read() {
    const typed = super.read();
    return this.options.find(({ label }) => label === typed)?.key ?? typed;
  }

  write(value) {
    super.write(this.options.find(({ key }) => key === value)?.label ?? value);
  }
}

/** A box with its label behind it. */
class Tick extends Field {
  draw() {
    this.input = make("input", { type: "checkbox", id: this.id, oninput: () => this.changed() });
    const { label, ui } = this.question;
    const text = make("label", { for: this.id }, label, " ", this.must);
    const box = make("div", { class: "choice" }, this.input, text);
    const link = ui.link ? [make("a", { href: ui.link }, this.form.words.terms)] : [];
    return make("div", { class: "field" }, this.help, this.told, box, ...link);
  }

  read() {
    return this.input.checked || null;
  }

  write(value) {
    this.input.checked = value === true;
  }

  words() {
    return this.input.checked ? this.form.words.yes : "";
  }
}

/** Several inputs under one legend. */
class Group extends Field {
  draw() {
    const legend = make("legend", {}, this.question.label, " ", this.must);
    this.content = make("div");
    this.fieldset = make("fieldset", {}, legend, this.help, this.told, this.content);
    this.fill();
    return make("div", { class: "field" }, this.fieldset);
  }

  get inputs() {
    return [this.fieldset];
  }

  focus() {
    (this.fieldset.querySelector("input, select, textarea, button") ?? this.fieldset).focus();
  }

  mark(wrong) {
    this.element.classList.toggle("wrong", wrong);
  }
}

class Radios extends Group {
  fill() {
    this.choices = alternatives(this.question, this.form).map(({ key, label }, place) => {
      const id = `${this.id}-${place}`;
      const type = this instanceof Boxes ? "checkbox" : "radio";
      const input = make("input", { type, name: this.id, id, oninput: () => this.changed() });
      const text = make("label", { for: id }, label);
      this.content.append(make("div", { class: "choice" }, input, text));
      return { key, label, input };
    });
  }

  get chosen() {
    return this.choices.filter(({ input }) => input.checked);
  }

  read() {
    return this.chosen[0]?.key ?? null;
  }

  write(value) {
    for (const { key, input } of this.choices) input.checked = key === value;
  }

  words() {
    return this.chosen.map(({ label }) => label).join(", ");
  }
}

class Boxes extends Radios {
  read() {
    const keys = this.chosen.map(({ key }) => key);
    return keys.length ? keys : null;
  }

  write(value) {
    for (const { key, input } of this.choices) input.checked = (value ?? []).includes(key);
  }
}

/** The fields for the members of an object schema, by key. */
function inner(schema, hints, field) {
  const members = Object.entries(schema.properties).filter(([key]) => key !== "id");
  return new Map(
    members.map(([key, part]) => {
      const onchange = () => field.changed();
      const question = { key, label: part.title, schema: part, ui: hints?.[key] ?? {}, onchange };
      const made = makeField(question, field.form);
      made.required = schema.required.includes(key);
      return [key, made];
    }),
  );
}

function readAll(fields) {
  const filled = [...fields]
    .filter(([, field]) => !field.element.hidden)
    .map(([key, field]) => [key, field.read()])
    .filter(([, value]) => value !== null);
  return filled.length ? Object.fromEntries(filled) : null;
}

function allWords(fields) {
  return [...fields.values()]
    .filter((field) => !field.element.hidden && field.words())
    .map((field) => `${field.question.label}: ${field.words()}`)
    .join("\n");
}

/** An answer made of parts: an address, a person, two days. */
class Parts extends Group {
  fill() {
    const { schema, ui } = this.question;
    this.parts = inner(schema, ui.parts, this);
    this.content.append(...[...this.parts.values()].map((part) => part.element));
  }

  at([key, ...rest]) {
    return this.parts.get(key)?.at(rest) ?? this;
  }

  forget() {
    super.forget();
    for (const part of this.parts.values()) part.forget();
  }

  read() {
    return readAll(this.parts);
  }

  write(value) {
    for (const [key, part] of this.parts) part.write(value?.[key]);
  }

  words() {
    return allWords(this.parts);
  }
}

/** A table: rows with an id each, so that the server and we mean the same one. */
class Rows extends Group {
  fill() {
    this.rows = [];
    this.content.className = "rows";
    const add = () => this.add().fields.values().next().value.focus();
    const { words } = this.form;
    this.fieldset.append(make("button", { type: "button", onclick: add }, words.addRow));
  }

  add(id = `row-${Math.random().toString(36).slice(2)}`) {
    const { schema, ui } = this.question;
    const row = { id, fields: inner(schema.items, ui.cells, this) };
    const take = make("button", { type: "button", class: "quiet", onclick: () => this.take(row) });
    take.append(this.form.words.removeRow);
    row.legend = make("legend");
    const cells = [...row.fields.values()].map((field) => field.element);
    row.element = make("fieldset", { class: "row" }, row.legend, ...cells, take);
    this.rows.push(row);
    this.content.append(row.element);
    this.arrange();
    return row;
  }

  take(row) {
    this.drop(row);
    this.changed();
    this.fieldset.lastElementChild.focus();
  }

  drop(row) {
    this.rows = this.rows.filter((each) => each !== row);
    row.element.remove();
    this.arrange();
  }

  /** Numbers the rows, and shows the cells that the others in the row ask for. */
  arrange() {
    this.rows.forEach(({ fields, legend }, place) => {
      legend.textContent = `${this.form.words.row} ${place + 1}`;
      for (const [key, needs] of Object.entries(this.question.ui.only_if ?? {})) {
        const hidden = !needs.in.includes(fields.get(needs.column).read());
        fields.get(key).element.hidden = hidden;
      }
    });
  }

  changed() {
    this.arrange();
    super.changed();
  }

  /** The rows that the server gets to see: empty ones are only on the page. */
  get filled() {
    return this.rows.filter(({ fields }) => readAll(fields));
  }

  at([place, key, ...rest]) {
    return this.filled[place]?.fields.get(key)?.at(rest) ?? this;
  }

  forget() {
    super.forget();
    for (const { fields } of this.rows) for (const field of fields.values()) field.forget();
  }

  read() {
    const rows = this.filled.map(({ id, fields }) => ({ id, ...readAll(fields) }));
    return rows.length ? rows : null;
  }

  write(value) {
    const given = value ?? [];
    const kept = new Set(given.map(({ id }) => id));
    for (const row of this.filled) if (!kept.has(row.id)) this.drop(row);
    for (const cells of given) {
      const row = this.rows.find(({ id }) => id === cells.id) ?? this.add(cells.id);
      for (const [key, field] of row.fields) field.write(cells[key]);
    }
    this.arrange();
  }

  words() {
    return this.filled.map(({ fields }, place) => `${place + 1}. ${allWords(fields)}`).join("\n");
  }
}

/** Files in a slot. Each is sent at once; the answer is not saved with the others. */
class Files extends Group {
  fill() {
    this.list = make("ul", { class: "files" });
    const { words } = this.form;
    const accept = this.question.ui.accept?.join();
    this.input = make("input", { type: "file", id: this.id, multiple: true, accept });
    this.input.addEventListener("change", () => this.send());
    this.content.append(this.list, make("label", { for: this.id }, words.addFile), this.input);
  }

  async send() {
    const failed = [];
    for (const file of this.input.files) {
      const refused = (error) => failed.push(`${file.name}: ${error.message}`);
      await this.form.attach(this.question.key, file).catch(refused);
    }
    this.input.value = "";
    for (const message of failed) this.tell(message, "error");
  }

  show({ id, name }) {
    const take = () => this.form.detach(this.question.key, id);
    const { removeRow } = this.form.words;
    const button = make("button", { type: "button", class: "quiet", onclick: take }, removeRow);
    this.list.append(make("li", {}, make("span", {}, name), " ", button));
  }

  read() {
    return null;
  }

  write(value) {
    this.list.replaceChildren();
    for (const file of value ?? []) this.show(file);
  }

  words() {
    return [...this.list.querySelectorAll("span")].map((name) => name.textContent).join("\n");
  }
}
