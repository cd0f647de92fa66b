/* The forms API of a site: what it answers as objects, what it refuses as a Problem. */

/** A refusal as RFC 9457 has it: `code` is for programs, `message` for people. */
export class Problem extends Error {
  constructor(body) {
    super(body.detail);
    this.code = body.code;
    this.body = body;
  }
}

export class FormsAPI {
  /** `base` is the API's address, such as https://example.no/api/v2/. */
  constructor(base, locale) {
    this.base = base;
    this.locale = locale;
  }

  /** A form that is or will be open: schema, ui_schema, rules, deadline. */
  form(id) {
    return this.#json("GET", `forms/${id}/?locale=${this.locale}`);
  }

  /** One version of it, which never changes: a draft stays on the one it was begun with. */
  version(id, number) {
    return this.#json("GET", `forms/${id}/versions/${number}/?locale=${this.locale}`);
  }

  /** Every alternative of a source that questions name: [{key, label}]. */
  async options(source) {
    return (await this.#json("GET", `forms/options/${source}/?locale=${this.locale}`)).items;
  }

  /** A new draft; its `token` is the only key to it. */
  begin(form, email) {
    return this.#json("POST", "applications/", { body: { form, email, locale: this.locale } });
  }

  /** What a form says of answers that nobody keeps. */
  evaluate({ id, version }, answers) {
    const path = `forms/${id}/versions/${version}/evaluate/?locale=${this.locale}`;
    return this.#json("POST", path, { body: { answers } });
  }

  /** Sends an enquiry, which has no draft. The same key again gives the same answer. */
  ask(form, email, answers, key) {
    const body = { form, email, locale: this.locale, answers };
    return this.#json("POST", "applications/", { key, body });
  }

  /** The draft or application that a token opens. */
  async open(token) {
    return { token, ...(await this.#json("GET", "applications/", { token })) };
  }

  /** Saves these answers by question; code "stale" if somebody has saved since `draft.revision`. */
  async save({ id, token, revision }, answers) {
    const path = `applications/${id}/`;
    return { token, ...(await this.#json("PATCH", path, { token, revision, body: { answers } })) };
  }

  /** Puts a file in the slot of a question. */
  attach({ id, token }, slot, file) {
    const body = new FormData();
    body.append("slot", slot);
    body.append("file", file);
    return this.#json("POST", `applications/${id}/files/`, { token, body });
  }

  /** Takes a file away again. */
  async detach({ id, token }, file) {
    await this.#ask("DELETE", `applications/${id}/files/${file}/`, { token });
  }

  /** Who is invited to fill it in: [{id, email, has_opened}]. */
  async invitations({ id, token }) {
    return (await this.#json("GET", `applications/${id}/invitations/`, { token })).items;
  }

  /** Mails this person a secret of their own. */
  invite({ id, token }, email) {
    return this.#json("POST", `applications/${id}/invitations/`, { token, body: { email } });
  }

  /** Shuts what an invitation has opened. */
  async takeBack({ id, token }, invitation) {
    await this.#ask("DELETE", `applications/${id}/invitations/${invitation}/`, { token });
  }

  /** What moving to the newest version of the form would change. */
  carryOverOffer({ id, token }) {
    return this.#json("GET", `applications/${id}/carry-over/?locale=${this.locale}`, { token });
  }

  /** Moves the draft to a version; no answer is lost. */
  carryOver({ id, token, revision }, version) {
    const body = { version };
    return this.#json("POST", `applications/${id}/carry-over/`, { token, revision, body });
  }

  /** Tries to send that failed near the deadline. */
  async attempts({ id, token }) {
    const path = `applications/${id}/attempts/?locale=${this.locale}`;
    return (await this.#json("GET", path, { token })).items;
  }

  /** Mails them to the applicant, as proof. */
  async mailAttempts({ id, token }) {
    await this.#ask("POST", `applications/${id}/attempts/`, { token, body: {} });
  }

  /** Sends it. The same key again gives the same answer, so a lost answer can be asked for anew. */
  submit({ id, token, revision }, key) {
    return this.#json("POST", `applications/${id}/submit/`, { token, revision, key, body: {} });
  }

  /** The receipt as a PDF. */
  async receipt({ id, token }) {
    return (await this.#ask("GET", `applications/${id}/receipt.pdf`, { token })).blob();
  }

  async #json(method, path, request) {
    return (await this.#ask(method, path, request)).json();
  }

  async #ask(method, path, { token, revision, key, body } = {}) {
    const headers = {};
    if (token) headers.Authorization = `Bearer ${token}`;
    if (revision) headers["If-Match"] = `"${revision}"`;
    if (key) headers["Idempotency-Key"] = key;
    if (body && !(body instanceof FormData)) {
      headers["Content-Type"] = "application/json";
      body = JSON.stringify(body);
    }
    const response = await fetch(this.base + path, { method, headers, body });
    if (!response.ok) throw new Problem(await response.json());
    return response;
  }
}
